package vn.tonghop.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Types a document in Word as offices do: header and foot are tables without borders. */
final class PaperAsWord {

    private static final String FONT = "Times New Roman";

    private PaperAsWord() {}

    static byte[] render(Paper paper) throws IOException {
        try (var word = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            header(paper, word);
            title(paper, word);
            addressee(paper, word);
            paper.paragraphs().forEach(p -> paragraph(word, paper.typed(p)));
            foot(paper, word);
            stamp(word, paper);
            word.write(bytes);
            return SameBytes.zip(bytes.toByteArray());
        }
    }

    private static void header(Paper paper, XWPFDocument word) {
        XWPFTable table = borderless(word, 2);
        var left = new ArrayList<>(paper.superior());
        left.addAll(paper.issuer());
        cell(table.getRow(0), 0, paper.typed(left), true);
        cell(table.getRow(0), 1, paper.typed(List.of(Paper.NATION, Paper.MOTTO)), true);
        var number = new ArrayList<>(List.of("Số: " + paper.number()));
        if (paper.kind() == null) {
            number.addAll(paper.subject());
        }
        cell(table.getRow(1), 0, paper.typed(number), false);
        cell(table.getRow(1), 1, List.of(paper.typed(paper.placeAndDate())), false);
    }

    private static void title(Paper paper, XWPFDocument word) {
        if (paper.kind() == null) {
            return;
        }
        line(word.createParagraph(), paper.typed(paper.kind()), true, ParagraphAlignment.CENTER);
        for (String subject : paper.typed(paper.subject())) {
            line(word.createParagraph(), subject, true, ParagraphAlignment.CENTER);
        }
    }

    private static void addressee(Paper paper, XWPFDocument word) {
        if (paper.addressee().isEmpty()) {
            return;
        }
        String first = paper.addressee().size() == 1 ? " " + paper.addressee().get(0) : "";
        line(
                word.createParagraph(),
                paper.typed("Kính gửi:" + first),
                false,
                ParagraphAlignment.CENTER);
        if (paper.addressee().size() > 1) {
            for (String one : paper.typed(paper.addressee())) {
                line(word.createParagraph(), "- " + one + ";", false, ParagraphAlignment.CENTER);
            }
        }
    }

    private static void paragraph(XWPFDocument word, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setIndentationFirstLine(720);
        paragraph.setSpacingAfter(120);
        boolean heading = text.matches("(?:[IVX]+|\\d+)\\. .{3,110}") && !text.contains(";");
        line(paragraph, text, heading, ParagraphAlignment.BOTH);
    }

    private static void foot(Paper paper, XWPFDocument word) {
        XWPFTable table = borderless(word, 1);
        var left = new ArrayList<>(List.of("Nơi nhận:"));
        paper.recipients().forEach(r -> left.add("- " + r + ";"));
        cell(table.getRow(0), 0, paper.typed(left), false);
        var right = new ArrayList<>(paper.signing());
        right.add("");
        right.add("");
        right.add(paper.signer());
        cell(table.getRow(0), 1, paper.typed(right), true);
    }

    private static XWPFTable borderless(XWPFDocument word, int rows) {
        XWPFTable table = word.createTable(rows, 2);
        table.setWidth("100%");
        table.removeBorders();
        return table;
    }

    private static void cell(XWPFTableRow row, int column, List<String> lines, boolean bold) {
        XWPFTableCell cell = row.getCell(column);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        for (int i = 0; i < lines.size(); i++) {
            line(
                    i == 0 ? paragraph : cell.addParagraph(),
                    lines.get(i),
                    bold,
                    ParagraphAlignment.CENTER);
        }
    }

    private static void line(
            XWPFParagraph paragraph, String text, boolean bold, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(14);
        run.setBold(bold);
        run.setText(text);
    }

    private static void stamp(XWPFDocument word, Paper paper) {
        var typedAt =
                Optional.of(Date.from(paper.date().atStartOfDay(SameBytes.VIETNAM).toInstant()));
        var properties = word.getProperties().getCoreProperties();
        properties.setCreator("Văn thư");
        properties.setCreated(typedAt);
        properties.setModified(typedAt);
    }
}
