package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Report;

/**
 * A table made out of lines of text, and where each of its rows stands there: the table is ours,
 * the lines are the document's.
 *
 * @param rows for each row of the sheet the row of the text it was read from
 */
record ToldTable(Sheet sheet, List<Row> rows) {

    private static final Pattern CELL = Pattern.compile("[A-Z]+(\\d+)");

    /**
     * The same table, made of lines that were put right, in the lines as the text prints them.
     * These stand beside its cells under no header, so that the lines are known to be a table's.
     */
    ToldTable printedAs(List<Row> printed) {
        int beyond = sheet.cells().stream().mapToInt(Cell::column).max().orElse(0) + 2;
        List<Row> own = new ArrayList<>();
        List<Cell> cells = new ArrayList<>(sheet.cells());
        for (int i = 0; i < rows.size(); i++) {
            Row ours = rows.get(i);
            Row line =
                    printed.stream()
                            .filter(p -> p.number() == ours.number())
                            .findFirst()
                            .orElse(ours);
            own.add(line);
            cells.add(new Cell(i, beyond, 1, 1, FigureLine.withoutRulings(line.text()), null));
        }
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return new ToldTable(new Sheet(sheet.name(), cells), own);
    }

    /** The report with its figures of this table in the lines they stand in. */
    Report inItsLines(Report report) {
        return report.withIndicators(
                report.indicators().stream()
                        .map(i -> isOurs(i.evidence()) ? i.at(inLine(i.evidence())) : i)
                        .toList());
    }

    private boolean isOurs(Evidence evidence) {
        return sheet.name().equals(evidence.sheet()) && evidence.file() == null;
    }

    private Evidence inLine(Evidence evidence) {
        Matcher cell = CELL.matcher(evidence.cell() == null ? "" : evidence.cell());
        int at = cell.matches() ? Integer.parseInt(cell.group(1)) - 1 : 0;
        Row row = rows.get(Math.min(at, rows.size() - 1));
        return Evidence.inText(row.page(), row.number(), row.text().strip());
    }
}
