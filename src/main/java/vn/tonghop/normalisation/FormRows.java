package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.reading.Cell;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * What the rows of a form are to each other: the total, its details, the sums of parts between
 * them, and what is only an extract ("Trong đó").
 *
 * @param total or null
 * @param details by the name under which they are told; no sum among them
 */
record FormRows(FormRow total, Map<String, FormRow> details, List<Finding> findings) {

    private static final Pattern SKIPPED =
            Pattern.compile(
                    "(?:ghi chu|nguoi lap|nguoi tong hop|thu truong|chu tich|tm uy ban|kt chu tich|noi nhan|lap bieu).*");
    private static final Pattern OF_WHICH = Pattern.compile("(?:trong do|chia ra|bao gom)(?: .*)?");

    /** A table, whole or the piece of it that stands on one page. */
    record Piece(Grid grid, FormColumns columns) {}

    /**
     * @param unitOf the unit of an indicator
     * @param reporter who fills the form in, or null: its row is the total of a table by units
     */
    static FormRows of(
            FormDefinition form,
            List<Piece> pieces,
            Function<String, String> unitOf,
            String reporter) {
        List<FormRow> rows = new ArrayList<>();
        pieces.forEach(p -> rows.addAll(rows(form, p, unitOf)));
        List<Finding> findings = new ArrayList<>();
        Set<FormRow> sums = new LinkedHashSet<>();
        Map<FormRow, FormRow> parents = parts(rows, sums, findings);
        rows.stream().filter(FormRow::isTotalOfPart).forEach(sums::add);
        FormRow total = total(form, rows, sums, reporter, findings);
        Map<String, FormRow> details = new LinkedHashMap<>();
        for (FormRow row : rows) {
            if (row != total && !sums.contains(row) && !row.isTotal()) {
                details.put(name(row, parents.get(row), details), row);
            }
        }
        return new FormRows(total, details, findings);
    }

    private static List<FormRow> rows(
            FormDefinition form, Piece piece, Function<String, String> unitOf) {
        List<FormRow> rows = new ArrayList<>();
        Grid grid = piece.grid();
        boolean ofWhich = false;
        for (int number = piece.columns().dataRow(); number <= grid.lastRow(); number++) {
            List<Cell> cells = piece.columns().cellsOf(grid, number);
            String label = piece.columns().label(grid, number);
            String words = Folding.words(label);
            boolean listed = label.matches("^[-–+•*].*");
            ofWhich = OF_WHICH.matcher(words).matches() || ofWhich && listed;
            if (!cells.isEmpty()
                    && !ofWhich
                    && !SKIPPED.matcher(words).matches()
                    && !isHeader(form, cells)
                    && !FormHeaderRows.isColumnNumbers(grid.row(number))) {
                rows.add(row(piece, number, label, cells, unitOf));
            }
        }
        return rows;
    }

    /** A page that repeats the headers. */
    private static boolean isHeader(FormDefinition form, List<Cell> cells) {
        return cells.stream()
                .allMatch(c -> c.number() == null && FormSpelling.isHeader(c.text(), form));
    }

    private static FormRow row(
            Piece piece,
            int number,
            String label,
            List<Cell> cells,
            Function<String, String> unitOf) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Cell cell : cells) {
            String indicator = piece.columns().indicatorAt(cell.column());
            BigDecimal value = FormNumber.of(cell, unitOf.apply(indicator));
            if (value != null) {
                values.put(indicator, value);
            }
        }
        return new FormRow(
                piece.grid(),
                piece.columns(),
                number,
                label,
                FormRow.ordinal(piece.grid(), number, label),
                cells,
                values);
    }

    /** The heading of each row; a heading with figures is the sum of the rows under it. */
    private static Map<FormRow, FormRow> parts(
            List<FormRow> rows, Set<FormRow> sums, List<Finding> findings) {
        Map<FormRow, FormRow> parents = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            FormRow heading = rows.get(i);
            if (heading.isTotal()) {
                continue;
            }
            List<FormRow> under = under(rows, i);
            under.forEach(r -> parents.put(r, heading));
            if (under.isEmpty()) {
                continue;
            }
            sums.add(heading);
            List<FormRow> leaves =
                    under.stream()
                            .filter(r -> under.stream().noneMatch(o -> o.isUnder(r)))
                            .toList();
            if (!heading.values().isEmpty() && !heading.isSumOf(leaves)) {
                findings.add(
                        Words.finding(
                                "NORM-042",
                                Severity.WARNING,
                                null,
                                heading.label(),
                                heading.number() + 1,
                                heading.grid().name()));
            }
        }
        return parents;
    }

    private static List<FormRow> under(List<FormRow> rows, int heading) {
        FormRow row = rows.get(heading);
        List<FormRow> under = new ArrayList<>();
        for (FormRow next : rows.subList(heading + 1, rows.size())) {
            boolean belongs =
                    row.isHeading()
                            ? !next.isHeading() && !next.ordinal().isEmpty()
                            : next.isUnder(row);
            if (!belongs || next.isTotal() || next.isTotalOfPart()) {
                break;
            }
            under.add(next);
        }
        return under;
    }

    private static FormRow total(
            FormDefinition form,
            List<FormRow> rows,
            Set<FormRow> sums,
            String reporter,
            List<Finding> findings) {
        List<FormRow> said = rows.stream().filter(FormRow::isTotal).toList();
        if (said.size() == 1) {
            return said.get(0);
        }
        List<FormRow> details = rows.stream().filter(r -> !sums.contains(r)).toList();
        if (said.isEmpty()) {
            return rows.size() == 1 ? rows.get(0) : unsaid(rows, details, reporter);
        }
        for (FormRow row : said) {
            if (said.stream().allMatch(row::isAtLeast)) {
                // "Cộng quý II" is no sum of the year whose second quarter it ends
                return !row.isSumOfTime() || row.isSumOf(leaves(details)) ? row : null;
            }
        }
        findings.add(
                Words.finding(
                        "NORM-041",
                        Severity.ERROR,
                        null,
                        form.id(),
                        said.get(0).grid().name(),
                        String.join(", ", said.stream().map(r -> "" + (r.number() + 1)).toList())));
        return null;
    }

    private static List<FormRow> leaves(List<FormRow> rows) {
        return rows.stream().filter(r -> !r.isTotal()).toList();
    }

    /** The only sum of a part that is the sum of all, or the row of the reporting unit itself. */
    private static FormRow unsaid(List<FormRow> rows, List<FormRow> details, String reporter) {
        List<FormRow> parts = rows.stream().filter(FormRow::isTotalOfPart).toList();
        if (parts.size() == 1 && parts.get(0).isSumOf(details)) {
            return parts.get(0);
        }
        String unit = reporter == null ? "" : Folding.words(reporter);
        for (FormRow row : details) {
            String name = Folding.words(row.label());
            List<FormRow> others = details.stream().filter(r -> r != row).toList();
            if (name.length() > 5 && unit.contains(name) && row.isSumOf(others)) {
                return row;
            }
        }
        return null;
    }

    /** Two rows of one name are told apart by their headings, or by where they stand. */
    private static String name(FormRow row, FormRow heading, Map<String, FormRow> told) {
        String plain = row.label().isBlank() ? "dòng " + (row.number() + 1) : row.label();
        if (!told.containsKey(plain)) {
            return plain;
        }
        String under = heading == null ? plain : heading.label() + " > " + plain;
        return told.containsKey(under) ? under + " (dòng " + (row.number() + 1) + ")" : under;
    }
}
