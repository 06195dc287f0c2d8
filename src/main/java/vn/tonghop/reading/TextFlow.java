package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.report.Finding;

/**
 * A document as it is read from its beginning to its end: what stands at the head of its pages, its
 * paragraphs and tables, its notes, what stands at the foot of its pages. Notes and margins so
 * never break a sentence.
 */
final class TextFlow implements TextSink {

    private final Set<String> headers = new LinkedHashSet<>();
    private final List<Object> body = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> footers = new LinkedHashSet<>();
    private int hidden;

    @Override
    public void paragraph(String text) {
        body.add(text);
    }

    @Override
    public void table(TextTable table) {
        body.add(table);
    }

    /** A footnote or an endnote. */
    void note(TextBlock note) {
        note.lines().stream().map(String::strip).filter(l -> !l.isEmpty()).forEach(notes::add);
    }

    /** Headers are the same on each page mostly; page numbers say nothing. */
    void header(TextBlock header) {
        margin(header, headers);
    }

    void footer(TextBlock footer) {
        margin(footer, footers);
    }

    /** Text that its author hid is not read, but said to be there. */
    void hidden(String text) {
        hidden += text.strip().length();
    }

    /**
     * All of it.
     *
     * @throws CannotRead when it is too much, or nothing
     */
    Readout.Read read(String mediaType, Limits limits) throws CannotRead {
        var lines = new Lines(limits);
        var sheets = new ArrayList<Sheet>();
        for (var header : headers) {
            lines.add(header);
        }
        for (var block : body) {
            if (block instanceof TextTable table) {
                add(table, lines, sheets);
            } else {
                add((String) block, lines);
            }
        }
        for (var note : notes) {
            lines.add(note.replace("\f", ""));
        }
        for (var footer : footers) {
            lines.add(footer);
        }
        if (lines.isBlank()) {
            throw new CannotRead("READ-016");
        }
        List<Finding> problems =
                hidden == 0 ? List.of() : List.of(Noticed.info("READ-055", String.valueOf(hidden)));
        return new Readout.Read(mediaType, lines.pages(), sheets, problems);
    }

    private static void margin(TextBlock margin, Set<String> margins) {
        for (var line : margin.lines()) {
            String text = line.replace("\f", "").strip();
            if (!text.matches("[\\s\\d/.-]*")) {
                margins.add(text);
            }
        }
    }

    private static void add(TextTable table, Lines lines, List<Sheet> sheets) throws CannotRead {
        for (var line : table.lines()) {
            add(line, lines);
        }
        var cells = table.cells();
        if (!table.isLayout() && !cells.isEmpty()) {
            sheets.add(new Sheet("Bảng " + (sheets.size() + 1), cells));
        }
    }

    private static void add(String text, Lines lines) throws CannotRead {
        String[] pages = text.split("\f", -1);
        for (int i = 0; i < pages.length; i++) {
            if (i > 0) {
                lines.endPage();
            }
            // a break before the text, or after it, is not a line of its own
            if (!pages[i].isEmpty() || pages.length == 1) {
                lines.add(pages[i]);
            }
        }
    }
}
