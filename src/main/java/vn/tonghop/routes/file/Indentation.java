package vn.tonghop.routes.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.config.Problem;

/**
 * What stands before a line's first word and is no plain space (ký tự thụt dòng lạ): it looks like
 * one, and YAML takes it for a part of the word, or for nothing at all.
 */
public final class Indentation {

    private static final String ODD =
            "[\\u0085\\u00a0\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]";
    private static final Pattern BLANKS = Pattern.compile("^(?:[ \\t]|- |" + ODD + ")*");
    private static final Pattern NO_SPACE = Pattern.compile(ODD);

    /** Further above it is another line's: text of several lines may begin with whatever. */
    private static final int AROUND = 3;

    private Indentation() {}

    /**
     * A line that is indented so.
     *
     * @param line from 1
     * @param sign the first one that is no space
     */
    record Odd(int line, char sign) {

        Problem told(String file, String said) {
            return sign == '\t'
                    ? Problem.said("RTE-002", "RTE-002.tab", file, line, said)
                    : blank(file, line, sign);
        }
    }

    /**
     * Where the parser may have stumbled: the last such line shortly before where it stopped.
     *
     * @param stopped from 1; 0 when it is not known
     */
    static Optional<Odd> lastOdd(String text, int stopped) {
        List<String> lines = text.lines().toList();
        int last = stopped == 0 ? lines.size() : Math.min(stopped, lines.size());
        for (int i = last; i > Math.max(0, last - AROUND); i--) {
            Optional<Character> sign = sign(lines.get(i - 1));
            if (sign.isPresent()) {
                return Optional.of(new Odd(i, sign.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Character> sign(String line) {
        Matcher before = BLANKS.matcher(line);
        String indentation = before.find() ? before.group() : "";
        boolean empty = indentation.length() == line.length();
        Matcher blank = NO_SPACE.matcher(indentation);
        if (empty) {
            return Optional.empty();
        }
        if (blank.find()) {
            return Optional.of(blank.group().charAt(0));
        }
        return indentation.contains("\t") ? Optional.of('\t') : Optional.empty();
    }

    /**
     * What is wrong with a name of which such a sign has become a part; empty when none has.
     *
     * @param line where it stands
     */
    public static Optional<Problem> within(String name, String file, int line) {
        Matcher found = NO_SPACE.matcher(name);
        return found.find()
                ? Optional.of(blank(file, line, found.group().charAt(0)))
                : Optional.empty();
    }

    /** The name as it was meant. */
    public static String without(String name) {
        return NO_SPACE.matcher(name).replaceAll("");
    }

    private static Problem blank(String file, int line, char sign) {
        return Problem.said("RTE-002", "RTE-002.blank", file, line, "U+%04X".formatted((int) sign));
    }
}
