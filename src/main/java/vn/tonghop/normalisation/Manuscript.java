package vn.tonghop.normalisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Page;

/**
 * The running text of a document, line by line.
 *
 * @param marked its Vietnamese has its marks; when it has not (a scan read with English data),
 *     words are searched for with allowance for what recognition confuses
 * @param recognised it was read off a picture, here or before it came
 * @param cut it is longer than {@link #LONGEST}, and the rest is left unread
 */
record Manuscript(List<Row> rows, boolean marked, boolean recognised, boolean cut) {

    /** About 240 pages: what lies behind is for a person. */
    static final int LONGEST = 600_000;

    private static final int LONGEST_ROW = 2000;

    /** What a scan's dirt leaves before a line. */
    private static final Pattern SPECK = Pattern.compile("^[:;,'`~|_.] (?=\\S)");

    static Manuscript of(List<Page> pages) {
        List<Row> rows = new ArrayList<>();
        int length = 0;
        for (Page page : pages) {
            for (Line line : page.lines()) {
                String text =
                        SPECK.matcher(Normalizer.normalize(line.text(), Normalizer.Form.NFC))
                                .replaceFirst("  ")
                                .replace("(¡)", "(i)");
                for (String piece : pieces(text)) {
                    length += piece.length();
                    if (length > LONGEST) {
                        return of(rows, pages, true);
                    }
                    rows.add(Row.of(line.number(), page.number(), piece));
                }
            }
        }
        return of(rows, pages, false);
    }

    private static Manuscript of(List<Row> rows, List<Page> pages, boolean cut) {
        boolean marked = hasMarks(rows);
        boolean seen = pages.stream().flatMap(p -> p.lines().stream()).anyMatch(Line::isSeen);
        return new Manuscript(
                List.copyOf(ArrivalStamp.takenOut(rows)),
                marked,
                seen || !marked || Recognised.shows(rows),
                cut);
    }

    /** The same text with other rows. */
    Manuscript with(List<Row> others) {
        return new Manuscript(List.copyOf(others), marked, recognised, cut);
    }

    /** A line without end is cut at its spaces, so that no pattern runs over a whole book. */
    private static List<String> pieces(String line) {
        if (line.length() <= LONGEST_ROW) {
            return List.of(line);
        }
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (line.length() - from > LONGEST_ROW) {
            int space = line.lastIndexOf(' ', from + LONGEST_ROW);
            int to = space > from + LONGEST_ROW / 2 ? space + 1 : from + LONGEST_ROW;
            pieces.add(line.substring(from, to));
            from = to;
        }
        pieces.add(line.substring(from));
        return pieces;
    }

    private static boolean hasMarks(List<Row> rows) {
        long letters = 0;
        long vietnamese = 0;
        for (Row row : rows) {
            letters += row.text().chars().filter(Character::isLetter).count();
            vietnamese += row.text().chars().filter(c -> Folding.isVietnamese((char) c)).count();
        }
        // with marks about one letter in four has one; what a scan invents stays below one in fifty
        return vietnamese * 12 > letters;
    }

    Row row(int index) {
        return rows.get(index);
    }

    int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.stream().allMatch(Row::isBlank);
    }
}
