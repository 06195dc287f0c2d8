package vn.tonghop.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * Types a document in Word: header and foot as tables without borders, tables with merged cells.
 */
final class AsWord {

    private final XWPFDocument word;

    private AsWord(XWPFDocument word) {
        this.word = word;
    }

    static byte[] of(CorpusDocument document) throws IOException {
        try (var word = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.blocks().forEach(new AsWord(word)::add);
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void add(Block block) {
        if (block instanceof Block.Columns columns) {
            columns(columns);
        } else if (block instanceof Block.Line line) {
            boolean heading = line.style() == Block.Style.HEADING;
            type(
                    word.createParagraph(),
                    line.text(),
                    heading || line.style() == Block.Style.TITLE,
                    heading || line.style() == Block.Style.NOTE
                            ? ParagraphAlignment.LEFT
                            : ParagraphAlignment.CENTER);
        } else if (block instanceof Block.Paragraph paragraph) {
            var typed = word.createParagraph();
            typed.setIndentationFirstLine(720);
            type(typed, paragraph.text(), false, ParagraphAlignment.BOTH);
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void columns(Block.Columns columns) {
        int rows = Math.max(columns.left().size(), columns.right().size());
        XWPFTable table = word.createTable(rows, 2);
        table.setWidth("100%");
        table.removeBorders();
        fill(table, 0, columns.left());
        fill(table, 1, columns.right());
    }

    private static void fill(XWPFTable table, int column, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            XWPFTableCell cell = table.getRow(row).getCell(column);
            XWPFParagraph first = cell.getParagraphs().get(0);
            for (String line : rows.get(row)) {
                var paragraph = first == null ? cell.addParagraph() : first;
                type(paragraph, line, row == 0, ParagraphAlignment.CENTER);
                first = null;
            }
        }
    }

    private void table(Block.Table source) {
        XWPFTable table = word.createTable(source.rows().size(), source.width());
        for (int row = 0; row < source.rows().size(); row++) {
            for (int column = 0; column < source.width(); column++) {
                XWPFTableCell cell = table.getRow(row).getCell(column);
                if (source.begins(row, column)) {
                    String text = source.rows().get(row).get(column);
                    type(cell.getParagraphs().get(0), text, false, ParagraphAlignment.CENTER);
                    if (source.rows(row, column) > 1) {
                        properties(cell).addNewVMerge().setVal(STMerge.RESTART);
                    }
                } else if (source.rows().get(row).get(column).equals(Block.Table.FROM_ABOVE)) {
                    properties(cell).addNewVMerge().setVal(STMerge.CONTINUE);
                }
            }
        }
        // from the right, so that the positions left of a removed cell stay as they are
        for (int row = 0; row < source.rows().size(); row++) {
            for (int column = source.width() - 1; column >= 0; column--) {
                if (source.rows().get(row).get(column).equals(Block.Table.FROM_LEFT)) {
                    table.getRow(row).removeCell(column);
                } else if (source.columns(row, column) > 1) {
                    properties(table.getRow(row).getCell(column))
                            .addNewGridSpan()
                            .setVal(BigInteger.valueOf(source.columns(row, column)));
                }
            }
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(
            XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    }

    private static void type(
            XWPFParagraph paragraph, String text, boolean bold, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        var run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontSize(14);
        run.setBold(bold);
        run.setText(text);
    }
}
