package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.normalisation.Figure.Measure;
import vn.tonghop.normalisation.IndicatorReader.Setting;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Severity;

/**
 * The figures of one sentence. A figure takes its meaning from its phrase; a share or a change that
 * follows a figure speaks of the same thing ("24.060/33.494, đạt tỷ lệ 71,83%, tăng 37,96%").
 */
final class SentenceReading {

    private static final Pattern YEAR = Pattern.compile("n[a-z]m ((?:19|20)\\d\\d)");
    private static final Pattern NIL =
            Pattern.compile(".*khong(?:co|phatsinh|con)?(?:hoso|truonghop)?(?:nao)?$");
    private static final int NEAR = 90;

    private final Sentence sentence;
    private final Setting setting;
    private final Catalogue catalogue;
    private final List<Phrase> phrases;
    private final List<Figure> figures;
    private final SearchText stream;
    private final Matching matching;
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The counts of this sentence so far, by id. */
    private final Map<String, BigDecimal> said = new HashMap<>();

    private IndicatorDefinition topic;
    private Figure topicFigure;
    private boolean former;

    SentenceReading(Sentence sentence, Setting setting, Catalogue catalogue, List<Phrase> phrases) {
        this.sentence = sentence;
        this.setting = setting;
        this.catalogue = catalogue;
        this.phrases = phrases;
        FigureReader.Numbers numbers = FigureReader.read(sentence, setting.marked());
        this.figures = numbers.figures();
        this.stream = SearchText.of(sentence.folded(), figures, numbers.others());
        this.matching = new Matching(sentence, figures, stream, setting.marked());
    }

    List<Indicator> indicators() {
        return indicators;
    }

    List<Finding> findings() {
        return findings;
    }

    void read() {
        if (!figures.isEmpty()) {
            Match[] matches = new Match[figures.size()];
            for (Match match : matching.best(phrases)) {
                matches[match.figure()] = match;
            }
            for (int f = 0; f < figures.size(); f++) {
                take(f, matches[f]);
            }
        }
        nothingArose();
    }

    private void take(int index, Match match) {
        Figure figure = figures.get(index);
        if (Standing.isAim(sentence, figure)
                || Standing.isOfOthers(sentence, figure, setting.level(), setting.marked())) {
            return;
        }
        boolean percent = figure.measure() == Measure.PERCENT;
        int change =
                percent || figure.measure() == Measure.POINTS
                        ? Standing.change(sentence, figure)
                        : 0;
        if (change != 0) {
            change(figure, change, match);
            return;
        }
        if (percent && Standing.isOnlyCompared(sentence, figure)) {
            return;
        }
        IndicatorDefinition meant = match == null ? null : match.phrase().indicator();
        IndicatorDefinition share = percent && follows(figure) ? shareOf(topic) : null;
        if (share != null && (meant == null || meant == share || isBehind(match, index))) {
            former =
                    (former || Standing.isFormer(sentence, figure, setting.year()))
                            && !returnsToNow(topicFigure, figure);
            share(share, figure, match);
            topic = share;
            topicFigure = figure;
        } else if (meant != null) {
            former = Standing.isFormer(sentence, figure, setting.year());
            if (figure.isPair()) {
                pair(meant, figure, match);
            } else {
                add(former(meant), figure.value(), figure, match, null, null, 0.9);
                say(meant, figure.value());
            }
            topic = meant;
            topicFigure = figure;
        } else {
            unknown(figure);
        }
    }

    /** The phrase stands before the figure that came first: it belonged to that one. */
    private boolean isBehind(Match match, int index) {
        return !match.phrase().isPlaced()
                && index > 0
                && stream.indexOf(figures.get(index - 1).start()) > match.start();
    }

    private boolean follows(Figure figure) {
        return topic != null
                && figure.start() - topicFigure.end() < NEAR
                && sentence.folded().indexOf(';', topicFigure.end()) < 0
                        | sentence.folded().indexOf(';', topicFigure.end()) > figure.start();
    }

    /** The year reported on is named again between two figures: the second one is not former. */
    private boolean returnsToNow(Figure before, Figure figure) {
        Matcher named = YEAR.matcher(sentence.folded()).region(before.end(), figure.start());
        return named.find() && Integer.parseInt(named.group(1)) >= setting.year();
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
                .orElse(null);
    }

    private void pair(IndicatorDefinition meant, Figure figure, Match match) {
        if (figure.measure() == Measure.SCORE || isScore(meant)) {
            add(former(meant), figure.value(), figure, match, null, null, 0.9);
            return;
        }
        boolean rated = "%".equals(meant.unit());
        IndicatorDefinition rate = rated ? meant : shareOf(meant);
        IndicatorDefinition counted = !rated || rate == null ? meant : defined(rate.numerator());
        if (counted != null) {
            add(
                    former(counted),
                    figure.value(),
                    figure,
                    match,
                    figure.value(),
                    figure.whole(),
                    0.9);
            say(counted, figure.value());
        }
        IndicatorDefinition whole = rate == null ? null : defined(rate.denominator());
        if (whole != null) {
            add(former(whole), figure.whole(), figure, match, null, null, 0.85);
            say(whole, figure.whole());
        }
    }

    private void say(IndicatorDefinition counted, BigDecimal value) {
        if (!former) {
            said.put(counted.id(), value);
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
        add(
                former(rate),
                figure.value(),
                figure,
                match,
                both ? numerator : null,
                both ? whole : null,
                0.9);
    }

    /** "tăng 37,96%" right after a rate: points, whatever sign is printed. */
    private void change(Figure figure, int sign, Match match) {
        IndicatorDefinition of = topic;
        if (of == null && match != null && "%".equals(match.phrase().indicator().unit())) {
            of = match.phrase().indicator();
        }
        IndicatorDefinition changed =
                of == null || !"%".equals(of.unit()) ? null : defined(of.id() + "_change");
        if (changed != null) {
            BigDecimal value = figure.value().multiply(BigDecimal.valueOf(sign));
            add(changed, value, figure, null, null, null, 0.85);
        }
    }

    private IndicatorDefinition defined(String id) {
        return id == null ? null : catalogue.indicator(id).orElse(null);
    }

    private IndicatorDefinition former(IndicatorDefinition definition) {
        return former ? defined(definition.baseline()) : definition;
    }

    private void add(
            IndicatorDefinition definition,
            BigDecimal value,
            Figure figure,
            Match match,
            BigDecimal numerator,
            BigDecimal denominator,
            double confidence) {
        if (definition == null) {
            return;
        }
        Evidence evidence = evidence(figure, match);
        double quality = match == null ? 0.9 : match.quality();
        indicators.add(
                new Indicator(
                        definition.id(),
                        definition.name(),
                        value,
                        definition.unit(),
                        figure.qualifier(),
                        numerator,
                        denominator,
                        null,
                        evidence,
                        confidence(confidence * quality, figure)));
        if (figure.swapped()) {
            String printed = sentence.text().substring(figure.start(), figure.end());
            findings.add(
                    Words.finding(
                            "NORM-003",
                            Severity.INFO,
                            evidence,
                            printed,
                            definition.name(),
                            value.toPlainString().replace('.', ',')));
        }
    }

    private double confidence(double base, Figure figure) {
        double text = setting.marked() ? 1 : 0.95;
        return Math.round(base * text * (figure.doubtful() ? 0.6 : 1) * 100) / 100.0;
    }

    private Evidence evidence(Figure figure, Match match) {
        if (match == null || match.end() == 0 || match.start() >= stream.places().length) {
            return sentence.evidence(figure.start());
        }
        int from = stream.places()[match.start()];
        int to = stream.places()[Math.min(match.end(), stream.places().length) - 1];
        return sentence.evidence(
                figure.start(), Math.min(from, figure.start()), Math.max(to, figure.end()));
    }

    /** A result with a unit that the catalogue has no id for; its words are its name. */
    private void unknown(Figure figure) {
        boolean worth =
                sentence.part() == Part.CURRENT_STATE
                        && figure.unit() != null
                        && Measures.isWorthListing(figure.unit())
                        && !figure.doubtful();
        if (!worth || Standing.isFormer(sentence, figure, setting.year())) {
            return;
        }
        indicators.add(
                new Indicator(
                        null,
                        Surroundings.of(sentence, figure),
                        figure.value(),
                        Measures.spelled(figure.unit()),
                        figure.qualifier(),
                        figure.isPair() ? figure.value() : null,
                        figure.whole(),
                        null,
                        sentence.evidence(figure.start()),
                        confidence(0.5, figure)));
    }

    /** "Không phát sinh hồ sơ quá hạn" is zero, said in words. */
    private void nothingArose() {
        if (!sentence.folded().contains("khong")) {
            return;
        }
        Map<Integer, Phrase> best = new TreeMap<>();
        Map<Integer, Double> scores = new HashMap<>();
        for (Phrase phrase : phrases) {
            if (phrase.isPlaced() || !"hồ sơ".equals(phrase.indicator().unit())) {
                continue;
            }
            for (FuzzyPhrases.Hit hit : matching.search().places(phrase.main())) {
                String before =
                        stream.letters().substring(Math.max(0, hit.start() - 24), hit.start());
                double context = matching.contexts(phrase, hit);
                double score = context + phrase.main().length();
                if (NIL.matcher(before).matches()
                        && context >= 0
                        && score > scores.getOrDefault(hit.end(), 0.0)) {
                    best.put(hit.end(), phrase);
                    scores.put(hit.end(), score);
                }
            }
        }
        best.forEach((end, phrase) -> zero(phrase.indicator(), stream.places()[end - 1]));
    }

    private void zero(IndicatorDefinition definition, int place) {
        boolean counted = indicators.stream().anyMatch(i -> definition.id().equals(i.id()));
        if (!counted) {
            indicators.add(
                    new Indicator(
                            definition.id(),
                            definition.name(),
                            BigDecimal.ZERO,
                            definition.unit(),
                            null,
                            null,
                            null,
                            null,
                            sentence.evidence(place),
                            0.8));
        }
    }
}
