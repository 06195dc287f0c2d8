package vn.tonghop.reading;

import java.util.Locale;

/** How lists are counted: "iv", "d", "4". */
final class ListNumber {

    private static final String[] ROMAN = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };
    private static final int[] ROMAN_VALUES = {
        1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
    };

    private ListNumber() {}

    /**
     * @param format by the sign for one: "1", "a", "A", "i", "I"
     */
    static String of(String format, int number) {
        return switch (format) {
            case "I" -> roman(number);
            case "i" -> roman(number).toLowerCase(Locale.ROOT);
            case "A" -> letter(number, 'A');
            case "a" -> letter(number, 'a');
            default -> String.valueOf(number);
        };
    }

    /** Word goes on after z with aa, bb, cc. */
    private static String letter(int number, char first) {
        int index = Math.max(number, 1) - 1;
        return Character.toString(first + index % 26).repeat(Math.min(index / 26 + 1, 10));
    }

    private static String roman(int number) {
        var roman = new StringBuilder();
        int rest = Math.min(number, 3999);
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }
}
