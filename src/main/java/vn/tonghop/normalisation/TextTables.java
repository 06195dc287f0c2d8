package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Page;
import vn.tonghop.reading.Sheet;

/**
 * Tables of a text that has lost their rulings: lines whose cells are parted by tabs or wide gaps.
 * Only those of which every line has as many cells as the first, so that no figure can stand under
 * another header than its own; merged headers are left alone.
 */
final class TextTables {

    private static final Pattern GAP = Pattern.compile("\\t| {3,}");
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST_LINE = 400;

    private TextTables() {}

    static List<Sheet> of(List<Page> pages) {
        List<Sheet> tables = new ArrayList<>();
        List<String[]> open = new ArrayList<>();
        for (Page page : pages) {
            for (Line line : page.lines()) {
                String[] cells = cells(line.text());
                boolean goesOn =
                        cells.length >= FEWEST_COLUMNS
                                && (open.isEmpty() || open.get(0).length == cells.length);
                if (!goesOn) {
                    close(open, tables);
                }
                if (cells.length >= FEWEST_COLUMNS) {
                    open.add(cells);
                }
            }
            close(open, tables);
        }
        return tables;
    }

    private static String[] cells(String line) {
        return line.length() > LONGEST_LINE ? new String[0] : GAP.split(line.strip(), -1);
    }

    private static void close(List<String[]> open, List<Sheet> tables) {
        boolean head = !open.isEmpty() && hasHead(open.get(0));
        if (open.size() >= FEWEST_ROWS && head) {
            List<Cell> cells = new ArrayList<>();
            for (int row = 0; row < open.size(); row++) {
                for (int column = 0; column < open.get(row).length; column++) {
                    String text = open.get(row)[column].strip();
                    if (!text.isEmpty()) {
                        cells.add(new Cell(row, column, 1, 1, text, null));
                    }
                }
            }
            tables.add(new Sheet("Bảng " + (tables.size() + 1), cells));
        }
        open.clear();
    }

    /** Every column is named, and none by a number. */
    private static boolean hasHead(String[] cells) {
        for (String cell : cells) {
            if (cell.isBlank() || Character.isDigit(cell.strip().charAt(0))) {
                return false;
            }
        }
        return true;
    }
}
