package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.reading.Cell;

/**
 * Which column of a sheet holds which indicator, by the path of headers above it; never by
 * position, since offices insert and shift columns.
 *
 * @param firstRow row of the first header
 * @param dataRow first row under the headers
 * @param byColumn indicator of each column
 * @param labelColumn the column that names the rows (lĩnh vực, đơn vị), or -1
 */
record FormColumns(int firstRow, int dataRow, Map<Integer, String> byColumn, int labelColumn) {

    /** Fewer columns could be anybody's table. */
    private static final int FEWEST = 4;

    private static final int HIGHEST_HEAD = 40;

    static Optional<FormColumns> find(FormDefinition form, Grid grid) {
        for (int row = 0; row <= Math.min(grid.lastRow(), HIGHEST_HEAD); row++) {
            if (holdsTopHeaders(form, grid, row)) {
                Optional<FormColumns> columns = from(form, grid, row);
                if (columns.isPresent()) {
                    return columns;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holdsTopHeaders(FormDefinition form, Grid grid, int row) {
        return grid.row(row).stream()
                        .filter(
                                c ->
                                        form.columns().stream()
                                                .anyMatch(d -> says(c.text(), d.headers().get(0))))
                        .count()
                >= 2;
    }

    private static Optional<FormColumns> from(FormDefinition form, Grid grid, int first) {
        int data = dataRow(grid, first);
        Map<Integer, String> byColumn = new LinkedHashMap<>();
        int label = -1;
        for (int column = 0; column <= grid.lastColumn(); column++) {
            List<String> path = path(grid, first, data, column);
            String indicator = indicator(form, path);
            if (indicator != null && !byColumn.containsValue(indicator)) {
                byColumn.put(column, indicator);
            } else if (label < 0 && path.stream().anyMatch(FormColumns::namesRows)) {
                label = column;
            }
        }
        return byColumn.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new FormColumns(first, data, byColumn, label));
    }

    private static boolean namesRows(String header) {
        return Folding.words(header)
                .matches(".*(?:linh vuc|don vi|co quan|noi dung|ten|thu tuc).*");
    }

    /** The row after the headers and after the row of column numbers "(1) (2) (3)". */
    private static int dataRow(Grid grid, int first) {
        int row = first + 1;
        while (row <= grid.lastRow()) {
            List<Cell> cells = grid.row(row);
            boolean numbers = isColumnNumbers(cells);
            long figures =
                    cells.stream()
                            .filter(
                                    c ->
                                            c.number() != null
                                                    || c.text().strip().matches("\\d[\\d.,]*"))
                            .count();
            boolean reached =
                    !numbers
                            && (figures >= 3
                                    || figures >= 1 && !coveredByHeaders(grid, first, row));
            if (reached
                    || !numbers
                            && !cells.isEmpty()
                            && row > first + 1
                            && !coveredByHeaders(grid, first, row)
                            && saysNil(cells)) {
                return row;
            }
            if (row - first > 8) {
                return row;
            }
            row++;
        }
        return row;
    }

    private static boolean saysNil(List<Cell> cells) {
        return cells.stream().anyMatch(c -> Folding.words(c.text()).contains("khong phat sinh"));
    }

    private static boolean coveredByHeaders(Grid grid, int first, int row) {
        return grid.row(first).stream().anyMatch(c -> first + c.rows() > row);
    }

    private static boolean isColumnNumbers(List<Cell> cells) {
        long numbered =
                cells.stream()
                        .filter(c -> c.text().strip().matches("\\(?\\d{1,2}\\)?(?:\\s*=.*)?"))
                        .count();
        if (cells.size() < 3 || numbered < cells.size() - 2) {
            return false;
        }
        List<Integer> printed = new ArrayList<>();
        for (Cell cell : cells) {
            String digits = cell.text().strip().replaceAll("^\\(?(\\d{1,2}).*$", "$1");
            if (digits.matches("\\d{1,2}")) {
                printed.add(Integer.parseInt(digits));
            }
        }
        for (int i = 1; i < printed.size(); i++) {
            if (printed.get(i) != printed.get(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    /** The headers above a column from the top, each once. */
    private static List<String> path(Grid grid, int first, int data, int column) {
        List<String> path = new ArrayList<>();
        Cell before = null;
        for (int row = first; row < data; row++) {
            Cell cell = grid.at(row, column);
            if (cell != null
                    && cell != before
                    && cell.row() >= first
                    && !cell.text().strip().matches("\\(?\\d{1,2}\\)?.*")) {
                path.add(cell.text());
                before = cell;
            }
        }
        return path;
    }

    /** The column whose headers are all there in order; the one with the most levels. */
    private static String indicator(FormDefinition form, List<String> path) {
        String best = null;
        int most = 0;
        for (FormDefinition.Column column : form.columns()) {
            int levels = levels(column.headers(), path);
            if (levels > most) {
                best = column.indicator();
                most = levels;
            }
        }
        return best;
    }

    /**
     * How many levels match; 0 unless the first and the last do and nothing else stands at the end.
     */
    private static int levels(List<List<String>> headers, List<String> path) {
        if (path.isEmpty() || !says(path.get(path.size() - 1), headers.get(headers.size() - 1))) {
            return 0;
        }
        int matched = 0;
        int at = 0;
        for (List<String> level : headers) {
            for (int i = at; i < path.size(); i++) {
                if (says(path.get(i), level)) {
                    matched++;
                    at = i + 1;
                    break;
                }
            }
            if (level == headers.get(0) && matched == 0) {
                return 0;
            }
        }
        return matched;
    }

    private static boolean says(String text, List<String> spellings) {
        String words = Folding.words(text).replaceAll(" (?:ho so|hs|don vi tinh.*)$", "");
        return spellings.stream()
                .map(Folding::words)
                .anyMatch(
                        s ->
                                words.equals(s)
                                        || words.startsWith(s + " ")
                                                && words.length() < s.length() + 14
                                                && !s.equals("tong"));
    }

    String indicatorAt(int column) {
        return byColumn.get(column);
    }

    Collection<String> indicators() {
        return byColumn.values();
    }

    /** The cells of a row that stand under a known header and hold something. */
    List<Cell> cellsOf(Grid grid, int row) {
        return grid.row(row).stream()
                .filter(c -> byColumn.containsKey(c.column()))
                .filter(
                        c ->
                                c.number() != null
                                        || !c.text().isBlank()
                                                && !c.text().strip().matches("[-–.]+"))
                .filter(
                        c ->
                                c.number() != null
                                        || Character.isDigit(c.text().strip().charAt(0))
                                        || !isProse(c))
                .collect(Collectors.toList());
    }

    private static boolean isProse(Cell cell) {
        return Folding.words(cell.text()).split(" ").length > 2;
    }

    /** What names a row. */
    String label(Grid grid, int row) {
        Cell named = labelColumn < 0 ? null : grid.at(row, labelColumn);
        if (named != null && named.row() == row && !named.text().isBlank()) {
            return named.text().strip();
        }
        return grid.row(row).stream()
                .filter(
                        c ->
                                c.number() == null
                                        && !byColumn.containsKey(c.column())
                                        && c.text().strip().length() > 2)
                .map(c -> c.text().strip())
                .findFirst()
                .orElse("");
    }
}
