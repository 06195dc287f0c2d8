package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One reported figure (chỉ tiêu) with the place it was read from.
 *
 * @param id id of the catalogue, or null for a figure the catalogue does not know
 * @param name the figure's name in Vietnamese: the catalogue's, or the phrase it stands in
 * @param value the figure in {@code unit}; counts are whole numbers, rates are percent (71.83)
 * @param upper the end of a range that is reported instead of a figure ("từ 02 đến 05 ngày": value
 *     2, upper 5), else null
 * @param unit "hồ sơ", "%", "điểm %", "đồng", …; null when the source prints none
 * @param qualifier null when the figure is exact
 * @param numerator for a rate given with its parts, else null
 * @param denominator for a rate given with its parts, else null
 * @param breakdown the row it belongs to (lĩnh vực, đơn vị) when it is not the unit's total, else
 *     null
 * @param baselineOf id of the figure it is compared with (năm trước, cùng kỳ): this one is of a
 *     former period and never counts for the report's; null for the report's own figures
 * @param period the time it speaks of when that is not the report's, else null
 * @param confidence 0 to 1
 */
public record Indicator(
        String id,
        String name,
        BigDecimal value,
        BigDecimal upper,
        String unit,
        Qualifier qualifier,
        BigDecimal numerator,
        BigDecimal denominator,
        String breakdown,
        String baselineOf,
        Period period,
        Evidence evidence,
        double confidence) {

    public Indicator {
        Objects.requireNonNull(value, "a figure has a value");
        Objects.requireNonNull(evidence, "a figure has evidence");
        if (upper != null && upper.compareTo(value) <= 0) {
            throw new IllegalArgumentException("no range: " + value + ".." + upper);
        }
    }

    /** One figure of the report's own period. */
    public Indicator(
            String id,
            String name,
            BigDecimal value,
            String unit,
            Qualifier qualifier,
            BigDecimal numerator,
            BigDecimal denominator,
            String breakdown,
            Evidence evidence,
            double confidence) {
        this(
                id,
                name,
                value,
                null,
                unit,
                qualifier,
                numerator,
                denominator,
                breakdown,
                null,
                null,
                evidence,
                confidence);
    }

    /** The same figure, of this former period: what {@code of} is compared with. */
    public Indicator asBaseline(String of, Period former) {
        return with(upper, numerator, denominator, of, former, evidence, confidence);
    }

    /** The same figure, of this time instead of the report's. */
    public Indicator of(Period own) {
        return with(upper, numerator, denominator, baselineOf, own, evidence, confidence);
    }

    /** The same rate with the counts it is made of. */
    public Indicator madeOf(BigDecimal part, BigDecimal whole) {
        return with(upper, part, whole, baselineOf, period, evidence, confidence);
    }

    /** The same figure as the lower end of a range. */
    public Indicator upTo(BigDecimal end) {
        return with(end, numerator, denominator, baselineOf, period, evidence, confidence);
    }

    /** The same figure, which the catalogue does not know. */
    public Indicator withoutId() {
        return new Indicator(
                null,
                name,
                value,
                upper,
                unit,
                qualifier,
                numerator,
                denominator,
                breakdown,
                baselineOf,
                period,
                evidence,
                confidence);
    }

    /** The same figure, read there. */
    public Indicator at(Evidence place) {
        return with(upper, numerator, denominator, baselineOf, period, place, confidence);
    }

    /**
     * The unit's own figure for its own time: neither a row of a breakdown nor a month of the year
     * reported on. A baseline is the own figure of its own id.
     */
    public boolean isTotal() {
        return breakdown == null && (period == null || baselineOf != null);
    }

    /** The same figure, seen on a page: at this place, and no surer than this. */
    public Indicator seen(Evidence place, double atMost) {
        return with(
                upper,
                numerator,
                denominator,
                baselineOf,
                period,
                place,
                Math.min(confidence, atMost));
    }

    private Indicator with(
            BigDecimal newUpper,
            BigDecimal newNumerator,
            BigDecimal newDenominator,
            String newBaselineOf,
            Period newPeriod,
            Evidence newEvidence,
            double newConfidence) {
        return new Indicator(
                id,
                name,
                value,
                newUpper,
                unit,
                qualifier,
                newNumerator,
                newDenominator,
                breakdown,
                newBaselineOf,
                newPeriod,
                newEvidence,
                newConfidence);
    }
}
