package vn.tonghop.normalisation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;

/**
 * Lines that a page has of a ruled table: what a narrow column broke off a header or a label
 * ("Trực" over "tuyến") is no paragraph of the text. Such a line has no word that the table has
 * not, and stands among the lines of its figures.
 */
final class TableRows {

    private static final int LONG_ROW = 8;
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:[ivx]{1,4}|\\d{1,2}(?:\\.\\d{1,2})*|[a-z])\\s?[.)/]\\s.*");

    private TableRows() {}

    /** The same text, with the lines of these tables told as such. */
    static Manuscript told(Manuscript text, List<Sheet> sheets) {
        Row[] rows = text.rows().toArray(Row[]::new);
        for (Sheet sheet : sheets) {
            Set<String> words =
                    sheet.cells().stream()
                            .map(Cell::text)
                            .flatMap(t -> Arrays.stream(Folding.words(t).split(" ")))
                            .collect(Collectors.toSet());
            tell(rows, words);
        }
        return text.with(List.of(rows));
    }

    private static void tell(Row[] rows, Set<String> words) {
        int i = 0;
        while (i < rows.length) {
            int begin = i;
            boolean figures = false;
            while (i < rows.length && isOf(rows[i], words)) {
                figures |= rows[i].isOfTable() && hasDigit(rows[i]);
                i++;
            }
            for (int row = begin; figures && row < i; row++) {
                rows[row] = rows[row].ofTable();
            }
            i = Math.max(i, begin + 1);
        }
    }

    /** Cells that stand close are glued together: "hạnNộp". */
    private static boolean isKnown(String word, Set<String> words) {
        return words.contains(word)
                || IntStream.range(1, word.length())
                        .anyMatch(
                                i ->
                                        words.contains(word.substring(0, i))
                                                && words.contains(word.substring(i)));
    }

    private static boolean hasDigit(Row row) {
        return row.text().chars().anyMatch(Character::isDigit);
    }

    private static boolean isOf(Row row, Set<String> words) {
        if (row.isBlank()) {
            return true;
        }
        if (row.text().chars().noneMatch(Character::isLetter)) {
            return true;
        }
        List<String> said =
                Arrays.stream(Folding.words(row.text()).split(" "))
                        .filter(w -> !w.isEmpty())
                        .toList();
        long strange = said.stream().filter(w -> !isKnown(w, words)).count();
        boolean all = strange == 0 || strange == 1 && said.size() >= LONG_ROW;
        return all && (row.isOfTable() || !NUMBERED.matcher(row.folded()).matches());
    }
}
