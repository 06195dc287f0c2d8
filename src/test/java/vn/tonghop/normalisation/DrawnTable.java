package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;

/**
 * A table drawn in text: cells parted by {@code |}, {@code <} joins a cell to the one on its left,
 * {@code ^} to the one above; digits are numbers, {@code '1.742} is typed as text.
 */
final class DrawnTable {

    private DrawnTable() {}

    static Sheet sheet(String name, String... drawings) {
        List<Cell> cells = new ArrayList<>();
        List<String> lines = String.join("", drawings).lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            String[] texts = lines.get(row).split("\\|", -1);
            for (int column = 0; column < texts.length; column++) {
                String text = texts[column].strip();
                if (!text.isEmpty() && !text.equals("<") && !text.equals("^")) {
                    cells.add(cell(lines, row, column, text));
                }
            }
        }
        return new Sheet(name, cells);
    }

    private static Cell cell(List<String> lines, int row, int column, String text) {
        int columns = 1;
        while ("<".equals(at(lines, row, column + columns))) {
            columns++;
        }
        int rows = 1;
        while ("^".equals(at(lines, row + rows, column))) {
            rows++;
        }
        String shown = text.startsWith("'") ? text.substring(1) : text.replace("\\n", "\n");
        BigDecimal number = text.matches("\\d+(?:\\.\\d+)?") ? new BigDecimal(text) : null;
        return new Cell(row, column, rows, columns, shown, number);
    }

    private static String at(List<String> lines, int row, int column) {
        if (row >= lines.size()) {
            return "";
        }
        String[] texts = lines.get(row).split("\\|", -1);
        return column < texts.length ? texts[column].strip() : "";
    }
}
