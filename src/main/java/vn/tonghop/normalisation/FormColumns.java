package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** What stands under such a header is not of the period that is reported. */
    private static final Pattern OTHER_TIME =
            Pattern.compile(
                    ".*(?:luy ke|cong don|cung ky|nam truoc|ke hoach|chi tieu giao|so voi|ty le).*");

    static Optional<FormColumns> find(FormDefinition form, Grid grid, NamedByMeaning names) {
        for (int row = 0; row <= Math.min(grid.lastRow(), HIGHEST_HEAD); row++) {
            if (holdsTopHeaders(form, grid, row, names)) {
                Optional<FormColumns> columns = from(form, grid, row, names);
                if (columns.isPresent()) {
                    return columns;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holdsTopHeaders(
            FormDefinition form, Grid grid, int row, NamedByMeaning names) {
        return grid.row(row).stream()
                        .filter(
                                c ->
                                        c.columns() > 1 && names.isGroup(c.text())
                                                || form.columns().stream()
                                                        .anyMatch(
                                                                d ->
                                                                        FormSpelling.says(
                                                                                c.text(),
                                                                                d.headers()
                                                                                        .get(0))))
                        .count()
                >= 2;
    }

    private static Optional<FormColumns> from(
            FormDefinition form, Grid grid, int first, NamedByMeaning names) {
        int data = FormHeaderRows.dataRow(form, grid, first);
        Map<Integer, String> byColumn = new LinkedHashMap<>();
        int label = -1;
        for (int column = 0; column <= grid.lastColumn(); column++) {
            List<String> path = FormHeaderRows.path(grid, first, data, column);
            String indicator = indicator(form, path, names);
            if (indicator != null && !byColumn.containsValue(indicator)) {
                byColumn.put(column, indicator);
            } else if (label < 0 && path.stream().anyMatch(FormColumns::namesRows)) {
                label = column;
            }
        }
        if (byColumn.size() >= FEWEST) {
            alone(grid, first, data, byColumn, names);
        }
        return byColumn.size() < FEWEST
                ? Optional.empty()
                : Optional.of(
                        new FormColumns(
                                first, data, ReceivedInPeriod.told(grid, data, byColumn), label));
    }

    /**
     * "Đang giải quyết" without parts, beside columns that the form names: dossiers as they are.
     */
    private static void alone(
            Grid grid, int first, int data, Map<Integer, String> byColumn, NamedByMeaning names) {
        for (int column = 0; column <= grid.lastColumn(); column++) {
            List<String> path = FormHeaderRows.path(grid, first, data, column);
            if (path.size() != 1
                    || byColumn.containsKey(column)
                    || !names.isGroup(path.get(0))
                    || OTHER_TIME.matcher(Folding.words(path.get(0))).matches()) {
                continue;
            }
            int at = column;
            names.row(path.get(0), "hồ sơ", null)
                    .filter(told -> !byColumn.containsValue(told.id()))
                    .ifPresent(told -> byColumn.put(at, told.id()));
        }
    }

    static boolean namesRows(String header) {
        return Folding.words(header)
                .matches(
                        "(?:.* )?(?:linh vuc|don vi(?! tinh)|dia phuong|dia ban|co quan|noi dung|ten|thu tuc)(?: .*)?");
    }

    /** The column whose headers are all there in order; the one that says it best. */
    static String indicator(FormDefinition form, List<String> path, NamedByMeaning names) {
        if (path.stream().anyMatch(p -> OTHER_TIME.matcher(Folding.words(p)).matches())) {
            return null;
        }
        if (path.size() > 2 && FormHeaderRows.saysOfWhich(path.get(path.size() - 2))) {
            // "Tiếp nhận > Trong đó > Trực tuyến": that it is a part adds nothing
            List<String> without = new ArrayList<>(path);
            without.remove(path.size() - 2);
            return indicator(form, without, names);
        }
        String best = null;
        int most = 0;
        for (FormDefinition.Column column : form.columns()) {
            int fit = fit(form, column.headers(), path);
            if (fit > most) {
                best = column.indicator();
                most = fit;
            }
        }
        return best != null || path.isEmpty() ? best : names.column(form, path).orElse(null);
    }

    /**
     * How well the headers match, levels before letters; 0 unless the first and the last do and no
     * other header of the form stands between: "Tiếp nhận > Từ kỳ trước > Tổng số" is no total of
     * what was received.
     */
    private static int fit(FormDefinition form, List<List<String>> headers, List<String> path) {
        if (path.isEmpty()
                || !FormSpelling.says(path.get(path.size() - 1), headers.get(headers.size() - 1))) {
            return 0;
        }
        int fit = 0;
        int at = 0;
        for (List<String> level : headers) {
            for (int i = at; i < path.size(); i++) {
                int likeness = FormSpelling.likeness(path.get(i), level);
                if (likeness > 0) {
                    fit += 10 + likeness;
                    for (int between = at; between < i; between++) {
                        if (at > 0 && FormSpelling.isHeader(path.get(between), form)) {
                            return 0;
                        }
                    }
                    at = i + 1;
                    break;
                }
            }
            if (level == headers.get(0) && fit == 0) {
                return 0;
            }
        }
        // a header by itself has to be the very words: no group above it says the rest
        return at == path.size() && (headers.size() > 1 || fit == 12) ? fit : 0;
    }

    String indicatorAt(int column) {
        return byColumn.get(column);
    }

    Collection<String> indicators() {
        return byColumn.values();
    }

    /** The same columns on a page that does not repeat the headers. */
    FormColumns continued() {
        return new FormColumns(0, 0, byColumn, labelColumn);
    }

    /** The cells of a row that stand under a known header and hold something. */
    List<Cell> cellsOf(Grid grid, int row) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : grid.row(row)) {
            String text = cell.text().strip();
            if (byColumn.containsKey(cell.column())
                    && (cell.number() != null
                            || !text.isEmpty()
                                    && !text.matches("[-–.]+")
                                    && (Character.isDigit(text.charAt(0)) || !isProse(cell)))) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean isProse(Cell cell) {
        return Folding.words(cell.text()).split(" ").length > 2;
    }

    /** What names a row. */
    String label(Grid grid, int row) {
        Cell named = labelColumn < 0 ? null : grid.at(row, labelColumn);
        if (named != null
                && named.row() == row
                && !named.text().isBlank()
                && named.number() == null) {
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
