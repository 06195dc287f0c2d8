package vn.tonghop.routes.file;

import java.util.regex.Pattern;

/**
 * The text of a file fit to be kept and shown: a password that somebody wrote into it against the
 * rules is left out. In a file that cannot be parsed, whatever is called like a secret is.
 */
public final class Redaction {

    public static final String MASK = "******";

    private static final Pattern LIKE_A_SECRET =
            Pattern.compile(
                    "(?im)([\\w.-]*(?:password|passphrase|passwd|token|secret|apikey|privatekey)[\\w.-]*"
                            + "[\"']?[ \\t]*[:=][ \\t]*)(?![\"']?(?:RAW\\()?\\{\\{)([^\\s,}#][^\\r\\n,}]*)");

    private Redaction() {}

    /** The text without what looks like a secret. */
    public static String of(String text) {
        return LIKE_A_SECRET.matcher(text).replaceAll("$1" + MASK);
    }
}
