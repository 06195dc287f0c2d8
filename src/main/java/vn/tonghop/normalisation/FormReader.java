package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * The forms of the catalogue in workbooks and ruled tables: columns by the text of their headers,
 * the total row as the unit's figures, the other rows as its breakdown.
 */
final class FormReader {

    private static final String UNKNOWN_LAYOUT = "NORM-045";
    private static final Pattern NIL = Pattern.compile("khong (?:co )?phat sinh");

    private final Catalogue catalogue;
    private final NamedByMeaning names;
    private final FormRates rates;

    FormReader(Catalogue catalogue, NamedByMeaning names) {
        this.catalogue = catalogue;
        this.names = names;
        IndicatorLabels labels = new IndicatorLabels(catalogue, names);
        this.rates = new FormRates(names, new PeriodColumns(catalogue, labels));
    }

    /**
     * @param sheet the grid it was found in
     * @param sheets names of all the tables it consists of
     * @param firstHeader row of the first header; what stands above is the form's head
     */
    record Filled(
            String form,
            Grid sheet,
            List<String> sheets,
            int firstHeader,
            List<Indicator> indicators,
            List<Finding> findings) {

        Filled with(List<Indicator> figures, List<Finding> found) {
            return new Filled(form, sheet, sheets, firstHeader, figures, found);
        }

        /** It waits for a person to say what its columns are. */
        boolean isUnknown() {
            return findings.stream().anyMatch(f -> f.code().equals(UNKNOWN_LAYOUT));
        }

        boolean hasTotal() {
            return indicators.stream().anyMatch(Indicator::isTotal);
        }
    }

    /** All sheets that are a form of the catalogue; one that goes on over pages is one. */
    List<Filled> readAll(List<Sheet> sheets) {
        List<Filled> filled = new ArrayList<>();
        FormTable.of(sheets, catalogue, names).stream().map(this::read).forEach(filled::add);
        Set<String> known =
                filled.stream().flatMap(f -> f.sheets().stream()).collect(Collectors.toSet());
        for (Sheet sheet : sheets) {
            if (!known.contains(sheet.name())) {
                unknown(sheet).ifPresent(u -> filled.add(unread(Grid.of(sheet), u)));
            }
        }
        return filled;
    }

    /** The layouts among these sheets that a person has to confirm before they can be read. */
    List<UnknownLayout> unknown(List<Sheet> sheets) {
        Set<String> known =
                FormTable.of(sheets, catalogue, names).stream()
                        .flatMap(t -> t.pieces().stream())
                        .map(p -> p.grid().name())
                        .collect(Collectors.toSet());
        return sheets.stream()
                .filter(s -> !known.contains(s.name()))
                .flatMap(s -> unknown(s).stream())
                .toList();
    }

    private Optional<UnknownLayout> unknown(Sheet sheet) {
        Grid grid = Grid.of(sheet);
        return catalogue.forms().stream()
                .flatMap(f -> LayoutGuess.of(f, grid).stream())
                .findFirst();
    }

    /** A form of which no figure is taken. */
    private static Filled unread(Grid grid, UnknownLayout layout) {
        Finding finding =
                Words.finding(
                        UNKNOWN_LAYOUT,
                        Severity.ERROR,
                        null,
                        layout.form(),
                        grid.name(),
                        layout.fingerprint());
        int header = TableHeader.of(grid).map(TableHeader::firstRow).orElse(0);
        return new Filled(
                layout.form(), grid, List.of(grid.name()), header, List.of(), List.of(finding));
    }

    private Filled read(FormTable table) {
        FormDefinition form = table.form();
        Grid grid = table.first().grid();
        FormColumns columns = table.first().columns();
        String reporter = FormHead.reporter(grid, columns.firstRow());
        FormRows rows = FormRows.of(form, table.pieces(), this::unitOf, reporter);
        List<Finding> findings = new ArrayList<>(rows.findings());
        List<Indicator> indicators = new ArrayList<>();
        if (rows.total() != null) {
            row(rows.total(), null, indicators, findings);
            indicators.addAll(rates.of(rows.total()));
        }
        rows.details().forEach((name, row) -> row(row, name, indicators, findings));
        if (indicators.stream().noneMatch(Indicator::isTotal)) {
            Optional<Cell> nil = nil(grid, columns);
            if (nil.isPresent() && indicators.isEmpty()) {
                indicators.addAll(zeros(columns, grid, nil.get()));
            } else if (!indicators.isEmpty()
                    && rows.findings().stream().noneMatch(FormReader::isError)) {
                findings.add(Words.finding("NORM-004", Severity.ERROR, null, form.id()));
            }
        }
        List<String> sheets = table.pieces().stream().map(p -> p.grid().name()).toList();
        return new Filled(form.id(), grid, sheets, columns.firstRow(), indicators, findings);
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private String unitOf(String indicator) {
        return catalogue.indicator(indicator).map(IndicatorDefinition::unit).orElse(null);
    }

    private static Optional<Cell> nil(Grid grid, FormColumns columns) {
        return grid.cells().stream()
                .filter(c -> c.row() >= columns.dataRow())
                .filter(c -> NIL.matcher(Folding.words(c.text())).find())
                .findFirst();
    }

    private void row(
            FormRow row, String breakdown, List<Indicator> indicators, List<Finding> findings) {
        for (Cell cell : row.cells()) {
            String id = row.columns().indicatorAt(cell.column());
            IndicatorDefinition definition = catalogue.indicator(id).orElse(null);
            if (definition == null) {
                continue;
            }
            Evidence evidence = Evidence.inSheet(row.grid().name(), cell.name(), cell.text());
            BigDecimal value = row.values().get(id);
            if (value != null) {
                indicators.add(indicator(definition, value, breakdown, evidence, 0.98));
            } else {
                findings.add(
                        Words.finding(
                                "NORM-005",
                                Severity.WARNING,
                                evidence,
                                cell.name(),
                                row.grid().name(),
                                cell.text()));
            }
        }
    }

    private List<Indicator> zeros(FormColumns columns, Grid grid, Cell said) {
        Evidence evidence = Evidence.inSheet(grid.name(), said.name(), said.text());
        return columns.indicators().stream()
                .flatMap(id -> catalogue.indicator(id).stream())
                .map(d -> indicator(d, BigDecimal.ZERO, null, evidence, 0.95))
                .toList();
    }

    static Indicator indicator(
            IndicatorDefinition definition,
            BigDecimal value,
            String breakdown,
            Evidence evidence,
            double confidence) {
        return new Indicator(
                definition.id(),
                definition.name(),
                value,
                definition.unit(),
                null,
                null,
                null,
                breakdown,
                evidence,
                confidence);
    }
}
