package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.normalisation.Figure.Measure;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Severity;
import vn.tonghop.unit.Level;

/**
 * The figures of running text, by the phrases of the catalogue, each with the line it stands in.
 */
final class IndicatorReader {

    private final Catalogue catalogue;
    private final List<Phrase> phrases;

    IndicatorReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.phrases = Phrase.of(catalogue.indicators());
    }

    /** What was read, and what was noticed. */
    record Figures(List<Indicator> indicators, List<Finding> findings) {}

    Figures read(Outline outline, boolean marked, int year, Level level) {
        List<Indicator> indicators = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : Sentence.of(outline)) {
            if (sentence.part() == Part.PLAN
                    || sentence.part() == Part.PROPOSALS
                    || sentence.part() == Part.CLOSING) {
                continue;
            }
            new Reading(sentence, marked, year, level, indicators, findings).read();
        }
        return new Figures(withoutRepeats(indicators), findings);
    }

    /** A figure that the text says twice is one figure; two different ones are both kept. */
    private static List<Indicator> withoutRepeats(List<Indicator> indicators) {
        Set<String> seen = new HashSet<>();
        List<Indicator> kept = new ArrayList<>();
        for (Indicator indicator : indicators) {
            String key =
                    indicator.id() == null
                            ? null
                            : indicator.id() + "=" + indicator.value().toPlainString();
            if (key == null || seen.add(key)) {
                kept.add(indicator);
            }
        }
        return kept;
    }

    /** One sentence. */
    private final class Reading {
        private final Sentence sentence;
        private final int year;
        private final Level level;
        private final List<Indicator> indicators;
        private final List<Finding> findings;
        private final List<Figure> figures;
        private final SearchText stream;
        private final Matching matching;
        private final boolean marked;

        Reading(
                Sentence sentence,
                boolean marked,
                int year,
                Level level,
                List<Indicator> indicators,
                List<Finding> findings) {
            this.sentence = sentence;
            this.marked = marked;
            this.year = year;
            this.level = level;
            this.indicators = indicators;
            this.findings = findings;
            FigureReader.Numbers numbers = FigureReader.read(sentence, marked);
            this.figures = numbers.figures();
            this.stream = SearchText.of(sentence.folded(), figures, numbers.others());
            this.matching = new Matching(sentence, figures, stream, marked);
        }

        void read() {
            if (!figures.isEmpty()) {
                assign();
            }
            nothingArose();
        }

        private void assign() {
            Match[] matches = new Match[figures.size()];
            for (Match match : matching.best(phrases)) {
                matches[match.figure()] = match;
            }
            // what the figure before said: a share or a change right after it speaks of the same
            IndicatorDefinition topic = null;
            Figure topicFigure = null;
            boolean former = false;
            for (int f = 0; f < figures.size(); f++) {
                Figure figure = figures.get(f);
                if (Standing.isAim(sentence, figure)
                        || Standing.isOfOthers(sentence, figure, level)) {
                    continue;
                }
                int change =
                        figure.measure() == Measure.PERCENT || figure.measure() == Measure.POINTS
                                ? Standing.change(sentence, figure)
                                : 0;
                if (change != 0) {
                    change(topic, figure, change);
                    continue;
                }
                IndicatorDefinition meant =
                        matches[f] == null ? null : matches[f].phrase().indicator();
                boolean follows = topic != null && near(topicFigure, figure);
                if (figure.measure() == Measure.PERCENT
                        && follows
                        && (meant == null
                                || !matches[f].phrase().isPlaced()
                                        && afterItsShare(matches[f], f))) {
                    IndicatorDefinition share = shareOf(topic);
                    if (share != null) {
                        emit(share, figure, matches[f], former, pairOf(topicFigure), 0.9);
                        topic = share;
                        topicFigure = figure;
                        continue;
                    }
                }
                if (meant == null) {
                    continue;
                }
                boolean formerHere = Standing.isFormer(sentence, figure, year);
                former = formerHere;
                pairOrSingle(meant, figure, matches[f], former);
                topic = meant;
                topicFigure = figure;
            }
        }

        /** The phrase stands before the figure that came first: it belonged to that one. */
        private boolean afterItsShare(Match match, int figure) {
            return figure > 0 && stream.indexOf(figures.get(figure - 1).start()) > match.start();
        }

        private boolean near(Figure before, Figure figure) {
            int distance = figure.start() - before.end();
            String between = sentence.folded().substring(before.end(), figure.start());
            return distance < 90 && !between.contains(";");
        }

        private Figure pairOf(Figure figure) {
            return figure.isPair() ? figure : null;
        }

        /** The rate whose numerator or part this is. */
        private IndicatorDefinition shareOf(IndicatorDefinition topic) {
            if ("%".equals(topic.unit())) {
                return topic;
            }
            return catalogue.indicators().stream()
                    .filter(d -> topic.id().equals(d.numerator()))
                    .findFirst()
                    .orElse(null);
        }

        private void pairOrSingle(
                IndicatorDefinition meant, Figure figure, Match match, boolean former) {
            if (!figure.isPair()) {
                emit(meant, figure, match, former, null, 0.9);
                return;
            }
            IndicatorDefinition rate = "%".equals(meant.unit()) ? meant : shareOf(meant);
            String numerator = rate == null ? null : rate.numerator();
            String denominator = rate == null ? null : rate.denominator();
            if (!"%".equals(meant.unit())) {
                emit(meant, figure, match, former, figure, 0.9);
            } else if (numerator != null) {
                catalogue
                        .indicator(numerator)
                        .ifPresent(d -> emit(d, figure, match, former, figure, 0.85));
            }
            if (denominator != null) {
                catalogue
                        .indicator(denominator)
                        .ifPresent(
                                d ->
                                        add(
                                                former(d, former),
                                                figure.whole(),
                                                figure,
                                                match,
                                                null,
                                                0.85));
            }
        }

        private void change(IndicatorDefinition topic, Figure figure, int sign) {
            if (topic == null || !"%".equals(topic.unit())) {
                return;
            }
            catalogue
                    .indicator(topic.id() + "_change")
                    .ifPresent(
                            d ->
                                    add(
                                            d,
                                            figure.value().multiply(BigDecimal.valueOf(sign)),
                                            figure,
                                            null,
                                            null,
                                            0.85));
        }

        private void emit(
                IndicatorDefinition definition,
                Figure figure,
                Match match,
                boolean former,
                Figure pair,
                double confidence) {
            add(former(definition, former), figure.value(), figure, match, pair, confidence);
        }

        private IndicatorDefinition former(IndicatorDefinition definition, boolean former) {
            if (!former) {
                return definition;
            }
            return definition.baseline() == null
                    ? null
                    : catalogue.indicator(definition.baseline()).orElse(null);
        }

        private void add(
                IndicatorDefinition definition,
                BigDecimal value,
                Figure figure,
                Match match,
                Figure pair,
                double confidence) {
            if (definition == null) {
                return;
            }
            Evidence evidence = evidence(figure, match);
            double quality = match == null ? 0.9 : match.quality();
            boolean doubtful = figure.doubtful();
            indicators.add(
                    new Indicator(
                            definition.id(),
                            definition.name(),
                            value,
                            definition.unit(),
                            figure.qualifier(),
                            pair == null ? null : pair.value(),
                            pair == null ? null : pair.whole(),
                            null,
                            evidence,
                            Math.round(
                                            confidence
                                                    * quality
                                                    * (marked ? 1 : 0.95)
                                                    * (doubtful ? 0.6 : 1)
                                                    * 100)
                                    / 100.0));
            if (figure.swapped()) {
                String printed = sentence.text().substring(figure.start(), figure.end());
                findings.add(
                        Words.finding(
                                "NORM-003",
                                Severity.INFO,
                                evidence,
                                printed,
                                definition.name(),
                                value.toPlainString()));
            }
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

        /** "Không phát sinh hồ sơ quá hạn" is zero, said in words. */
        private void nothingArose() {
            if (!sentence.folded().contains("khong")) {
                return;
            }
            for (Phrase phrase : phrases) {
                if (phrase.isPlaced() || !"hồ sơ".equals(phrase.indicator().unit())) {
                    continue;
                }
                for (FuzzyPhrases.Hit hit : matching.search().places(phrase.main())) {
                    String before =
                            stream.letters().substring(Math.max(0, hit.start() - 18), hit.start());
                    if (!before.matches(".*khong(?:co|phatsinh|con)?(?:hoso|truonghop)?(?:nao)?$")
                            || !phrase.before().isEmpty()) {
                        continue;
                    }
                    int place = stream.places()[hit.start()];
                    indicators.add(
                            new Indicator(
                                    phrase.indicator().id(),
                                    phrase.indicator().name(),
                                    BigDecimal.ZERO,
                                    phrase.indicator().unit(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    sentence.evidence(place),
                                    0.8));
                    return;
                }
            }
        }
    }
}
