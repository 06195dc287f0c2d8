package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
                    "(?:ten |cac )?(?:chi tieu|chi so|tieu chi|noi dung|hang muc|danh muc|hoat dong|loai hinh|hinh thuc|kenh|cong viec|nhiem vu)"
                            + "(?: [a-z]+){0,4}");

    private final Catalogue catalogue;
    private final NamedByMeaning names;
    private final IndicatorLabels labels;
    private final IndicatorCell compared;

    IndicatorTable(Catalogue catalogue, NamedByMeaning names) {
        this(catalogue, names, new IndicatorLabels(catalogue, names));
    }

    private IndicatorTable(Catalogue catalogue, NamedByMeaning names, IndicatorLabels labels) {
        this.catalogue = catalogue;
        this.names = names;
        this.labels = labels;
        this.compared = new IndicatorCell(catalogue);
    }

    /** What such a table says; one whose results cannot be told from others says only so. */
    record Rows(List<Indicator> indicators, List<Finding> findings) {

        boolean isEmpty() {
            return indicators.isEmpty() && findings.isEmpty();
        }
    }

    /**
     * Empty for a table that is no such table.
     *
     * @param about what the words above it say it is about, or null
     */
    Rows read(Sheet sheet, String about) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        IndicatorTable own = new IndicatorTable(catalogue, names, labels.under(about));
        SideBySide.halves(Grid.of(sheet))
                .forEach(grid -> own.read(grid, rows.indicators(), rows.findings()));
        return rows;
    }

    /** "Nội dung", "Hình thức nộp": a header whose column names what each row counts. */
    static boolean namesRows(String header) {
        return NAMES.matcher(Folding.words(header)).matches();
    }

    private void read(Grid grid, List<Indicator> indicators, List<Finding> findings) {
        for (int row = grid.firstRow();
                row <= Math.min(grid.lastRow(), grid.firstRow() + HIGHEST_HEAD);
                row++) {
            Cell name =
                    grid.row(row).stream()
                            .filter(c -> namesRows(c.text()))
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
        Optional<ResultColumns> columns = ResultColumns.of(grid, header, name.column());
        if (columns.isEmpty()) {
            return;
        }
        List<Indicator> read = new ArrayList<>();
        List<Finding> noticed = new ArrayList<>();
        rows(grid, columns.get(), columns.get().counted(grid), read, noticed);
        new SharesOfThings(labels, names)
                .of(grid, header, columns.get())
                .forEach(s -> indicators.add(share(grid, s)));
        if (columns.get().candidates() > 1) {
            if (!read.isEmpty()) {
                int candidates = columns.get().candidates();
                findings.add(
                        Words.finding("NORM-044", Severity.WARNING, null, grid.name(), candidates));
            }
            return;
        }
        indicators.addAll(read);
        findings.addAll(noticed);
    }

    private static Indicator share(Grid grid, SharesOfThings.Share share) {
        return FormReader.indicator(
                share.rate(),
                FormNumber.of(share.cell(), "%"),
                null,
                IndicatorCell.told(grid, share.label(), share.cell()),
                0.9);
    }

    private void rows(
            Grid grid,
            ResultColumns columns,
            String counted,
            List<Indicator> indicators,
            List<Finding> findings) {
        boolean other = false;
        RowNames called = new RowNames(catalogue, labels, names);
        for (int row = columns.data(); row <= grid.lastRow(); row++) {
            Cell label = at(grid, row, columns.name());
            Cell cell = at(grid, row, columns.value());
            if (label == null || FormHeaderRows.isColumnNumbers(grid.row(row))) {
                continue;
            }
            String printed = unit(grid, label, cell, columns.unit());
            String unit =
                    Abbreviations.spelled(
                            printed.isEmpty() && !FormRow.saysTotal(grid, row) ? counted : printed);
            String ordinal = FormRow.ordinal(grid, row, label.text().strip());
            Optional<IndicatorDefinition> indicator = called.next(label.text(), ordinal, unit);
            if (cell == null || cell == label || cell.text().isBlank()) {
                // a heading: "Kế hoạch năm 2024"
                other = ResultColumns.NOT_RESULT.matcher(Folding.words(label.text())).matches();
                continue;
            }
            if (!other && CellParts.isSeveral(cell.text())) {
                several(grid, label, CellParts.of(cell), indicators, findings);
                continue;
            }
            if (!other) {
                beside(grid, columns, label, indicators, findings);
            }
            if (!other && !cell.text().strip().matches("[-–.]+") && indicator.isPresent()) {
                figure(grid, label, cell, unit, indicator.get(), indicators, findings);
                Cell before = row(grid, cell, columns.former());
                Cell changed = row(grid, cell, columns.change());
                if (before != null) {
                    compared.add(
                            grid, label, cell, before, changed, unit, indicator.get(), indicators);
                }
            }
        }
    }

    /**
     * "Cổng thông tin điện tử | 1.372 tin, bài | 2.845.117 lượt truy cập": a figure beside the
     * result that says itself what it counts.
     */
    private void beside(
            Grid grid,
            ResultColumns columns,
            Cell label,
            List<Indicator> indicators,
            List<Finding> findings) {
        for (Cell cell : grid.row(label.row())) {
            String header = columns.words(grid, cell.column());
            boolean own = cell.column() == columns.value() || cell.column() == columns.former();
            if (!own
                    && cell.column() > columns.name()
                    && !ResultColumns.NOT_RESULT.matcher(header).matches()) {
                List<CellParts.Part> parts = CellParts.of(cell);
                Set<String> told = ids(indicators);
                List<Indicator> read = new ArrayList<>();
                several(grid, label, parts, read, findings);
                read.stream().filter(i -> !told.contains(i.id())).forEach(indicators::add);
            }
        }
    }

    private static Set<String> ids(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::id).collect(Collectors.toSet());
    }

    /** "Tổ công nghệ số cộng đồng | 16 tổ/ 97 thành viên": teams, and members of them. */
    private void several(
            Grid grid,
            Cell label,
            List<CellParts.Part> parts,
            List<Indicator> indicators,
            List<Finding> findings) {
        for (CellParts.Part part : parts) {
            labels.indicator(label.text(), part.unit())
                    .or(() -> labels.indicator(part.unit() + " " + label.text(), part.unit()))
                    .ifPresent(
                            d ->
                                    figure(
                                            grid,
                                            label,
                                            part.cell(),
                                            part.unit(),
                                            d,
                                            indicators,
                                            findings));
        }
    }

    /** In its own column, behind the figure, in brackets behind the name; else "". */
    private static String unit(Grid grid, Cell label, Cell cell, int column) {
        Cell printed = column < 0 ? null : grid.at(label.row(), column);
        if (printed != null && !printed.text().isBlank()) {
            return printed.text().strip();
        }
        Matcher typed = cell == null ? null : IndicatorCell.typed(cell.text().strip());
        boolean says = typed != null && typed.matches() && typed.group(2) != null;
        return says ? typed.group(2) : IndicatorLabels.unitIn(label.text());
    }

    private static Cell row(Grid grid, Cell cell, int column) {
        return column < 0 ? null : at(grid, cell.row(), column);
    }

    private static Cell at(Grid grid, int row, int column) {
        Cell cell = grid.at(row, column);
        return cell != null && cell.row() == row ? cell : null;
    }

    private static void figure(
            Grid grid,
            Cell label,
            Cell cell,
            String unit,
            IndicatorDefinition indicator,
            List<Indicator> indicators,
            List<Finding> findings) {
        Matcher typed = IndicatorCell.typed(cell.text().strip());
        Evidence evidence = IndicatorCell.told(grid, label, cell);
        BigDecimal value = IndicatorCell.value(cell, typed, unit, indicator.unit());
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
        indicators.add(FormReader.indicator(indicator, value, null, evidence, 0.95));
    }
}
