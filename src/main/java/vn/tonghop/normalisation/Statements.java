package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.normalisation.IndicatorReader.Setting;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Period;
import vn.tonghop.report.Severity;

/** What a sentence states, figure by figure, each with its evidence. */
final class Statements {

    private final Sentence sentence;
    private final Setting setting;
    private final SearchText stream;
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Statements(Sentence sentence, Setting setting, SearchText stream) {
        this.sentence = sentence;
        this.setting = setting;
        this.stream = stream;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    List<Finding> findings() {
        return findings;
    }

    /** A figure of the report's own period. */
    void add(
            IndicatorDefinition definition,
            BigDecimal value,
            Figure figure,
            Match match,
            BigDecimal numerator,
            BigDecimal denominator,
            double confidence) {
        add(
                definition,
                value,
                figure,
                match,
                numerator,
                denominator,
                confidence,
                FigureTime.OF_THE_REPORT);
    }

    /** A figure of the time it names, when it names one of its own. */
    void add(
            IndicatorDefinition definition,
            BigDecimal value,
            Figure figure,
            Match match,
            BigDecimal numerator,
            BigDecimal denominator,
            double confidence,
            FigureTime time) {
        Indicator indicator =
                indicator(
                        definition.id(),
                        definition.name(),
                        definition.unit(),
                        value,
                        figure,
                        match,
                        numerator,
                        denominator,
                        confidence);
        indicators.add(time.period() == null ? indicator : indicator.of(time.period()));
    }

    /**
     * What a figure is compared with. It never counts for the report's period: without a baseline
     * of its own in the catalogue it has no id.
     *
     * @param baseline the catalogue's name for it, or null
     * @param period the time it is of, or null when it is not named
     */
    void addFormer(
            IndicatorDefinition definition,
            IndicatorDefinition baseline,
            Period period,
            BigDecimal value,
            Figure figure,
            Match match,
            BigDecimal numerator,
            BigDecimal denominator,
            double confidence) {
        Indicator indicator =
                indicator(
                        baseline == null ? null : baseline.id(),
                        baseline == null
                                ? Words.of("normalisation.former", definition.name())
                                : baseline.name(),
                        definition.unit(),
                        value,
                        figure,
                        match,
                        numerator,
                        denominator,
                        confidence);
        indicators.add(indicator.asBaseline(definition.id(), period));
    }

    /** The counts a rate is made of, said behind it. */
    void complete(String id, BigDecimal numerator, BigDecimal denominator) {
        for (int i = indicators.size() - 1; i >= 0; i--) {
            if (id.equals(indicators.get(i).id())) {
                indicators.set(i, indicators.get(i).madeOf(numerator, denominator));
                return;
            }
        }
    }

    /** Nothing, said in words. */
    void addZero(IndicatorDefinition definition, int place) {
        boolean counted = indicators.stream().anyMatch(i -> definition.id().equals(i.id()));
        if (!counted && !OneOfMany.isSaid(sentence, place, setting.issuer())) {
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

    /** A result with a unit that the catalogue has no id for; its words are its name. */
    void unknown(Figure figure, FigureTime time) {
        boolean state =
                sentence.part() == Part.CURRENT_STATE || sentence.part() == Part.DIFFICULTIES;
        if (!state || time.former() || !OtherFigures.isResult(sentence, figure)) {
            return;
        }
        Indicator indicator =
                new Indicator(
                        null,
                        Surroundings.of(sentence, figure),
                        figure.value(),
                        OtherFigures.unit(sentence, figure),
                        figure.qualifier(),
                        figure.isPair() ? figure.value() : null,
                        figure.whole(),
                        null,
                        sentence.evidence(figure.start()),
                        confidence(0.5, figure));
        indicator = figure.upper() == null ? indicator : indicator.upTo(figure.upper());
        indicators.add(time.period() == null ? indicator : indicator.of(time.period()));
    }

    private Indicator indicator(
            String id,
            String name,
            String unit,
            BigDecimal value,
            Figure figure,
            Match match,
            BigDecimal numerator,
            BigDecimal denominator,
            double confidence) {
        Evidence evidence = evidence(figure, match);
        double quality = match == null ? 0.9 : match.quality();
        notice(figure, name, value, evidence);
        Indicator indicator =
                new Indicator(
                        id,
                        name,
                        value,
                        unit,
                        figure.qualifier(),
                        numerator,
                        denominator,
                        null,
                        evidence,
                        confidence(confidence * quality, figure));
        return figure.upper() == null ? indicator : indicator.upTo(figure.upper());
    }

    private void notice(Figure figure, String name, BigDecimal value, Evidence evidence) {
        if (!figure.swapped() && !figure.mended()) {
            return;
        }
        findings.add(
                Words.finding(
                        figure.mended() ? "NORM-007" : "NORM-003",
                        figure.mended() ? Severity.WARNING : Severity.INFO,
                        evidence,
                        sentence.text().substring(figure.start(), figure.end()),
                        name,
                        value.toPlainString().replace('.', ',')));
    }

    private double confidence(double base, Figure figure) {
        double text = setting.marked() ? 1 : 0.95;
        double figures = figure.doubtful() || figure.mended() ? 0.6 : 1;
        return Math.round(base * text * figures * 100) / 100.0;
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
}
