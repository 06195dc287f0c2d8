package vn.tonghop.normalisation;

import java.math.BigDecimal;
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
    private final Rates rates;
    private final FiguresOfOthers others;
    private final boolean[] targets;

    /** The counts of this sentence so far, by id. */
    private final Map<String, BigDecimal> said = new HashMap<>();

    private IndicatorDefinition topic;
    private Figure topicFigure;
    private Figure lastChange;

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
        this.rates = new Rates(catalogue);
        this.others = new FiguresOfOthers(sentence, setting);
        this.targets = Targets.of(sentence, figures);
        this.meanings =
                new Meanings(
                        sentence,
                        figures,
                        stream,
                        matching.search(),
                        lexicon,
                        setting,
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
            List<Match> told =
                    new ToldFigures(figures, meanings, catalogue.indicators(), stream)
                            .of(matching.best(phrases), setting.marked());
            for (int f = 0; f < figures.size(); f++) {
                take(f, told.get(f));
            }
        }
        nothings();
        new NothingArose(sentence, stream, matching, phrases).read(statements);
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
        if (others.own(figure, topic != null)) {
            return;
        }
        if (targets[index]
                || Standing.isAim(sentence, figure, setting.marked())
                || FigureTime.isToCome(sentence, times, figure, setting)
                || Standing.isReferredTo(sentence, figure)) {
            return;
        }
        if (figure.measure() == Measure.COUNT && Standing.isForEach(sentence, figure)) {
            statements.unknown(figure, time);
            return;
        }
        if (index > 0
                && match != null
                && Standing.isWhole(sentence, figure, figures.get(index - 1))
                && (match.phrase().indicator() == topic
                        || "ho so".equals(figure.unit())
                                && !"hồ sơ".equals(match.phrase().indicator().unit()))) {
            statements.unknown(figure, time);
            return;
        }
        boolean percent = percent(figure);
        int change = Standing.change(sentence, figure);
        if (change != 0 || isBehindChange(figure)) {
            lastChange = figure;
            change(index, change == 0 ? 1 : change, change == 0 ? null : match);
            return;
        }
        time = FigureTime.of(sentence, times, figure, setting);
        if (percent && Standing.isOnlyCompared(sentence, figure)) {
            return;
        }
        IndicatorDefinition meant = match == null ? null : match.phrase().indicator();
        if (meant != null
                && index > 0
                && (meant.means().containsKey("about") || meant.means().containsKey("channel"))
                && Standing.isWhole(sentence, figure, figures.get(index - 1))) {
            statements.unknown(figure, time);
            return;
        }
        IndicatorDefinition share =
                percent && follows(figure) ? rates.of(topic, said.keySet()) : null;
        if (share != null && (meant == null || meant == share || isBehind(match, index))) {
            former =
                    (former || time.former())
                            && !returnsToNow(topicFigure, figure)
                            && !FormerFigure.isOfNow(sentence, figure);
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

    /** "tăng 311 hồ sơ (18,3%)", "tăng 20% so với cùng kỳ (tương ứng 200 hồ sơ)": once more. */
    private boolean isBehindChange(Figure figure) {
        if (lastChange == null || figure.start() <= lastChange.unitEnd()) {
            return false;
        }
        String between = sentence.folded().substring(lastChange.unitEnd(), figure.start());
        return lastChange.measure() == Measure.COUNT && percent(figure)
                ? between.matches("\\s*\\(\\s*(?:tuong ung |tuong duong |bang )?")
                : between.matches("[^;.()]{0,40}\\(\\s*(?:tuong ung|tuong duong)(?: voi)? ");
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

    private void pair(IndicatorDefinition meant, Figure figure, Match match) {
        if (figure.measure() == Measure.SCORE || Rates.isScore(meant)) {
            add(meant, figure.value(), figure, match, null, null, 0.9);
            return;
        }
        boolean rated = "%".equals(meant.unit());
        IndicatorDefinition rate = rated ? meant : rates.of(meant, said.keySet());
        IndicatorDefinition counted =
                !rated || rate == null ? meant : rates.defined(rate.numerator());
        if (counted != null) {
            add(counted, figure.value(), figure, match, figure.value(), figure.whole(), 0.9);
            say(counted, figure.value());
        } else {
            statements.unknown(figure, time);
        }
        IndicatorDefinition whole = rate == null ? null : rates.defined(rate.denominator());
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
                || rates.defined(topic.numerator()) == null
                || !follows(figure)) {
            return false;
        }
        return Ratio.isOf(topicFigure, figure);
    }

    private void parts(Figure figure) {
        statements.complete(topic.id(), figure.value(), figure.whole());
        IndicatorDefinition rate = topic;
        IndicatorDefinition counted = rates.defined(rate.numerator());
        add(counted, figure.value(), figure, null, figure.value(), figure.whole(), 0.9);
        say(counted, figure.value());
        IndicatorDefinition whole = rates.defined(rate.denominator());
        if (whole != null) {
            add(whole, figure.whole(), figure, null, null, null, 0.85);
            say(whole, figure.whole());
        }
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
            of = meanings.meant().rate(index, catalogue.indicators());
        }
        IndicatorDefinition changed =
                of == null || !"%".equals(of.unit()) ? null : rates.changeOf(of);
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
                    rates.defined(definition.baseline()),
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
