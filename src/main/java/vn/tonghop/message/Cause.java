package vn.tonghop.message;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.Pattern;

/**
 * Why some work did not succeed (nguyên nhân), as its row keeps it and people read it: a stable
 * code, its sentence, and in brackets what the other side said.
 *
 * <p>Kept in Vietnamese; {@link #in} tells it in the reader's language. Names of Java classes are
 * for the log and are left out.
 */
public final class Cause {

    private static final String BETWEEN = " · ";
    private static final Pattern CODED =
            Pattern.compile("([A-Z]{3,4}-\\d{3}) · .*", Pattern.DOTALL);
    private static final Pattern CLASS_NAME =
            Pattern.compile(
                    "(?:\\b(?:[a-z][a-z0-9_]*\\.){2,}[A-Z][\\w$]*|\\b\\w+(?:Exception|Error)\\b):?\\s*");
    private static final int LONGEST = 300;

    private Cause() {}

    /**
     * @param code the key of its sentence, which takes no arguments
     */
    public static String of(String code) {
        return code + BETWEEN + Messages.vi(code);
    }

    /**
     * @param detail what the other side or the system said; null or blank when it said nothing
     */
    public static String of(String code, String detail) {
        var said = detail == null ? "" : CLASS_NAME.matcher(detail).replaceAll("").strip();
        if (said.isEmpty()) {
            return of(code);
        }
        return of(code)
                + " ["
                + (said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…")
                + "]";
    }

    /** Whether a text is one that was kept: to be told as it is, not as what somebody else said. */
    public static boolean isKept(String text) {
        return text != null && CODED.matcher(text).matches();
    }

    /** The kept text in this language; a text without a code as it is. */
    public static String in(Locale language, String kept) {
        var coded = CODED.matcher(kept == null ? "" : kept);
        if (!coded.matches()) {
            return kept;
        }
        try {
            var code = coded.group(1);
            var vietnamese = of(code);
            return kept.startsWith(vietnamese)
                    ? code
                            + BETWEEN
                            + Messages.in(language, code)
                            + kept.substring(vietnamese.length())
                    : kept;
        } catch (MissingResourceException ofAnotherVersion) {
            return kept;
        }
    }
}
