package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;

/**
 * A table out of lines of cells. No figure may stand under another header than its own: a row that
 * lacks cells is taken only where what it has can stand in no other columns, a head with merged
 * cells only where the sums of the rows say how it was meant.
 */
final class UnruledTable {

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_FIGURES = 3;
    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d[\\d.,]*\\s?%?|[-–]");
    private static final Pattern COMPARES =
            Pattern.compile("(?:19|20)\\d\\d\\s?/\\s?(?:19|20)\\d\\d.*|\\d{1,2} tháng.*");

    private final List<List<String>> lines;
    private final String name;
    private final Function<List<String>, String> names;

    private UnruledTable(
            List<List<String>> lines, String name, Function<List<String>, String> names) {
        this.names = names;
        this.lines = lines;
        this.name = name;
    }

    /**
     * Nothing when these lines are no table, or none that can be told.
     *
     * @param name of the table
     * @param names the indicator of a column, by the headers above it from the top, or null
     */
    static Optional<Sheet> of(
            List<List<String>> lines, String name, Function<List<String>, String> names) {
        if (isOneRow(lines)) {
            return new UnruledTable(lines, name, names).plain();
        }
        boolean two = lines.size() >= FEWEST_ROWS && isListOfTwo(lines);
        if (lines.size() < FEWEST_ROWS || lines.get(0).size() < FEWEST_COLUMNS && !two) {
            return Optional.empty();
        }
        UnruledTable table = new UnruledTable(lines, name, names);
        int data = table.firstFigures();
        if (data > 0 && hasHead(lines.get(0)) && lines.get(0).size() == table.widest()) {
            return table.plain();
        }
        return data > 1 ? table.merged(data) : Optional.empty();
    }

    /** A name and a figure in each line, under two headers. */
    private static boolean isListOfTwo(List<List<String>> lines) {
        return lines.get(0).size() == 2
                && hasHead(lines.get(0))
                && lines.stream()
                        .skip(1)
                        .allMatch(l -> l.size() == 2 && !isFigure(l.get(0)) && isFigure(l.get(1)));
    }

    /** Headers, and one figure under each. */
    private static boolean isOneRow(List<List<String>> lines) {
        return lines.size() == 2
                && lines.get(0).size() >= FEWEST_COLUMNS
                && lines.get(0).size() == lines.get(1).size()
                && hasHead(lines.get(0))
                && lines.get(1).stream().allMatch(UnruledTable::isFigure);
    }

    private int widest() {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Every column is named, and none by a number: "2024/2023 (%)" is a name. */
    private static boolean hasHead(List<String> cells) {
        return cells.stream()
                .noneMatch(
                        c ->
                                c.isBlank()
                                        || Character.isDigit(c.charAt(0))
                                                && !COMPARES.matcher(c).matches());
    }

    /** The first line with figures that is no line of column numbers. */
    private int firstFigures() {
        for (int line = 1; line < lines.size(); line++) {
            List<String> cells = lines.get(line);
            boolean named = cells.stream().anyMatch(c -> c.length() > 3 && !isFigure(c));
            if (named && cells.stream().anyMatch(UnruledTable::isFigure)) {
                return line;
            }
        }
        return -1;
    }

    static boolean isFigure(String cell) {
        return FIGURE.matcher(cell).matches();
    }

    /** One line of headers, a cell for each column. */
    private Optional<Sheet> plain() {
        List<String> head = lines.get(0);
        ShortRows rows = new ShortRows(head, lines.subList(1, lines.size()));
        List<Cell> cells = new ArrayList<>();
        row(cells, 0, 0, head);
        int row = 1;
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() > head.size()) {
                return Optional.empty();
            }
            List<Cell> own = rows.cells(line, row);
            cells.addAll(own);
            row += own.isEmpty() ? 0 : 1;
        }
        return row < FEWEST_ROWS && !isOneRow(lines)
                ? Optional.empty()
                : Optional.of(new Sheet(name, cells));
    }

    /** Several lines of headers, with cells merged over columns and lines. */
    private Optional<Sheet> merged(int data) {
        List<List<String>> head = new ArrayList<>();
        for (List<String> line : lines.subList(0, data)) {
            if (!isColumnNumbers(line)) {
                head.add(line.stream().filter(c -> !c.isBlank()).toList());
            }
        }
        List<List<String>> rows = lines.subList(data, lines.size());
        boolean notes = ShortRows.isNotes(head.get(0).get(head.get(0).size() - 1));
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int figures = figures(rows, notes);
        int labels = columns - figures - (notes ? 1 : 0);
        if (figures < FEWEST_FIGURES || labels < 1 || labels > 4) {
            return Optional.empty();
        }
        List<List<String>> aligned = new ArrayList<>();
        for (List<String> row : rows) {
            aligned.add(aligned(row, columns, labels, figures));
        }
        return MergedHead.of(head, columns, labels, values(aligned), names)
                .or(() -> Optional.of(untold(head, columns)))
                .map(
                        cells -> {
                            List<Cell> all = new ArrayList<>(cells);
                            int row = head.size();
                            for (List<String> line : aligned) {
                                row(all, row++, 0, line);
                            }
                            return new Sheet(name, all);
                        });
    }

    /** One header over all columns: the rows may be added up, and no column has a name. */
    private static List<Cell> untold(List<List<String>> head, int columns) {
        return List.of(new Cell(0, 0, head.size(), columns, head.get(0).get(0) + " …", null));
    }

    private static boolean isColumnNumbers(List<String> line) {
        return line.stream()
                .allMatch(
                        c ->
                                c.isBlank()
                                        || FormSpelling.isColumnNumber(c)
                                        || c.matches("\\(?[A-Za-z]\\)?"));
    }

    /** How many figures most rows end in. */
    private static int figures(List<List<String>> rows, boolean notes) {
        Map<Integer, Integer> ends = new HashMap<>();
        rows.forEach(r -> ends.merge(trailing(r, notes), 1, Integer::sum));
        return Collections.max(ends.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static int trailing(List<String> row, boolean notes) {
        int end = row.size();
        if (notes && end > 0 && !isFigure(row.get(end - 1))) {
            end--;
        }
        int from = end;
        while (from > 0 && (isFigure(row.get(from - 1)) || row.get(from - 1).isBlank())) {
            from--;
        }
        // what stands before the name is the number of the row
        return from == 0 ? 0 : end - from;
    }

    /** The names from the left, the figures from the right; only the names where some lack. */
    private static List<String> aligned(List<String> row, int columns, int labels, int figures) {
        if (row.size() == columns) {
            return row;
        }
        int end = 0;
        while (end < row.size() && !(end > 0 && isFigure(row.get(end)))) {
            end++;
        }
        boolean whole = row.size() - end >= figures && end <= labels;
        List<String> full = new ArrayList<>(Collections.nCopies(columns, ""));
        int shift = Math.max(0, labels - end);
        for (int c = 0; c < Math.min(end, labels); c++) {
            full.set(c + (end == 1 ? shift : 0), row.get(c));
        }
        for (int c = end; whole && c < row.size() && labels + c - end < columns; c++) {
            full.set(labels + c - end, row.get(c));
        }
        return full;
    }

    private static List<List<BigDecimal>> values(List<List<String>> rows) {
        List<List<BigDecimal>> values = new ArrayList<>();
        for (List<String> row : rows) {
            List<BigDecimal> figures = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                figures.add(value(row.get(c)));
            }
            values.add(figures);
        }
        return values;
    }

    static BigDecimal value(String text) {
        if (text.matches("[-–]")) {
            return BigDecimal.ZERO;
        }
        Cell cell = new Cell(0, 0, 1, 1, text, null);
        BigDecimal count = FormNumber.of(cell, null);
        return count == null ? FormNumber.of(cell, "%") : count;
    }

    static void row(List<Cell> cells, int row, int from, List<String> line) {
        for (int c = 0; c < line.size(); c++) {
            if (!line.get(c).isBlank()) {
                cells.add(new Cell(row, from + c, 1, 1, line.get(c), null));
            }
        }
    }
}
