package vn.tonghop.normalisation;

import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.reading.Cell;

/**
 * A table that was folded to save paper: "Nội dung | Số liệu | Nội dung | Số liệu". Its headers are
 * there twice, and each half is a table of its own.
 */
final class SideBySide {

    private static final int HIGHEST_HEAD = 12;
    private static final int FEWEST = 4;

    private SideBySide() {}

    /** The halves of such a table, every cell where it stands; any other table as it is. */
    static List<Grid> halves(Grid grid) {
        for (int row = grid.firstRow();
                row <= Math.min(grid.lastRow(), grid.firstRow() + HIGHEST_HEAD);
                row++) {
            int middle = middle(grid.row(row));
            if (middle > 0) {
                return List.of(
                        part(grid, row, 0, middle), part(grid, row, middle, grid.lastColumn() + 1));
            }
        }
        return List.of(grid);
    }

    /** The column where the headers of this row begin again, or -1. */
    private static int middle(List<Cell> cells) {
        int half = cells.size() / 2;
        boolean headers =
                cells.size() >= FEWEST
                        && cells.size() % 2 == 0
                        && cells.stream().noneMatch(c -> c.number() != null)
                        && cells.stream()
                                .limit(half)
                                .anyMatch(c -> IndicatorTable.namesRows(c.text()));
        boolean again =
                headers
                        && IntStream.range(0, half)
                                .allMatch(i -> words(cells, i).equals(words(cells, i + half)));
        return again ? cells.get(half).column() : -1;
    }

    private static String words(List<Cell> cells, int at) {
        return Folding.words(cells.get(at).text());
    }

    /** What stands above the headers belongs to no half. */
    private static Grid part(Grid grid, int header, int from, int to) {
        List<List<Cell>> rows =
                grid.rows().stream()
                        .map(
                                row ->
                                        row.stream()
                                                .filter(c -> c.row() >= header)
                                                .filter(c -> c.column() >= from && c.column() < to)
                                                .toList())
                        .toList();
        return new Grid(grid.name(), rows.stream().flatMap(List::stream).toList(), rows);
    }
}
