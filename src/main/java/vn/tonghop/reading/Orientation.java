package vn.tonghop.reading;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: tag 0x0112 of Exif 2.32 (in a JPEG's APP1 segment) and of TIFF 6.0.
 *
 * @param code 1 upright, 2 to 8 mirrored and turned
 */
record Orientation(int code) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ENTRY = 12;

    /**
     * @param index of the picture in the file, from 0
     */
    static Orientation of(Original original, int index) {
        try {
            var tiff =
                    original.startsWith(0xFF, 0xD8)
                            ? exif(ByteBuffer.wrap(original.bytes()))
                            : ByteBuffer.wrap(original.bytes());
            return tiff == null ? UPRIGHT : ofTiff(tiff, index);
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            // the picture itself may well be whole
            return UPRIGHT;
        }
    }

    private static ByteBuffer exif(ByteBuffer jpeg) {
        int at = 2;
        while (at + 10 < jpeg.limit() && (jpeg.get(at) & 0xFF) == 0xFF) {
            int marker = jpeg.get(at + 1) & 0xFF;
            int length = jpeg.getShort(at + 2) & 0xFFFF;
            if (marker == APP1 && jpeg.getInt(at + 4) == 0x45786966) {
                // "Exif", two zero bytes, a TIFF
                return jpeg.slice(at + 10, length - 8);
            }
            if (marker == START_OF_SCAN || length < 2) {
                return null;
            }
            at += 2 + length;
        }
        return null;
    }

    private static Orientation ofTiff(ByteBuffer tiff, int index) {
        short order = tiff.getShort(0);
        if (order != 0x4949 && order != 0x4D4D) {
            return UPRIGHT;
        }
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        for (int i = 0; i < index && directory != 0; i++) {
            directory = tiff.getInt(directory + 2 + ENTRY * entries(tiff, directory));
        }
        for (int i = 0; directory != 0 && i < entries(tiff, directory); i++) {
            int entry = directory + 2 + ENTRY * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int code = tiff.getShort(entry + 8) & 0xFFFF;
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int entries(ByteBuffer tiff, int directory) {
        return tiff.getShort(directory) & 0xFFFF;
    }

    /** The picture as a person would hold it. */
    BufferedImage upright(BufferedImage p) {
        int w = p.getWidth();
        int h = p.getHeight();
        return switch (code) {
            case 2 -> Pictures.changed(p, new AffineTransform(-1, 0, 0, 1, w, 0), w, h);
            case 3 -> Pictures.changed(p, new AffineTransform(-1, 0, 0, -1, w, h), w, h);
            case 4 -> Pictures.changed(p, new AffineTransform(1, 0, 0, -1, 0, h), w, h);
            case 5 -> Pictures.changed(p, new AffineTransform(0, 1, 1, 0, 0, 0), h, w);
            case 6 -> Pictures.changed(p, new AffineTransform(0, 1, -1, 0, h, 0), h, w);
            case 7 -> Pictures.changed(p, new AffineTransform(0, -1, -1, 0, h, w), h, w);
            case 8 -> Pictures.changed(p, new AffineTransform(0, -1, 1, 0, 0, w), h, w);
            default -> p;
        };
    }
}
