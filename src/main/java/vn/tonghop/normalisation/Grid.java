package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;

/** A sheet by rows, merged cells found wherever they reach. */
record Grid(String name, List<Cell> cells, List<List<Cell>> rows) {

    static Grid of(Sheet sheet) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Cell cell : sheet.cells()) {
            while (rows.size() <= cell.row()) {
                rows.add(new ArrayList<>());
            }
            rows.get(cell.row()).add(cell);
        }
        return new Grid(sheet.name(), sheet.cells(), rows);
    }

    /** The first row that holds a cell; 0 when none does. */
    int firstRow() {
        int row = 0;
        while (row < lastRow() && row(row).isEmpty()) {
            row++;
        }
        return row;
    }

    int lastRow() {
        return rows.size() - 1;
    }

    List<Cell> row(int row) {
        return row < rows.size() ? rows.get(row) : List.of();
    }

    /** The cell that covers this place, or null. */
    Cell at(int row, int column) {
        for (int r = row; r >= 0; r--) {
            for (Cell cell : row(r)) {
                boolean reaches =
                        r + cell.rows() > row
                                && cell.column() <= column
                                && cell.column() + cell.columns() > column;
                if (reaches) {
                    return cell;
                }
            }
            if (row - r > 12) {
                return null;
            }
        }
        return null;
    }

    int lastColumn() {
        return cells.stream().mapToInt(c -> c.column() + c.columns() - 1).max().orElse(-1);
    }
}
