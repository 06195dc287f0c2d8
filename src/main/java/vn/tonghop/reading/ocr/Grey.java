package vn.tonghop.reading.ocr;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A picture in shades of grey, 0 black to 255 white, row by row from the top.
 *
 * @param dpi pixels an inch; what is not known is estimated before
 */
public record Grey(int width, int height, byte[] pixels, int dpi) {

    public Grey {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException("no picture: " + width + " x " + height);
        }
    }

    static Grey white(int width, int height, int dpi) {
        var pixels = new byte[Math.multiplyExact(width, height)];
        Arrays.fill(pixels, (byte) 255);
        return new Grey(width, height, pixels, dpi);
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** This part of it. */
    Grey part(int left, int top, int right, int bottom) {
        var part = new byte[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(
                    pixels, y * width + left, part, (y - top) * (right - left), right - left);
        }
        return new Grey(right - left, bottom - top, part, dpi);
    }

    /** With so many pixels of paper on every side. */
    static Grey framed(Grey from, int paper) {
        var to = white(from.width() + 2 * paper, from.height() + 2 * paper, from.dpi());
        for (int y = 0; y < from.height(); y++) {
            System.arraycopy(
                    from.pixels(),
                    y * from.width(),
                    to.pixels(),
                    (y + paper) * to.width() + paper,
                    from.width());
        }
        return to;
    }

    /** Turned clockwise by so many quarters. */
    Grey turned(int quarters) {
        Grey turned = this;
        for (int i = 0; i < Math.floorMod(quarters, 4); i++) {
            turned = turned.quarter();
        }
        return turned;
    }

    private Grey quarter() {
        var to = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            int column = height - 1 - y;
            for (int x = 0; x < width; x++) {
                to[x * height + column] = pixels[y * width + x];
            }
        }
        return new Grey(height, width, to, dpi);
    }

    /** Between what is ink and what is paper, after Otsu: where the two differ most. */
    int threshold() {
        var histogram = new long[256];
        for (byte p : pixels) {
            histogram[p & 0xFF]++;
        }
        double total = pixels.length;
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += (double) i * histogram[i];
        }
        double dark = 0;
        double darkSum = 0;
        double best = -1;
        int threshold = 127;
        for (int i = 0; i < 255; i++) {
            dark += histogram[i];
            darkSum += (double) i * histogram[i];
            if (dark == 0 || dark == total) {
                continue;
            }
            double apart = darkSum / dark - (sum - darkSum) / (total - dark);
            double between = dark * (total - dark) * apart * apart;
            if (between > best) {
                best = between;
                threshold = i;
            }
        }
        return threshold;
    }

    /** Below this is ink, faint ink too: a thin rule is never as black as a letter. */
    int ink() {
        int threshold = threshold();
        long sum = 0;
        long count = 0;
        for (byte p : pixels) {
            if ((p & 0xFF) > threshold) {
                sum += p & 0xFF;
                count++;
            }
        }
        return count == 0 ? threshold : threshold + (int) (sum / count - threshold) / 3;
    }

    /** As the JDK draws it. */
    public BufferedImage image() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        return image;
    }
}
