package vn.tonghop.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Tells which sign parts thousands and which decimals in a file of figures: by the figures that can
 * only be read one way. What they leave open stays text.
 */
final class CsvNumbers {

    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d[\\d.,\\u00A0\\u202F ]*");
    private static final Pattern WHOLE = Pattern.compile("[+-]?(?:0|[1-9]\\d*)");
    private static final Pattern SPACED =
            Pattern.compile("([+-]?[1-9]\\d{0,2}(?:[\\u00A0\\u202F ]\\d{3})+)([.,]\\d+)?");

    /** Longer ones are no quantities but numbers of cards and accounts. */
    private static final int LONGEST = 24;

    /** How a full stop or a comma is used in a figure. */
    private enum Use {
        GROUP,
        DECIMAL,
        EITHER,
        NONE
    }

    private static final Sign DOT = Sign.of('.', ',');
    private static final Sign COMMA = Sign.of(',', '.');

    private long dotsGroup;
    private long commasGroup;

    /** Takes note of what this cell tells. */
    void see(String text) {
        if (text.length() > LONGEST || !FIGURE.matcher(text).matches()) {
            return;
        }
        Use dot = DOT.use(text);
        Use comma = COMMA.use(text);
        if (dot == Use.GROUP || comma == Use.DECIMAL) {
            dotsGroup++;
        } else if (comma == Use.GROUP || dot == Use.DECIMAL) {
            commasGroup++;
        }
    }

    /** The figure, or null when the cell holds none or it could be another one. */
    BigDecimal number(String text) {
        if (text.length() > LONGEST || !FIGURE.matcher(text).matches()) {
            return null;
        }
        if (WHOLE.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        var spaced = SPACED.matcher(text);
        if (spaced.matches()) {
            String rest = spaced.group(2) == null ? "" : spaced.group(2).replace(',', '.');
            return new BigDecimal(spaced.group(1).replaceAll("[^\\d+-]", "") + rest);
        }
        Use dot = DOT.use(text);
        Use comma = COMMA.use(text);
        if (dot == Use.NONE && comma == Use.NONE) {
            return null;
        }
        if (isOpen(dot, comma)) {
            if ((dotsGroup == 0) == (commasGroup == 0)) {
                return null;
            }
            boolean groups = dot == Use.EITHER ? dotsGroup > 0 : commasGroup > 0;
            dot = dot == Use.EITHER ? groups ? Use.GROUP : Use.DECIMAL : dot;
            comma = comma == Use.EITHER ? groups ? Use.GROUP : Use.DECIMAL : comma;
        }
        String plain = dot == Use.GROUP ? text.replace(".", "") : text;
        plain = comma == Use.GROUP ? plain.replace(",", "") : plain.replace(',', '.');
        return new BigDecimal(plain);
    }

    /** Whether it is a figure that only others could explain, and they do not. */
    boolean isOpen(String text) {
        return text.length() <= LONGEST
                && FIGURE.matcher(text).matches()
                && isOpen(DOT.use(text), COMMA.use(text))
                && number(text) == null;
    }

    private static boolean isOpen(Use dot, Use comma) {
        return dot == Use.EITHER && comma == Use.NONE || comma == Use.EITHER && dot == Use.NONE;
    }

    /** A sign, and the figures in which it parts thousands, or decimals. */
    private record Sign(char sign, char other, Pattern groups, Pattern decimal, Pattern both) {

        static Sign of(char sign, char other) {
            String s = "\\" + sign;
            String o = "\\" + other;
            return new Sign(
                    sign,
                    other,
                    Pattern.compile("[+-]?[1-9]\\d{0,2}(?:" + s + "\\d{3})+(?:" + o + "\\d+)?"),
                    Pattern.compile("[+-]?(?:0|[1-9]\\d*)" + s + "\\d+"),
                    Pattern.compile("[+-]?[1-9]\\d{0,2}(?:" + o + "\\d{3})+" + s + "\\d+"));
        }

        /** How it is used in this figure, seen from the figure alone. */
        Use use(String text) {
            int first = text.indexOf(sign);
            if (first < 0 || text.indexOf(' ') >= 0) {
                return Use.NONE;
            }
            boolean isGroup = groups.matcher(text).matches();
            boolean isDecimal = (text.indexOf(other) < 0 ? decimal : both).matcher(text).matches();
            if (isGroup && isDecimal) {
                return Use.EITHER;
            }
            return isGroup ? Use.GROUP : isDecimal ? Use.DECIMAL : Use.NONE;
        }
    }
}
