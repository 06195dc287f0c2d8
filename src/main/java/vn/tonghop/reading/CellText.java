package vn.tonghop.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** How the values of a workbook's cells are shown: the same for every program that wrote it. */
final class CellText {

    /** Excel computes with and shows no more digits; what follows is binary noise. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private CellText() {}

    /** A figure without noise; null when it is none that could be written down. */
    static BigDecimal number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        var number = new BigDecimal(Double.toString(value)).round(EXCEL).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Decimals after a comma, as Vietnamese readers see them; thousands are not set apart. */
    static String shown(BigDecimal number, boolean percent) {
        return percent ? plain(number.movePointRight(2).stripTrailingZeros()) + "%" : plain(number);
    }

    /** A day that a workbook counts from 1900 or 1904; empty when there is no such day. */
    static String day(double value, boolean since1904) {
        return DateUtil.isValidExcelDate(value)
                ? day(DateUtil.getLocalDateTime(value, since1904))
                : "";
    }

    static String day(LocalDateTime day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
