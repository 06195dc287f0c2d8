package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A table of a Word document: its grid, and how a person would read it line by line. */
final class DocxTable {

    private static final Pattern FIGURE = Pattern.compile("[\\d.,\\s%/-]*\\d[\\d.,\\s%/-]*");
    private static final int MOST_COLUMNS = 1_000;

    private final List<List<Cell>> rows = new ArrayList<>();
    // what a merged cell began as, by its column, while it goes on downward
    private final Map<Integer, int[]> open = new HashMap<>();

    /**
     * @param reader makes the text of a cell
     */
    DocxTable(Element table, Function<Element, String> reader) {
        for (var row : DocxXml.children(table, "tr")) {
            rows.add(new ArrayList<>());
            read(row, reader);
        }
    }

    /** The cells that hold something. */
    List<Cell> cells() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(c -> !c.text().isBlank())
                .map(c -> with(c, c.text().replace('\n', ' ').strip()))
                .toList();
    }

    /**
     * Two columns without figures are no table but the way Word sets a header or a signature: cell
     * by cell they stay whole, line by line they would be interleaved.
     */
    boolean isLayout() {
        return rows.stream().allMatch(r -> r.stream().mapToInt(Cell::columns).sum() <= 2)
                && cells().stream().noneMatch(c -> FIGURE.matcher(c.text()).matches());
    }

    /** A row a line with its cells set apart by tabs; for a layout each cell by itself. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var texts = row.stream().map(Cell::text).toList();
            if (isLayout()) {
                lines.addAll(texts);
            } else {
                lines.add(
                        String.join("\t", texts.stream().map(t -> t.replace('\n', ' ')).toList()));
            }
        }
        return lines;
    }

    private void read(Element row, Function<Element, String> reader) {
        int y = rows.size() - 1;
        int x = DocxXml.number(DocxXml.attribute(DocxXml.at(row, "trPr", "gridBefore"), "val"), 0);
        for (var cell : DocxXml.children(row, "tc")) {
            int columns =
                    DocxXml.number(
                            DocxXml.attribute(DocxXml.at(cell, "tcPr", "gridSpan"), "val"), 1);
            var merge = DocxXml.at(cell, "tcPr", "vMerge");
            boolean goesOn = merge != null && !"restart".equals(DocxXml.attribute(merge, "val"));
            if (goesOn && open.containsKey(x)) {
                lengthen(open.get(x));
            } else {
                rows.get(y).add(new Cell(y, x, 1, columns, reader.apply(cell), null));
                open.put(x, new int[] {y, rows.get(y).size() - 1});
            }
            x = Math.min(x + columns, MOST_COLUMNS);
        }
    }

    private void lengthen(int[] place) {
        var row = rows.get(place[0]);
        var c = row.get(place[1]);
        row.set(
                place[1],
                new Cell(c.row(), c.column(), c.rows() + 1, c.columns(), c.text(), c.number()));
    }

    private static Cell with(Cell c, String text) {
        return new Cell(c.row(), c.column(), c.rows(), c.columns(), text, c.number());
    }
}
