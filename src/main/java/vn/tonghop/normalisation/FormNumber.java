package vn.tonghop.normalisation;

import java.math.BigDecimal;
import vn.tonghop.reading.Cell;

/** The figure in a cell of a table: its raw number, or what is typed there as text. */
final class FormNumber {

    private static final Measures.Unit COUNT =
            new Measures.Unit("ho so", Figure.Measure.COUNT, 0, BigDecimal.ONE);
    private static final Measures.Unit SHARE =
            new Measures.Unit("%", Figure.Measure.PERCENT, 0, BigDecimal.ONE);

    private static final Measures.Unit IN_MILLIONS =
            new Measures.Unit("đồng", Figure.Measure.MONEY, 0, BigDecimal.TEN.pow(6));

    private FormNumber() {}

    /** Of a column in thousands or millions: "9.120" are as many, "9,12" is less than ten. */
    static BigDecimal scaled(Cell cell) {
        BigDecimal value = cell.number() != null ? cell.number() : typed(cell.text(), IN_MILLIONS);
        return value == null || value.signum() < 0 ? null : value;
    }

    /** A change with its sign: "+2,42", "-8%", "giảm 15"; null when it is no number. */
    static BigDecimal signed(Cell cell) {
        if (cell.number() != null) {
            return cell.number();
        }
        String printed = cell.text().strip().replace('−', '-').replace('–', '-');
        printed = printed.replaceFirst("(?iU)^(?:tăng|cao hơn)(?: thêm)?\\s+", "+");
        printed = printed.replaceFirst("(?iU)^(?:giảm|thấp hơn)\\s+", "-");
        String digits = printed.replaceFirst("^[+-]\\s*", "").replaceFirst("\\s*(?:%|điểm.*)$", "");
        boolean thousands = digits.matches("\\d{1,3}(?:\\.\\d{3})+");
        BigDecimal value = of(new Cell(0, 0, 1, 1, digits, null), thousands ? null : "%");
        return value != null && printed.startsWith("-") ? value.negate() : value;
    }

    /**
     * Null when it is none: counts are whole and no figure is negative.
     *
     * @param unit of the indicator: "hồ sơ", "%", …
     */
    static BigDecimal of(Cell cell, String unit) {
        boolean share = "%".equals(unit);
        BigDecimal value =
                cell.number() != null ? cell.number() : typed(cell.text(), share ? SHARE : COUNT);
        boolean whole = value != null && value.stripTrailingZeros().scale() <= 0;
        if (value == null || value.signum() < 0 || !share && !whole) {
            return null;
        }
        return whole ? value.setScale(0) : value;
    }

    private static BigDecimal typed(String text, Measures.Unit unit) {
        String printed = text.replace('\u00a0', ' ').strip();
        if (unit == SHARE) {
            printed = printed.replaceFirst("\\s*%$", "");
        } else if (printed.matches("\\d{1,3}(?: \\d{3})+")) {
            printed = printed.replace(" ", "");
        }
        Decimal read = printed.matches("\\d[\\d.,]*") ? Decimal.read(printed, unit) : null;
        return read == null ? null : read.value();
    }
}
