package vn.tonghop.normalisation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of the source beside its folded form.
 *
 * @param number as counted through the whole input, from 1
 * @param page from 1
 * @param folded of the same length as {@code text}
 * @param cells tabs part it into cells: the row of a ruled table
 */
record Row(int number, Integer page, String text, String folded, boolean cells) {

    private static final int LONGEST_OF_TABLE = 300;
    private static final Pattern TABLE =
            Pattern.compile("(?:(?:\\s+|^)[(]?\\d[\\d.,]*[)%]?){3,}\\s*$");

    private static final Pattern COLUMNS =
            Pattern.compile("\\S\\s{3,}\\S.*\\S\\s{3,}\\S|^\\s*\\d+\\s{3,}\\S");

    static Row of(int number, Integer page, String text) {
        // tabs and no-break spaces stand for one space each, so that places stay the same
        String plain = text.replace('\t', ' ').replace('\u00a0', ' ');
        return new Row(number, page, plain, Folding.fold(plain), hasCells(text));
    }

    /** A number or a dash and a tab before the text are a list's, no table's. */
    private static boolean hasCells(String text) {
        if (text.indexOf('\t') < 0) {
            return false;
        }
        List<String> parts =
                Arrays.stream(text.split("\t"))
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .toList();
        boolean listed = parts.size() == 2 && MARK.matcher(parts.get(0)).matches();
        return parts.size() > 1 && !listed || text.chars().filter(c -> c == '\t').count() > 2;
    }

    private static final Pattern MARK =
            Pattern.compile(
                    "[(]?(?:\\d{1,2}|[IVXivx]{1,4}|\\p{L})(?:\\.\\d{1,2})*[.)/:]?|[-–—+•*]");

    /** The same line, known to be a table's. */
    Row ofTable() {
        return new Row(number, page, text, folded, true);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Letters only, folded. */
    String letters() {
        return Folding.letters(text);
    }

    /**
     * A row of a table whose rulings were lost: figures and nothing else at its end. What they mean
     * stands in the table's head; a sentence's reading of them would be a guess.
     */
    boolean isOfTable() {
        return cells
                || text.length() <= LONGEST_OF_TABLE
                        && (text.chars().filter(c -> c == '|').count() > 2
                                || TABLE.matcher(text).find()
                                || COLUMNS.matcher(text).find());
    }

    /** Most of its letters are capitals: a heading, or part of the header. */
    boolean isUpperCase() {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters > 1 && capitals * 10 >= letters * 7;
    }
}
