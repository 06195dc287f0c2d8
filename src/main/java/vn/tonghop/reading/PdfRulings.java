package vn.tonghop.reading;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import vn.tonghop.reading.ruled.Ruling;

/**
 * The straight lines that a page draws: strokes along its edges, and filled rectangles so thin that
 * they are lines. Nothing is painted; what is not a line is passed over.
 */
final class PdfRulings extends PDFGraphicsStreamEngine {

    /** A drawing with more steps than this is a map or an attack; tables have some thousands. */
    private static final int MOST_STEPS = 400_000;

    private static final int MOST_LINES = 50_000;

    /** Thicker than this is a coloured area. */
    private static final float THIN = 3;

    /** How far from straight a line may be, in points. */
    private static final float STRAIGHT = 0.7f;

    /** The drawing is too large to look for lines in it. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private record Segment(Point2D.Float from, Point2D.Float to) {}

    private final PdfCoordinates coordinates;
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Segment> rectangles = new ArrayList<>();
    private Point2D.Float begin = new Point2D.Float();
    private Point2D.Float current = new Point2D.Float();
    private int steps;

    private PdfRulings(PDPage page) {
        super(page);
        coordinates = new PdfCoordinates(page);
    }

    /**
     * In the page's order of drawing.
     *
     * @throws TooLarge when there is too much of it
     */
    static List<Ruling> of(PDPage page) throws IOException {
        var rulings = new PdfRulings(page);
        rulings.processPage(page);
        return rulings.rulings;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MOST_STEPS
                || rulings.size() > MOST_LINES
                || Thread.currentThread().isInterrupted()) {
            throw new TooLarge();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
            throws IOException {
        if (e instanceof TooLarge) {
            throw e;
        }
        super.operatorException(operator, operands, e);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        var a = point(p0.getX(), p0.getY());
        var b = point(p1.getX(), p1.getY());
        var c = point(p2.getX(), p2.getY());
        var d = point(p3.getX(), p3.getY());
        rectangles.add(new Segment(a, c));
        segments.add(new Segment(a, b));
        segments.add(new Segment(b, c));
        segments.add(new Segment(c, d));
        segments.add(new Segment(d, a));
        begin = a;
        current = a;
    }

    @Override
    public void moveTo(float x, float y) {
        begin = point(x, y);
        current = begin;
    }

    @Override
    public void lineTo(float x, float y) {
        var to = point(x, y);
        segments.add(new Segment(current, to));
        current = to;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = point(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        // asked for by curves alone, which are no lines
        return current;
    }

    @Override
    public void closePath() {
        segments.add(new Segment(current, begin));
        current = begin;
    }

    @Override
    public void endPath() {
        segments.clear();
        rectangles.clear();
    }

    @Override
    public void strokePath() {
        segments.forEach(this::stroke);
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        rectangles.forEach(this::fill);
        if (rectangles.isEmpty()) {
            outline();
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        // a picture of a table is a scan
    }

    @Override
    public void clip(int windingRule) {
        // what is cut off was seldom a table's line
    }

    @Override
    public void shadingFill(COSName name) {
        // an area
    }

    @Override
    public void showTextString(byte[] string) {
        // texts are read elsewhere
    }

    @Override
    public void showTextStrings(COSArray array) {
        // texts are read elsewhere
    }

    private void stroke(Segment s) {
        if (Math.abs(s.from.y - s.to.y) <= STRAIGHT) {
            rulings.add(Ruling.across((s.from.y + s.to.y) / 2, s.from.x, s.to.x));
        } else if (Math.abs(s.from.x - s.to.x) <= STRAIGHT) {
            rulings.add(Ruling.down((s.from.x + s.to.x) / 2, s.from.y, s.to.y));
        }
    }

    /**
     * @param box two opposite corners of a rectangle
     */
    private void fill(Segment box) {
        float width = Math.abs(box.from.x - box.to.x);
        float height = Math.abs(box.from.y - box.to.y);
        if (height <= THIN && height < width) {
            rulings.add(Ruling.across((box.from.y + box.to.y) / 2, box.from.x, box.to.x));
        } else if (width <= THIN && width < height) {
            rulings.add(Ruling.down((box.from.x + box.to.x) / 2, box.from.y, box.to.y));
        }
    }

    /** A rectangle drawn side by side. */
    private void outline() {
        if (segments.size() < 3 || segments.size() > 5) {
            return;
        }
        float x1 = Float.MAX_VALUE;
        float y1 = Float.MAX_VALUE;
        float x2 = -Float.MAX_VALUE;
        float y2 = -Float.MAX_VALUE;
        for (var s : segments) {
            x1 = Math.min(x1, s.from.x);
            y1 = Math.min(y1, s.from.y);
            x2 = Math.max(x2, s.from.x);
            y2 = Math.max(y2, s.from.y);
        }
        fill(new Segment(new Point2D.Float(x1, y1), new Point2D.Float(x2, y2)));
    }

    private Point2D.Float point(double x, double y) {
        return coordinates.seen((float) x, (float) y);
    }
}
