package vn.tonghop.corpus;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page through printer, pen, stamp and scanner: 200 dpi, askew, noisy, soft, and saved as JPEG.
 * The document's number decides how badly; the same document gives the same bytes.
 */
final class Scan {

    private static final int DPI = 200;
    private static final float[] SOFT = {
        0.04f, 0.12f, 0.04f, 0.12f, 0.36f, 0.12f, 0.04f, 0.12f, 0.04f
    };

    private static CorpusDocument last;
    private static List<byte[]> lastPages;

    private final Random random;
    private final int badness;

    private Scan(CorpusDocument document) {
        this.random = new Random(document.ordinal() * 7919L);
        this.badness = document.ordinal() / 2 % 3;
    }

    /** Each page as a JPEG file; those of the last document asked for are kept. */
    static synchronized List<byte[]> pages(CorpusDocument document) throws IOException {
        if (!document.equals(last)) {
            lastPages = List.copyOf(scanned(document));
            last = document;
        }
        return lastPages;
    }

    private static List<byte[]> scanned(CorpusDocument document) throws IOException {
        var scan = new Scan(document);
        var pages = new ArrayList<byte[]>();
        try (PDDocument pdf = Loader.loadPDF(AsPdf.onPaper(document))) {
            var renderer = new PDFRenderer(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                pages.add(scan.through(renderer.renderImageWithDPI(i, DPI, ImageType.RGB)));
            }
        }
        return pages;
    }

    /** A PDF as scanners make it: pictures, no text. */
    static byte[] pdf(CorpusDocument document) throws IOException {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            pdf.setDocumentId((long) document.ordinal());
            for (byte[] jpeg : pages(document)) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                var image = JPEGFactory.createFromStream(pdf, new ByteArrayInputStream(jpeg));
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(
                            image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private byte[] through(BufferedImage page) throws IOException {
        return jpeg(noisy(new ConvolveOp(new Kernel(3, 3, SOFT)).filter(askew(page), null)));
    }

    private BufferedImage askew(BufferedImage page) {
        double degrees = (random.nextDouble() - 0.5) * (0.4 + 0.6 * badness);
        var turned =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = turned.createGraphics();
        g.setColor(new Color(236, 234, 228));
        g.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(
                page,
                AffineTransform.getRotateInstance(
                        Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0),
                null);
        g.dispose();
        return turned;
    }

    private BufferedImage noisy(BufferedImage page) {
        int strength = 6 + 7 * badness;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int rgb = page.getRGB(x, y);
                int by = (int) (random.nextGaussian() * strength);
                page.setRGB(
                        x,
                        y,
                        shade(rgb >> 16, by) << 16 | shade(rgb >> 8, by) << 8 | shade(rgb, by));
            }
        }
        return page;
    }

    private static int shade(int channel, int by) {
        return Math.max(0, Math.min(255, (channel & 0xff) + by));
    }

    private byte[] jpeg(BufferedImage page) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.75f - 0.15f * badness);
            writer.write(null, new IIOImage(page, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
