package vn.tonghop.reading;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.EdgeTable.EdgeCell;

/**
 * Where the text of an RTF goes: the running text, a note, a margin or a box. Bytes become
 * characters a run at a time, for in some code pages two of them are one.
 */
final class RtfText {

    private final RtfFonts fonts;
    private final TextSink sink;
    private final List<String> boxes = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int font;
    private FontedText line = new FontedText();
    private TextBlock cell = new TextBlock();
    private EdgeTable table = new EdgeTable();
    private List<RtfRow.Cell> lastRow = List.of();

    RtfText(RtfFonts fonts, TextSink sink) {
        this.fonts = fonts;
        this.sink = sink;
    }

    void add(int letter, int inFont) {
        if (inFont != font) {
            decode();
            font = inFont;
        }
        bytes.write(letter);
    }

    /** Characters that are none of the code page's. */
    void add(String unicode, int inFont) {
        decode();
        font = inFont;
        line.append(fonts.name(inFont), unicode);
    }

    /** A line end, a tab, a page's end. */
    void mark(String mark) {
        decode();
        line.append(mark);
    }

    /** The lines of a box that is set in this paragraph. */
    void box(TextBlock box) {
        boxes.addAll(box.lines());
    }

    void endParagraph(boolean inTable) {
        String text = taken();
        if (inTable) {
            cell.paragraph(text);
            boxes.forEach(cell::paragraph);
        } else {
            endTable();
            sink.paragraph(text);
            boxes.forEach(sink::paragraph);
        }
        boxes.clear();
    }

    void endCell() {
        endParagraph(true);
        cells.add(cell.text());
        cell = new TextBlock();
    }

    void endRow(RtfRow row) {
        var said = row.cells().isEmpty() ? lastRow : row.cells();
        var all = new ArrayList<EdgeCell>();
        for (int i = 0; i < cells.size(); i++) {
            var how = i < said.size() ? said.get(i) : new RtfRow.Cell(null, false, false);
            all.add(new EdgeCell(how.right(), how.goesOnDown(), how.goesOnRight(), cells.get(i)));
        }
        if (!all.isEmpty()) {
            table.row(row.left(), all);
        }
        lastRow = said;
        cells.clear();
    }

    /** Everything that is not yet given away. */
    void end() {
        String rest = cell.text();
        cells.forEach(sink::paragraph);
        cells.clear();
        endTable();
        if (!rest.isBlank()) {
            sink.paragraph(rest);
        }
        String text = taken();
        if (!text.isEmpty()) {
            sink.paragraph(text);
        }
        boxes.forEach(sink::paragraph);
        boxes.clear();
    }

    private void endTable() {
        if (!table.isEmpty()) {
            sink.table(table.table());
            table = new EdgeTable();
        }
    }

    private String taken() {
        decode();
        String text = line.text();
        line = new FontedText();
        return text;
    }

    private void decode() {
        if (bytes.size() > 0) {
            line.append(fonts.name(font), bytes.toString(fonts.charset(font)));
            bytes.reset();
        }
    }
}
