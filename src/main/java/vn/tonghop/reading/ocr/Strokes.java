package vn.tonghop.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The long thin strokes across a picture: what may be the rules of a table (đường kẻ). A soft or
 * slightly slanting rule is several rows of dark pixels one above the other.
 */
final class Strokes {

    /** Shorter ones are parts of letters, in inches. */
    private static final double SHORTEST = 0.2;

    /** Thicker ones are areas, in inches. */
    private static final double THICKEST = 0.035;

    /** What turning the page straight leaves, as a rise by length. */
    private static final double SLANT = 0.006;

    /** A row of dark pixels with specks of paper in it is still one. */
    private static final double DARK_SHARE = 0.75;

    /** A page of tables has some hundreds; more is a pattern or an attack. */
    private static final int MOST_ROWS = 60_000;

    private final Grey page;
    private final int dark;
    private final int shortest;
    private final int gap;
    private final List<Open> closed = new ArrayList<>();
    private List<Open> open = new ArrayList<>();
    private int rows;

    private Strokes(Grey page, int dark) {
        this.page = page;
        this.dark = dark;
        this.shortest = Math.max(12, (int) (SHORTEST * page.dpi()));
        this.gap = Math.max(2, page.dpi() / 100);
    }

    /** A row of dark pixels: from the first to beyond the last. */
    record Run(int y, int from, int to) {}

    /**
     * A stroke across the page, in pixels.
     *
     * @param at its middle's distance from the top
     * @param to beyond its last pixel
     */
    record Stroke(double at, int from, int to, List<Run> runs) {

        int length() {
            return to - from;
        }

        /** By how much it sinks to its right, by its length. */
        double slope() {
            return (end(true) - end(false)) / length();
        }

        private double end(boolean right) {
            int near = Math.max(2, length() / 20);
            return runs.stream()
                    .filter(r -> right ? r.to() >= to - near : r.from() <= from + near)
                    .mapToInt(Run::y)
                    .average()
                    .orElse(at);
        }
    }

    /** A stroke that may go on in the next row. */
    private static final class Open {

        private final List<Run> runs = new ArrayList<>();
        private int from = Integer.MAX_VALUE;
        private int to;
        private long area;
        private double weight;

        private void add(Run run) {
            runs.add(run);
            from = Math.min(from, run.from());
            to = Math.max(to, run.to());
            area += run.to() - run.from();
            weight += (run.y() + 0.5) * (run.to() - run.from());
        }

        private boolean touches(Run run) {
            for (int i = runs.size() - 1; i >= 0 && runs.get(i).y() >= run.y() - 1; i--) {
                var last = runs.get(i);
                if (last.y() == run.y() - 1 && last.from() < run.to() && run.from() < last.to()) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * @param dark what is darker is ink
     * @return from the top; none when there are too many to be those of tables
     */
    static List<Stroke> across(Grey page, int dark) {
        return new Strokes(page, dark).found();
    }

    private List<Stroke> found() {
        for (int y = 0; y < page.height(); y++) {
            var next = new ArrayList<Open>();
            row(y, next);
            if (rows > MOST_ROWS) {
                return List.of();
            }
            open.stream().filter(o -> !next.contains(o)).forEach(closed::add);
            open = next;
        }
        closed.addAll(open);
        return closed.stream()
                .filter(this::isThin)
                .map(o -> new Stroke(o.weight / o.area, o.from, o.to, o.runs))
                .sorted(Comparator.comparingDouble(Stroke::at))
                .toList();
    }

    private void row(int y, List<Open> next) {
        int from = -1;
        int last = 0;
        int count = 0;
        int start = y * page.width();
        for (int x = 0; x <= page.width(); x++) {
            boolean ink = x < page.width() && (page.pixels()[start + x] & 0xFF) < dark;
            if (ink) {
                from = from < 0 ? x : from;
                last = x;
                count++;
            } else if (from >= 0 && (x == page.width() || x - last > gap)) {
                int length = last + 1 - from;
                if (length >= shortest && count >= DARK_SHARE * length) {
                    put(new Run(y, from, last + 1), next);
                }
                from = -1;
                count = 0;
            }
        }
    }

    private void put(Run run, List<Open> next) {
        rows++;
        for (var above : open) {
            if (above.touches(run)) {
                above.add(run);
                if (!next.contains(above)) {
                    next.add(above);
                }
                return;
            }
        }
        var begun = new Open();
        begun.add(run);
        next.add(begun);
    }

    private boolean isThin(Open stroke) {
        int length = stroke.to - stroke.from;
        double thick = stroke.area / (double) length;
        int height = stroke.runs.get(stroke.runs.size() - 1).y() - stroke.runs.get(0).y() + 1;
        double thickest = Math.max(4, THICKEST * page.dpi());
        return thick <= thickest && height <= thickest + SLANT * length;
    }
}
