package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * PDF with text in it. A password that only keeps from printing or changing does not keep from
 * reading. Pages that are pictures have no text: a document of nothing else is a scan.
 */
final class PdfFormat implements Format {

    private final DocumentReader reading;

    /**
     * @param reading reads the files embedded in it
     */
    PdfFormat(DocumentReader reading) {
        this.reading = reading;
    }

    /** The header may stand a little later, by what all readers accept. */
    private static final int LOOKED_AT = 1_024;

    private static final double POINTS = 72;
    private static final double DRAWN_DPI = 150;

    @Override
    public String name() {
        return "PDF";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public boolean recognises(Original original) {
        return original.beginning(LOOKED_AT).contains("%PDF-");
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        if (isCut(original)) {
            // a parser would repair it and hand over half a report as if it were whole
            throw new CannotRead("READ-008", name());
        }
        try (var pdf = Loader.loadPDF(original.bytes())) {
            return whole(new Bundle(reading), original, pdf, limits).read(mediaType());
        } catch (InvalidPasswordException e) {
            throw new CannotRead("READ-007");
        }
    }

    /** The document, what its signatures are worth, and the files in it as annexes. */
    private Bundle whole(Bundle files, Original original, PDDocument pdf, Limits limits)
            throws CannotRead, IOException {
        PdfSignatures.findings(original, pdf).forEach(files::note);
        try {
            files.lead(original, read(pdf, limits));
        } catch (CannotRead e) {
            files.refuse(original.lastName(), e.why());
        }
        PdfEmbedded.into(files, original, pdf);
        return files;
    }

    @Override
    public Optional<Original> annex(Original original, String name, Limits limits)
            throws CannotRead, IOException {
        try (var pdf = Loader.loadPDF(original.bytes())) {
            return whole(Bundle.keeping(reading), original, pdf, limits).file(name);
        }
    }

    @Override
    public Optional<BufferedImage> draw(Original original, int page, Limits limits)
            throws IOException {
        try (var pdf = Loader.loadPDF(original.bytes())) {
            if (page < 1 || page > pdf.getNumberOfPages()) {
                return Optional.empty();
            }
            var paper = pdf.getPage(page - 1).getCropBox();
            double inches = paper.getWidth() / POINTS * paper.getHeight() / POINTS;
            double dpi = Math.min(DRAWN_DPI, Math.sqrt(limits.pixels() / inches));
            return Optional.of(
                    new PDFRenderer(pdf).renderImageWithDPI(page - 1, (float) dpi, ImageType.RGB));
        }
    }

    private Readout.Read read(PDDocument pdf, Limits limits) throws CannotRead, IOException {
        if (pdf.getNumberOfPages() > limits.pages()) {
            throw new CannotRead(
                    "READ-012", String.valueOf(limits.pages()), String.valueOf(limits.lines()));
        }
        var lines = new Lines(limits);
        var pictures = new ArrayList<String>();
        var tables = new PdfTables();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            var content = new PdfPageText(pdf, page);
            var text = withoutPageNumber(content.lines(), page);
            tables.read(pdf.getPage(page - 1), page, content.glyphs());
            for (var line : text) {
                lines.add(line);
            }
            if (text.stream().allMatch(String::isBlank)) {
                pictures.add(String.valueOf(page));
            }
            lines.endPage();
        }
        if (lines.isBlank()) {
            throw new CannotRead(hasPictures(pdf) ? "READ-006" : "READ-016");
        }
        var problems = new ArrayList<>(tables.problems());
        if (!pictures.isEmpty()) {
            problems.add(Noticed.warning("READ-020", String.join(", ", pictures)));
        }
        return new Readout.Read(mediaType(), lines.pages(), tables.sheets(), problems);
    }

    /** "2" or "- 2 -" at the top or bottom of the second page would stand between two sentences. */
    private static List<String> withoutPageNumber(List<String> lines, int page) {
        var kept = new ArrayList<>(lines);
        String number = "[-–\\s]*" + page + "[-–\\s]*";
        if (page > 1 && !kept.isEmpty() && kept.get(0).matches(number)) {
            kept.remove(0);
        }
        if (kept.size() > 1 && kept.get(kept.size() - 1).matches(number)) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static boolean hasPictures(PDDocument pdf) {
        for (var page : pdf.getPages()) {
            if (page.getResources() != null
                    && page.getResources().getXObjectNames().iterator().hasNext()) {
                return true;
            }
        }
        return false;
    }

    /** The end mark is missing (ISO 32000-1, 7.5.5; readers look for it in the last kilobyte). */
    private static boolean isCut(Original original) {
        String end = original.end(64 * 1024).replaceFirst("[\\s\\x00]+$", "");
        int mark = end.lastIndexOf("%%EOF");
        return mark < 0 || end.length() - mark > LOOKED_AT;
    }
}
