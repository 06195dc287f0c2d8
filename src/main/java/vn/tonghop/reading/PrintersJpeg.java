package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/**
 * A JPEG in the four colours of printers (CMYK), which the JDK does not read, or takes
 * one of the colours for transparency.
 */
final class PrintersJpeg {

    private static final int COLOURS = 4;
    private static final int APP14 = 0xEE;
    private static final int START_OF_SCAN = 0xDA;

    private PrintersJpeg() {}

    static BufferedImage picture(byte[] jpeg) throws IOException {
        try (var document = new PDDocument()) {
            var image = JPEGFactory.createFromStream(document, new ByteArrayInputStream(jpeg));
            if (!isOfAdobe(jpeg)) {
                // PDFBox takes all of them for Adobe's, which have the colours the other way round
                image.getCOSObject().removeItem(COSName.DECODE);
            }
            return image.getImage();
        }
    }

    /** Whether the frame has four components (ISO/IEC 10918-1, B.2.2). */
    static boolean is(byte[] jpeg) {
        int frame = find(jpeg, m -> m >= 0xC0 && m <= 0xCF && m != 0xC4 && m != 0xC8 && m != 0xCC);
        return frame > 0 && frame + 9 < jpeg.length && jpeg[frame + 9] == COLOURS;
    }

    /** The segment APP14 with that name (Adobe technical note 5116, section 18). */
    private static boolean isOfAdobe(byte[] jpeg) {
        int at = find(jpeg, m -> m == APP14);
        return at > 0
                && at + 9 < jpeg.length
                && new String(jpeg, at + 4, 5, StandardCharsets.US_ASCII).equals("Adobe");
    }

    /** Where the first segment with such a marker begins, before the picture itself; -1: none. */
    private static int find(byte[] jpeg, IntPredicate wanted) {
        int at = 2;
        while (at + 3 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            if (wanted.test(marker)) {
                return at;
            }
            if (marker == START_OF_SCAN || length < 2) {
                return -1;
            }
            at += 2 + length;
        }
        return -1;
    }
}
