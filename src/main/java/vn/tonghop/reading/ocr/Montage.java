package vn.tonghop.reading.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pieces of a page laid out anew as lines of one block, so that one reading serves them all: what
 * stands between rules an engine mistakes for the strokes of letters, and a single digit alone on a
 * wide page for dirt.
 */
final class Montage {

    /** Paper around and between the pieces, in inches. */
    private static final double SPACE = 0.1;

    private static final double BETWEEN = 0.3;

    /** Higher ones are read in parts: an engine takes longer than in proportion. */
    private static final int HIGHEST = 5_000;

    private record Laid(CutOut piece, int left, int top) {}

    private final List<Laid> laid = new ArrayList<>();
    private final int space;
    private final int between;
    private int width;
    private int height;

    private Montage(int dpi) {
        this.space = Math.max(8, (int) (SPACE * dpi));
        this.between = (int) (BETWEEN * dpi);
        this.height = space;
    }

    /**
     * Has the pieces read.
     *
     * @param lines pieces that are laid side by side
     * @return the words of each piece, where they stand on the page; none for what says nothing
     */
    static Map<CutOut, List<SeenWord>> read(
            List<List<CutOut>> lines, Ocr ocr, String language, Runnable beforeEach)
            throws IOException {
        var found = new IdentityHashMap<CutOut, List<SeenWord>>();
        Montage open = null;
        for (var line : lines) {
            if (open != null && open.height > HIGHEST) {
                open.into(found, ocr, language, beforeEach);
                open = null;
            }
            open = open == null ? new Montage(line.get(0).picture().dpi()) : open;
            open.add(line);
        }
        if (open != null) {
            open.into(found, ocr, language, beforeEach);
        }
        return found;
    }

    private void add(List<CutOut> line) {
        int x = space;
        int high = 0;
        for (var piece : line) {
            high = Math.max(high, piece.picture().height());
        }
        for (var piece : line) {
            // on one base line
            int y = height + high - piece.picture().height();
            laid.add(new Laid(piece, x, y));
            x += piece.picture().width() + between;
        }
        width = Math.max(width, x - between + space);
        height += high + space;
    }

    private void into(
            Map<CutOut, List<SeenWord>> found, Ocr ocr, String language, Runnable beforeEach)
            throws IOException {
        beforeEach.run();
        for (var word : ocr.words(picture(), language, Ocr.Layout.BLOCK)) {
            double x = (word.left() + word.right()) / 2;
            double y = (word.top() + word.bottom()) / 2;
            for (var l : laid) {
                if (l.left() - space / 2 <= x
                        && x <= l.left() + l.piece().picture().width() + space / 2
                        && l.top() - space / 2 <= y
                        && y <= l.top() + l.piece().picture().height() + space / 2) {
                    found.computeIfAbsent(l.piece(), p -> new ArrayList<>())
                            .add(word.moved(l.piece().left() - l.left(), l.piece().top() - l.top()));
                    break;
                }
            }
        }
    }

    private Grey picture() {
        var all = Grey.white(width, height, laid.get(0).piece().picture().dpi());
        for (var l : laid) {
            var from = l.piece().picture();
            for (int y = 0; y < from.height(); y++) {
                System.arraycopy(
                        from.pixels(),
                        y * from.width(),
                        all.pixels(),
                        (l.top() + y) * width + l.left(),
                        from.width());
            }
        }
        return all;
    }
}
