package vn.tonghop.routes.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.routes.Settings;

/**
 * {@code {{env:NAME}}} or {@code {{env:NAME:default}}}; in capitals also without {@code env:}.
 *
 * @param otherwise the default, or null
 */
public record Placeholder(String name, String otherwise) {

    /** What Camel asks for settings by. */
    public static final String FUNCTION = "setting";

    private static final Pattern ANY = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern KNOWN =
            Pattern.compile("(?:env:([A-Za-z][A-Za-z0-9_.-]*)|([A-Z][A-Z0-9_]*))(?::(.*))?");

    /** Those in a text, in its order; empty when one of them is of no known form. */
    public static List<Placeholder> in(String text) {
        var found = new ArrayList<Placeholder>();
        ANY.matcher(text).results().forEach(m -> found.add(of(m.group(1))));
        return found.contains(null) ? List.of() : found;
    }

    public static boolean any(String text) {
        return text.contains("{{");
    }

    /** The text is one placeholder and nothing else. */
    public static boolean only(String text) {
        Matcher whole = ANY.matcher(text);
        return whole.matches() && text.indexOf("{{", 2) < 0 && of(whole.group(1)) != null;
    }

    /** The text without blanks between the braces and the name: what was probably meant. */
    public static String tidied(String text) {
        return ANY.matcher(text)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        "{{"
                                                + m.group(1)
                                                        .strip()
                                                        .replaceFirst("^env\\s*:\\s*", "env:")
                                                + "}}"));
    }

    private static Placeholder of(String inside) {
        Matcher known = KNOWN.matcher(inside);
        if (!known.matches()) {
            return null;
        }
        String name = known.group(1) == null ? known.group(2) : known.group(1);
        return new Placeholder(name, known.group(3));
    }

    /** The value, its default, or null when neither is there. */
    public String value(Settings settings) {
        String set = settings.get(name);
        return set == null || set.isEmpty() ? otherwise : set;
    }

    /** The text with every placeholder replaced, or null when a value is not set. */
    public static String resolved(String text, Settings settings) {
        var result = new StringBuilder();
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            Placeholder placeholder = of(matcher.group(1));
            String value = placeholder == null ? null : placeholder.value(settings);
            if (value == null) {
                return null;
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(result).toString();
    }

    /** The text with each placeholder as Camel is to read it: {@code {{setting:NAME:default}}}. */
    public static String forCamel(String text) {
        return text.replace("{{env:", "{{").replace("{{", "{{" + FUNCTION + ":");
    }
}
