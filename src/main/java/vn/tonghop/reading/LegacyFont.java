package vn.tonghop.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A font that shows Vietnamese where the file has Western letters: "B¸o c¸o" in .VnTime is "Báo
 * cáo". Old Word files and PDFs are full of them, and of runs in several fonts, so text is decoded
 * run by run. Runs that follow each other in one font are best decoded together: VNI writes a
 * letter and its marks as two.
 */
final class LegacyFont {

    /** Before the name of a font of which a PDF holds a part: "ABCDEF+". */
    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");

    /** After the name: ",Bold", "-BoldItalic", "MT". */
    private static final Pattern STYLE =
            Pattern.compile("(?i)[ ,-]*(?:regular|normal|bold|italic|oblique)+$");

    private static final Pattern TCVN3 =
            Pattern.compile("(?i)\\.vn.+|vn(?:time|arial|avant|century|courier|helvetins)h?");
    private static final Pattern VNI = Pattern.compile("(?i)vni[- ].+");

    /** The pairs of the Viet-Std group's fonts, "VI Times" and "VI Times H" (or Hoa). */
    private static final Pattern VISCII =
            Pattern.compile("(?i)(?:vi|viscii)[- ](?:times|arial|courier)\\b.*");

    private static final Pattern CAPITALS = Pattern.compile(".*(?:[a-z ]H| Hoa)");

    private final UnaryOperator<String> table;

    private LegacyFont(UnaryOperator<String> table) {
        this.table = table;
    }

    /**
     * @param fontName as the file has it; null when it has none
     * @return empty when text in that font is what it looks like
     */
    static Optional<LegacyFont> of(String fontName) {
        if (fontName == null) {
            return Optional.empty();
        }
        String name = SUBSET.matcher(fontName.strip()).replaceFirst("");
        name = STYLE.matcher(name).replaceFirst("");
        if (VNI.matcher(name).matches()) {
            return Optional.of(new LegacyFont(LegacyEncoding.VNI::decode));
        }
        if (TCVN3.matcher(name).matches()) {
            return Optional.of(capitals(name, LegacyEncoding.TCVN3));
        }
        if (VISCII.matcher(name).matches()) {
            return Optional.of(capitals(name, LegacyEncoding.VISCII));
        }
        return Optional.empty();
    }

    private static LegacyFont capitals(String name, LegacyEncoding encoding) {
        return CAPITALS.matcher(name).matches()
                ? new LegacyFont(s -> encoding.decode(s).toUpperCase(Locale.ROOT))
                : new LegacyFont(encoding::decode);
    }

    /**
     * What a person sees (NFC). Text that already is Vietnamese in Unicode stays what it is:
     * programs leave the old font's name on it.
     *
     * @param text of a run: ISO 8859-1 or windows-1252 characters, or those in the private area
     *     (F020 to F0FF) where Word puts symbols
     */
    String decode(String text) {
        var bytes = new StringBuilder(text.length());
        text.chars().forEach(c -> bytes.append(toByte((char) c)));
        boolean unicode = bytes.chars().anyMatch(c -> c > 0xFF && isOfAWord(c));
        String decoded = table.apply(bytes.toString());
        boolean kept = unicode || isBetterAsItIs(bytes, decoded);
        return Normalizer.normalize(kept ? text : decoded, Normalizer.Form.NFC);
    }

    /** "Báo cáo" in .VnTime was typed where that font was missing; as TCVN3 it is no Vietnamese. */
    private static boolean isBetterAsItIs(CharSequence bytes, String decoded) {
        var words = MarkedWords.of(bytes);
        return !words.isEmpty()
                && words.stream().allMatch(Syllables::isSyllable)
                && !MarkedWords.of(decoded).stream().allMatch(Syllables::isSyllable);
    }

    private static char toByte(char c) {
        return c >= '\uF020' && c <= '\uF0FF' ? (char) (c & 0xFF) : LegacyEncoding.westernByte(c);
    }

    private static boolean isOfAWord(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
