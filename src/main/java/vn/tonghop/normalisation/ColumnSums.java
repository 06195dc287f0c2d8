package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.normalisation.SumTable.Line;
import vn.tonghop.report.Finding;

/** A total column against the columns beside it, or under the same header. */
final class ColumnSums {

    private final SumTable table;
    private final List<Finding> findings = new ArrayList<>();

    private ColumnSums(SumTable table) {
        this.table = table;
    }

    static List<Finding> wrong(SumTable table) {
        var sums = new ColumnSums(table);
        sums.groups();
        sums.beside();
        return sums.findings;
    }

    /** "Tiếp nhận > Tổng số" and the other columns under "Tiếp nhận". */
    private void groups() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        table.paths()
                .forEach(
                        (column, path) -> {
                            int cut = path.indexOf(" > ");
                            if (cut > 0 && !table.isShare(column)) {
                                groups.computeIfAbsent(
                                                path.substring(0, cut), g -> new ArrayList<>())
                                        .add(column);
                            }
                        });
        List<Integer> wholes = new ArrayList<>();
        groups.forEach(
                (group, columns) -> {
                    String first = table.paths().get(columns.get(0)).substring(group.length() + 3);
                    if (columns.size() > 1 && SumTable.WHOLE.matcher(first).matches()) {
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
        List<Integer> columns = new ArrayList<>(table.paths().keySet());
        for (int i = 0; i < columns.size(); i++) {
            String name = table.paths().get(columns.get(i));
            if (name.contains(" > ")
                    || !SumTable.WHOLE.matcher(name).matches()
                    || table.isShare(columns.get(i))) {
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
            boolean figures = table.lines().stream().anyMatch(l -> l.at(column) != null);
            if (!figures
                    || table.isShare(column)
                    || SumTable.WHOLE.matcher(table.paths().get(column)).matches()) {
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
                    table.lines().stream()
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
        for (Line line : table.lines()) {
            BigDecimal sum = parts.size() < 2 ? null : across(line, parts);
            if (sum == null || line.at(whole) == null) {
                continue;
            }
            boolean right = sum.compareTo(line.at(whole)) == 0;
            boolean detail = !line.isTotal();
            fits += right && detail ? 1 : 0;
            off += right || !detail ? 0 : 1;
            if (!right) {
                wrong.add(line);
            }
        }
        if (fits > off) {
            wrong.forEach(
                    l ->
                            findings.add(
                                    table.finding(
                                            "NORM-033",
                                            l.cells().get(whole),
                                            across(l, parts),
                                            parts.size())));
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
}
