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
    private static final Pattern ORDINAL =
            Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-Za-zđ])[.)]?");
    private static final Pattern NUMBERS_ROWS = Pattern.compile("(?:so )?(?:tt|stt|thu tu)");
    private static final Pattern NOTES = Pattern.compile("ghi chu|chu thich|nguyen nhan.*|ly do.*");

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

    private int widest() {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Every column is named, and none by a number. */
    private static boolean hasHead(List<String> cells) {
        return cells.stream().noneMatch(c -> c.isBlank() || Character.isDigit(c.charAt(0)));
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

    private static boolean isFigure(String cell) {
        return FIGURE.matcher(cell).matches();
    }

    /** One line of headers, a cell for each column. */
    private Optional<Sheet> plain() {
        List<String> head = lines.get(0);
        Map<Integer, Boolean> figures = columnsOfFigures(head.size());
        List<Cell> cells = new ArrayList<>();
        row(cells, 0, 0, head);
        int row = 1;
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() > head.size()) {
                return Optional.empty();
            }
            if (line.size() == head.size() || standsLeft(line, head, figures)) {
                row(cells, row++, 0, line);
            } else if (spansTheFirst(line, head, figures)) {
                cells.add(new Cell(row, 0, 1, 2, line.get(0), null));
                row(cells, row++, 2, line.subList(1, line.size()));
            }
        }
        return row < FEWEST_ROWS ? Optional.empty() : Optional.of(new Sheet(name, cells));
    }

    /**
     * "Toàn tỉnh | 457 | 2.861": its name takes the column of the row's number too, and every other
     * column of the table has its figure.
     */
    private static boolean spansTheFirst(
            List<String> line, List<String> head, Map<Integer, Boolean> figures) {
        boolean numbered = NUMBERS_ROWS.matcher(Folding.words(head.get(0))).matches();
        if (!numbered || line.size() != head.size() - 1 || head.size() < FEWEST_COLUMNS) {
            return false;
        }
        boolean all = !ORDINAL.matcher(line.get(0)).matches() && !isFigure(line.get(0));
        for (int c = 1; c < line.size(); c++) {
            all &= figures.getOrDefault(c + 1, false) && isFigure(line.get(c));
        }
        return all;
    }

    /** Which columns hold figures in the rows that lack no cell. */
    private Map<Integer, Boolean> columnsOfFigures(int columns) {
        Map<Integer, Boolean> figures = new HashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            for (int c = 0; line.size() == columns && c < columns; c++) {
                if (!line.get(c).isBlank()) {
                    figures.merge(c, isFigure(line.get(c)), (a, b) -> a && b);
                }
            }
        }
        return figures;
    }

    /** The cells it has can stand in the first columns only; the last ones are empty. */
    private static boolean standsLeft(
            List<String> line, List<String> head, Map<Integer, Boolean> figures) {
        int named = 0;
        for (int c = 0; c < line.size(); c++) {
            String cell = line.get(c);
            boolean numbers = NUMBERS_ROWS.matcher(Folding.words(head.get(c))).matches();
            boolean figure = figures.getOrDefault(c, false) && !numbers;
            boolean fits = numbers ? ORDINAL.matcher(cell).matches() : isFigure(cell) == figure;
            if (!fits || cell.isBlank()) {
                return false;
            }
            named += numbers || figure ? 0 : 1;
        }
        for (int c = line.size(); c < head.size(); c++) {
            boolean notes = NOTES.matcher(Folding.words(head.get(c))).matches();
            boolean heading =
                    named == 1 && line.stream().filter(UnruledTable::isFigure).count() <= 1;
            if (!notes && !heading) {
                return false;
            }
        }
        return named > 0;
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
        boolean notes =
                NOTES.matcher(Folding.words(head.get(0).get(head.get(0).size() - 1))).matches();
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

    private static BigDecimal value(String text) {
        if (text.matches("[-–]")) {
            return BigDecimal.ZERO;
        }
        Cell cell = new Cell(0, 0, 1, 1, text, null);
        BigDecimal count = FormNumber.of(cell, null);
        return count == null ? FormNumber.of(cell, "%") : count;
    }

    private static void row(List<Cell> cells, int row, int from, List<String> line) {
        for (int c = 0; c < line.size(); c++) {
            if (!line.get(c).isBlank()) {
                cells.add(new Cell(row, from + c, 1, 1, line.get(c), null));
            }
        }
    }
}
