package vn.tonghop.reading;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TCVN 5712:1993, third set (TCVN3, "ABC"). It has the capitals Ă Â Ê Ô Ơ Ư Đ but none with a tone:
 * those are the small letters, printed with a font of capitals (.VnTimeH), and in files without
 * fonts small letters stand among capitals: "THốNG".
 */
final class Tcvn3 {

    private static final int FIRST = 0xA1;

    /** From A1 on, sixteen a line but the first; a full stop where the set has nothing. */
    private static final String TABLE =
            "ĂÂÊÔƠƯĐăâêôơưđ."
                    + ".....àảãáạ.ằẳẵắ."
                    + "......ặầẩẫấậè.ẻẽ"
                    + "éẹềểễếệìỉ...ĩíịò"
                    + ".ỏõóọồổỗốộờởỡớợù"
                    + ".ủũúụừửữứựỳỷỹýỵ.";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern ASCII_SMALL = Pattern.compile("[a-z]");
    private static final Pattern LINE = Pattern.compile("[^\\n]+");

    /** A small letter before or between capitals, or capitals on both its sides. */
    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}*(?:\\p{Lu}{2}\\p{Ll}|\\p{Ll}\\p{Lu})\\p{L}*");

    private Tcvn3() {}

    static String decode(String bytes) {
        var text = new StringBuilder(bytes.length());
        bytes.chars().forEach(b -> text.append(letter((char) b)));
        return LINE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(capitals(m.group())));
    }

    private static char letter(char b) {
        char c = b >= FIRST && b <= 0xFF ? TABLE.charAt(b - FIRST) : '.';
        return c == '.' ? LegacyEncoding.western(b) : c;
    }

    /** Makes capitals of the small letters that stand in words, or lines, of capitals. */
    private static String capitals(String line) {
        boolean whole =
                !ASCII_SMALL.matcher(line).find()
                        && WORD.matcher(line)
                                .results()
                                .map(MatchResult::group)
                                .anyMatch(w -> isCapitals(w) || isWrittenInCapitals(w));
        return WORD.matcher(line)
                .replaceAll(
                        w ->
                                whole || isCapitals(w.group())
                                        ? w.group().toUpperCase(Locale.ROOT)
                                        : w.group());
    }

    private static boolean isCapitals(String word) {
        return !ASCII_SMALL.matcher(word).find() && CAPITALS.matcher(word).matches();
    }

    /** "BAN", "NHÂN", but not "UBND", which stands so in any line. */
    private static boolean isWrittenInCapitals(String word) {
        return word.length() > 2
                && word.chars().allMatch(Character::isUpperCase)
                && Syllables.isSyllable(word);
    }
}
