package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One reported figure (chỉ tiêu) with the place it was read from.
 *
 * @param id id of the catalogue, or null for a figure the catalogue does not know
 * @param name the figure's name in Vietnamese: the catalogue's, or the phrase it stands in
 * @param value the figure in {@code unit}; counts are whole numbers, rates are percent (71.83)
 * @param unit "hồ sơ", "%", "điểm %", "đồng", …; null when the source prints none
 * @param qualifier null when the figure is exact
 * @param numerator for a rate given with its parts, else null
 * @param denominator for a rate given with its parts, else null
 * @param breakdown the row it belongs to (lĩnh vực, đơn vị) when it is not the unit's total, else
 *     null
 * @param confidence 0 to 1
 */
public record Indicator(
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

    public Indicator {
        Objects.requireNonNull(value, "a figure has a value");
        Objects.requireNonNull(evidence, "a figure has evidence");
    }

    /** The same figure, read there. */
    public Indicator at(Evidence place) {
        return new Indicator(
                id,
                name,
                value,
                unit,
                qualifier,
                numerator,
                denominator,
                breakdown,
                place,
                confidence);
    }

    /** The unit's own figure, not a row of a breakdown. */
    public boolean isTotal() {
        return breakdown == null;
    }
}
