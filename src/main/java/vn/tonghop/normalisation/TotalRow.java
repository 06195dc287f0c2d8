package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.catalogue.FormDefinition.Column;
import vn.tonghop.catalogue.FormDefinition.Identity;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Page;
import vn.tonghop.reading.Readout;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Report;

/**
 * The total row of a form whose head did not survive (recognition tears the merged headers of
 * narrow columns into syllables). The text has to name the form or print its column numbers; the
 * row has to hold as many figures as the form has numbered columns; and every sum that the form
 * demands of its columns has to come out. Then the row's figures can stand in no other order than
 * the form's own.
 */
final class TotalRow {

    private static final int FEWEST_SUMS = 3;
    private static final int FEWEST_AMOUNTS = 4;
    private static final int LONGEST_LINE = 400;

    private static final Pattern LABEL =
            Pattern.compile("^\\W*((?:tong|cong|toan)(?![a-z])[^\\d]*?)\\s*(?=[\\d-])");

    /** What recognition makes of a ruling. */
    private static final Pattern RULING = Pattern.compile("[|_\\[\\]{}!]+");

    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+|\\d+|[-–]");

    private final Catalogue catalogue;

    TotalRow(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The row under the form's own headers; nothing where two rows could be it. */
    Optional<Told> of(List<Page> pages) {
        for (FormDefinition form : catalogue.forms()) {
            List<Column> columns = numbered(form);
            if (columns.size() < FEWEST_SUMS || !names(pages, form)) {
                continue;
            }
            List<Found> found = rows(pages, form, columns);
            if (found.stream().map(Found::figures).distinct().count() == 1) {
                Found row = found.get(0);
                return Optional.of(
                        new Told(sheet(form, columns, row), row.page().number(), row.line()));
            }
        }
        return Optional.empty();
    }

    private record Found(Page page, Line line, String label, List<String> figures) {}

    /** The row as a table, and where it stands. */
    record Told(Sheet sheet, Integer page, Line line) {

        Readout.Read addedTo(Readout.Read read) {
            List<Sheet> sheets = new ArrayList<>(read.sheets());
            sheets.add(sheet);
            return new Readout.Read(
                    read.mediaType(), read.pages(), sheets, read.annexes(), read.problems());
        }

        /** Its figures stand in a line of the text: the table is ours. */
        Report inItsLine(Report report) {
            return report.withIndicators(
                    report.indicators().stream()
                            .map(
                                    i ->
                                            sheet.name().equals(i.evidence().sheet())
                                                    ? i.at(
                                                            Evidence.inText(
                                                                    page,
                                                                    line.number(),
                                                                    line.text().strip()))
                                                    : i)
                            .toList());
        }
    }

    private static List<Column> numbered(FormDefinition form) {
        return form.columns().stream()
                .filter(c -> c.formNumber() != null)
                .sorted(
                        Comparator.comparingInt(
                                c -> Integer.parseInt(c.formNumber().replaceAll("\\D", ""))))
                .toList();
    }

    private static boolean names(List<Page> pages, FormDefinition form) {
        for (Page page : pages) {
            for (Line line : page.lines()) {
                if (numbers(line.text(), form)) {
                    return true;
                }
                String shapes = shapes(line.text());
                if (form.marks().stream().anyMatch(m -> shapes.contains(shapes(m)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Most of the numbers that the form prints under its headers, in their order. */
    private static boolean numbers(String line, FormDefinition form) {
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        List<Column> columns = numbered(form);
        int at = 0;
        int seen = 0;
        for (Column column : columns) {
            int found = line.indexOf(column.formNumber(), at);
            if (found >= 0) {
                at = found + column.formNumber().length();
                seen++;
            }
        }
        return seen * 3 >= columns.size() * 2;
    }

    /** Letters and digits, those alike that recognition takes for one another. */
    private static String shapes(String text) {
        return Folding.fold(text)
                .replaceAll("[^a-z0-9|!]", "")
                .replaceAll("[l1|!]", "i")
                .replace('0', 'o');
    }

    private static List<Found> rows(List<Page> pages, FormDefinition form, List<Column> columns) {
        List<Found> found = new ArrayList<>();
        for (Page page : pages) {
            for (Line line : page.lines()) {
                if (line.text().length() > LONGEST_LINE) {
                    continue;
                }
                String plain = RULING.matcher(line.text()).replaceAll(" ");
                Matcher label = LABEL.matcher(Folding.fold(plain));
                if (!label.find()) {
                    continue;
                }
                List<String> figures =
                        Arrays.asList(plain.substring(label.end()).strip().split("\\s+"));
                if (figures.size() == columns.size()
                        && figures.stream().allMatch(f -> COUNT.matcher(f).matches())
                        && addsUp(figures, form, columns)) {
                    String printed = plain.substring(label.start(1), label.end(1)).strip();
                    found.add(new Found(page, line, printed, figures));
                }
            }
        }
        return found;
    }

    private static boolean addsUp(List<String> figures, FormDefinition form, List<Column> columns) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (int c = 0; c < figures.size(); c++) {
            String digits = figures.get(c).replaceAll("\\D", "");
            values.put(
                    columns.get(c).indicator(),
                    digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits));
        }
        int sums = 0;
        for (Identity identity : form.identities()) {
            if (!values.containsKey(identity.whole())
                    || !values.keySet().containsAll(identity.parts())) {
                continue;
            }
            BigDecimal sum =
                    identity.parts().stream()
                            .map(values::get)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(values.get(identity.whole())) != 0) {
                return false;
            }
            sums++;
        }
        return sums >= FEWEST_SUMS
                && values.values().stream().filter(v -> v.signum() > 0).count() >= FEWEST_AMOUNTS;
    }

    private static Sheet sheet(FormDefinition form, List<Column> columns, Found found) {
        int levels = columns.stream().mapToInt(c -> c.headers().size()).max().orElse(1);
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(0, 0, 1, 1, form.marks().get(0), null));
        for (int level = 0; level < levels; level++) {
            for (int c = 0; c < columns.size(); c++) {
                List<List<String>> path = columns.get(c).headers();
                if (level < path.size()) {
                    int rows = level == path.size() - 1 ? levels - level : 1;
                    cells.add(new Cell(1 + level, 1 + c, rows, 1, path.get(level).get(0), null));
                }
            }
        }
        int row = 1 + levels;
        cells.add(new Cell(row, 0, 1, 1, found.label(), null));
        for (int c = 0; c < columns.size(); c++) {
            cells.add(new Cell(row, 1 + c, 1, 1, found.figures().get(c), null));
        }
        return new Sheet("dòng %d".formatted(found.line().number()), cells);
    }
}
