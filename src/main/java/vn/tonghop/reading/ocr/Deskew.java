package vn.tonghop.reading.ocr;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.util.ArrayList;

/**
 * Finds by how much a page was laid askew, and puts it straight. The lines of a straight page fill
 * few rows of pixels fully and leave those between them empty: of all angles, the one where the
 * counts of neighbouring rows differ most.
 */
final class Deskew {

    /** Degrees to either side that are looked for. */
    private static final double MOST = 5;

    /** The engine copes with less by itself, and turning blurs a little. */
    static final double LEAST = 0.2;

    private static final int LOOKED_AT_WIDTH = 1_000;

    private Deskew() {}

    /** Rules show a slant that the lines of a table's text are too short for. */
    private static final double LEAST_BY_RULES = 0.05;

    private static final int FEWEST_RULES = 4;

    /** Degrees by which the page has to be turned clockwise to be straight, -5 to 5. */
    static double angle(Grey page) {
        double byRules = byRules(page);
        return Double.isNaN(byRules) ? byText(page) : byRules;
    }

    /** Not a number when there are too few rules to tell. */
    private static double byRules(Grey page) {
        int dark = page.ink();
        var strokes = new ArrayList<>(Strokes.across(page, dark));
        strokes.addAll(Strokes.across(page.turned(1), dark));
        var degrees =
                strokes.stream()
                        .filter(s -> s.length() > page.dpi())
                        .mapToDouble(s -> Math.toDegrees(Math.atan(s.slope())))
                        .filter(d -> Math.abs(d) <= MOST)
                        .sorted()
                        .toArray();
        if (degrees.length < FEWEST_RULES) {
            return Double.NaN;
        }
        double middle = degrees[degrees.length / 2];
        return Math.abs(middle) < LEAST_BY_RULES ? 0 : -middle;
    }

    private static double byText(Grey page) {
        var edges = Edges.of(Scaling.toWidth(page, LOOKED_AT_WIDTH));
        double coarse = best(edges, -MOST, MOST, 0.5);
        double fine = best(edges, coarse - 0.5, coarse + 0.5, 0.05);
        boolean sure = edges.score(fine) > 1.05 * edges.score(0);
        return Math.abs(fine) >= LEAST && Math.abs(fine) <= MOST && sure ? -fine : 0;
    }

    private static double best(Edges edges, double from, double to, double step) {
        double best = 0;
        double bestScore = -1;
        for (double angle = from; angle <= to + step / 2; angle += step) {
            double score = edges.score(angle);
            if (score > bestScore) {
                bestScore = score;
                best = angle;
            }
        }
        return best;
    }

    /** From pixels of the page to pixels of the page turned clockwise on a canvas that holds it. */
    static AffineTransform turn(Grey page, double degrees) {
        double angle = Math.toRadians(degrees);
        double sin = Math.abs(Math.sin(angle));
        double cos = Math.abs(Math.cos(angle));
        double w = page.width() * cos + page.height() * sin;
        double h = page.width() * sin + page.height() * cos;
        var turn = AffineTransform.getTranslateInstance(w / 2, h / 2);
        turn.rotate(angle);
        turn.translate(-page.width() / 2.0, -page.height() / 2.0);
        return turn;
    }

    /** The page turned clockwise; what comes in from outside is white. */
    static Grey turned(Grey page, double degrees) {
        double angle = Math.toRadians(degrees);
        double sin = Math.abs(Math.sin(angle));
        double cos = Math.abs(Math.cos(angle));
        int w = (int) Math.ceil(page.width() * cos + page.height() * sin);
        int h = (int) Math.ceil(page.width() * sin + page.height() * cos);
        var to = Grey.white(w, h, page.dpi());
        try {
            fill(page, to, turn(page, degrees).createInverse());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("a rotation can be undone", e);
        }
        return to;
    }

    private static void fill(Grey from, Grey to, AffineTransform back) {
        double dx = back.getScaleX();
        double dy = back.getShearY();
        for (int y = 0; y < to.height(); y++) {
            double sx = back.getShearX() * (y + 0.5) + back.getTranslateX() + dx * 0.5 - 0.5;
            double sy = back.getScaleY() * (y + 0.5) + back.getTranslateY() + dy * 0.5 - 0.5;
            for (int x = 0; x < to.width(); x++, sx += dx, sy += dy) {
                int ix = (int) Math.floor(sx);
                int iy = (int) Math.floor(sy);
                if (ix >= 0 && iy >= 0 && ix < from.width() - 1 && iy < from.height() - 1) {
                    to.pixels()[y * to.width() + x] =
                            (byte) between(from, ix, iy, sx - ix, sy - iy);
                }
            }
        }
    }

    private static int between(Grey from, int x, int y, double right, double down) {
        double upper = from.at(x, y) * (1 - right) + from.at(x + 1, y) * right;
        double lower = from.at(x, y + 1) * (1 - right) + from.at(x + 1, y + 1) * right;
        return (int) (upper * (1 - down) + lower * down + 0.5);
    }

    /** The lower edges of what is dark: most of them lie on the lines' feet. */
    private record Edges(int[] x, int[] y, int count, int height, int width) {

        static Edges of(Grey page) {
            int threshold = page.threshold();
            var x = new int[page.pixels().length / 2 + 1];
            var y = new int[x.length];
            int count = 0;
            for (int row = 0; row < page.height() - 1; row++) {
                for (int column = 0; column < page.width(); column++) {
                    if (page.at(column, row) <= threshold
                            && page.at(column, row + 1) > threshold
                            && count < x.length) {
                        x[count] = column;
                        y[count++] = row;
                    }
                }
            }
            return new Edges(x, y, count, page.height(), page.width());
        }

        double score(double degrees) {
            double slope = Math.tan(Math.toRadians(degrees));
            int reach = (int) Math.ceil(width * Math.tan(Math.toRadians(MOST + 1)));
            var rows = new int[height + 2 * reach + 2];
            for (int i = 0; i < count; i++) {
                rows[(int) (y[i] - x[i] * slope + reach + 0.5)]++;
            }
            double score = 0;
            for (int i = 1; i < rows.length; i++) {
                double step = rows[i] - rows[i - 1];
                score += step * step;
            }
            return score;
        }
    }
}
