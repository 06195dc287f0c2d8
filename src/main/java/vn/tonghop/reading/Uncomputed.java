package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.report.Finding;

/** Formulas of a sheet whose program kept no result: no figure, and certainly no zero. */
final class Uncomputed {

    private static final int NAMED = 20;

    private final String sheet;
    private final List<Finding> findings = new ArrayList<>();
    private int count;

    Uncomputed(String sheet) {
        this.sheet = sheet;
    }

    /**
     * @param formula without the sign of equality
     * @return the cell as a text
     */
    Cell cell(int row, int column, int rows, int columns, String formula) {
        var cell = new Cell(row, column, rows, columns, "=" + PlainText.of(formula), null);
        if (++count <= NAMED) {
            findings.add(Noticed.warning("READ-024", sheet, cell.name()));
        }
        return cell;
    }

    /** One each, and one for all that come after the first ones. */
    List<Finding> findings() {
        if (count > NAMED) {
            findings.add(Noticed.warning("READ-053", sheet, String.valueOf(count - NAMED)));
        }
        return findings;
    }
}
