package vn.tonghop.normalisation;

import java.math.BigDecimal;
import vn.tonghop.reading.Cell;

/** The figure in a cell of a table: its raw number, or what is typed there as text. */
final class FormNumber {

    private static final Measures.Unit COUNT =
            new Measures.Unit("ho so", Figure.Measure.COUNT, 0, BigDecimal.ONE);
    private static final Measures.Unit SHARE =
            new Measures.Unit("%", Figure.Measure.PERCENT, 0, BigDecimal.ONE);

    private FormNumber() {}

    /**
     * Null when it is none: counts are whole and no figure is negative.
     *
     * @param unit of the indicator: "hồ sơ", "%", …
     */
    static BigDecimal of(Cell cell, String unit) {
        boolean share = "%".equals(unit);
        BigDecimal value = cell.number() != null ? cell.number() : typed(cell.text(), share);
        boolean whole = value != null && value.stripTrailingZeros().scale() <= 0;
        if (value == null || value.signum() < 0 || !share && !whole) {
            return null;
        }
        return whole ? value.setScale(0) : value;
    }

    private static BigDecimal typed(String text, boolean share) {
        String printed = text.replace('\u00a0', ' ').strip();
        if (share) {
            printed = printed.replaceFirst("\\s*%$", "");
        } else if (printed.matches("\\d{1,3}(?: \\d{3})+")) {
            printed = printed.replace(" ", "");
        }
        Decimal read =
                printed.matches("\\d[\\d.,]*")
                        ? Decimal.read(printed, share ? SHARE : COUNT)
                        : null;
        return read == null ? null : read.value();
    }
}
