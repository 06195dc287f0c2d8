package vn.tonghop.reply;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures, days and other people's texts stand in a Vietnamese letter. */
final class Words {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu").withZone(ZONE);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZONE);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String englishTime(Instant instant) {
        return ENGLISH_TIME.format(instant);
    }

    /** 1.054 and 71,83, as it is printed in Vietnam. */
    static String figure(BigDecimal value) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.######", symbols).format(value);
    }

    /**
     * Somebody else's text on one line: no control characters, nothing that turns the direction of
     * writing, not longer than this many characters.
     */
    static String line(String text, int longest) {
        if (text == null) {
            return "";
        }
        var clean = new StringBuilder();
        text.codePoints().map(Words::visible).forEach(clean::appendCodePoint);
        var line = clean.toString().replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static int visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    ' ';
            default -> character;
        };
    }
}
