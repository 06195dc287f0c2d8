package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;

/**
 * Tables that name an indicator at the head of each column and a unit or field in each row (phụ lục
 * theo đơn vị). The total row is the report's; without one nothing is added up.
 */
final class IndicatorColumns {

    private static final int FEWEST = 2;
    private static final int HIGHEST_HEAD = 40;
    private static final Pattern COUNTS = Pattern.compile("(?iu)(?:tổng số|số lượng|tổng|số)\\s+");
    private static final FormDefinition NO_FORM =
            new FormDefinition("", "", List.of(), List.of(), List.of());

    private final Catalogue catalogue;
    private final IndicatorLabels labels;
    private final PeriodColumns periods;

    IndicatorColumns(Catalogue catalogue, NamedByMeaning names) {
        this.catalogue = catalogue;
        this.labels = new IndicatorLabels(catalogue, names);
        this.periods = new PeriodColumns(catalogue, labels);
    }

    /** Empty for a table that is no such table. */
    IndicatorTable.Rows read(Sheet sheet) {
        Grid grid = Grid.of(sheet);
        for (int row = 0; row <= Math.min(grid.lastRow(), HIGHEST_HEAD); row++) {
            int head = row;
            Optional<FormColumns> columns = columns(grid, row).or(() -> periods.of(grid, head));
            if (columns.isPresent()) {
                return rows(grid, columns.get());
            }
        }
        return new IndicatorTable.Rows(List.of(), List.of());
    }

    private Optional<FormColumns> columns(Grid grid, int row) {
        int data = row + grid.row(row).stream().mapToInt(Cell::rows).max().orElse(1);
        Map<Integer, String> byColumn = new LinkedHashMap<>();
        int label = -1;
        List<Cell> others = new ArrayList<>();
        for (Cell cell : grid.row(row)) {
            List<String> path = FormHeaderRows.path(grid, row, data, cell.column());
            boolean result =
                    path.stream()
                            .map(Folding::words)
                            .noneMatch(w -> ResultColumns.NOT_RESULT.matcher(w).matches());
            Optional<IndicatorDefinition> named =
                    labels.indicator(cell.text(), "").or(() -> ofTheSame(grid, cell, byColumn));
            if (result && cell.columns() == 1 && path.size() == 1 && named.isPresent()) {
                if (byColumn.containsValue(named.get().id())) {
                    return Optional.empty();
                }
                byColumn.put(cell.column(), named.get().id());
            } else if (result && cell.columns() == 1 && path.size() == 1 && unnamed(cell)) {
                others.add(cell);
            } else if (label < 0 && FormColumns.namesRows(cell.text())) {
                label = cell.column();
            }
        }
        if (byColumn.values().stream().anyMatch(this::countsDossiers)) {
            others.forEach(c -> ofDossiers(grid, data, c, byColumn));
            grid.row(row).stream()
                    .filter(c -> FormHeaderRows.saysOfWhich(c.text()))
                    .forEach(c -> parts(grid, row, data, c, byColumn));
        }
        return byColumn.size() < FEWEST || label < 0
                ? Optional.empty()
                : Optional.of(new FormColumns(row, data, byColumn, label));
    }

    /** "Số tổ công nghệ số cộng đồng | Số thành viên": members of what is counted before them. */
    private Optional<IndicatorDefinition> ofTheSame(
            Grid grid, Cell cell, Map<Integer, String> byColumn) {
        String before = byColumn.get(cell.column() - 1);
        if (before == null || !COUNTS.matcher(cell.text().strip()).lookingAt()) {
            return Optional.empty();
        }
        String counted =
                COUNTS.matcher(grid.at(cell.row(), cell.column() - 1).text().strip())
                        .replaceFirst("");
        return labels.indicator(cell.text().strip() + " " + counted, "")
                .filter(told -> !byColumn.containsValue(told.id()));
    }

    /** "Tiếp nhận | Trong đó: Trực tuyến, Trực tiếp": parts of what stands before them. */
    private void parts(Grid grid, int row, int data, Cell group, Map<Integer, String> byColumn) {
        Cell whole = group.column() == 0 ? null : grid.at(row, group.column() - 1);
        for (int column = group.column(); column < group.column() + group.columns(); column++) {
            List<String> path = FormHeaderRows.path(grid, row, data, column);
            if (whole == null || path.size() != 2) {
                continue;
            }
            String part = path.get(1);
            int at = column;
            labels.ofDossiers(whole.text() + " " + part)
                    .or(() -> labels.ofDossiers(part))
                    .filter(told -> !byColumn.containsValue(told.id()))
                    .ifPresent(told -> byColumn.put(at, told.id()));
        }
    }

    /** What neither numbers the rows nor names them. */
    private static boolean unnamed(Cell cell) {
        return !FormColumns.namesRows(cell.text())
                && !Folding.words(cell.text()).matches("(?:so )?(?:tt|stt|thu tu)|ghi chu");
    }

    private boolean countsDossiers(String id) {
        return catalogue.indicator(id).map(i -> "hồ sơ".equals(i.unit())).orElse(false);
    }

    /** Beside columns that count dossiers "Tiếp nhận", "Trực tuyến" and "Tỷ lệ (%)" do too. */
    private void ofDossiers(Grid grid, int data, Cell cell, Map<Integer, String> byColumn) {
        IndicatorDefinition before =
                catalogue.indicator(byColumn.getOrDefault(cell.column() - 1, "")).orElse(null);
        IndicatorDefinition told =
                PeriodColumns.isShare(cell.text())
                        ? periods.share(grid, data, cell.column(), before)
                        : labels.ofDossiers(cell.text()).orElse(null);
        if (told != null && !byColumn.containsValue(told.id())) {
            byColumn.put(cell.column(), told.id());
        }
    }

    private IndicatorTable.Rows rows(Grid grid, FormColumns columns) {
        FormRows rows =
                FormRows.of(
                        NO_FORM,
                        List.of(new FormRows.Piece(grid, columns)),
                        id -> catalogue.indicator(id).map(IndicatorDefinition::unit).orElse(null),
                        null);
        List<Indicator> indicators = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(rows.findings());
        if (rows.total() != null) {
            row(rows.total(), null, indicators);
            rows.details().forEach((name, row) -> row(row, name, indicators));
        }
        return new IndicatorTable.Rows(indicators, findings);
    }

    /** What is some indicator's baseline is of a former time. */
    private Indicator timed(Indicator figure) {
        return catalogue.indicators().stream()
                .filter(d -> figure.id().equals(d.baseline()))
                .findFirst()
                .map(d -> figure.asBaseline(d.id(), null))
                .orElse(figure);
    }

    private void row(FormRow row, String breakdown, List<Indicator> indicators) {
        for (Cell cell : row.cells()) {
            String id = row.columns().indicatorAt(cell.column());
            BigDecimal value = row.values().get(id);
            if (value != null) {
                Evidence evidence = Evidence.inSheet(row.grid().name(), cell.name(), cell.text());
                catalogue
                        .indicator(id)
                        .map(d -> FormReader.indicator(d, value, breakdown, evidence, 0.95))
                        .map(this::timed)
                        .ifPresent(indicators::add);
            }
        }
    }
}
