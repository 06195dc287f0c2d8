package vn.tonghop.routes.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves secrets out of a text that nobody can parse, line by line: rather too much. */
final class LineMask {

    private static final Pattern FIELD =
            Pattern.compile(
                    "([\\p{L}\\p{M}\\p{N}_.-](?:[ \\t]?[\\p{L}\\p{M}\\p{N}_.-]){0,60}+)[\"']?[ \\t]*[:=]");

    /** Nothing that could be a secret stands on the line of the name yet. */
    private static final Pattern BEGINS_BELOW = Pattern.compile("[|>]?[+\\-0-9]*\\s*(?:#.*)?");

    private static final Pattern BEGINS_WITH_A_FIELD =
            Pattern.compile("\\s*(?:- )*[\"']?[\\p{L}\\p{M}\\p{N}_. -]+[\"']?:(?:\\s.*)?");

    private static final Pattern NAME_BETWEEN_BRACES =
            Pattern.compile(
                    "\\s*[\"']?(?:RAW\\()?\\{\\{\\??\\s*(?:env\\s*:\\s*)?[\\w.-]+\\s*}}\\)?[\"']?");

    private static final Pattern COMMENT = Pattern.compile("(?m)(?<=^|\\s)#.*$");

    /** The column of the name whose value may go on in the next line; -1 for none. */
    private int column = -1;

    /** The value has not begun yet. */
    private boolean below;

    private LineMask() {}

    static String of(String text) {
        var mask = new LineMask();
        var shown = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            String words = line.replaceFirst("[\r\n]+$", "");
            shown.append(mask.line(words)).append(line.substring(words.length()));
        }
        return shown.toString();
    }

    /** What is called like a secret in a comment; the rest is as it was. */
    static String ofComments(String text) {
        return COMMENT.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(new LineMask().line(m.group())));
    }

    private String line(String line) {
        int indent = line.length() - line.stripLeading().length();
        if (column >= 0 && !line.isBlank()) {
            boolean first = below && !BEGINS_WITH_A_FIELD.matcher(line).matches();
            if (indent > column || first) {
                below = false;
                return line.substring(0, indent) + Redaction.MASK;
            }
            column = -1;
        }
        return fields(line);
    }

    private String fields(String line) {
        Matcher field = FIELD.matcher(line);
        for (int from = 0; field.find(from); from = field.end()) {
            String rest = line.substring(field.end());
            if (SecretName.is(field.group(1)) && !isName(rest)) {
                column = field.start();
                below = BEGINS_BELOW.matcher(rest.strip()).matches();
                return ValueMask.within(line.substring(0, field.end()))
                        + (below ? rest : " " + Redaction.MASK);
            }
        }
        return ValueMask.within(line);
    }

    /** A placeholder without a default, whatever comes behind it. */
    private static boolean isName(String rest) {
        return NAME_BETWEEN_BRACES.matcher(rest).lookingAt();
    }
}
