package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/** The pictures on one page of a PDF, and the page as a picture. */
final class PdfPictures extends PDFStreamEngine {

    /** The resolution that recognition likes. */
    private static final int DPI = 300;

    private static final double POINTS_PER_INCH = 72;

    /** An image that covers so much of its page is a scan of it. */
    private static final double WHOLE = 0.9;

    private static final int DEEPEST = 10;

    private record Placed(PDImageXObject image, Matrix place) {}

    private final PDDocument pdf;
    private final int number;
    private final PDPage page;
    private final List<Placed> images = new ArrayList<>();
    private int depth;

    /**
     * @param number of the page, from 1
     * @throws CannotRead when a picture is too large to be unpacked
     */
    PdfPictures(PDDocument pdf, int number) throws CannotRead, IOException {
        this.pdf = pdf;
        this.number = number;
        this.page = pdf.getPage(number - 1);
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
        processPage(page);
        for (var placed : images) {
            Pictures.check((long) placed.image().getWidth() * placed.image().getHeight());
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (!operator.getName().equals("Do") || !(operands.get(0) instanceof COSName name)) {
            super.processOperator(operator, operands);
            return;
        }
        var object = getResources().getXObject(name);
        if (object instanceof PDImageXObject image) {
            images.add(new Placed(image, getGraphicsState().getCurrentTransformationMatrix()));
        } else if (object instanceof PDFormXObject form && depth < DEEPEST) {
            depth++;
            showForm(form);
            depth--;
        }
    }

    boolean hasAny() {
        return !images.isEmpty();
    }

    /** Whether it is a scan in JPEG 2000, for which there is no decoder that may be shipped. */
    boolean isUnreadable() {
        for (var placed : images) {
            if (share(placed.place()) >= WHOLE && isJpeg2000(placed.image())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJpeg2000(PDImageXObject image) {
        return image.getStream().getFilters().contains(COSName.JPX_DECODE)
                && !ImageIO.getImageReadersByFormatName("jpeg2000").hasNext();
    }

    /** Whether the page is the picture of a page. */
    boolean isScan() {
        return images.stream().anyMatch(i -> share(i.place()) >= WHOLE);
    }

    private double share(Matrix place) {
        var box = page.getCropBox();
        double covered =
                Math.abs(
                        (double) place.getScaleX() * place.getScaleY()
                                - (double) place.getShearX() * place.getShearY());
        return covered / Math.max(1, (double) box.getWidth() * box.getHeight());
    }

    /**
     * The scan as it was put into the file, better and faster than drawing it again; where it is
     * not the page's only content, the page drawn.
     */
    BufferedImage picture(boolean onlyScan) throws IOException {
        if (onlyScan && images.size() == 1 && fillsUpright(images.get(0).place())) {
            var image = images.get(0).image().getImage();
            if (image != null) {
                return image;
            }
        }
        return drawn(DPI, Integer.MAX_VALUE);
    }

    /** Of {@link #picture}: pixels an inch of the scan, if it is one. */
    int dpi() {
        if (images.size() != 1) {
            return DPI;
        }
        double inches = Math.abs(images.get(0).place().getScalingFactorX()) / POINTS_PER_INCH;
        return inches < 1 ? 0 : (int) Math.round(images.get(0).image().getWidth() / inches);
    }

    private boolean fillsUpright(Matrix place) {
        var box = page.getCropBox();
        double off = 0.02 * box.getHeight();
        return page.getRotation() == 0
                && Math.abs(place.getShearX()) < 1
                && Math.abs(place.getShearY()) < 1
                && Math.abs(place.getTranslateX() - box.getLowerLeftX()) < off
                && Math.abs(place.getTranslateY() - box.getLowerLeftY()) < off
                && Math.abs(place.getScaleX() - box.getWidth()) < off
                && Math.abs(place.getScaleY() - box.getHeight()) < off;
    }

    /** The whole page as it is printed, of so many pixels at most. */
    BufferedImage drawn(int dpi, int most) throws IOException {
        var box = page.getCropBox();
        double inches =
                Math.max(1, (double) box.getWidth() * box.getHeight())
                        / (POINTS_PER_INCH * POINTS_PER_INCH);
        double fits = Math.sqrt(Math.min(most, 25_000_000) / inches);
        var renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImageWithDPI(number - 1, (float) Math.min(dpi, fits), ImageType.RGB);
    }
}
