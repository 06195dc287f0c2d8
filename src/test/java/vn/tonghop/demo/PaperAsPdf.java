package vn.tonghop.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints a document to PDF as Word does: the header's left column before the right one, lines
 * broken at the margin, as many pages as it takes. The font is the one that travels with PDFBox.
 */
final class PaperAsPdf {

    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float SIZE = 12;
    private static final float LEADING = 17;
    private static final float LEFT = 80;
    private static final float RIGHT = PDRectangle.A4.getWidth() - 50;
    private static final float TOP = PDRectangle.A4.getHeight() - 60;
    private static final float BOTTOM = 60;

    private final Paper paper;
    private final PDDocument pdf;
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    private PaperAsPdf(Paper paper, PDDocument pdf) throws IOException {
        this.paper = paper;
        this.pdf = pdf;
        try (InputStream ttf = PDDocument.class.getResourceAsStream(FONT)) {
            this.font = PDType0Font.load(pdf, ttf, true);
        }
    }

    static byte[] render(Paper paper) throws IOException {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            pdf.setDocumentId((long) paper.number().hashCode());
            var typed = GregorianCalendar.from(paper.date().atStartOfDay(SameBytes.VIETNAM));
            pdf.getDocumentInformation().setCreationDate(typed);
            pdf.getDocumentInformation().setCreator("Microsoft Word");
            new PaperAsPdf(paper, pdf).write();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void write() throws IOException {
        newPage();
        header();
        if (paper.kind() != null) {
            centred(paper.kind(), LEFT, RIGHT);
            for (String line : paper.subject()) {
                centred(line, LEFT, RIGHT);
            }
            y -= LEADING / 2;
        }
        addressee();
        for (String paragraph : paper.paragraphs()) {
            paragraph(paragraph);
        }
        foot();
        page.close();
    }

    private void header() throws IOException {
        float middle = LEFT + 190;
        float start = y;
        var left = new ArrayList<>(paper.superior());
        left.addAll(paper.issuer());
        column(left, LEFT - 30, middle);
        float lower = y;
        y = start;
        column(List.of(Paper.NATION, Paper.MOTTO), middle, RIGHT);
        y = Math.min(lower, y) - LEADING / 2;
        start = y;
        var number = new ArrayList<>(List.of("Số: " + paper.number()));
        if (paper.kind() == null) {
            number.addAll(paper.subject());
        }
        column(number, LEFT - 30, middle);
        lower = y;
        y = start;
        column(List.of(paper.placeAndDate()), middle, RIGHT);
        y = lower - LEADING;
    }

    private void addressee() throws IOException {
        if (paper.addressee().size() == 1) {
            centred("Kính gửi: " + paper.addressee().get(0), LEFT, RIGHT);
        } else if (!paper.addressee().isEmpty()) {
            line("Kính gửi:", LEFT + 60);
            for (String one : paper.addressee()) {
                line("- " + one + ";", LEFT + 90);
            }
        }
        y -= LEADING / 2;
    }

    private void foot() throws IOException {
        float need = LEADING * (Math.max(paper.recipients().size(), paper.signing().size()) + 5);
        if (y - need < BOTTOM) {
            newPage();
        }
        y -= LEADING / 2;
        float start = y;
        line("Nơi nhận:", LEFT);
        for (String recipient : paper.recipients()) {
            line("- " + recipient + ";", LEFT);
        }
        y = start;
        float middle = LEFT + 210;
        column(paper.signing(), middle, RIGHT);
        y -= 3 * LEADING;
        centred(paper.signer(), middle, RIGHT);
    }

    private void column(List<String> lines, float from, float to) throws IOException {
        for (String line : lines) {
            centred(line, from, to);
        }
    }

    private void centred(String text, float from, float to) throws IOException {
        line(text, from + Math.max(0, (to - from - width(paper.typed(text))) / 2));
    }

    private void paragraph(String text) throws IOException {
        float indent = 28;
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && LEFT + indent + width(paper.typed(line + " " + word)) > RIGHT) {
                line(line.toString(), LEFT + indent);
                line.setLength(0);
                indent = 0;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(line.toString(), LEFT + indent);
        y -= LEADING / 3;
    }

    private void line(String text, float x) throws IOException {
        if (y < BOTTOM) {
            newPage();
        }
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, y);
        page.showText(paper.typed(text));
        page.endText();
        y -= LEADING;
    }

    private void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        var sheet = new PDPage(PDRectangle.A4);
        pdf.addPage(sheet);
        page = new PDPageContentStream(pdf, sheet);
        y = TOP;
        if (pdf.getNumberOfPages() > 1) {
            line(Integer.toString(pdf.getNumberOfPages()), PDRectangle.A4.getWidth() / 2);
            y -= LEADING / 2;
        }
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }
}
