package vn.tonghop.reading;

import java.io.IOException;

/**
 * Walks through the blocks of an OpenDocument text. What was deleted under tracked changes stands
 * apart and is passed over, so that changes are read as accepted.
 */
final class OdtBody {

    /** In which list a block stands: its style, its level from 1 (0: in none). */
    private record Place(String list, int level) {}

    private final OdfStyles styles;
    private final TextFlow flow;
    private String before = "";

    OdtBody(OdfStyles styles, TextFlow flow) {
        this.styles = styles;
        this.flow = flow;
    }

    /** All of content.xml: the styles that its program made up, then the text. */
    void content(XmlEvents xml) throws IOException, CannotRead {
        while (xml.next()) {
            if (xml.starts("body")) {
                blocks(xml, flow);
            } else if (xml.starts()) {
                styles.read(xml);
            }
        }
    }

    /** Of styles.xml, what stands at the head and the foot of the pages. */
    void margins(XmlEvents xml) throws IOException, CannotRead {
        boolean page = false;
        while (xml.next()) {
            if (xml.starts("master-page") || xml.ends("master-page")) {
                page = xml.starts();
            } else if (page && xml.starts()) {
                var margin = new TextBlock();
                String name = xml.name();
                if (name.startsWith("header")) {
                    blocks(xml, margin);
                    flow.header(margin);
                } else if (name.startsWith("footer")) {
                    blocks(xml, margin);
                    flow.footer(margin);
                }
            }
        }
    }

    /** The children of the element that starts here, to its end. */
    void blocks(XmlEvents xml, TextSink sink) throws IOException, CannotRead {
        blocks(xml, sink, new Place(null, 0));
    }

    private void blocks(XmlEvents xml, TextSink sink, Place place) throws IOException, CannotRead {
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            block(xml, sink, place, "");
        }
    }

    private void block(XmlEvents xml, TextSink sink, Place place, String number)
            throws IOException, CannotRead {
        switch (xml.name()) {
            case "p", "h" -> paragraph(xml, sink, place, number);
            case "list" -> list(xml, sink, place);
            case "table" -> table(xml, sink);
            case "soft-page-break" -> {
                before = "\f";
                xml.skip();
            }
            case "section" -> {
                if ("none".equals(xml.attribute("display"))) {
                    var unseen = new TextBlock();
                    blocks(xml, unseen);
                    flow.hidden(unseen.text());
                } else {
                    blocks(xml, sink);
                }
            }
            // deleted text, and what a person does not see
            case "tracked-changes", "forms", "annotation", "title", "desc", "object" -> xml.skip();
            default -> blocks(xml, sink, place);
        }
    }

    private void paragraph(XmlEvents xml, TextSink sink, Place place, String number)
            throws IOException, CannotRead {
        String style = xml.attribute("style-name");
        String begin = before + (styles.beginsPage(style) ? "\f" : "");
        before = "";
        String label = number;
        if (xml.starts("h") && place.level == 0) {
            label = styles.numbers().before(OdfNumbers.OUTLINE, xml.number("outline-level", 1), -1);
        }
        var paragraph = new OdtParagraph(styles, style, flow, this);
        paragraph.read(xml);
        String text = paragraph.text();
        sink.paragraph(begin + (text.isBlank() ? text : label + text));
        paragraph.boxes().forEach(sink::paragraph);
    }

    private void list(XmlEvents xml, TextSink sink, Place around) throws IOException, CannotRead {
        String style = xml.attribute("style-name", around.list);
        var place = new Place(style, around.level + 1);
        boolean goesOn =
                "true".equals(xml.attribute("continue-numbering"))
                        || xml.attribute("continue-list") != null;
        if (around.level == 0 && !goesOn) {
            styles.numbers().restart(style);
        }
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            boolean numbered = xml.starts("list-item");
            int anew = xml.number("start-value", -1);
            int item = xml.depth();
            while (xml.nextChild(item)) {
                String number = "";
                if (numbered && (xml.starts("p") || xml.starts("h"))) {
                    number = styles.numbers().before(style, place.level, anew);
                    numbered = false;
                }
                block(xml, sink, place, number);
            }
        }
    }

    private void table(XmlEvents xml, TextSink sink) throws IOException, CannotRead {
        var table = new TextTable();
        rows(xml, table);
        sink.table(table);
    }

    private void rows(XmlEvents xml, TextTable table) throws IOException, CannotRead {
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            switch (xml.name()) {
                case "table-header-rows", "table-rows", "table-row-group" -> rows(xml, table);
                case "table-row" -> row(xml, table);
                case "soft-page-break" -> {
                    before = "\f";
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private void row(XmlEvents xml, TextTable table) throws IOException, CannotRead {
        table.row();
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            if (!xml.starts("table-cell")) {
                xml.skip();
                continue;
            }
            int rows = xml.number("number-rows-spanned", 1);
            int columns = xml.number("number-columns-spanned", 1);
            int times = Math.min(xml.number("number-columns-repeated", 1), TextTable.MOST_COLUMNS);
            var cell = new TextBlock();
            blocks(xml, cell);
            for (int i = 0; i < times; i++) {
                table.spanning(rows, columns, cell.text());
            }
        }
    }
}
