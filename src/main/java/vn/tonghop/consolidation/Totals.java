package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Qualifier;

/**
 * What the reports of a regime and period add up to (số liệu tổng hợp), with everything that is
 * needed to explain it.
 *
 * <p>It says nothing about when it was computed: the same reports make the same totals, and the
 * same digest, whichever night they are computed in.
 *
 * @param expected how many units owe a report ("Y" of "X of Y units")
 * @param reported how many of them have an accepted one ("X")
 * @param counted the one report of each of them that counts
 * @param missing the units of which nothing was received for the period, by name: missing is never
 *     zero
 * @param notAccepted the units whose report was received and is under review (đã nhận, chưa được
 *     tính), each with the document that arrived last: in no total, and not missing
 * @param late the units whose first accepted report arrived when the period had closed
 * @param notExpected accepted reports of units that owe none: shown, and in no total
 * @param replaced accepted reports of expected units that a later one of the same unit took the
 *     place of: in no total
 */
public record Totals(
        RegimeName regime,
        PeriodName period,
        int expected,
        int reported,
        List<Received> counted,
        List<UnitName> missing,
        List<Received> notAccepted,
        List<LateUnit> late,
        List<Received> notExpected,
        List<Received> replaced,
        List<IndicatorTotal> indicators,
        List<SectionTotal> sections) {

    public Totals {
        counted = List.copyOf(counted);
        missing = List.copyOf(missing);
        // a snapshot of before there was this list
        notAccepted = notAccepted == null ? List.of() : List.copyOf(notAccepted);
        late = List.copyOf(late);
        notExpected = List.copyOf(notExpected);
        replaced = List.copyOf(replaced);
        indicators = List.copyOf(indicators);
        sections = List.copyOf(sections);
    }

    public record RegimeName(String id, String title, String legalBasis) {}

    /** Both days of the data window are included; {@code closesAt} is the first late instant. */
    public record PeriodName(
            String key, String label, LocalDate from, LocalDate to, Instant closesAt) {}

    /** A unit version: the code alone is reused over the years. */
    public record UnitName(String code, LocalDate validFrom, String name) {}

    /** The document a figure or a unit's state was taken from. */
    public record DocumentName(long id, int revision, String number) {}

    public record LateUnit(UnitName unit, Instant receivedAt) {}

    /** A unit's accepted report and when it first arrived. */
    public record Received(UnitName unit, DocumentName document, Instant receivedAt) {}

    /**
     * One indicator over all units.
     *
     * @param value the sum, or the recomputed rate in percent with two decimals; null when nobody
     *     gave it, when nothing can be divided, and for an indicator without a total
     * @param qualifier how exact the total can claim to be; null when every part is exact
     * @param numerator of a recomputed rate, else null
     * @param denominator of a recomputed rate, else null
     * @param units of how many units the total consists
     * @param contributions their figures, in the order of the units' codes
     * @param without the units that reported but whose figure is not in the total, and why
     */
    public record IndicatorTotal(
            String id,
            String name,
            String unit,
            IndicatorDefinition.Total kind,
            BigDecimal value,
            Qualifier qualifier,
            BigDecimal numerator,
            BigDecimal denominator,
            int units,
            List<Contribution> contributions,
            List<Without> without) {

        public IndicatorTotal {
            contributions = List.copyOf(contributions);
            without = List.copyOf(without);
        }
    }

    /**
     * A unit's figure in a total.
     *
     * @param value the figure as reported, or the unit's recomputed rate; null for a rate of 0/0
     * @param numerator for a rate, else null
     * @param denominator for a rate, else null
     * @param evidence where the figure stands (for a rate that is not printed: its numerator)
     * @param denominatorEvidence where the denominator stands when it is a figure of its own
     */
    public record Contribution(
            UnitName unit,
            DocumentName document,
            BigDecimal value,
            Qualifier qualifier,
            BigDecimal numerator,
            BigDecimal denominator,
            Evidence evidence,
            Evidence denominatorEvidence) {}

    /**
     * A unit that reported, but without a figure that can be counted.
     *
     * @param stated the rate it states without its parts, else null
     */
    public record Without(UnitName unit, Reason reason, BigDecimal stated) {}

    /** Why a unit's figure is not in the total. */
    public enum Reason {
        /** The report does not give it. */
        NOT_GIVEN,
        /** A rate whose numerator and denominator are not both given. */
        PARTS_NOT_GIVEN,
        /** The report gives several different values as its total. */
        CONTRADICTORY
    }

    /**
     * One asked section.
     *
     * @param id "currentState", "difficulties" or "proposals"
     * @param units how many units wrote it
     * @param without the units that reported without it
     */
    public record SectionTotal(String id, int units, List<UnitName> without) {
        public SectionTotal {
            without = List.copyOf(without);
        }
    }
}
