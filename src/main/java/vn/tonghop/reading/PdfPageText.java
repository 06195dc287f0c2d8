package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of one page in the order of the file, which keeps the two columns of a document's
 * header whole; sorted by position they would be interleaved. Where a program wrote both columns
 * line by line, they are taken apart again.
 */
final class PdfPageText extends PDFTextStripper {

    /** A gap wider than so many spaces sets columns apart; justified text stays below. */
    private static final float WIDE = 5;

    private final PDDocument pdf;
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private PdfLine line = new PdfLine();

    PdfPageText(PDDocument pdf, int page) {
        this.pdf = pdf;
        setStartPage(page);
        setEndPage(page);
        // some programs print bold text twice
        setSuppressDuplicateOverlappingText(true);
    }

    /** The characters of the page, wherever they stand; after {@link #lines}. */
    List<PdfGlyph> glyphs() {
        return glyphs;
    }

    List<String> lines() throws IOException {
        getText(pdf);
        endLine();
        var ordered = getStartPage() == 1 ? HeaderColumns.apart(lines) : lines;
        return ordered.stream().map(PdfLine::text).toList();
    }

    @Override
    protected void writePage() throws IOException {
        // marks are joined to their letters by now, and what was printed twice is there once
        charactersByArticle.forEach(a -> a.forEach(t -> glyphs.add(PdfGlyph.of(t))));
        super.writePage();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        var first = positions.get(0);
        var last = positions.get(positions.size() - 1);
        float begin = first.getXDirAdj();
        float end = last.getXDirAdj() + last.getWidthDirAdj();
        float space = Math.max(first.getWidthOfSpace(), first.getFontSizeInPt() / 5);
        line.add(text, begin, end, WIDE * space);
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeWordSeparator() {
        // the next word says how far away it stands
    }

    @Override
    protected void writeParagraphSeparator() {
        endLine();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(line);
            line = new PdfLine();
        }
    }
}
