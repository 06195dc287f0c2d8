package vn.tonghop.normalisation;

import java.math.BigDecimal;
import vn.tonghop.normalisation.Figure.Measure;

/**
 * A printed number: a full stop parts thousands, a comma decimals. Offices swap them; what is meant
 * can be told when the groups cannot be anything else.
 *
 * @param swapped printed the other way round
 * @param doubtful it could be meant either way
 */
record Decimal(BigDecimal value, boolean swapped, boolean doubtful) {

    /** Null when it is no number in either way. */
    static Decimal read(String printed, Measures.Unit unit) {
        boolean scaled = unit != null && unit.scale().compareTo(BigDecimal.ONE) > 0;
        boolean rate = unit != null && (unit.measure() != Measure.COUNT || scaled);
        boolean dots = printed.indexOf('.') >= 0;
        boolean commas = printed.indexOf(',') >= 0;
        if (!dots && !commas) {
            return printed.length() > 15
                    ? null
                    : new Decimal(new BigDecimal(printed), false, false);
        }
        if (dots && commas) {
            boolean usual = printed.indexOf('.') < printed.indexOf(',');
            String pattern = usual ? "\\d{1,3}(?:\\.\\d{3})+,\\d+" : "\\d{1,3}(?:,\\d{3})+\\.\\d+";
            if (!printed.matches(pattern)) {
                return mixed(printed);
            }
            String plain =
                    usual ? printed.replace(".", "").replace(',', '.') : printed.replace(",", "");
            return new Decimal(new BigDecimal(plain), !usual, false);
        }
        char separator = dots ? '.' : ',';
        String quoted = dots ? "\\." : ",";
        boolean groups = printed.matches("[1-9]\\d{0,2}(?:" + quoted + "\\d{3})+");
        boolean many = printed.indexOf(separator) != printed.lastIndexOf(separator);
        String joined = printed.replace(String.valueOf(separator), "");
        if (groups && (many || !rate)) {
            // 1.234 hồ sơ; 1,234 hồ sơ is the same with its separator swapped
            return new Decimal(new BigDecimal(joined), !dots, false);
        }
        if (many) {
            return null;
        }
        BigDecimal decimal = new BigDecimal(printed.replace(',', '.'));
        if (groups) {
            // "1.234 tỷ đồng" is a thousand milliards; "12.345%" cannot be
            boolean money = unit.measure() == Measure.MONEY || scaled;
            return dots && money
                    ? new Decimal(
                            new BigDecimal(joined),
                            false,
                            unit.scale().signum() > 0 && unit.scale().compareTo(BigDecimal.ONE) > 0)
                    : new Decimal(decimal, dots, dots);
        }
        if (!rate && unit != null) {
            // half a dossier: a group has lost a digit
            return unit.name().matches("tin ngay|tin bai ngay|diem|ty|gio|ngay")
                    ? new Decimal(decimal, dots, false)
                    : null;
        }
        return new Decimal(decimal, dots, false);
    }

    /** "1.234,567" as thousands throughout. */
    private static Decimal mixed(String printed) {
        return printed.matches("[1-9]\\d{0,2}(?:[.,]\\d{3})+")
                ? new Decimal(new BigDecimal(printed.replaceAll("[.,]", "")), true, false)
                : null;
    }
}
