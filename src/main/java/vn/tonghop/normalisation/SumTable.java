package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/** A table as its sums are looked for: the names of its columns, its rows of figures. */
final class SumTable {

    static final Pattern TOTAL =
            Pattern.compile(
                    "(?:tong(?: cong| so)?|cong|ca (?:nam|nuoc|ky|quy|tinh|huyen|quan|thi xa|xa|phuong|nganh|thanh pho)|toan (?:quoc|xa|phuong|huyen|quan|thi xa|thanh pho|tinh|nganh|so|bo|dac khu|thi tran))(?![a-z]).*");
    static final Pattern WHOLE = Pattern.compile("(?:tong|cong)(?![a-z]).*");
    private static final Pattern SHARE = Pattern.compile(".*(?:ty le|ti le|%|phan tram|so sanh).*");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(?:\\.\\d{3})*,\\d{1,2}");
    private static final int MOST_ROWS = 2000;

    /** One row of figures. */
    record Line(String mark, String label, Map<Integer, Cell> cells) {

        BigDecimal at(int column) {
            Cell cell = cells.get(column);
            return cell == null ? null : value(cell);
        }

        boolean isTotal() {
            return TOTAL.matcher(label).matches();
        }
    }

    private final Grid grid;
    private final Map<Integer, String> paths;
    private final List<Line> lines = new ArrayList<>();

    private SumTable(Grid grid, TableHeader header) {
        this.grid = grid;
        this.paths = header == null ? firstRow(grid) : header.paths();
        int first = header == null ? 1 : header.dataRow();
        first -= isTotal(first - 1) ? 1 : 0;
        for (int row = first; row <= Math.min(grid.lastRow(), first + MOST_ROWS); row++) {
            line(grid.row(row));
        }
    }

    /** The names of the columns of a small table: those of its first row. */
    private static Map<Integer, String> firstRow(Grid grid) {
        Map<Integer, String> names = new TreeMap<>();
        for (Cell cell : grid.row(0)) {
            if (value(cell) == null && !cell.text().isBlank()) {
                names.put(cell.column(), Folding.words(cell.text()));
            }
        }
        return names;
    }

    static SumTable of(Sheet sheet) {
        Grid grid = Grid.of(sheet);
        return new SumTable(grid, TableHeader.of(grid).orElse(null));
    }

    /** The headers above each column of figures, "tiep nhan > tong so", by column. */
    Map<Integer, String> paths() {
        return paths;
    }

    List<Line> lines() {
        return lines;
    }

    /** A total above its rows has fewer figures than they, for it has no number. */
    private boolean isTotal(int row) {
        return row > 0
                && grid.row(row).stream()
                        .anyMatch(c -> TOTAL.matcher(Folding.words(c.text())).matches())
                && grid.row(row).stream().filter(c -> value(c) != null).count() > 1;
    }

    private void line(List<Cell> cells) {
        if (FormHeaderRows.isColumnNumbers(cells)) {
            return;
        }
        Map<Integer, Cell> figures = new TreeMap<>();
        String mark = null;
        String label = "";
        for (Cell cell : cells) {
            String text = cell.text().strip();
            if (mark == null
                    && label.isEmpty()
                    && text.matches("[\\dIVX]{1,4}(?:\\.\\d{1,2})*\\.?|[A-Z]")) {
                mark = text;
            } else if (label.isEmpty() && !text.isEmpty() && value(cell) == null) {
                label = Folding.words(text);
            } else if (value(cell) != null && !label.isEmpty()) {
                figures.put(cell.column(), cell);
            }
        }
        if (!figures.isEmpty()) {
            lines.add(new Line(mark == null ? "" : mark, label, figures));
        }
    }

    private static BigDecimal value(Cell cell) {
        String text = cell.text().strip();
        if (text.matches("-|–")) {
            return BigDecimal.ZERO;
        }
        if (cell.number() == null && DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        return cell.number() != null && cell.number().signum() >= 0
                ? cell.number()
                : FormNumber.of(cell, "hồ sơ");
    }

    /** By its header; where that is lost, decimals of which none is more than a hundred. */
    boolean isShare(int column) {
        if (SHARE.matcher(paths.getOrDefault(column, "")).matches()) {
            return true;
        }
        if (isMean(column)) {
            return true;
        }
        List<BigDecimal> values =
                lines.stream().map(l -> l.at(column)).filter(Objects::nonNull).toList();
        boolean untold =
                paths.values().stream().map(p -> p.replaceFirst(" #\\d+$", "")).distinct().count()
                        < 2;
        return untold
                && values.stream().anyMatch(v -> v.scale() > 0)
                && values.stream().allMatch(v -> v.compareTo(BigDecimal.valueOf(100)) <= 0);
    }

    /** Decimals up to a hundred whose total is no more than the greatest of them. */
    private boolean isMean(int column) {
        List<BigDecimal> totals = new ArrayList<>();
        List<BigDecimal> others = new ArrayList<>();
        for (Line line : lines) {
            if (line.at(column) != null) {
                (line.isTotal() ? totals : others).add(line.at(column));
            }
        }
        BigDecimal most = others.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return !totals.isEmpty()
                && others.size() > 1
                && most.compareTo(BigDecimal.valueOf(100)) <= 0
                && others.stream().anyMatch(v -> v.scale() > 0)
                && totals.stream().allMatch(t -> t.compareTo(most) <= 0);
    }

    Finding finding(String code, Cell cell, BigDecimal sum, int parts) {
        return Words.finding(
                code,
                Severity.ERROR,
                Evidence.inSheet(grid.name(), cell.name(), cell.text().strip()),
                grid.name(),
                cell.name(),
                VietnameseText.number(value(cell)),
                Integer.toString(parts),
                VietnameseText.number(sum));
    }
}
