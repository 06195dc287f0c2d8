package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table within a document, built row by row: its grid, and how a person would read it line by
 * line.
 */
final class TextTable {

    static final int MOST_COLUMNS = 1_000;

    private static final int MOST_ROWS = 65_536;
    private static final Pattern FIGURE = Pattern.compile("[\\d.,\\s%/-]*\\d[\\d.,\\s%/-]*");

    private final List<List<Cell>> rows = new ArrayList<>();
    // where the cell of a column stands that goes on downward: its row, its place in the row
    private final Map<Integer, int[]> open = new HashMap<>();
    // the first row in which a column is free of the cells above it
    private final Map<Integer, Integer> freeFrom = new HashMap<>();
    private int next;
    private int inRow;
    private int mostInRow;

    /** The next row begins. */
    void row() {
        rows.add(new ArrayList<>());
        next = 0;
        inRow = 0;
    }

    /** Leaves columns of the row out. */
    void skip(int columns) {
        next = Math.min(next + columns, MOST_COLUMNS);
    }

    /**
     * The next cell, where a mark in each of its rows tells that it goes on.
     *
     * @param columns that it covers
     * @param goesOn it is part of the cell above it; its text is not looked at
     */
    void cell(int columns, boolean goesOn, String text) {
        count();
        if (goesOn && open.containsKey(next)) {
            lengthen(open.get(next));
        } else {
            add(1, columns, text);
        }
        next = Math.min(next + columns, MOST_COLUMNS);
    }

    /** The next cell, where its first row tells how many it covers. */
    void spanning(int rowCount, int columns, String text) {
        while (next < MOST_COLUMNS && freeFrom.getOrDefault(next, 0) >= rows.size()) {
            next++;
        }
        count();
        int wide = Math.max(1, Math.min(columns, MOST_COLUMNS - next));
        int high = Math.max(1, Math.min(rowCount, MOST_ROWS));
        add(high, wide, text);
        for (int x = next; high > 1 && x < next + wide; x++) {
            freeFrom.put(x, rows.size() - 1 + high);
        }
        next = Math.min(next + wide, MOST_COLUMNS);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The cells that hold something. */
    List<Cell> cells() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(c -> !c.text().isBlank())
                .map(TextTable::plain)
                .toList();
    }

    /**
     * Two columns without figures are no table but the way Word sets a header or a signature: cell
     * by cell they stay whole, line by line they would be interleaved.
     */
    boolean isLayout() {
        return mostInRow <= 2
                && cells().stream().noneMatch(c -> FIGURE.matcher(c.text()).matches());
    }

    /** A row a line with its cells set apart by tabs; for a layout each cell by itself. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        boolean layout = isLayout();
        for (var row : rows) {
            var texts = row.stream().map(Cell::text).toList();
            if (layout) {
                lines.addAll(texts);
            } else if (!row.isEmpty()) {
                lines.add(
                        String.join("\t", texts.stream().map(t -> t.replace('\n', ' ')).toList()));
            }
        }
        return lines;
    }

    private void count() {
        mostInRow = Math.max(mostInRow, ++inRow);
    }

    private void add(int high, int wide, String text) {
        int y = rows.size() - 1;
        open.put(next, new int[] {y, rows.get(y).size()});
        rows.get(y).add(new Cell(y, next, high, wide, text, null));
    }

    private void lengthen(int[] place) {
        var row = rows.get(place[0]);
        var c = row.get(place[1]);
        int high = rows.size() - c.row();
        row.set(place[1], new Cell(c.row(), c.column(), high, c.columns(), c.text(), c.number()));
    }

    private static Cell plain(Cell c) {
        String text = PlainText.of(c.text().replace("\f", "").replace('\n', ' ').strip());
        return new Cell(c.row(), c.column(), c.rows(), c.columns(), text, c.number());
    }
}
