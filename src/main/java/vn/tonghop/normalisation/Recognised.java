package vn.tonghop.normalisation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a text that comes without its picture was read off one. Programs for recognition close
 * the gap between the columns of a head and leave the marks of stamps, seals and rulings; nobody
 * types so.
 */
final class Recognised {

    private static final int HEAD_ROWS = 12;
    private static final int LETTERS_OF_A_BODY = 4;
    private static final int ENOUGH = 2;

    /** "c0N©á©h", "V8!", "hạn|", "»": letters and signs in one word that no keyboard brings. */
    private static final Pattern NOISE =
            Pattern.compile(
                    "\\p{Ll}\\d\\p{Lu}|\\p{L}[©®§¥€£¢°»«<>{}~¬^]\\p{L}|(?<!\\S)[©®§¥£¢°¬~^|¡'`\"]{1,3}(?!\\S)|\\p{L}\\|\\p{L}");

    private static final Pattern TORN_TITLE =
            Pattern.compile("H?Ó (?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH .*|TRƯỞNG .*)|(?:H?Ủ TỊCH|I?ÁM ĐỐC)");

    private Recognised() {}

    static boolean shows(List<Row> rows) {
        return hasClosedHead(rows)
                || ArrivalStamp.isOn(rows)
                || rows.stream().anyMatch(Recognised::isTornTitle)
                || rows.stream().filter(r -> NOISE.matcher(r.text()).find()).count() >= ENOUGH;
    }

    /** "HÓ CHỦ TỊCH", "IÁM ĐỐC": the seal took the first letter of an office. */
    private static boolean isTornTitle(Row row) {
        return TORN_TITLE.matcher(row.text().strip()).matches();
    }

    /** "UBND TỈNH CÀ MAU CỘNG HÒA XÃ HỘI …": one space where two columns meet. */
    private static boolean hasClosedHead(List<Row> rows) {
        for (Row row : rows.subList(0, Math.min(rows.size(), HEAD_ROWS))) {
            int right = NationalTitle.placeIn(row);
            String left = right <= 0 ? "" : row.text().substring(0, right);
            if (Folding.letters(left).length() >= LETTERS_OF_A_BODY
                    && left.endsWith(" ")
                    && !left.endsWith("  ")) {
                return true;
            }
        }
        return false;
    }
}
