package vn.tonghop.reading.ocr;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * A coloured picture in two layers: what is printed and what is stamped in red. The red stamp of a
 * seal or of the incoming office lies over printed words; without it they can be read.
 *
 * @param everything all colours as shades of grey
 * @param withoutRed black and blue ink; the same as {@code everything} when there is no red
 * @param onlyRed the red ink, or null when there is none
 */
record Colours(Grey everything, Grey withoutRed, Grey onlyRed) {

    /** Red enough to be ink and not a tint of old paper. */
    private static final int RED = 45;

    /** Of the page; less is dust or a coloured pixel of a compressed picture. */
    private static final double LEAST = 0.0003;

    private static final int BAND = 256;

    static Colours of(BufferedImage image, int dpi) {
        int w = image.getWidth();
        int h = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            var pixels = (byte[]) image.getRaster().getDataElements(0, 0, w, h, null);
            var grey = new Grey(w, h, pixels, dpi);
            return new Colours(grey, grey, null);
        }
        var everything = new byte[Math.multiplyExact(w, h)];
        var withoutRed = new byte[everything.length];
        var onlyRed = new byte[everything.length];
        Arrays.fill(onlyRed, (byte) 255);
        long red = 0;
        var band = new BufferedImage(w, Math.min(h, BAND), BufferedImage.TYPE_INT_RGB);
        var graphics = band.createGraphics();
        int[] colours = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
        for (int top = 0; top < h; top += BAND) {
            // what is transparent is paper
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, w, band.getHeight());
            graphics.drawImage(image, 0, -top, null);
            int count = Math.min(BAND, h - top) * w;
            for (int i = 0; i < count; i++) {
                int to = top * w + i;
                int r = colours[i] >> 16 & 0xFF;
                int g = colours[i] >> 8 & 0xFF;
                int b = colours[i] & 0xFF;
                everything[to] = (byte) ((r * 77 + g * 150 + b * 29) >> 8);
                boolean isRed = r - Math.max(g, b) > RED && r > 90;
                withoutRed[to] = (byte) (isRed ? 255 : Math.max(r, everything[to] & 0xFF));
                if (isRed) {
                    red++;
                    onlyRed[to] = (byte) Math.max(0, 255 - 2 * (r - Math.max(g, b)));
                }
            }
        }
        graphics.dispose();
        var all = new Grey(w, h, everything, dpi);
        if (red < LEAST * everything.length) {
            return new Colours(all, all, null);
        }
        return new Colours(all, new Grey(w, h, withoutRed, dpi), new Grey(w, h, onlyRed, dpi));
    }

    /** Where red is no stamp but written text. */
    Colours asOneLayer() {
        return new Colours(everything, everything, null);
    }

    /** Each layer changed in the same way. */
    Colours each(java.util.function.UnaryOperator<Grey> change) {
        var all = change.apply(everything);
        return new Colours(
                all,
                withoutRed == everything ? all : change.apply(withoutRed),
                onlyRed == null ? null : change.apply(onlyRed));
    }
}
