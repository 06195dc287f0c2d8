package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
import vn.tonghop.report.Severity;

/**
 * A form of the catalogue in a workbook or a ruled table: columns by the text of their headers, the
 * total row as the unit's figures, the rows above it as its breakdown.
 */
final class FormReader {

    private static final Pattern TOTAL =
            Pattern.compile(
                    "^(?:tong cong|tong so|tong|cong|toan (?:huyen|tinh|xa|thanh pho|thi xa|quan))\\b.*");
    private static final Pattern SKIPPED =
            Pattern.compile("^(?:trong do|ghi chu|nguoi lap|thu truong|chu tich|noi nhan).*");
    private static final Pattern NIL = Pattern.compile("khong (?:co )?phat sinh");

    private final Catalogue catalogue;

    FormReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param sheet the grid it was found in
     * @param firstHeader row of the first header; what stands above is the form's head
     */
    record Filled(
            String form,
            Grid sheet,
            int firstHeader,
            List<Indicator> indicators,
            List<Finding> findings) {}

    /** The first sheet that is a form of the catalogue. */
    Optional<Filled> read(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            Grid grid = Grid.of(sheet);
            for (FormDefinition form : catalogue.forms()) {
                Optional<Filled> filled = read(form, grid);
                if (filled.isPresent()) {
                    return filled;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Filled> read(FormDefinition form, Grid grid) {
        Optional<FormColumns> columns = FormColumns.find(form, grid);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>();
        List<Indicator> indicators = figures(grid, columns.get(), findings);
        if (indicators.stream().noneMatch(Indicator::isTotal)) {
            Optional<Cell> nil =
                    grid.cells().stream()
                            .filter(c -> NIL.matcher(Folding.words(c.text())).find())
                            .findFirst();
            if (nil.isPresent()) {
                indicators.addAll(zeros(columns.get(), grid, nil.get()));
            } else if (!indicators.isEmpty()) {
                findings.add(Words.finding("NORM-004", Severity.ERROR, null, form.id()));
            }
        }
        return Optional.of(
                new Filled(form.id(), grid, columns.get().firstRow(), indicators, findings));
    }

    private List<Indicator> figures(Grid grid, FormColumns columns, List<Finding> findings) {
        Map<Integer, List<Cell>> rows = new LinkedHashMap<>();
        for (int row = columns.dataRow(); row <= grid.lastRow(); row++) {
            List<Cell> cells = columns.cellsOf(grid, row);
            String label = columns.label(grid, row);
            if (!cells.isEmpty() && !SKIPPED.matcher(Folding.words(label)).matches()) {
                rows.put(row, cells);
            }
        }
        int total = totalRow(grid, columns, rows);
        List<Indicator> indicators = new ArrayList<>();
        rows.entrySet().stream()
                .sorted(Comparator.comparingInt(r -> r.getKey() == total ? -1 : r.getKey()))
                .forEach(
                        row ->
                                row(
                                        grid,
                                        columns,
                                        row,
                                        row.getKey() == total,
                                        indicators,
                                        findings));
        return indicators;
    }

    /** The row that says so; the only row; else none. */
    private static int totalRow(Grid grid, FormColumns columns, Map<Integer, List<Cell>> rows) {
        for (int row : rows.keySet()) {
            if (grid.row(row).stream()
                    .anyMatch(c -> TOTAL.matcher(Folding.words(c.text())).matches())) {
                return row;
            }
        }
        return rows.size() == 1 ? rows.keySet().iterator().next() : -1;
    }

    private void row(
            Grid grid,
            FormColumns columns,
            Map.Entry<Integer, List<Cell>> row,
            boolean total,
            List<Indicator> indicators,
            List<Finding> findings) {
        String label = total ? null : columns.label(grid, row.getKey());
        if (!total && label.isBlank()) {
            label = "dòng " + (row.getKey() + 1);
        }
        for (Cell cell : row.getValue()) {
            IndicatorDefinition definition =
                    catalogue.indicator(columns.indicatorAt(cell.column())).orElse(null);
            if (definition == null) {
                continue;
            }
            Evidence evidence = Evidence.inSheet(grid.name(), cell.name(), cell.text());
            BigDecimal value = number(cell, definition);
            if (value == null) {
                findings.add(
                        Words.finding(
                                "NORM-005",
                                Severity.WARNING,
                                evidence,
                                cell.name(),
                                grid.name(),
                                cell.text()));
                continue;
            }
            indicators.add(
                    new Indicator(
                            definition.id(),
                            definition.name(),
                            value,
                            definition.unit(),
                            null,
                            null,
                            null,
                            label,
                            evidence,
                            0.98));
        }
    }

    private static BigDecimal number(Cell cell, IndicatorDefinition definition) {
        BigDecimal value = cell.number();
        if (value == null) {
            String text = cell.text().strip();
            Decimal read =
                    text.matches("\\d[\\d.,]*")
                            ? Decimal.read(
                                    text,
                                    new Measures.Unit(
                                            "ho so", Figure.Measure.COUNT, 0, BigDecimal.ONE))
                            : null;
            value = read == null ? null : read.value();
        }
        boolean whole = value != null && value.stripTrailingZeros().scale() <= 0;
        if (value == null || value.signum() < 0 || !"%".equals(definition.unit()) && !whole) {
            return null;
        }
        return whole ? value.setScale(0) : value;
    }

    private List<Indicator> zeros(FormColumns columns, Grid grid, Cell said) {
        List<Indicator> zeros = new ArrayList<>();
        Evidence evidence = Evidence.inSheet(grid.name(), said.name(), said.text());
        for (String id : columns.indicators()) {
            catalogue
                    .indicator(id)
                    .ifPresent(
                            d ->
                                    zeros.add(
                                            new Indicator(
                                                    id,
                                                    d.name(),
                                                    BigDecimal.ZERO,
                                                    d.unit(),
                                                    null,
                                                    null,
                                                    null,
                                                    null,
                                                    evidence,
                                                    0.95)));
        }
        return zeros;
    }
}
