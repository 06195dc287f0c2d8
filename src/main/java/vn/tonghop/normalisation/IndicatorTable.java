package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Severity;

/**
 * Tables that name an indicator in each row (phụ lục số liệu): "Nội dung | Đơn vị tính | Kế hoạch |
 * Kết quả". The column of results is told by its header; a plan, a former period or a sum since the
 * year began is none.
 */
final class IndicatorTable {

    private static final int HIGHEST_HEAD = 40;
    private static final Pattern NAMES =
            Pattern.compile(
                    "(?:ten |cac )?(?:chi tieu|chi so|tieu chi|noi dung|hang muc|danh muc|hoat dong|loai hinh|hinh thuc|cong viec|nhiem vu)"
                            + "(?: [a-z]+){0,4}");
    private static final Pattern UNIT = Pattern.compile("(?:don vi tinh|dvt|don vi)(?: .*)?");
    static final Pattern NOT_RESULT =
            Pattern.compile(
                    "(?:.* )?(?:ke hoach|chi tieu(?: giao)?|muc tieu|ky truoc|thang truoc|quy truoc|nam truoc|cung ky"
                            + "|so sanh|so voi|luy ke|cong don|uoc|ty le (?:thuc hien|hoan thanh|dat)|hoan thanh"
                            + "|tang|giam|ghi chu|phan cong|don vi thuc hien|tu dau nam)(?: .*)?");
    private static final Pattern THIS_PERIOD =
            Pattern.compile(
                    "(?:.* )?(?:ky nay|trong ky|ky bao cao|thang nay|quy nay|nam nay|trong (?:thang|quy|nam|tuan))(?: .*)?");
    private static final Pattern RESULT =
            Pattern.compile(
                    "(?:.* )?(?:ket qua|so lieu|thuc hien|da thuc hien|so luong|gia tri)(?: .*)?|tong(?: so| cong)?");

    /** "Tháng 7 | Tháng 8 | Tháng 9 | Cộng quý III": the sum is of the period reported on. */
    private static final Pattern SUM_OF_TIMES =
            Pattern.compile(
                    "(?:tong|tong cong|tong so|cong|ca|toan|tinh chung)(?: (?:quy|nam|ky|\\d{1,2} thang)(?: .*)?)|tong cong|cong");

    private static final Pattern FORMER =
            Pattern.compile("(?:.* )?(?:ky truoc|thang truoc|quy truoc|nam truoc|cung ky)(?: .*)?");
    private static final Pattern CHANGE =
            Pattern.compile("(?:.* )?(?:tang|giam|chenh lech|so sanh|so voi)(?: .*)?");
    private static final Pattern SHARE =
            Pattern.compile("(?:.* )?(?:ty le|phan tram)(?: .*)?|.*%.*");

    private final IndicatorLabels labels;
    private final IndicatorCell compared;

    IndicatorTable(Catalogue catalogue, NamedByMeaning names) {
        this.labels = new IndicatorLabels(catalogue, names);
        this.compared = new IndicatorCell(catalogue);
    }

    /** The columns of a table; former and change are -1 where there is none, or more than one. */
    private record Columns(int data, int name, int unit, int value, int former, int change) {}

    /** What such a table says; one whose results cannot be told from others says only so. */
    record Rows(List<Indicator> indicators, List<Finding> findings) {

        boolean isEmpty() {
            return indicators.isEmpty() && findings.isEmpty();
        }
    }

    /** Empty for a table that is no such table. */
    Rows read(Sheet sheet) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        read(Grid.of(sheet), rows.indicators(), rows.findings());
        return rows;
    }

    private void read(Grid grid, List<Indicator> indicators, List<Finding> findings) {
        for (int row = 0; row <= Math.min(grid.lastRow(), HIGHEST_HEAD); row++) {
            Cell name =
                    grid.row(row).stream()
                            .filter(c -> NAMES.matcher(Folding.words(c.text())).matches())
                            .findFirst()
                            .orElse(null);
            if (name != null && grid.row(row).size() > 1) {
                rows(grid, row, name, indicators, findings);
                return;
            }
        }
    }

    private void rows(
            Grid grid, int header, Cell name, List<Indicator> indicators, List<Finding> findings) {
        int data = header + grid.row(header).stream().mapToInt(Cell::rows).max().orElse(1);
        List<Integer> values = new ArrayList<>();
        int best = 1;
        int unit = -1;
        List<Integer> formers = new ArrayList<>();
        List<Integer> changes = new ArrayList<>();
        for (int column = 0; column <= grid.lastColumn(); column++) {
            if (column == name.column()) {
                continue;
            }
            String words =
                    Folding.words(
                            String.join(" ", FormHeaderRows.path(grid, header, data, column)));
            if (unit < 0 && UNIT.matcher(words).matches()) {
                unit = column;
                continue;
            }
            if (CHANGE.matcher(words).matches()) {
                changes.add(column);
            } else if (FORMER.matcher(words).matches() && !SHARE.matcher(words).matches()) {
                formers.add(column);
            }
            int rank = Math.max(rank(words), TimedColumns.isTime(words) ? 2 : 0);
            if (rank > best) {
                best = rank;
                values.clear();
            }
            if (rank == best) {
                values.add(column);
            }
        }
        if (values.isEmpty()) {
            return;
        }
        int from = header;
        TimedColumns timed =
                TimedColumns.of(
                        values, c -> String.join(" ", FormHeaderRows.path(grid, from, data, c)));
        if (timed != null) {
            values = List.of(timed.now());
            formers = List.of(timed.former());
        }
        List<Indicator> read = new ArrayList<>();
        List<Finding> noticed = new ArrayList<>();
        rows(
                grid,
                new Columns(data, name.column(), unit, values.get(0), only(formers), only(changes)),
                read,
                noticed);
        if (values.size() > 1) {
            if (!read.isEmpty()) {
                findings.add(
                        Words.finding(
                                "NORM-044", Severity.WARNING, null, grid.name(), values.size()));
            }
            return;
        }
        indicators.addAll(read);
        findings.addAll(noticed);
    }

    private static int only(List<Integer> columns) {
        return columns.size() == 1 ? columns.get(0) : -1;
    }

    /** 3 for the results of this period, 2 for results, 0 for anything else. */
    private static int rank(String header) {
        if (header.isEmpty() || NOT_RESULT.matcher(header).matches()) {
            return 0;
        }
        if (THIS_PERIOD.matcher(header).matches() || SUM_OF_TIMES.matcher(header).matches()) {
            return 3;
        }
        return RESULT.matcher(header).matches() ? 2 : 0;
    }

    private void rows(
            Grid grid, Columns columns, List<Indicator> indicators, List<Finding> findings) {
        boolean other = false;
        for (int row = columns.data(); row <= grid.lastRow(); row++) {
            Cell label = at(grid, row, columns.name());
            Cell cell = at(grid, row, columns.value());
            if (label == null || FormHeaderRows.isColumnNumbers(grid.row(row))) {
                continue;
            }
            if (cell == null || cell == label || cell.text().isBlank()) {
                // a heading: "Kế hoạch năm 2024"
                other = NOT_RESULT.matcher(Folding.words(label.text())).matches();
                continue;
            }
            if (!other && !cell.text().strip().matches("[-–.]+")) {
                Cell unit = columns.unit() < 0 ? null : grid.at(row, columns.unit());
                String printed = unit == null ? "" : unit.text().strip();
                figure(grid, label, cell, printed, indicators, findings);
                Cell before = row(grid, cell, columns.former());
                Cell changed = row(grid, cell, columns.change());
                labels.indicator(label.text(), printed)
                        .filter(i -> before != null)
                        .ifPresent(
                                i ->
                                        compared.add(
                                                grid,
                                                label,
                                                cell,
                                                before,
                                                changed,
                                                printed,
                                                i,
                                                indicators));
            }
        }
    }

    private static Cell row(Grid grid, Cell cell, int column) {
        return column < 0 ? null : at(grid, cell.row(), column);
    }

    private static Cell at(Grid grid, int row, int column) {
        Cell cell = grid.at(row, column);
        return cell != null && cell.row() == row ? cell : null;
    }

    private void figure(
            Grid grid,
            Cell label,
            Cell cell,
            String column,
            List<Indicator> indicators,
            List<Finding> findings) {
        Matcher typed = IndicatorCell.typed(cell.text().strip());
        boolean says = typed.matches() && typed.group(2) != null;
        String unit = column.isBlank() && says ? typed.group(2) : column;
        Optional<IndicatorDefinition> indicator = labels.indicator(label.text(), unit);
        if (indicator.isEmpty()) {
            return;
        }
        Evidence evidence = IndicatorCell.told(grid, label, cell);
        BigDecimal value = IndicatorCell.value(cell, typed, unit, indicator.get().unit());
        if (value == null) {
            findings.add(
                    Words.finding(
                            "NORM-005",
                            Severity.WARNING,
                            evidence,
                            cell.name(),
                            grid.name(),
                            cell.text()));
            return;
        }
        indicators.add(FormReader.indicator(indicator.get(), value, null, evidence, 0.95));
    }
}
