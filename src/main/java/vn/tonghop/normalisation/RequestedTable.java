package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.RequestedItem;

/**
 * What a request asks for in the rows of a form to be filled in: its cells of figures are empty.
 */
final class RequestedTable {

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:ten )?(?:noi dung|chi tieu|tieu chi|thong tin|yeu cau|van de|cau hoi|so lieu can).*");
    private static final Pattern GROUP = Pattern.compile("[IVX]{1,4}|[A-Z]");
    private static final Pattern ROW = Pattern.compile("^\\s*(\\d{1,2})\\s+(?=\\p{L})");
    private static final int ROWS_OF_A_HEAD = 3;

    private RequestedTable() {}

    /** Of the first ruled table that is such a form. */
    static List<RequestedItem> ruled(List<Sheet> sheets, boolean marked) {
        for (Sheet sheet : sheets) {
            List<RequestedItem> items = items(Grid.of(sheet), marked);
            if (items.size() > 1) {
                return items;
            }
        }
        return List.of();
    }

    private static List<RequestedItem> items(Grid grid, boolean marked) {
        Cell label =
                grid.cells().stream()
                        .filter(c -> c.row() < ROWS_OF_A_HEAD)
                        .filter(c -> LABEL.matcher(Folding.words(c.text())).matches())
                        .findFirst()
                        .orElse(null);
        if (label == null) {
            return List.of();
        }
        List<RequestedItem> items = new ArrayList<>();
        String above = null;
        for (int row = label.row() + label.rows(); row <= grid.lastRow(); row++) {
            Cell named = grid.at(row, label.column());
            if (named == null || named.text().isBlank() || named.row() != row) {
                continue;
            }
            boolean filled =
                    grid.row(row).stream()
                            .anyMatch(c -> c.column() > label.column() && isFigure(c));
            if (filled || isFigure(named)) {
                return List.of();
            }
            String section = RequestedSection.of(Folding.letters(named.text()), marked);
            if (isGroup(grid, row, label.column())) {
                above = section;
                continue;
            }
            items.add(
                    new RequestedItem(
                            named.text().strip().replaceAll("\\s+", " "),
                            section == null ? above : section,
                            Evidence.inSheet(grid.name(), named.name(), named.text().strip())));
        }
        return items;
    }

    private static boolean isFigure(Cell cell) {
        return cell.number() != null || cell.text().strip().matches("\\d[\\d.,]*\\s?%?");
    }

    /** "I | Tình hình chung": numbered rows stand under it. */
    private static boolean isGroup(Grid grid, int row, int column) {
        Cell mark = column == 0 ? null : grid.at(row, column - 1);
        Cell next = column == 0 ? null : grid.at(row + 1, column - 1);
        return mark != null
                && next != null
                && GROUP.matcher(mark.text().strip()).matches()
                && next.text().strip().matches("\\d.*");
    }

    /** Of the lines of a table whose rulings are lost: "1 Hồ sơ tiếp nhận …" and so on. */
    static List<RequestedItem> lines(Outline outline, boolean marked) {
        List<RequestedItem> items = new ArrayList<>();
        boolean open = false;
        int passed = 0;
        for (Outline.Entry entry : outline.entries()) {
            if (!open) {
                open = RequestOpening.opens(entry.paragraph(), marked);
                passed = 0;
                continue;
            }
            for (Row row : entry.paragraph().rows()) {
                Matcher numbered = ROW.matcher(row.text());
                if (numbered.find() && Integer.parseInt(numbered.group(1)) == items.size() + 1) {
                    String text = row.text().substring(numbered.end()).strip();
                    items.add(
                            new RequestedItem(
                                    text.split("\\s{2,}")[0],
                                    RequestedSection.of(Folding.letters(text), marked),
                                    Evidence.inText(row.page(), row.number(), row.text().strip())));
                } else if (!items.isEmpty() || ++passed > ROWS_OF_A_HEAD) {
                    open = false;
                    break;
                }
            }
            if (!open && items.size() > 1) {
                return items;
            }
            if (!open) {
                items.clear();
            }
        }
        return items.size() > 1 ? items : List.of();
    }
}
