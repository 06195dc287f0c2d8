package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** The same small page in the formats that scanners, printers and telephones make of it. */
final class PictureFiles {

    /** APP14, which says whose the colours are. */
    private static final byte[] ADOBE = {
        (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };

    private PictureFiles() {}

    /** A bar of ink on the left half of the upper third: seen, and seen which way up. */
    static BufferedImage page(int type) {
        var page = new BufferedImage(120, 160, type);
        var g = page.createGraphics();
        g.setColor(java.awt.Color.WHITE);
        g.fillRect(0, 0, 120, 160);
        g.setColor(java.awt.Color.BLACK);
        g.fillRect(10, 20, 40, 16);
        g.dispose();
        return page;
    }

    /** Pages packed in one of the ways that TIFF knows. */
    static byte[] tiff(String packing, BufferedImage... pages) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType(packing);
        var out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.prepareWriteSequence(null);
            for (var page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /**
     * A JPEG in the four colours of printers.
     *
     * @param adobe as Adobe's programs write it: they say so, and have no ink as 255
     */
    static byte[] cmyk(boolean adobe) throws IOException {
        var page = page(BufferedImage.TYPE_BYTE_GRAY);
        var inks = Raster.createInterleavedRaster(0, 120, 160, 4, null);
        for (int y = 0; y < 160; y++) {
            for (int x = 0; x < 120; x++) {
                boolean ink = (page.getRGB(x, y) & 0xFF) < 128;
                int none = adobe ? 255 : 0;
                inks.setPixel(x, y, new int[] {none, none, none, ink ? 255 - none : none});
            }
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        return adobe ? behindTheStart(out.toByteArray(), ADOBE) : out.toByteArray();
    }

    private static byte[] behindTheStart(byte[] jpeg, byte[] segment) {
        var all = new byte[jpeg.length + segment.length];
        System.arraycopy(jpeg, 0, all, 0, 2);
        System.arraycopy(segment, 0, all, 2, segment.length);
        System.arraycopy(jpeg, 2, all, 2 + segment.length, jpeg.length - 2);
        return all;
    }

    /** A JPEG with an Exif segment (Exif 2.32) that says how the camera was held. */
    static byte[] withOrientation(byte[] jpeg, int code) {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put(Files.bytes("Exif\0\0"));
        exif.put(Files.bytes("MM")).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) code).putShort((short) 0).putInt(0);
        return behindTheStart(jpeg, exif.array());
    }

    /** A WebP without loss (RFC 9649, 3.4 on): black and white, a bit for each pixel. */
    static byte[] webp(BufferedImage page) {
        var bits = new Bits();
        bits.put(0x2F, 8);
        bits.put(page.getWidth() - 1, 14);
        bits.put(page.getHeight() - 1, 14);
        bits.put(0, 4); // no alpha, version 0
        bits.put(0b101, 3); // one transformation: green was subtracted from the other colours
        bits.put(0, 3); // no other, no cache of colours, no groups of codes
        bits.put(0b0011, 4); // green has two values: 0
        bits.put(255, 8); // and 255
        bits.put(0b0001, 4); // red is nothing beside green
        bits.put(0b0001, 4); // nor is blue
        bits.put(0b101, 3);
        bits.put(255, 8); // opaque
        bits.put(0b0001, 4); // no distances
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                bits.put((page.getRGB(x, y) & 0xFF) < 128 ? 0 : 1, 1);
            }
        }
        byte[] packed = bits.bytes();
        var file = ByteBuffer.allocate(20 + packed.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(Files.bytes("RIFF")).putInt(12 + packed.length).put(Files.bytes("WEBPVP8L"));
        file.putInt(packed.length).put(packed);
        return file.array();
    }

    /** The lowest bit first. */
    private static final class Bits {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int open;
        private int count;

        private void put(int value, int bits) {
            for (int i = 0; i < bits; i++) {
                open |= (value >> i & 1) << count;
                if (++count == 8) {
                    out.write(open);
                    open = 0;
                    count = 0;
                }
            }
        }

        /** A whole number of pairs. */
        private byte[] bytes() {
            put(0, (8 - count) % 8);
            if (out.size() % 2 == 1) {
                out.write(0);
            }
            return out.toByteArray();
        }
    }
}
