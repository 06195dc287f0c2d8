package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of a page: pieces of text set apart by wide gaps, mostly one. */
final class PdfLine {

    /**
     * Words without a wide gap between them.
     *
     * @param begin left edge, in points from the left of the page
     * @param end right edge
     */
    record Piece(String text, float begin, float end) {}

    private final List<Piece> pieces = new ArrayList<>();

    PdfLine() {}

    PdfLine(Piece only) {
        pieces.add(only);
    }

    /** The next word. */
    void add(String text, float begin, float end, float wide) {
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && Math.abs(begin - last.end) < wide) {
            pieces.set(pieces.size() - 1, new Piece(last.text + " " + text, last.begin, end));
        } else {
            pieces.add(new Piece(text, begin, end));
        }
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Wide gaps stay visible: in a row of a table they are what sets its cells apart. */
    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining("   "));
    }
}
