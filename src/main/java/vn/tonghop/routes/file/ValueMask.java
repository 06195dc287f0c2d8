package vn.tonghop.routes.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is a secret within a value that is none: a password in an address, a default. */
final class ValueMask {

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)([\\w.-]*(?:passw(?:or)?d|passphrase|passwort|pwd|token|secret|key)[ \\t]*=)"
                            + "(?![ \\t]*[\"']?\\{\\{(?:env:)?[\\w.-]+}}[\"']?[ \\t]*$)"
                            + "[^\\r\\n]*?(?=[\"']?[ \\t]*$)",
                    Pattern.MULTILINE);

    /** RFC 3986, section 3.2.1; a password may hold a slash all the same. */
    private static final Pattern BEFORE_HOST = Pattern.compile("(?<=//)\\S*@");

    private static final Pattern NAME_AND_PASSWORD =
            Pattern.compile("(?m)(?<=^|[\\s\"'])[^\\s:@\"']+:(?!//)\\S+@");

    private static final Pattern BEFORE_AT = Pattern.compile("(?s)^.*@");

    private static final String BRACES = "(\\{\\{(?:\\s*env\\s*:)?+[^:}]*:)(?:(?!}}).)*+";

    private static final Pattern DEFAULT = Pattern.compile(BRACES, Pattern.DOTALL);

    /** Nothing but names between braces, and what tells Camel how to take them. */
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "[\"']?(?:RAW\\()?(?:#bean:)?(?:\\{\\{[?!]?\\s*(?:env\\s*:\\s*)?[\\w.-]+\\s*}})+\\)?[\"']?");

    private ValueMask() {}

    /**
     * As a sentence shows it: nothing that may be a secret.
     *
     * @param value as it stands in the file
     */
    static String told(String value) {
        String shown = DEFAULT.matcher(within(value)).replaceAll("$1…");
        return BEFORE_AT.matcher(shown).find() && !shown.contains(Redaction.MASK + "@")
                ? BEFORE_AT.matcher(shown).replaceFirst(Redaction.MASK + "@")
                : shown;
    }

    /** Whatever the name says it is; with its quotes, if it has some. */
    static String within(String value) {
        String shown = NAMED.matcher(value).replaceAll("$1" + Redaction.MASK);
        shown = BEFORE_HOST.matcher(shown).replaceAll(Redaction.MASK + "@");
        shown = NAME_AND_PASSWORD.matcher(shown).replaceAll(Redaction.MASK + "@");
        return DEFAULT.matcher(shown)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        SecretName.is(m.group(1))
                                                ? m.group(1) + Redaction.MASK
                                                : m.group()));
    }

    /** The value of a secret, of which a name between braces may be read, and nothing else. */
    static String ofSecret(String value) {
        String shown = DEFAULT.matcher(value).replaceAll("$1" + Redaction.MASK);
        return isHarmless(shown.replace(":" + Redaction.MASK, "")) ? shown : Redaction.MASK;
    }

    private static boolean isHarmless(String value) {
        return value.isBlank() || HARMLESS.matcher(value.strip()).matches();
    }
}
