package vn.tonghop.normalisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.reading.Cell;

/**
 * The header of any table of figures, whatever its words.
 *
 * @param firstRow its first row
 * @param dataRow the first row under it
 * @param paths what stands above each column from the top, folded: "tiep nhan > tong so"; no two
 *     are the same
 */
record TableHeader(int firstRow, int dataRow, Map<Integer, String> paths) {

    private static final int FIGURES = 4;
    private static final int DEEPEST = 6;
    private static final int HIGHEST_HEAD = 60;
    private static final int WIDEST = 80;

    static Optional<TableHeader> of(Grid grid) {
        int last = Math.min(grid.lastRow(), HIGHEST_HEAD);
        for (int row = 1; row <= last; row++) {
            List<Cell> cells = grid.row(row);
            long figures = cells.stream().filter(c -> FormNumber.of(c, "%") != null).count();
            long none = cells.stream().filter(c -> c.text().strip().matches("[-–]")).count();
            if (figures > 1
                    && figures + none >= FIGURES
                    && !FormHeaderRows.isColumnNumbers(cells)) {
                return header(grid, row);
            }
        }
        return Optional.empty();
    }

    private static Optional<TableHeader> header(Grid grid, int data) {
        int first = data;
        while (first > 0 && data - first < DEEPEST && isHeader(grid, first - 1)) {
            first--;
        }
        int lastColumn = Math.min(grid.lastColumn(), WIDEST);
        Map<Integer, String> paths = new LinkedHashMap<>();
        for (int column = 0; column <= lastColumn && first < data; column++) {
            String path =
                    FormHeaderRows.path(grid, first, data, column).stream()
                            .map(Folding::words)
                            .collect(Collectors.joining(" > "));
            if (!path.isEmpty()) {
                String own = path;
                for (int n = 2; paths.containsValue(own); n++) {
                    own = path + " #" + n;
                }
                paths.put(column, own);
            }
        }
        return paths.size() < FIGURES
                ? Optional.empty()
                : Optional.of(new TableHeader(first, data, paths));
    }

    /** A title stands alone in its row; headers stand side by side or under others. */
    private static boolean isHeader(Grid grid, int row) {
        List<Cell> cells = grid.row(row);
        boolean covered =
                grid.rows().subList(Math.max(0, row - DEEPEST), row).stream()
                        .flatMap(List::stream)
                        .anyMatch(c -> c.row() + c.rows() > row);
        boolean beside = cells.size() >= 2 && row > 0 && grid.row(row - 1).size() >= 3;
        return cells.size() >= 3 || covered || beside;
    }

    /** 16 hexadecimal digits that tell this header from others, wherever it stands. */
    String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    String.join("\n", paths.values())
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The columns as a confirmed layout names them. */
    FormColumns columns(Map<String, String> indicators) {
        Map<Integer, String> byColumn = new LinkedHashMap<>();
        int label = -1;
        for (Map.Entry<Integer, String> path : paths.entrySet()) {
            String indicator = indicators.get(path.getValue());
            if (indicator != null) {
                byColumn.put(path.getKey(), indicator);
            } else if (label < 0 && FormColumns.namesRows(path.getValue())) {
                label = path.getKey();
            }
        }
        return new FormColumns(firstRow, dataRow, byColumn, label);
    }
}
