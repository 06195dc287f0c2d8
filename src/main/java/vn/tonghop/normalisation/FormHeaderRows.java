package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.reading.Cell;

/**
 * The header of a form in a grid: how far it reaches, and what stands above each column. A header
 * whose cells are not merged (CSV, a table that lost its spans) is read as if they were.
 */
final class FormHeaderRows {

    private static final int DEEPEST = 8;

    private FormHeaderRows() {}

    /** The row after the headers and after the row of column numbers "(1) (2) (3)". */
    static int dataRow(FormDefinition form, Grid grid, int first) {
        int row = first + 1;
        while (row <= grid.lastRow() && row - first <= DEEPEST) {
            List<Cell> cells = grid.row(row);
            if (!isColumnNumbers(cells) && !cells.isEmpty()) {
                boolean covered = coveredByHeaders(grid, first, row);
                long figures = cells.stream().filter(FormHeaderRows::isFigure).count();
                boolean named = cells.stream().anyMatch(c -> FormSpelling.isHeader(c.text(), form));
                if (figures >= 3 || !covered && (figures >= 1 || !named)) {
                    return row;
                }
            }
            row++;
        }
        return row;
    }

    private static boolean isFigure(Cell cell) {
        return cell.number() != null || cell.text().strip().matches("\\d[\\d.,]*");
    }

    private static boolean coveredByHeaders(Grid grid, int first, int row) {
        return grid.row(first).stream().anyMatch(c -> first + c.rows() > row);
    }

    /** "Trong đó" over some columns: they are parts of what the column before them counts. */
    static boolean saysOfWhich(String header) {
        return Folding.words(header)
                .matches("(?:trong do|gom|bao gom|chia ra|trong tong so)(?: co)?");
    }

    /** "(1) (2) (3) …", counting on from one to the next. */
    static boolean isColumnNumbers(List<Cell> cells) {
        List<Integer> printed = new ArrayList<>();
        for (Cell cell : cells) {
            if (FormSpelling.isColumnNumber(cell.text())) {
                String digits = cell.text().strip().replaceAll("^\\(?(\\d{1,2}).*$", "$1");
                printed.add(Integer.parseInt(digits));
            }
        }
        if (cells.size() < 3 || printed.size() < 3 || printed.size() < cells.size() - 2) {
            return false;
        }
        for (int i = 1; i < printed.size(); i++) {
            int step = printed.get(i) - printed.get(i - 1);
            if (step < 0 || step > 1) {
                return false;
            }
        }
        return printed.get(printed.size() - 1) > printed.get(0);
    }

    /** The headers above a column from the top, each once. */
    static List<String> path(Grid grid, int first, int data, int column) {
        List<String> path = new ArrayList<>();
        Cell before = null;
        Cell above = first == 0 ? null : grid.at(first - 1, column);
        if (above != null && above.columns() > 1 && above.columns() <= grid.lastColumn() / 2) {
            // "Lũy kế từ đầu năm" over a whole second set of columns
            path.add(above.text());
        }
        for (int row = first; row < data; row++) {
            Cell cell = over(grid, row, data, column);
            if (cell != null
                    && cell != before
                    && cell.row() >= first
                    && !cell.text().isBlank()
                    && !FormSpelling.isColumnNumber(cell.text())) {
                path.add(cell.text());
                before = cell;
            }
        }
        return path;
    }

    private static Cell over(Grid grid, int row, int data, int column) {
        Cell own = grid.at(row, column);
        if (own != null && !own.text().isBlank()) {
            return own;
        }
        if (!somethingBelow(grid, row, data, column)) {
            return null;
        }
        for (int left = column - 1; left >= 0; left--) {
            Cell cell = grid.at(row, left);
            if (cell != null && !cell.text().isBlank()) {
                return cell.row() == row && cell.columns() == 1 && cell.rows() == 1 ? cell : null;
            }
        }
        return null;
    }

    private static boolean somethingBelow(Grid grid, int row, int data, int column) {
        for (int below = row + 1; below < data; below++) {
            Cell cell = grid.at(below, column);
            if (cell != null
                    && cell.row() == below
                    && !cell.text().isBlank()
                    && !FormSpelling.isColumnNumber(cell.text())) {
                return true;
            }
        }
        return false;
    }
}
