package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final int HIGHEST_HEAD = 40;
    private static final FormDefinition NO_FORM =
            new FormDefinition("", "", List.of(), List.of(), List.of());

    private final Catalogue catalogue;
    private final IndicatorLabels labels;

    IndicatorColumns(Catalogue catalogue, NamedByMeaning names) {
        this.catalogue = catalogue;
        this.labels = new IndicatorLabels(catalogue, names);
    }

    /**
     * Empty for a table that is no such table.
     *
     * @param about what the words above it say it is about, or null
     */
    IndicatorTable.Rows read(Sheet sheet, String about) {
        Grid grid = Grid.of(sheet);
        IndicatorLabels own = labels.under(about);
        PeriodColumns periods = new PeriodColumns(catalogue, own);
        NamedColumns named = new NamedColumns(catalogue, own, periods);
        for (int row = grid.firstRow();
                row <= Math.min(grid.lastRow(), grid.firstRow() + HIGHEST_HEAD);
                row++) {
            int head = row;
            Optional<FormColumns> columns = named.of(grid, row).or(() -> periods.of(grid, head));
            if (columns.isPresent()) {
                return rows(grid, columns.get());
            }
        }
        return new IndicatorTable.Rows(List.of(), List.of());
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

    /** Millions where the header says so: "Số tiền (triệu đồng)". */
    private static BigDecimal value(FormRow row, Cell cell, String id) {
        if (id.endsWith("_change")) {
            return FormNumber.signed(cell);
        }
        FormColumns columns = row.columns();
        List<String> path =
                FormHeaderRows.path(
                        row.grid(), columns.firstRow(), columns.dataRow(), cell.column());
        String unit = path.isEmpty() ? "" : IndicatorLabels.unitIn(path.get(path.size() - 1));
        BigDecimal money = MoneyUnit.of(unit);
        return money == null || money.equals(BigDecimal.ONE)
                ? row.values().get(id)
                : IndicatorCell.value(cell, IndicatorCell.typed(cell.text().strip()), unit, "đồng");
    }

    private void row(FormRow row, String breakdown, List<Indicator> indicators) {
        for (Cell cell : row.cells()) {
            String id = row.columns().indicatorAt(cell.column());
            BigDecimal value = value(row, cell, id);
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
