package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/**
 * A JPEG in the four colours of printers (CMYK), which the JDK does not read: PDFs often have them.
 */
final class PrintersJpeg {

    private PrintersJpeg() {}

    static BufferedImage picture(byte[] jpeg) throws IOException {
        try (var document = new PDDocument()) {
            return JPEGFactory.createFromStream(document, new ByteArrayInputStream(jpeg))
                    .getImage();
        }
    }
}
