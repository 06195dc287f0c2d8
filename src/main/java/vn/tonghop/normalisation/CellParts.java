package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;

/** Several figures in one cell, each with its unit: "16 tổ/ 97 thành viên". */
final class CellParts {

    private static final Pattern BETWEEN =
            Pattern.compile("(?iU)\\s*(?:[/;,]|(?<= )và(?= ))\\s*(?=\\d)");
    private static final Pattern PART = Pattern.compile("[\\d.]+\\s+\\p{L}[\\p{L} ]*");

    private CellParts() {}

    /** A figure as if it stood alone in its cell. */
    record Part(Cell cell, String unit) {}

    /** Each of them says what it counts. */
    static boolean isSeveral(String text) {
        String[] parts = BETWEEN.split(text.strip());
        for (String part : parts) {
            if (!PART.matcher(part).matches()) {
                return false;
            }
        }
        return parts.length > 1;
    }

    static List<Part> of(Cell cell) {
        List<Part> parts = new ArrayList<>();
        for (String text : BETWEEN.split(cell.text().strip())) {
            Matcher typed = IndicatorCell.typed(text);
            if (typed.matches() && typed.group(2) != null) {
                parts.add(
                        new Part(
                                new Cell(cell.row(), cell.column(), 1, 1, text, null),
                                Abbreviations.spelled(typed.group(2).strip())));
            }
        }
        return parts;
    }
}
