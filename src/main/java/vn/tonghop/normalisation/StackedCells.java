package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table that recognition left as one cell a line, row after row: "Chỉ tiêu", "Quý I/2025", "Quý
 * I/2026", "Tổng số hồ sơ", "81.336", "88.120". Each of its rows is put back into one line.
 */
final class StackedCells {

    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 8;
    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST_CELL = 60;

    private static final Pattern BEGINS =
            Pattern.compile("(?:ten )?(?:chi tieu|noi dung|tieu chi|chi so|don vi|dia phuong)");

    private StackedCells() {}

    /** The same rows, with those of such tables joined. */
    static List<Row> inLines(List<Row> rows) {
        List<Row> all = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            int width =
                    BEGINS.matcher(Folding.words(rows.get(i).text())).matches()
                            ? columns(rows, i)
                            : 0;
            int lines = width == 0 ? 0 : lines(rows, i, width);
            if (lines < FEWEST_ROWS) {
                all.add(rows.get(i++));
                continue;
            }
            for (int line = 0; line <= lines; line++) {
                all.add(joined(rows.subList(i, i + width)));
                i += width;
            }
        }
        return all;
    }

    /** As many as stand before the second label: headers up to the first figure, less one row's. */
    private static int columns(List<Row> rows, int at) {
        int figure = at;
        while (figure < rows.size() && figure - at <= 2 * MOST_COLUMNS && !isFigure(rows, figure)) {
            figure++;
        }
        for (int width = FEWEST_COLUMNS; width <= MOST_COLUMNS; width++) {
            boolean within = figure > at + width && figure < at + 2 * width;
            if (within && lines(rows, at, width) >= FEWEST_ROWS) {
                return width;
            }
        }
        return 0;
    }

    /** How many rows below the headers are of this width: a label, perhaps a unit, and figures. */
    private static int lines(List<Row> rows, int at, int width) {
        int lines = 0;
        int from = at + width;
        while (from + width <= rows.size() && isRow(rows, from, width)) {
            lines++;
            from += width;
        }
        return lines;
    }

    private static boolean isRow(List<Row> rows, int from, int width) {
        for (int i = from; i < from + width; i++) {
            boolean words = i == from || i == from + 1 && !isFigure(rows, i);
            boolean fits = words ? !isFigure(rows, i) : isFigure(rows, i);
            if (!fits || rows.get(i).text().strip().length() > LONGEST_CELL) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFigure(List<Row> rows, int at) {
        return FigureLine.isFigure(FigureLine.withoutRulings(rows.get(at).text()));
    }

    private static Row joined(List<Row> cells) {
        List<String> texts = cells.stream().map(c -> c.text().strip()).toList();
        Row first = cells.get(0);
        return Row.of(first.number(), first.page(), String.join(" ", texts));
    }
}
