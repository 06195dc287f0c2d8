package vn.tonghop.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints a document: two-column header, ruled tables, page numbers from the second page on. The
 * font is the system's DejaVu Serif, or else the one that travels with PDFBox.
 */
final class AsPdf {

    private static final Path SERIF = Path.of("/usr/share/fonts/truetype/dejavu");
    private static final String CARRIED = "/org/apache/pdfbox/resources/ttf/";
    private static final Pattern NUMBER = Pattern.compile("(Số: )(\\d+)( ?/.*)");
    private static final float LEFT = 72;
    private static final float RIGHT = PDRectangle.A4.getWidth() - 48;
    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 56;
    private static final float MIDDLE = LEFT + 190;

    private final PDDocument pdf;
    private final PDFont plain;
    private final PDFont bold;
    private Ink ink;
    private boolean byHand;
    private boolean titled;
    private PDPageContentStream page;
    private float y;

    private AsPdf(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        this.plain = font("DejaVuSerifCondensed.ttf");
        this.bold = font("DejaVuSerifCondensed-Bold.ttf");
    }

    static byte[] of(CorpusDocument document) throws IOException {
        return print(document, false);
    }

    /** As it lies on the scanner: numbered by hand, stamped and sealed. */
    static byte[] onPaper(CorpusDocument document) throws IOException {
        return print(document, true);
    }

    private static byte[] print(CorpusDocument document, boolean paper) throws IOException {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            pdf.setDocumentId((long) document.name().hashCode());
            var printed = new AsPdf(pdf);
            printed.newPage();
            if (paper) {
                printed.takePen(document.ordinal());
            }
            for (Block block : document.blocks()) {
                printed.add(block);
            }
            printed.page.close();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Two of three documents come with the stamp of arrival, every other is numbered by hand. */
    private void takePen(int ordinal) throws IOException {
        ink = new Ink(ordinal, plain);
        byHand = ordinal / 2 % 2 == 1;
        if (ordinal % 3 > 0) {
            ink.arrival(page, LEFT - 42, TOP - 112);
        }
    }

    private PDFont font(String file) throws IOException {
        if (Files.exists(SERIF.resolve(file))) {
            return PDType0Font.load(pdf, Files.newInputStream(SERIF.resolve(file)), true);
        }
        try (InputStream ttf =
                PDDocument.class.getResourceAsStream(CARRIED + "LiberationSans-Regular.ttf")) {
            return PDType0Font.load(pdf, ttf, true);
        }
    }

    private void add(Block block) throws IOException {
        boolean title = block instanceof Block.Line line && line.style() == Block.Style.TITLE;
        if (titled && !title) {
            shortRule();
        }
        titled = title;
        if (block instanceof Block.Columns columns) {
            columns(columns);
        } else if (block instanceof Block.Line line) {
            single(line);
        } else if (block instanceof Block.Paragraph paragraph) {
            flow(plain, 13, paragraph.text(), LEFT, RIGHT, 28, false);
            y -= 5;
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    /** The line under a title, a third of its width. */
    private void shortRule() throws IOException {
        float middle = (LEFT + RIGHT) / 2;
        page.setLineWidth(0.8f);
        page.moveTo(middle - 50, y + 8);
        page.lineTo(middle + 50, y + 8);
        page.stroke();
        y -= 10;
    }

    private void single(Block.Line line) throws IOException {
        switch (line.style()) {
            case TITLE -> flow(bold, 14, line.text(), LEFT + 30, RIGHT - 30, 0, true);
            case CENTRED -> flow(plain, 13, line.text(), LEFT + 20, RIGHT - 20, 0, true);
            case HEADING -> flow(bold, 13, line.text(), LEFT, RIGHT, 28, false);
            case NOTE -> flow(plain, 10, line.text(), LEFT, RIGHT, 0, false);
        }
        y -= 4;
    }

    private void columns(Block.Columns columns) throws IOException {
        int lines = columns.left().stream().mapToInt(List::size).sum();
        if (y - 17 * Math.max(lines, 6) < BOTTOM) {
            newPage();
        }
        y -= 4;
        int rows = Math.max(columns.left().size(), columns.right().size());
        for (int row = 0; row < rows; row++) {
            float start = y;
            column(columns.left(), row, LEFT - 24, MIDDLE);
            float lower = y;
            y = start;
            column(columns.right(), row, MIDDLE, RIGHT + 14);
            y = Math.min(lower, y) - 12;
            if (ink != null && row > 0 && columns.left().size() == 1) {
                ink.seal(page, MIDDLE + 60, y + 40);
            }
        }
    }

    private void column(List<List<String>> rows, int row, float from, float to) throws IOException {
        if (row < rows.size()) {
            boolean list = rows.get(row).stream().anyMatch(l -> l.startsWith("- "));
            for (String line : rows.get(row)) {
                float size = list ? 11 : 12.5f;
                flow(list || row > 0 ? plain : bold, size, line, from, to, 0, !list);
            }
        }
    }

    private void flow(
            PDFont font, float size, String text, float from, float to, float indent, boolean mid)
            throws IOException {
        boolean first = true;
        for (String line : LineBreaks.broken(font, size, text, to - from, indent)) {
            float start = mid ? (from + to - LineBreaks.width(font, size, line)) / 2 : from;
            line(font, size, line, first && !mid ? start + indent : start);
            first = false;
        }
    }

    private void table(Block.Table table) throws IOException {
        var ruled = new RuledTable(table, LEFT - 10, RIGHT);
        y -= 6;
        for (int row = 0; row < table.rows().size(); ) {
            int end = ruled.blockEnd(row);
            float[] heights = new float[end - row];
            float all = 0;
            for (int r = row; r < end; r++) {
                heights[r - row] = rowHeight(ruled, table, r);
                all += heights[r - row];
            }
            if (y - all < BOTTOM) {
                newPage();
            }
            draw(ruled, table, row, heights);
            row = end;
        }
        y -= 18;
    }

    private float rowHeight(RuledTable ruled, Block.Table table, int row) throws IOException {
        int most = 1;
        for (int c = 0; c < table.width(); c++) {
            if (table.begins(row, c) && table.rows(row, c) == 1) {
                float room = ruled.x(c + table.columns(row, c)) - ruled.x(c) - 4;
                most =
                        Math.max(
                                most,
                                LineBreaks.broken(plain, 9, cell(table, row, c), room, 0).size());
            }
        }
        return most * 11 + 5;
    }

    private void draw(RuledTable ruled, Block.Table table, int from, float[] heights)
            throws IOException {
        float top = y + 10;
        for (int r = 0; r < heights.length; r++) {
            for (int c = 0; c < table.width(); c++) {
                if (table.begins(from + r, c)) {
                    float height = 0;
                    for (int i = r; i < r + table.rows(from + r, c); i++) {
                        height += heights[i];
                    }
                    float x = ruled.x(c);
                    float width = ruled.x(c + table.columns(from + r, c)) - x;
                    page.setLineWidth(0.6f);
                    page.addRect(x, top - height, width, height);
                    page.stroke();
                    y = top - 11;
                    for (String line :
                            LineBreaks.broken(plain, 9, cell(table, from + r, c), width - 4, 0)) {
                        put(plain, 9, line, x + (width - LineBreaks.width(plain, 9, line)) / 2);
                        y -= 11;
                    }
                }
            }
            top -= heights[r];
        }
        y = top - 10;
    }

    private static String cell(Block.Table table, int row, int column) {
        return table.rows().get(row).get(column);
    }

    private void line(PDFont font, float size, String text, float x) throws IOException {
        if (y < BOTTOM) {
            newPage();
        }
        put(font, size, text, x);
        y -= size * 1.36f;
    }

    private void put(PDFont font, float size, String text, float x) throws IOException {
        var number = NUMBER.matcher(text);
        if (byHand && number.matches()) {
            byHand = false;
            ink.digits(page, number.group(2), x + LineBreaks.width(font, size, number.group(1)), y);
            float gap =
                    LineBreaks.width(font, size, number.group(1)) + 9.5f * number.group(2).length();
            put(font, size, number.group(1), x);
            put(font, size, number.group(3), x + gap);
            return;
        }
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
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
            String number = Integer.toString(pdf.getNumberOfPages());
            line(plain, 12, number, PDRectangle.A4.getWidth() / 2);
            y -= 6;
        }
    }
}
