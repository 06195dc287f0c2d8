package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/**
 * Sums of any table, whatever its columns are called: a total row against the rows it adds up, a
 * total column against the columns beside it, "2" against "2.1", "2.2", "2.3". What adds up is not
 * told by words but by the table itself: where most of it fits, what does not is an error; where
 * nothing fits it was not meant as a sum.
 */
final class TableSums {

    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?:tong(?: cong| so)?|cong|ca (?:nam|nuoc|ky|quy|tinh|huyen|quan|thi xa|xa|phuong|nganh|thanh pho)|toan (?:quoc|xa|phuong|huyen|quan|thi xa|thanh pho|tinh|nganh|so|dac khu|thi tran))(?![a-z]).*");
    private static final Pattern OF_WHICH = Pattern.compile("(?:trong do|rieng|bao gom).*");
    private static final Pattern SHARE = Pattern.compile(".*(?:ty le|ti le|%|phan tram|so sanh).*");
    private static final Pattern WHOLE = Pattern.compile("(?:tong|cong)(?![a-z]).*");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,2}))?\\.?");

    /** A total of its rows and nothing else: "Tổng số hồ sơ tiếp nhận" may be a row of its own. */
    private static final Pattern ONLY_TOTAL =
            Pattern.compile(
                    "(?:tong|tong cong|tong so|cong|cong chung|tong chung|ca (?:nam|nuoc|ky|quy|tinh|huyen|xa)|toan [a-z]+(?: [a-z]+)?|cong toan [a-z]+(?: [a-z]+)?)");

    private static final BigDecimal NEAR = new BigDecimal("0.15");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(?:\\.\\d{3})*,\\d{1,2}");
    private static final Pattern ARABIC = Pattern.compile("\\d{1,3}\\.?");
    private static final int MOST_ROWS = 2000;

    /** One row of figures. */
    private record Line(String mark, String label, Map<Integer, Cell> cells) {

        BigDecimal at(int column) {
            Cell cell = cells.get(column);
            return cell == null ? null : value(cell);
        }
    }

    private final Grid grid;
    private final Map<Integer, String> paths;
    private final List<Line> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private TableSums(Grid grid, TableHeader header) {
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

    static List<Finding> of(List<Sheet> sheets) {
        List<Finding> findings = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Grid grid = Grid.of(sheet);
            TableSums sums = new TableSums(grid, TableHeader.of(grid).orElse(null));
            sums.totals();
            sums.groups();
            sums.beside();
            sums.families();
            findings.addAll(sums.findings);
        }
        return findings;
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

    private void totals() {
        for (int i = 0; i < lines.size(); i++) {
            if (!TOTAL.matcher(lines.get(i).label()).matches()) {
                continue;
            }
            List<List<Line>> sets = new ArrayList<>();
            List<Line> above = details(lines.subList(0, i));
            List<Line> below = details(lines.subList(i + 1, lines.size()));
            for (List<Line> parts : List.of(above, below)) {
                sets.add(parts);
                sets.add(parts.stream().filter(l -> ARABIC.matcher(l.mark()).matches()).toList());
                sets.add(parts.stream().filter(l -> l.mark().matches("[IVX]{1,4}|[A-Z]")).toList());
            }
            total(lines.get(i), sets);
        }
    }

    private static List<Line> details(List<Line> lines) {
        List<Line> details = new ArrayList<>();
        for (Line line : lines) {
            if (!TOTAL.matcher(line.label()).matches()
                    && !OF_WHICH.matcher(line.label()).matches()) {
                details.add(line);
            }
        }
        return details;
    }

    /**
     * The rows that are meant as parts are those with which most columns fit. Where but one does,
     * or none, what is left has to come near, as a mistyped digit does.
     */
    private void total(Line total, List<List<Line>> sets) {
        List<Integer> wrong = List.of();
        List<Line> meant = List.of();
        int most = -1;
        for (List<Line> parts : sets) {
            List<Integer> off = new ArrayList<>();
            int fits = 0;
            boolean near = true;
            for (int column : total.cells().keySet()) {
                BigDecimal sum = parts.size() < 2 || isShare(column) ? null : sum(parts, column);
                if (sum != null && sum.compareTo(total.at(column)) == 0) {
                    fits++;
                } else if (sum != null) {
                    off.add(column);
                    near &= isNear(sum, total.at(column));
                }
            }
            boolean only = near && (fits > 0 || ONLY_TOTAL.matcher(total.label()).matches());
            boolean told = fits > 1 && fits > off.size() || only && fits + off.size() > 0;
            if (fits > most && told) {
                most = fits;
                wrong = off;
                meant = parts;
            }
        }
        for (int column : wrong) {
            tell("NORM-032", total.cells().get(column), sum(meant, column), meant.size());
        }
    }

    private static boolean isNear(BigDecimal sum, BigDecimal total) {
        BigDecimal off = sum.subtract(total).abs();
        return off.compareTo(BigDecimal.ONE) <= 0 || off.compareTo(total.multiply(NEAR)) <= 0;
    }

    /** By its header; where that is lost, decimals of which none is more than a hundred. */
    private boolean isShare(int column) {
        if (SHARE.matcher(paths.getOrDefault(column, "")).matches()) {
            return true;
        }
        List<BigDecimal> values =
                lines.stream().map(l -> l.at(column)).filter(Objects::nonNull).toList();
        return paths.isEmpty()
                && values.stream().anyMatch(v -> v.scale() > 0)
                && values.stream().allMatch(v -> v.compareTo(BigDecimal.valueOf(100)) <= 0);
    }

    /** Null where a row has no figure in this column. */
    private static BigDecimal sum(List<Line> parts, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line part : parts) {
            if (part.at(column) == null) {
                return null;
            }
            sum = sum.add(part.at(column));
        }
        return sum;
    }

    /** "Tiếp nhận > Tổng số" and the other columns under "Tiếp nhận". */
    private void groups() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        paths.forEach(
                (column, path) -> {
                    int cut = path.indexOf(" > ");
                    if (cut > 0 && !isShare(column)) {
                        groups.computeIfAbsent(path.substring(0, cut), g -> new ArrayList<>())
                                .add(column);
                    }
                });
        List<Integer> wholes = new ArrayList<>();
        groups.forEach(
                (group, columns) -> {
                    String first = paths.get(columns.get(0)).substring(group.length() + 3);
                    if (columns.size() > 1 && WHOLE.matcher(first).matches()) {
                        wholes.add(columns.get(0));
                        group(columns.get(0), columns.subList(1, columns.size()));
                    }
                });
        if (wholes.size() > 2) {
            // what came in is what is done and what is open
            group(wholes.get(0), wholes.subList(1, wholes.size()));
        }
    }

    /** "Tổng số | Trực tuyến | Trực tiếp" in a header of one row, or the total behind its parts. */
    private void beside() {
        List<Integer> columns = new ArrayList<>(paths.keySet());
        for (int i = 0; i < columns.size(); i++) {
            String name = paths.get(columns.get(i));
            if (name.contains(" > ") || !WHOLE.matcher(name).matches() || isShare(columns.get(i))) {
                continue;
            }
            List<Integer> behind = run(columns, i, 1);
            List<Integer> before = run(columns, i, -1);
            if (!mostFit(columns.get(i), behind)) {
                mostFit(columns.get(i), before);
            }
        }
    }

    /** Figures side by side from here, down to the next total. */
    private List<Integer> run(List<Integer> columns, int from, int step) {
        List<Integer> run = new ArrayList<>();
        for (int i = from + step; i >= 0 && i < columns.size(); i += step) {
            int column = columns.get(i);
            boolean figures = lines.stream().anyMatch(l -> l.at(column) != null);
            if (!figures || isShare(column) || WHOLE.matcher(paths.get(column)).matches()) {
                break;
            }
            run.add(column);
        }
        return run;
    }

    /** The longest row of columns with which most lines agree. */
    private boolean mostFit(int whole, List<Integer> run) {
        for (int size = run.size(); size > 1; size--) {
            List<Integer> parts = run.subList(0, size);
            long fits =
                    lines.stream()
                            .filter(l -> l.at(whole) != null && across(l, parts) != null)
                            .filter(l -> across(l, parts).compareTo(l.at(whole)) == 0)
                            .count();
            if (fits > 1) {
                group(whole, parts);
                return true;
            }
        }
        return false;
    }

    /** What most rows above the total have in common, every row has to have. */
    private void group(int whole, List<Integer> parts) {
        List<Line> wrong = new ArrayList<>();
        int fits = 0;
        int off = 0;
        for (Line line : lines) {
            BigDecimal sum = parts.size() < 2 ? null : across(line, parts);
            if (sum == null || line.at(whole) == null) {
                continue;
            }
            boolean right = sum.compareTo(line.at(whole)) == 0;
            boolean detail = !TOTAL.matcher(line.label()).matches();
            fits += right && detail ? 1 : 0;
            off += right || !detail ? 0 : 1;
            if (!right) {
                wrong.add(line);
            }
        }
        if (fits > off) {
            wrong.forEach(
                    l -> tell("NORM-033", l.cells().get(whole), across(l, parts), parts.size()));
        }
    }

    private static BigDecimal across(Line line, List<Integer> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int part : parts) {
            if (line.at(part) == null) {
                return null;
            }
            sum = sum.add(line.at(part));
        }
        return sum;
    }

    /** "1 Tổng số", "1.1 …", "1.2 …": each number against those below it. */
    private void families() {
        Map<String, List<Line>> below = new LinkedHashMap<>();
        Map<String, Line> heads = new LinkedHashMap<>();
        for (Line line : lines) {
            var numbered = NUMBERED.matcher(line.mark());
            if (numbered.matches() && numbered.group(2) == null) {
                heads.putIfAbsent(numbered.group(1), line);
            } else if (numbered.matches()) {
                below.computeIfAbsent(numbered.group(1), n -> new ArrayList<>()).add(line);
            }
        }
        List<String> off = new ArrayList<>();
        int fits = 0;
        for (var family : below.entrySet()) {
            Line head = heads.get(family.getKey());
            if (head == null || family.getValue().size() < 2 || head.cells().size() != 1) {
                continue;
            }
            int column = head.cells().keySet().iterator().next();
            BigDecimal sum = sum(family.getValue(), column);
            if (sum != null && sum.compareTo(head.at(column)) == 0) {
                fits++;
            } else if (sum != null && WHOLE.matcher(head.label()).matches()) {
                off.add(family.getKey());
            }
        }
        if (fits >= off.size()) {
            for (String number : off) {
                Line head = heads.get(number);
                int column = head.cells().keySet().iterator().next();
                List<Line> parts = below.get(number);
                tell("NORM-032", head.cells().get(column), sum(parts, column), parts.size());
            }
        }
    }

    private void tell(String code, Cell cell, BigDecimal sum, int parts) {
        findings.add(
                Words.finding(
                        code,
                        Severity.ERROR,
                        Evidence.inSheet(grid.name(), cell.name(), cell.text().strip()),
                        grid.name(),
                        cell.name(),
                        VietnameseText.number(value(cell)),
                        Integer.toString(parts),
                        VietnameseText.number(sum)));
    }
}
