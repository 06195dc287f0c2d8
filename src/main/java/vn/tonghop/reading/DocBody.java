package vn.tonghop.reading;

import java.util.ArrayList;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.converter.AbstractWordUtils.NumberingState;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import vn.tonghop.reading.EdgeTable.EdgeCell;

/** Walks through a Word 97-2003 document: margins, text and tables, text boxes, notes. */
final class DocBody {

    private final HWPFDocument document;
    private final TextFlow flow;
    private final NumberingState numbers = new NumberingState();

    DocBody(HWPFDocument document, TextFlow flow) {
        this.document = document;
        this.flow = flow;
    }

    void read() {
        var margins = new HeaderStories(document);
        flow.header(block(margins.getFirstHeaderSubrange()));
        flow.header(block(margins.getOddHeaderSubrange()));
        flow.header(block(margins.getEvenHeaderSubrange()));
        blocks(document.getRange(), flow);
        // where a box is anchored is told by its drawing only; after the text it breaks nothing
        block(document.getMainTextboxRange()).lines().stream()
                .filter(l -> !l.isBlank())
                .forEach(flow::paragraph);
        flow.note(block(document.getFootnoteRange()));
        flow.note(block(document.getEndnoteRange()));
        flow.footer(block(margins.getFirstFooterSubrange()));
        flow.footer(block(margins.getOddFooterSubrange()));
        flow.footer(block(margins.getEvenFooterSubrange()));
    }

    private TextBlock block(Range range) {
        var block = new TextBlock();
        if (range != null) {
            blocks(range, block);
        }
        return block;
    }

    private void blocks(Range range, TextSink sink) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            var paragraph = range.getParagraph(i);
            if (!paragraph.isInTable()) {
                paragraph(paragraph, sink);
                continue;
            }
            var table = range.getTable(paragraph);
            sink.table(table(table));
            while (i + 1 < range.numParagraphs()
                    && range.getParagraph(i + 1).getStartOffset() < table.getEndOffset()) {
                i++;
            }
        }
    }

    private void paragraph(Paragraph paragraph, TextSink sink) {
        var text = new DocText(paragraph);
        flow.hidden(text.hidden());
        if (!text.isDeleted()) {
            String number = text.text().isBlank() ? "" : number(paragraph);
            String begin = paragraph.pageBreakBefore() ? "\f" : "";
            sink.paragraph(begin + number + text.text());
        }
    }

    private TextTable table(Table table) {
        var edges = new EdgeTable();
        for (int y = 0; y < table.numRows(); y++) {
            row(table.getRow(y), edges);
        }
        return edges.table();
    }

    private void row(TableRow row, EdgeTable edges) {
        var cells = new ArrayList<EdgeCell>();
        for (int x = 0; x < row.numCells(); x++) {
            var cell = row.getCell(x);
            var text = new TextBlock();
            for (int i = 0; i < cell.numParagraphs(); i++) {
                paragraph(cell.getParagraph(i), text);
            }
            cells.add(
                    new EdgeCell(
                            cell.getLeftEdge() + cell.getWidth(),
                            cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged(),
                            cell.isMerged() && !cell.isFirstMerged(),
                            text.text()));
        }
        if (!cells.isEmpty()) {
            edges.row(row.getCell(0).getLeftEdge(), cells);
        }
    }

    /** The number that Word puts before the paragraph by itself. */
    private String number(Paragraph paragraph) {
        if (!paragraph.isInList() || paragraph.getList() == null) {
            return "";
        }
        String number =
                AbstractWordUtils.getBulletText(
                                numbers, paragraph.getList(), (char) paragraph.getIlvl())
                        .strip();
        if (number.isEmpty()) {
            return "";
        }
        return number.codePoints().anyMatch(Character::isLetterOrDigit) ? number + " " : "- ";
    }
}
