package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;

/**
 * Several tables below each other on one sheet of a workbook, parted by empty rows. A table begins
 * where a row of words follows that stands over every figure below it; whatever else follows an
 * empty row goes on with the table before.
 */
final class SheetBlocks {

    private static final int FEWEST_HEADERS = 2;

    private SheetBlocks() {}

    /** Each table with its cells where they stand; a sheet of one table as it is. */
    static List<Sheet> of(Sheet sheet) {
        Grid grid = Grid.of(sheet);
        List<Integer> starts = new ArrayList<>();
        for (int row = 0; row <= grid.lastRow(); row++) {
            boolean begins = !isBlank(grid, row) && (row == 0 || isBlank(grid, row - 1));
            if (begins && isTable(grid, row)) {
                starts.add(row);
            }
        }
        List<Sheet> blocks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            // the title of the sheet belongs to the first
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : grid.lastRow() + 1;
            blocks.add(
                    new Sheet(
                            sheet.name(),
                            sheet.cells().stream()
                                    .filter(c -> c.row() >= from && c.row() < to)
                                    .toList()));
        }
        return blocks.size() < 2 ? List.of(sheet) : blocks;
    }

    private static boolean isTable(Grid grid, int header) {
        List<Cell> headers = grid.row(header).stream().filter(c -> !c.text().isBlank()).toList();
        if (headers.size() < FEWEST_HEADERS
                || !headers.stream().allMatch(SheetBlocks::isWords)
                || FormRow.leadingOrdinal(headers.get(0).text() + ". a")
                        .equals(headers.get(0).text().strip())) {
            return false;
        }
        boolean figures = false;
        for (int row = header + 1; row <= grid.lastRow() && !isBlank(grid, row); row++) {
            for (Cell cell : grid.row(row)) {
                if (cell.number() != null || FormNumber.of(cell, "%") != null) {
                    figures = true;
                    if (headers.stream().noneMatch(h -> covers(h, cell.column()))) {
                        return false;
                    }
                }
            }
        }
        return figures;
    }

    private static boolean isWords(Cell cell) {
        return cell.number() == null
                && FormNumber.of(cell, "%") == null
                && cell.text().chars().anyMatch(Character::isLetter);
    }

    private static boolean covers(Cell header, int column) {
        return header.column() <= column && column < header.column() + header.columns();
    }

    private static boolean isBlank(Grid grid, int row) {
        for (int column = 0; column <= grid.lastColumn(); column++) {
            Cell cell = grid.at(row, column);
            if (cell != null && (cell.number() != null || !cell.text().isBlank())) {
                return false;
            }
        }
        return true;
    }
}
