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
 */
record Manuscript(List<Row> rows, boolean marked) {

    /** What a scan's dirt leaves before a line. */
    private static final Pattern SPECK = Pattern.compile("^[:;,'`~|_.] (?=\\S)");

    static Manuscript of(List<Page> pages) {
        List<Row> rows = new ArrayList<>();
        for (Page page : pages) {
            for (Line line : page.lines()) {
                String text =
                        SPECK.matcher(Normalizer.normalize(line.text(), Normalizer.Form.NFC))
                                .replaceFirst("  ");
                rows.add(Row.of(line.number(), page.number(), text));
            }
        }
        return new Manuscript(List.copyOf(rows), hasMarks(rows));
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
