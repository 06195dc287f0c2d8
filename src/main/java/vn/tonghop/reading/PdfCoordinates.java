package vn.tonghop.reading;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * From a page's own coordinates to those in which a person sees it: points from the upper left
 * corner of what is shown, turned as it is shown.
 */
final class PdfCoordinates {

    private final float left;
    private final float bottom;
    private final float width;
    private final float height;
    private final int rotation;

    PdfCoordinates(PDPage page) {
        var box = page.getCropBox();
        left = box.getLowerLeftX();
        bottom = box.getLowerLeftY();
        width = box.getWidth();
        height = box.getHeight();
        rotation = Math.floorMod(page.getRotation(), 360);
    }

    Point2D.Float seen(float pageX, float pageY) {
        float x = pageX - left;
        float y = pageY - bottom;
        return switch (rotation) {
            case 90 -> new Point2D.Float(y, x);
            case 180 -> new Point2D.Float(width - x, y);
            case 270 -> new Point2D.Float(height - y, width - x);
            default -> new Point2D.Float(x, height - y);
        };
    }
}
