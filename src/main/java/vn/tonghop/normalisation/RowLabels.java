package vn.tonghop.normalisation;

import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.reading.Cell;

/** Which column names the rows of a table, whatever its header is called. */
final class RowLabels {

    private RowLabels() {}

    /**
     * The first column that holds words in most rows, or -1.
     *
     * @param data the first row under the headers
     */
    static int column(Grid grid, int data) {
        long rows = rows(grid, data).count();
        for (int column = 0; column <= grid.lastColumn(); column++) {
            int at = column;
            long words = rows(grid, data).filter(r -> isWords(grid.at(r, at), r)).count();
            if (words * 2 > rows) {
                return column;
            }
        }
        return -1;
    }

    /** "Tháng" over 01, 02, 03: each row is a time, and its number names it. */
    static boolean areTimes(String header) {
        return Folding.words(header).matches("thang|quy|tuan|nam|ngay");
    }

    /** One row of figures and nothing else: nobody needs to name it. */
    static boolean isOneRow(Grid grid, int data) {
        List<Integer> rows = rows(grid, data).boxed().toList();
        return rows.size() == 1
                && grid.row(rows.get(0)).stream().allMatch(c -> FormNumber.of(c, "%") != null);
    }

    /** A row among others that says it is the total. */
    static boolean hasTotal(Grid grid, int data) {
        return rows(grid, data).count() > 2
                && rows(grid, data).anyMatch(r -> FormRow.saysTotal(grid, r));
    }

    private static IntStream rows(Grid grid, int data) {
        return IntStream.rangeClosed(data, grid.lastRow())
                .filter(r -> !grid.row(r).isEmpty())
                .filter(r -> !FormHeaderRows.isColumnNumbers(grid.row(r)));
    }

    private static boolean isWords(Cell cell, int row) {
        return cell != null
                && cell.row() == row
                && cell.number() == null
                && cell.text().strip().length() > 2
                && cell.text().chars().anyMatch(Character::isLetter)
                && FormNumber.of(cell, "%") == null;
    }
}
