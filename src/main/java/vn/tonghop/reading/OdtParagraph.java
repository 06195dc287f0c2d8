package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A paragraph of an OpenDocument file: its runs by font, its notes, the text boxes set in it. */
final class OdtParagraph {

    private static final int MOST_BLANKS = 1_000;

    private final OdfStyles styles;
    private final String style;
    private final TextFlow flow;
    private final OdtBody body;
    private final FontedText text = new FontedText();
    private final List<String> boxes = new ArrayList<>();
    private boolean blank = true;

    /**
     * @param flow where notes go
     * @param body reads the blocks of notes and boxes; null where there are none (a workbook)
     */
    OdtParagraph(OdfStyles styles, String style, TextFlow flow, OdtBody body) {
        this.styles = styles;
        this.style = style;
        this.flow = flow;
        this.body = body;
    }

    /** To the end of the paragraph that starts here. */
    void read(XmlEvents xml) throws IOException, CannotRead {
        run(xml, styles.font("paragraph", style), styles.isHidden("paragraph", style));
    }

    /** The same for a cell, whose style is of another family. */
    void read(XmlEvents xml, String font) throws IOException, CannotRead {
        run(xml, font, false);
    }

    String text() {
        return text.text();
    }

    /** What stands in text boxes, to be read after the paragraph. */
    List<String> boxes() {
        return boxes;
    }

    private void run(XmlEvents xml, String font, boolean hidden) throws IOException, CannotRead {
        int parent = xml.depth();
        while (xml.nextWithin(parent)) {
            if (xml.isText()) {
                add(font, collapsed(xml.text()), hidden);
            } else if (xml.starts()) {
                element(xml, font, hidden);
            }
        }
    }

    private void element(XmlEvents xml, String font, boolean hidden)
            throws IOException, CannotRead {
        switch (xml.name()) {
            case "span" -> {
                String own = xml.attribute("style-name");
                String spanFont = styles.font("text", own);
                run(
                        xml,
                        spanFont == null ? font : spanFont,
                        hidden || styles.isHidden("text", own));
            }
            case "s" -> mark(xml, " ".repeat(Math.min(xml.number("c", 1), MOST_BLANKS)), hidden);
            case "tab" -> mark(xml, "\t", hidden);
            case "line-break" -> mark(xml, "\n", hidden);
            case "soft-page-break" -> mark(xml, "\f", hidden);
            case "note" -> note(xml);
            case "frame", "text-box", "custom-shape", "rect", "g" -> box(xml);
            case "annotation", "ruby-text", "title", "desc", "tracked-changes" -> xml.skip();
            case "hidden-text" ->
                    run(xml, font, hidden || !"false".equals(xml.attribute("is-hidden")));
            default -> run(xml, font, hidden);
        }
    }

    private void add(String font, String piece, boolean hidden) {
        if (hidden && flow != null) {
            flow.hidden(piece);
        } else if (!hidden) {
            text.append(font, piece);
        }
    }

    private void mark(XmlEvents xml, String mark, boolean hidden) throws IOException, CannotRead {
        xml.skip();
        if (!hidden) {
            text.append(mark);
            blank = true;
        }
    }

    private void note(XmlEvents xml) throws IOException, CannotRead {
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            if (xml.starts("note-body") && body != null) {
                var note = new TextBlock();
                body.blocks(xml, note);
                flow.note(note);
            } else {
                xml.skip();
            }
        }
    }

    private void box(XmlEvents xml) throws IOException, CannotRead {
        if (body == null) {
            xml.skip();
            return;
        }
        var box = new TextBlock();
        body.blocks(xml, box);
        boxes.addAll(box.lines());
    }

    /** Runs of blanks are one, none at the beginning: blanks that count are elements. */
    private String collapsed(String raw) {
        var piece = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!white) {
                piece.append(c);
            } else if (!blank) {
                piece.append(' ');
            }
            blank = white;
        }
        return piece.toString();
    }
}
