package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.normalisation.Figure.Measure;
import vn.tonghop.normalisation.IndicatorReader.Setting;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;

/**
 * The figures of one sentence. A figure takes its meaning from its phrase; a share or a change that
 * follows a figure speaks of the same thing ("24.060/33.494, đạt tỷ lệ 71,83%, tăng 37,96%").
 */
final class SentenceReading {

    private static final Pattern YEAR = Pattern.compile("n[a-z]m ((?:19|20)\\d\\d)");
    private static final int NEAR = 90;

    /** Where arithmetic says that the two belong together. */
    private static final int FAR = 260;

    private final Sentence sentence;
    private final Setting setting;
    private final Catalogue catalogue;
    private final List<Phrase> phrases;
    private final List<Figure> figures;
    private final SearchText stream;
    private final Matching matching;
    private final Statements statements;
    private final Meanings meanings;
    private final List<PeriodNames.Found> times;

    /** The counts of this sentence so far, by id. */
    private final Map<String, BigDecimal> said = new HashMap<>();

    private IndicatorDefinition topic;
    private Figure topicFigure;
    private Figure lastChange;

    /** The last figure of another body. */
    private Figure others;

    private boolean former;
    private FigureTime time = FigureTime.OF_THE_REPORT;

    SentenceReading(
            Sentence sentence,
            Setting setting,
            Catalogue catalogue,
            List<Phrase> phrases,
            Lexicon lexicon,
            ListHeads heads,
            Map<String, String> before) {
        this.sentence = sentence;
        this.setting = setting;
        this.catalogue = catalogue;
        this.phrases = phrases;
        FigureReader.Numbers numbers = FigureReader.read(sentence, setting.marked());
        this.figures = numbers.figures();
        this.stream = SearchText.of(sentence.folded(), figures, numbers.others());
        this.matching = new Matching(sentence, figures, stream, setting.marked());
        this.times =
                figures.isEmpty()
                        ? List.of()
                        : PeriodNames.all(sentence.folded(), setting.period().to());
        this.statements = new Statements(sentence, setting, stream);
        this.meanings =
                new Meanings(
                        sentence,
                        figures,
                        stream,
                        matching.search(),
                        lexicon,
                        setting.marked(),
                        heads,
                        before);
    }

    List<Indicator> indicators() {
        return statements.indicators();
    }

    /** What the sentence spoke of at its end. */
    Map<String, String> lastMeaning() {
        return meanings.last();
    }

    List<Finding> findings() {
        return statements.findings();
    }

    void read() {
        if (!figures.isEmpty()) {
            Match[] matches = new Match[figures.size()];
            for (Match match : matching.best(phrases)) {
                matches[match.figure()] = match;
            }
            List<Match> meant = new ArrayList<>();
            for (int f = 0; f < figures.size(); f++) {
                meant.add(meant(f, matches[f]));
            }
            sums(meant);
            for (int f = 0; f < figures.size(); f++) {
                take(f, meant.get(f));
            }
        }
        nothings();
        new NothingArose(sentence, stream, matching, phrases).read(statements);
    }

    /** Of a sum and its parts only the sum is the figure. */
    private void sums(List<Match> meant) {
        List<String> ids = new ArrayList<>();
        for (int f = 0; f < figures.size(); f++) {
            IndicatorDefinition alone = meanings.alone(f, catalogue.indicators());
            Match match = meant.get(f);
            ids.add(
                    match != null
                            ? match.phrase().indicator().id()
                            : alone == null ? null : alone.id());
        }
        for (int f = 0; f < figures.size(); f++) {
            List<Integer> parts = PartsOfSums.of(f, figures, ids);
            parts.forEach(part -> meant.set(part, null));
            if (!parts.isEmpty() && meant.get(f) == null) {
                meant.set(f, told(f, meanings.alone(f, catalogue.indicators())));
            }
        }
    }

    /** What a figure speaks of goes before the phrase that happens to stand beside it. */
    private Match meant(int f, Match match) {
        if (match != null && !setting.marked()) {
            return match; // too many words are damaged to say what is not there
        }
        IndicatorDefinition meant = meanings.indicator(f, catalogue.indicators());
        if (meant == null) {
            boolean other =
                    match != null
                            && (meanings.denies(f, match.phrase().indicator())
                                    || meanings.isPart(
                                            f, match.phrase().indicator(), catalogue.indicators()));
            return other ? null : match;
        }
        if (match != null && match.phrase().indicator().id().equals(meant.id())) {
            return match;
        }
        return told(f, meant);
    }

    private Match told(int f, IndicatorDefinition meant) {
        int from = stream.indexOf(meanings.from(f));
        int to = stream.indexOf(figures.get(f).start());
        return new Match(Phrase.named(meant), f, from, Math.max(from, to), 0, 1);
    }

    private void nothings() {
        List<IndicatorDefinition> added =
                catalogue.indicators().stream()
                        .filter(i -> i.total() == IndicatorDefinition.Total.SUM)
                        .toList();
        meanings.nothings(added).forEach((at, meant) -> statements.addZero(meant, at));
    }

    private void take(int index, Match match) {
        Figure figure = figures.get(index);
        if (percent(figure) && Standing.isShareOfTarget(sentence, figure)) {
            statements.unknown(figure, FigureTime.OF_THE_REPORT);
            return;
        }
        if (isOfOthers(figure)) {
            others = figure;
            return;
        }
        if (Standing.isAim(sentence, figure, setting.marked())
                || FigureTime.isToCome(sentence, times, figure, setting)
                || Standing.isReferredTo(sentence, figure)) {
            return;
        }
        if (figure.measure() == Measure.COUNT && Standing.isForEach(sentence, figure)) {
            statements.unknown(figure, time);
            return;
        }
        boolean percent = percent(figure);
        int change = Standing.change(sentence, figure);
        if (change != 0 || percent && isBehindChange(figure)) {
            lastChange = figure;
            change(index, change == 0 ? 1 : change, change == 0 ? null : match);
            return;
        }
        time = FigureTime.of(sentence, times, figure, setting);
        if (percent && Standing.isOnlyCompared(sentence, figure)) {
            return;
        }
        IndicatorDefinition meant = match == null ? null : match.phrase().indicator();
        IndicatorDefinition share = percent && follows(figure) ? shareOf(topic) : null;
        if (share != null && (meant == null || meant == share || isBehind(match, index))) {
            former =
                    (former || time.former())
                            && !returnsToNow(topicFigure, figure)
                            && !Standing.isOfNow(sentence, figure);
            share(share, figure, match);
            topic = share;
            topicFigure = figure;
        } else if (isMadeOf(figure)) {
            parts(figure);
        } else if (meant != null) {
            former = time.former();
            if (figure.isPair()) {
                pair(meant, figure, match);
            } else {
                add(meant, figure.value(), figure, match, null, null, 0.9);
                say(meant, figure.value());
            }
            topic = meant;
            topicFigure = figure;
        } else if (time.former() && isLikeTopic(figure)) {
            former = true;
            add(topic, figure.value(), figure, null, null, null, 0.8);
        } else {
            statements.unknown(figure, time);
        }
    }

    /** Of a larger whole, of another body, or a share of such a figure. */
    private boolean isOfOthers(Figure figure) {
        boolean shareOfOthers =
                percent(figure)
                        && others != null
                        && !sentence.folded().substring(others.end(), figure.start()).contains(";")
                        && topic == null;
        return shareOfOthers
                || Standing.isOfOthers(
                        sentence, figure, setting.level(), setting.marked(), setting.national())
                || setting.marked()
                        && !setting.national()
                        && NamedBodies.ownsFigure(sentence, figure, setting.issuer());
    }

    /** "tăng 311 hồ sơ (18,3%)": by how much, once more. */
    private boolean isBehindChange(Figure figure) {
        return lastChange != null
                && lastChange.measure() == Measure.COUNT
                && figure.start() > lastChange.unitEnd()
                && sentence.folded()
                        .substring(lastChange.unitEnd(), figure.start())
                        .matches("\\s*\\(\\s*(?:tuong ung |tuong duong |bang )?");
    }

    private static boolean percent(Figure figure) {
        return figure.measure() == Measure.PERCENT;
    }

    /** The phrase stands before the figure that came first: it belonged to that one. */
    private boolean isBehind(Match match, int index) {
        return !match.phrase().isPlaced()
                && index > 0
                && stream.indexOf(figures.get(index - 1).start()) > match.start();
    }

    /** "45 hồ sơ (quý II: 30 hồ sơ)": the same thing counted at another time. */
    private boolean isLikeTopic(Figure figure) {
        return topic != null
                && follows(figure)
                && figure.measure() == topicFigure.measure()
                && !figure.isPair()
                && Objects.equals(figure.unit(), topicFigure.unit());
    }

    private boolean follows(Figure figure) {
        return topic != null
                && figure.start() - topicFigure.end()
                        < (Ratio.isOf(figure, topicFigure) ? FAR : NEAR)
                && sentence.folded().indexOf(';', topicFigure.end()) < 0
                        | sentence.folded().indexOf(';', topicFigure.end()) > figure.start();
    }

    /** The year reported on is named again between two figures: the second one is not former. */
    private boolean returnsToNow(Figure before, Figure figure) {
        Matcher named = YEAR.matcher(sentence.folded()).region(before.end(), figure.start());
        while (named.find()) {
            int at = named.start();
            boolean ofQuarter = times.stream().anyMatch(t -> t.start() < at && at < t.end());
            if (!ofQuarter && Integer.parseInt(named.group(1)) >= setting.year()) {
                return true;
            }
        }
        return false;
    }

    /** The rate this is counted in, or the rate itself. */
    private IndicatorDefinition shareOf(IndicatorDefinition counted) {
        if ("%".equals(counted.unit())) {
            return counted;
        }
        return catalogue.indicators().stream()
                .filter(
                        d ->
                                counted.id().equals(d.numerator())
                                        || counted.id().equals(d.denominator())
                                                && said.containsKey(d.numerator()))
                .findFirst()
                .orElseGet(() -> defined(counted.id() + "_rate"));
    }

    private void pair(IndicatorDefinition meant, Figure figure, Match match) {
        if (figure.measure() == Measure.SCORE || isScore(meant)) {
            add(meant, figure.value(), figure, match, null, null, 0.9);
            return;
        }
        boolean rated = "%".equals(meant.unit());
        IndicatorDefinition rate = rated ? meant : shareOf(meant);
        IndicatorDefinition counted = !rated || rate == null ? meant : defined(rate.numerator());
        if (counted != null) {
            add(counted, figure.value(), figure, match, figure.value(), figure.whole(), 0.9);
            say(counted, figure.value());
        } else {
            statements.unknown(figure, time);
        }
        IndicatorDefinition whole = rate == null ? null : defined(rate.denominator());
        if (whole != null) {
            add(whole, figure.whole(), figure, match, null, null, 0.85);
            say(whole, figure.whole());
        }
    }

    private void say(IndicatorDefinition counted, BigDecimal value) {
        if (!former) {
            said.put(counted.id(), value);
        }
    }

    /** "đạt 84,49% (96.204/113.870 hồ sơ)": the two counts make the rate that stands before. */
    private boolean isMadeOf(Figure figure) {
        if (!figure.isPair()
                || topic == null
                || defined(topic.numerator()) == null
                || !follows(figure)) {
            return false;
        }
        return Ratio.isOf(topicFigure, figure);
    }

    private void parts(Figure figure) {
        statements.complete(topic.id(), figure.value(), figure.whole());
        IndicatorDefinition rate = topic;
        IndicatorDefinition counted = defined(rate.numerator());
        add(counted, figure.value(), figure, null, figure.value(), figure.whole(), 0.9);
        say(counted, figure.value());
        IndicatorDefinition whole = defined(rate.denominator());
        if (whole != null) {
            add(whole, figure.whole(), figure, null, null, null, 0.85);
            say(whole, figure.whole());
        }
    }

    private static boolean isScore(IndicatorDefinition definition) {
        return definition.unit() != null && definition.unit().startsWith("điểm/");
    }

    /** A rate with the counts it is made of, as far as the sentence says them. */
    private void share(IndicatorDefinition rate, Figure figure, Match match) {
        boolean pair = topicFigure.isPair();
        BigDecimal numerator = pair ? topicFigure.value() : said.get(rate.numerator());
        BigDecimal whole = pair ? topicFigure.whole() : said.get(rate.denominator());
        boolean both = numerator != null && whole != null && (pair || !former);
        add(rate, figure.value(), figure, match, both ? numerator : null, both ? whole : null, 0.9);
    }

    /** "tăng 37,96%" right after a rate: points, whatever sign is printed. */
    private void change(int index, int sign, Match match) {
        Figure figure = figures.get(index);
        if (figure.measure() != Measure.PERCENT && figure.measure() != Measure.POINTS) {
            statements.unknown(figure, FigureTime.OF_THE_REPORT);
            return;
        }
        IndicatorDefinition of = topic;
        boolean ofRate = figure.measure() == Measure.POINTS || saysRate(figure);
        if (of == null
                && ofRate
                && match != null
                && "%".equals(match.phrase().indicator().unit())) {
            of = match.phrase().indicator();
        }
        if (of == null && figure.measure() == Measure.POINTS) {
            of = meanings.rate(index, catalogue.indicators());
        }
        IndicatorDefinition changed =
                of == null || !"%".equals(of.unit()) ? null : defined(of.id() + "_change");
        if (changed != null) {
            BigDecimal value = figure.value().multiply(BigDecimal.valueOf(sign));
            statements.add(changed, value, figure, null, null, null, 0.85);
        } else {
            statements.unknown(figure, FigureTime.OF_THE_REPORT);
        }
    }

    /** "số hồ sơ tăng 18,3%" tells no points of a rate. */
    private boolean saysRate(Figure figure) {
        return Folding.plain(sentence.folded().substring(0, figure.start())).contains("ty le");
    }

    private IndicatorDefinition defined(String id) {
        return id == null ? null : catalogue.indicator(id).orElse(null);
    }

    private void add(
            IndicatorDefinition definition,
            BigDecimal value,
            Figure figure,
            Match match,
            BigDecimal numerator,
            BigDecimal denominator,
            double confidence) {
        if (former) {
            statements.addFormer(
                    definition,
                    defined(definition.baseline()),
                    time.period(),
                    value,
                    figure,
                    match,
                    numerator,
                    denominator,
                    confidence);
        } else {
            statements.add(
                    definition, value, figure, match, numerator, denominator, confidence, time);
        }
    }
}
