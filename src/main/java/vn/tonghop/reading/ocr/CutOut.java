package vn.tonghop.reading.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.ruled.RuledTable;

/**
 * What is written in a cell of a ruled table.
 *
 * @param place of the cell in its table
 * @param left pixels of the page
 * @param top pixels of the page
 * @param picture the writing with a little paper around it
 */
record CutOut(RuledTable.Place place, int left, int top, Grey picture) {

    /** Around the writing, in inches. */
    private static final double AROUND = 0.03;

    /** Around what is read by itself, in pixels. */
    private static final int PAPER = 20;

    /** Of nine pixels so many are ink in a stroke of writing; a speck is alone. */
    private static final int OF_NINE = 5;

    /** Less is dirt, in inches. */
    private static final double LEAST_HIGH = 0.03;

    /**
     * @param dark what is darker is ink
     * @return null when nothing is written in the cell
     */
    static CutOut of(Grey page, RuledAreas.Area table, RuledTable.Place place, int dark) {
        int left = Math.max(1, table.left(place));
        int top = Math.max(1, table.top(place));
        int right = Math.min(page.width() - 1, table.right(place));
        int bottom = Math.min(page.height() - 1, table.bottom(place));
        int l = right;
        int t = bottom;
        int r = left;
        int b = top;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (page.at(x, y) < dark && isStroke(page, x, y, dark)) {
                    l = Math.min(l, x);
                    t = Math.min(t, y);
                    r = Math.max(r, x + 1);
                    b = Math.max(b, y + 1);
                }
            }
        }
        if (r <= l || b - t < LEAST_HIGH * page.dpi() && r - l < LEAST_HIGH * page.dpi()) {
            return null;
        }
        int around = Math.max(2, (int) (AROUND * page.dpi()));
        l = Math.max(left, l - around);
        t = Math.max(top, t - around);
        r = Math.min(right, r + around);
        b = Math.min(bottom, b + around);
        return new CutOut(place, l, t, page.part(l, t, r, b));
    }

    /** Read by itself, twice as large. */
    List<SeenWord> read(Ocr ocr, Ocr.Layout layout) throws IOException {
        var twice = Grey.framed(Scaling.larger(picture, 2), PAPER);
        var words = new ArrayList<SeenWord>();
        for (var w : ocr.words(twice, Ocr.VIETNAMESE, layout)) {
            words.add(
                    new SeenWord(
                            w.text(),
                            left + (w.left() - PAPER) / 2,
                            top + (w.top() - PAPER) / 2,
                            left + (w.right() - PAPER) / 2,
                            top + (w.bottom() - PAPER) / 2,
                            w.confidence(),
                            w.line()));
        }
        return words;
    }

    private static boolean isStroke(Grey page, int x, int y, int dark) {
        int ink = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                ink += page.at(x + dx, y + dy) < dark ? 1 : 0;
            }
        }
        return ink >= OF_NINE;
    }
}
