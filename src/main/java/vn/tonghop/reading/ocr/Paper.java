package vn.tonghop.reading.ocr;

import java.util.ArrayDeque;

/**
 * Makes the paper white where it is not: dark margins that a scanner saw beside the sheet, shadows
 * that lie over a photograph.
 */
final class Paper {

    /** Pixels of a square; larger than a stroke is thick, smaller than a margin is wide. */
    private static final int SQUARE = 16;

    /** A margin may reach so far into the page. */
    private static final double DEEPEST = 0.15;

    private Paper() {}

    /** Without dark areas that begin at the picture's edge; places stay the same. */
    static Grey withoutMargins(Grey page) {
        var squares = Scaling.smaller(page, SQUARE);
        int dark = squares.threshold();
        var margin = new boolean[squares.pixels().length];
        int found = flood(squares, Math.min(dark, 190), margin);
        if (found == 0) {
            return page;
        }
        var pixels = page.pixels().clone();
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int sx = Math.min(x / SQUARE, squares.width() - 1);
                int sy = Math.min(y / SQUARE, squares.height() - 1);
                if (margin[sy * squares.width() + sx]) {
                    pixels[y * page.width() + x] = (byte) 255;
                }
            }
        }
        return new Grey(page.width(), page.height(), pixels, page.dpi());
    }

    private static int flood(Grey squares, int dark, boolean[] margin) {
        int w = squares.width();
        int h = squares.height();
        int deepX = (int) (w * DEEPEST);
        int deepY = (int) (h * DEEPEST);
        var next = new ArrayDeque<int[]>();
        for (int x = 0; x < w; x++) {
            next.add(new int[] {x, 0});
            next.add(new int[] {x, h - 1});
        }
        for (int y = 0; y < h; y++) {
            next.add(new int[] {0, y});
            next.add(new int[] {w - 1, y});
        }
        int found = 0;
        while (!next.isEmpty()) {
            int[] at = next.poll();
            int x = at[0];
            int y = at[1];
            boolean inside = x >= 0 && y >= 0 && x < w && y < h;
            boolean deep = x >= deepX && x < w - deepX && y >= deepY && y < h - deepY;
            if (!inside || deep || margin[y * w + x] || squares.at(x, y) > dark) {
                continue;
            }
            margin[y * w + x] = true;
            found++;
            next.add(new int[] {x + 1, y});
            next.add(new int[] {x - 1, y});
            next.add(new int[] {x, y + 1});
            next.add(new int[] {x, y - 1});
        }
        return found;
    }

    /** Whether some of the paper is much darker than the rest. */
    static boolean isUneven(Grey page) {
        var light = light(page);
        int least = 255;
        int most = 0;
        for (byte b : light.pixels()) {
            least = Math.min(least, b & 0xFF);
            most = Math.max(most, b & 0xFF);
        }
        return least < 0.75 * most;
    }

    /** Each place as bright as it is beside the paper around it. */
    static Grey evened(Grey page) {
        var light = light(page);
        int size = page.width() / light.width();
        var pixels = new byte[page.pixels().length];
        for (int y = 0; y < page.height(); y++) {
            double sy = Math.max(0, Math.min(light.height() - 1.001, (y + 0.5) / size - 0.5));
            for (int x = 0; x < page.width(); x++) {
                double sx = Math.max(0, Math.min(light.width() - 1.001, (x + 0.5) / size - 0.5));
                double paper = Math.max(16, between(light, sx, sy));
                pixels[y * page.width() + x] =
                        (byte) Math.min(255, (int) (page.at(x, y) * 250 / paper));
            }
        }
        return new Grey(page.width(), page.height(), pixels, page.dpi());
    }

    private static double between(Grey light, double x, double y) {
        int x0 = (int) x;
        int y0 = (int) y;
        int x1 = Math.min(x0 + 1, light.width() - 1);
        int y1 = Math.min(y0 + 1, light.height() - 1);
        double upper = light.at(x0, y0) * (1 - x + x0) + light.at(x1, y0) * (x - x0);
        double lower = light.at(x0, y1) * (1 - x + x0) + light.at(x1, y1) * (x - x0);
        return upper * (1 - y + y0) + lower * (y - y0);
    }

    /** How bright the paper is: the brightest tenth of each large square. */
    private static Grey light(Grey page) {
        int size = Math.max(8, page.width() / 32);
        int w = Math.max(1, page.width() / size);
        int h = Math.max(1, page.height() / size);
        var light = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                light[y * w + x] = (byte) brightest(page, x * size, y * size, size);
            }
        }
        return new Grey(w, h, light, 1);
    }

    private static int brightest(Grey page, int left, int top, int size) {
        var histogram = new int[256];
        int count = 0;
        for (int y = top; y < Math.min(top + size, page.height()); y += 2) {
            for (int x = left; x < Math.min(left + size, page.width()); x += 2) {
                histogram[page.at(x, y)]++;
                count++;
            }
        }
        int above = 0;
        for (int value = 255; value > 0; value--) {
            above += histogram[value];
            if (above * 10 >= count) {
                return value;
            }
        }
        return 0;
    }
}
