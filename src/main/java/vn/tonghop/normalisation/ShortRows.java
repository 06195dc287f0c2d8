package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;

/**
 * The rows of a table of text under one line of headers. A row that lacks cells is taken only where
 * those it has can stand in no other columns, or where a sum says which of them is the sum.
 */
final class ShortRows {

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_SUMS = 2;
    private static final Pattern ORDINAL =
            Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-Za-zđ])[.)]?");
    private static final Pattern NUMBERS_ROWS = Pattern.compile("(?:so )?(?:tt|stt|thu tu)");
    private static final Pattern NOTES = Pattern.compile("ghi chu|chu thich|nguyen nhan.*|ly do.*");

    private final List<String> head;
    private final Map<Integer, Boolean> figures = new HashMap<>();
    private final boolean sumsFirst;

    ShortRows(List<String> head, List<List<String>> lines) {
        this.head = head;
        List<List<String>> whole = lines.stream().filter(l -> l.size() == head.size()).toList();
        for (List<String> line : whole) {
            for (int c = 0; c < line.size(); c++) {
                if (!line.get(c).isBlank()) {
                    figures.merge(c, UnruledTable.isFigure(line.get(c)), (a, b) -> a && b);
                }
            }
        }
        this.sumsFirst =
                head.size() > FEWEST_COLUMNS
                        && whole.size() >= FEWEST_SUMS
                        && whole.stream().allMatch(ShortRows::beginsWithItsSum);
    }

    static boolean isNotes(String header) {
        return NOTES.matcher(Folding.words(header)).matches();
    }

    /** The cells of a line in their columns; none where these cannot be told. */
    List<Cell> cells(List<String> line, int row) {
        List<Cell> cells = new ArrayList<>();
        if (line.size() == head.size() || standsLeft(line)) {
            UnruledTable.row(cells, row, 0, line);
        } else if (spansTheFirst(line)) {
            cells.add(new Cell(row, 0, 1, 2, line.get(0), null));
            UnruledTable.row(cells, row, 2, line.subList(1, line.size()));
        } else if (sumsFirst && line.size() > 2 && beginsWithItsSum(line)) {
            // under which of the others the rest stands nobody knows
            UnruledTable.row(cells, row, 0, line.subList(0, 2));
        }
        return cells;
    }

    /** "Hồ sơ trễ hẹn | 3 | 2 | 1": the first figure is the sum of those behind it. */
    private static boolean beginsWithItsSum(List<String> line) {
        BigDecimal sum = line.size() < 3 ? null : UnruledTable.value(line.get(1));
        if (sum == null || UnruledTable.isFigure(line.get(0)) || line.get(0).isBlank()) {
            return false;
        }
        List<BigDecimal> parts =
                line.subList(2, line.size()).stream()
                        .filter(c -> !c.isBlank())
                        .map(c -> UnruledTable.isFigure(c) ? UnruledTable.value(c) : null)
                        .toList();
        return parts.stream().allMatch(Objects::nonNull)
                && parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(sum) == 0;
    }

    /**
     * "Toàn tỉnh | 457 | 2.861": its name takes the column of the row's number too, and every other
     * column of the table has its figure.
     */
    private boolean spansTheFirst(List<String> line) {
        boolean numbered = NUMBERS_ROWS.matcher(Folding.words(head.get(0))).matches();
        if (!numbered || line.size() != head.size() - 1 || head.size() < FEWEST_COLUMNS) {
            return false;
        }
        boolean all =
                !ORDINAL.matcher(line.get(0)).matches() && !UnruledTable.isFigure(line.get(0));
        for (int c = 1; c < line.size(); c++) {
            all &= figures.getOrDefault(c + 1, false) && UnruledTable.isFigure(line.get(c));
        }
        return all;
    }

    /** The cells it has can stand in the first columns only; the last ones are empty. */
    private boolean standsLeft(List<String> line) {
        int named = 0;
        for (int c = 0; c < line.size(); c++) {
            String cell = line.get(c);
            boolean numbers = NUMBERS_ROWS.matcher(Folding.words(head.get(c))).matches();
            boolean figure = figures.getOrDefault(c, false) && !numbers;
            boolean fits =
                    numbers
                            ? ORDINAL.matcher(cell).matches()
                            : UnruledTable.isFigure(cell) == figure;
            if (!fits || cell.isBlank()) {
                return false;
            }
            named += numbers || figure ? 0 : 1;
        }
        for (int c = line.size(); c < head.size(); c++) {
            boolean heading =
                    named == 1 && line.stream().filter(UnruledTable::isFigure).count() <= 1;
            if (!isNotes(head.get(c)) && !heading) {
                return false;
            }
        }
        return named > 0;
    }
}
