package vn.tonghop.routes.block;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the numbers of a parameter have to be within, both ends included; durations in milliseconds.
 *
 * @param least null for none
 * @param greatest null for none
 */
public record NumberRange(BigDecimal least, BigDecimal greatest) {

    public static final NumberRange ANY = new NumberRange(null, null);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern PART = Pattern.compile("(\\d{1,12})(ms|[dhms]|$)");

    /** Of what a building block says; what is no number bounds nothing. */
    public static NumberRange of(String minimum, String maximum) {
        return new NumberRange(number(minimum), number(maximum));
    }

    private static BigDecimal number(String written) {
        return written == null || !NUMBER.matcher(written).matches()
                ? null
                : new BigDecimal(written);
    }

    public boolean holds(String value) {
        return holds(new BigDecimal(value));
    }

    /** 500, 500ms, 30s, 1h30m. */
    public boolean holdsDuration(String value) {
        var total = BigDecimal.ZERO;
        for (Matcher part = PART.matcher(value); part.find(); ) {
            total = total.add(new BigDecimal(part.group(1)).multiply(milliseconds(part.group(2))));
        }
        return holds(total);
    }

    private static BigDecimal milliseconds(String unit) {
        return BigDecimal.valueOf(
                switch (unit) {
                    case "d" -> 86_400_000L;
                    case "h" -> 3_600_000L;
                    case "m" -> 60_000L;
                    case "s" -> 1_000L;
                    default -> 1L;
                });
    }

    private boolean holds(BigDecimal number) {
        return (least == null || number.compareTo(least) >= 0)
                && (greatest == null || number.compareTo(greatest) <= 0);
    }

    /** For the sentence of a refusal; empty when there are no bounds. */
    public String expected(String format) {
        if (least == null && greatest == null) {
            return "";
        }
        String unit = "duration".equals(format) ? " ms" : "";
        return " " + end(least) + " … " + end(greatest) + unit;
    }

    private static String end(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A number within. */
    public String standIn() {
        if (holds(BigDecimal.ONE)) {
            return "1";
        }
        return (least == null ? greatest : least).toPlainString();
    }
}
