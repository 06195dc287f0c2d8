package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A table whose rows each say where their cells end, as in RTF and old Word files: the columns are
 * where any row has an edge.
 */
final class EdgeTable {

    /** Edges nearer to each other than this, in twips (1/1440 inch), are drawn as one. */
    private static final int SAME = 40;

    /**
     * @param right edge in twips; null when nothing says it
     * @param goesOnDown part of the cell above it
     * @param goesOnRight part of the cell before it
     */
    record EdgeCell(Integer right, boolean goesOnDown, boolean goesOnRight, String text) {}

    private record Row(int left, List<EdgeCell> cells) {}

    private final List<Row> rows = new ArrayList<>();

    void row(int left, List<EdgeCell> cells) {
        rows.add(new Row(left, List.copyOf(cells)));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    TextTable table() {
        var edges = edges();
        var table = new TextTable();
        for (var row : rows) {
            table.row();
            int column = indexOf(row.left, edges);
            table.skip(column);
            for (int i = 0; i < row.cells.size(); i++) {
                var cell = row.cells.get(i);
                var text = new StringBuilder(cell.text);
                while (i + 1 < row.cells.size() && row.cells.get(i + 1).goesOnRight) {
                    String more = row.cells.get(++i).text;
                    text.append(more.isBlank() ? "" : "\n" + more);
                }
                var last = row.cells.get(i);
                int end =
                        last.right == null
                                ? column + 1
                                : Math.max(column + 1, indexOf(last.right, edges));
                table.cell(end - column, cell.goesOnDown, text.toString());
                column = end;
            }
        }
        return table;
    }

    /** Of edges drawn as one, the leftmost. */
    private List<Integer> edges() {
        var all = new TreeSet<Integer>();
        for (var row : rows) {
            all.add(row.left);
            row.cells.stream().filter(c -> c.right != null).forEach(c -> all.add(c.right));
        }
        var edges = new ArrayList<Integer>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int indexOf(int edge, List<Integer> edges) {
        int index = 0;
        while (index + 1 < edges.size() && edges.get(index + 1) <= edge) {
            index++;
        }
        return index;
    }
}
