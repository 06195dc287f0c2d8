package vn.tonghop.reading.ocr;

/** Makes pictures smaller (each pixel the mean of those it replaces) or larger. */
final class Scaling {

    private Scaling() {}

    /** Not wider than this; narrower ones stay as they are. */
    static Grey toWidth(Grey from, int width) {
        int factor = (int) Math.ceil(from.width() / (double) width);
        return factor <= 1 ? from : smaller(from, factor);
    }

    /** Each square of so many pixels becomes one. */
    static Grey smaller(Grey from, int factor) {
        int w = Math.max(1, from.width() / factor);
        int h = Math.max(1, from.height() / factor);
        int fx = Math.min(factor, from.width());
        int fy = Math.min(factor, from.height());
        var to = new byte[w * h];
        var sums = new int[w];
        for (int y = 0; y < h; y++) {
            java.util.Arrays.fill(sums, 0);
            for (int row = y * factor; row < y * factor + fy; row++) {
                int at = row * from.width();
                for (int x = 0; x < w; x++) {
                    for (int i = 0; i < fx; i++) {
                        sums[x] += from.pixels()[at++] & 0xFF;
                    }
                }
            }
            for (int x = 0; x < w; x++) {
                to[y * w + x] = (byte) (sums[x] / (fx * fy));
            }
        }
        return new Grey(w, h, to, Math.max(1, from.dpi() / factor));
    }

    /** So many times as wide and high, the pixels between filled in evenly. */
    static Grey larger(Grey from, int factor) {
        int w = from.width() * factor;
        int h = from.height() * factor;
        var to = new byte[Math.multiplyExact(w, h)];
        for (int y = 0; y < h; y++) {
            double sy = Math.max(0, (y + 0.5) / factor - 0.5);
            int y0 = Math.min((int) sy, from.height() - 1);
            int y1 = Math.min(y0 + 1, from.height() - 1);
            for (int x = 0; x < w; x++) {
                double sx = Math.max(0, (x + 0.5) / factor - 0.5);
                int x0 = Math.min((int) sx, from.width() - 1);
                int x1 = Math.min(x0 + 1, from.width() - 1);
                double upper = from.at(x0, y0) + (from.at(x1, y0) - from.at(x0, y0)) * (sx - x0);
                double lower = from.at(x0, y1) + (from.at(x1, y1) - from.at(x0, y1)) * (sx - x0);
                to[y * w + x] = (byte) (upper + (lower - upper) * (sy - y0) + 0.5);
            }
        }
        return new Grey(w, h, to, from.dpi() * factor);
    }
}
