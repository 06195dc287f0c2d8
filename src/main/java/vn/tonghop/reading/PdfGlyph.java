package vn.tonghop.reading;

import org.apache.pdfbox.text.TextPosition;

/**
 * A character on a page as a person sees it, in points from the upper left corner.
 *
 * @param x its left edge
 * @param end its right edge
 * @param base the line it stands on
 * @param size its height
 * @param space the width of a blank beside it
 */
record PdfGlyph(String text, float x, float end, float base, float size, float space) {

    static PdfGlyph of(TextPosition t) {
        float size = Math.max(1, Math.abs(t.getHeight()));
        float space = Math.max(t.getWidthOfSpace(), Math.abs(t.getFontSizeInPt()) / 5);
        return new PdfGlyph(
                t.getUnicode(), t.getX(), t.getX() + t.getWidth(), t.getY(), size, space);
    }

    float middle() {
        return (x + end) / 2;
    }

    /** Half of a small letter above the line: inside the cell even where the line is its border. */
    float centre() {
        return base - size / 2;
    }
}
