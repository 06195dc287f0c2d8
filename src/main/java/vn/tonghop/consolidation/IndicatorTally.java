package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.consolidation.Totals.Contribution;
import vn.tonghop.consolidation.Totals.IndicatorTotal;
import vn.tonghop.consolidation.Totals.Reason;
import vn.tonghop.consolidation.Totals.Without;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Qualifier;

/** Makes one indicator's total out of the figures of the units that reported. */
final class IndicatorTally {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final IndicatorDefinition definition;
    private final List<Contribution> contributions = new ArrayList<>();
    private final List<Without> without = new ArrayList<>();
    private final List<Qualifier> ofNumerators = new ArrayList<>();
    private final List<Qualifier> ofDenominators = new ArrayList<>();

    IndicatorTally(IndicatorDefinition definition) {
        this.definition = definition;
    }

    IndicatorTotal of(List<UnitFigures> units) {
        units.forEach(
                definition.total() == IndicatorDefinition.Total.RATE ? this::rate : this::one);
        return switch (definition.total()) {
            case SUM -> total(sum(Contribution::value), Exactness.ofSum(qualifiers()), null, null);
            case RATE -> recomputed();
            case NONE -> total(null, null, null, null);
        };
    }

    private void one(UnitFigures unit) {
        var answer = unit.total(definition.id());
        if (!answer.given()) {
            without(unit, answer.contradictory() ? Reason.CONTRADICTORY : Reason.NOT_GIVEN, null);
            return;
        }
        var figure = answer.figure();
        contributions.add(
                new Contribution(
                        unit.unit(),
                        unit.document(),
                        figure.value(),
                        figure.qualifier(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.evidence(),
                        null));
    }

    private void rate(UnitFigures unit) {
        var answer = unit.total(definition.id());
        var parts = asFigures(unit).or(() -> asPrinted(answer.figure()));
        if (answer.contradictory()) {
            without(unit, Reason.CONTRADICTORY, null);
        } else if (parts.isEmpty()) {
            var stated = answer.given() ? answer.figure().value() : null;
            without(unit, stated == null ? Reason.NOT_GIVEN : Reason.PARTS_NOT_GIVEN, stated);
        } else {
            contribute(unit, answer.figure(), parts.get());
        }
    }

    private void contribute(UnitFigures unit, Indicator stated, Parts parts) {
        ofNumerators.add(parts.ofNumerator);
        ofDenominators.add(parts.ofDenominator);
        contributions.add(
                new Contribution(
                        unit.unit(),
                        unit.document(),
                        stated != null
                                ? stated.value()
                                : percent(parts.numerator, parts.denominator),
                        Exactness.ofRatio(parts.ofNumerator, parts.ofDenominator),
                        parts.numerator,
                        parts.denominator,
                        stated != null ? stated.evidence() : parts.numeratorAt,
                        parts.denominatorAt));
    }

    /** The parts as indicators of their own: the same figures the summed counts consist of. */
    private Optional<Parts> asFigures(UnitFigures unit) {
        if (definition.numerator() == null || definition.denominator() == null) {
            return Optional.empty();
        }
        var numerator = unit.total(definition.numerator()).figure();
        var denominator = unit.total(definition.denominator()).figure();
        return numerator == null || denominator == null
                ? Optional.empty()
                : Optional.of(
                        new Parts(
                                numerator.value(),
                                numerator.qualifier(),
                                numerator.evidence(),
                                denominator.value(),
                                denominator.qualifier(),
                                denominator.evidence()));
    }

    /** The parts as printed beside the rate, "71,83% (24.060/33.494)". */
    private static Optional<Parts> asPrinted(Indicator rate) {
        return rate == null || rate.numerator() == null || rate.denominator() == null
                ? Optional.empty()
                : Optional.of(
                        new Parts(
                                rate.numerator(),
                                rate.qualifier(),
                                rate.evidence(),
                                rate.denominator(),
                                null,
                                null));
    }

    private IndicatorTotal recomputed() {
        if (contributions.isEmpty()) {
            return total(null, null, null, null);
        }
        var numerator = sum(Contribution::numerator);
        var denominator = sum(Contribution::denominator);
        return total(
                percent(numerator, denominator),
                Exactness.ofRatio(Exactness.ofSum(ofNumerators), Exactness.ofSum(ofDenominators)),
                numerator,
                denominator);
    }

    private static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? null
                : numerator.multiply(HUNDRED).divide(denominator, 2, RoundingMode.HALF_UP);
    }

    private BigDecimal sum(Function<Contribution, BigDecimal> part) {
        return contributions.isEmpty()
                ? null
                : contributions.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Qualifier> qualifiers() {
        return contributions.stream().map(Contribution::qualifier).toList();
    }

    private void without(UnitFigures unit, Reason reason, BigDecimal stated) {
        without.add(new Without(unit.unit(), reason, stated));
    }

    private IndicatorTotal total(
            BigDecimal value, Qualifier qualifier, BigDecimal numerator, BigDecimal denominator) {
        return new IndicatorTotal(
                definition.id(),
                definition.name(),
                definition.unit(),
                definition.total(),
                value,
                qualifier,
                numerator,
                denominator,
                contributions.size(),
                contributions,
                without);
    }

    private record Parts(
            BigDecimal numerator,
            Qualifier ofNumerator,
            Evidence numeratorAt,
            BigDecimal denominator,
            Qualifier ofDenominator,
            Evidence denominatorAt) {}
}
