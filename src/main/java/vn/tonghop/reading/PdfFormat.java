package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF. A password that only keeps from printing or changing does not keep from reading. Pages that
 * are pictures have no text: they are recognised, where that is installed.
 */
final class PdfFormat implements Format {

    /** The header may stand a little later, by what all readers accept. */
    private static final int LOOKED_AT = 1_024;

    private static final int DRAWN_DPI = 150;

    private final DocumentReader reading;

    /**
     * @param reading reads the files embedded in it, and recognises its pages that are pictures
     */
    PdfFormat(DocumentReader reading) {
        this.reading = reading;
    }

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
            throws CannotRead, IOException {
        try (var pdf = Loader.loadPDF(original.bytes())) {
            return page < 1 || page > pdf.getNumberOfPages()
                    ? Optional.empty()
                    : Optional.of(new PdfPictures(pdf, page).drawn(DRAWN_DPI, limits.pixels()));
        }
    }

    private Readout.Read read(PDDocument pdf, Limits limits) throws CannotRead, IOException {
        if (pdf.getNumberOfPages() > limits.pages()) {
            throw new CannotRead(
                    "READ-012", String.valueOf(limits.pages()), String.valueOf(limits.lines()));
        }
        var lines = new Lines(limits);
        var ruled = new PageTables();
        var seen = new SeenPages(reading, lines, ruled);
        var sight = new PdfSight(pdf, seen);
        var unread = new ArrayList<String>();
        var tables = new PdfTables(ruled);
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            var content = new PdfPageText(pdf, page);
            var text = withoutPageNumber(content.lines(), page);
            var recognised = sight.of(page, text);
            if (recognised.isPresent()) {
                seen.add(recognised.get(), page);
                lines.endPage();
                continue;
            }
            tables.read(pdf.getPage(page - 1), page, content.glyphs());
            if (text.stream().allMatch(String::isBlank)) {
                unread.add(String.valueOf(page));
            }
            for (var line : text) {
                lines.add(line);
            }
            lines.endPage();
        }
        if (lines.isBlank()) {
            throw nothing(pdf, seen);
        }
        var problems = new ArrayList<>(seen.problems());
        problems.addAll(tables.problems());
        if (!unread.isEmpty()) {
            problems.add(Noticed.warning("READ-020", String.join(", ", unread)));
        }
        return new Readout.Read(mediaType(), lines.pages(), ruled.sheets(), problems);
    }

    private static CannotRead nothing(PDDocument pdf, SeenPages seen) {
        if (!seen.problems().isEmpty()) {
            return new CannotRead(seen.problems().get(0));
        }
        return new CannotRead(!seen.isPossible() && hasPictures(pdf) ? "READ-006" : "READ-016");
    }

    private static List<String> withoutPageNumber(List<String> lines, int page) {
        var kept = new ArrayList<>(lines);
        if (page > 1 && !kept.isEmpty() && PageNumber.is(kept.get(0), page)) {
            kept.remove(0);
        }
        if (kept.size() > 1 && PageNumber.is(kept.get(kept.size() - 1), page)) {
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
