package vn.tonghop.reading;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.xmlbeans.XmlException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks through a Word document: page headers, text and tables, notes, page footers. */
final class DocxBody {

    private final XWPFDocument document;
    private final TextFlow flow;
    private final DocxNumbers numbers;
    private final DocxFonts fonts;
    private final boolean rendered;
    private String begun = "";

    DocxBody(XWPFDocument document, TextFlow flow) throws IOException {
        this.document = document;
        this.flow = flow;
        numbers = new DocxNumbers(document);
        fonts = new DocxFonts(styles());
        rendered = DocxXml.contains(body(), "lastRenderedPageBreak");
    }

    void read() {
        for (var header : document.getHeaderList()) {
            flow.header(margin(header));
        }
        blocks(body(), flow);
        notes(document.getFootnotes());
        notes(document.getEndnotes());
        for (var footer : document.getFooterList()) {
            flow.footer(margin(footer));
        }
    }

    private Node body() {
        return document.getDocument().getBody().getDomNode();
    }

    private Node styles() throws IOException {
        if (document.getStyles() == null) {
            return null;
        }
        try {
            return document.getStyle().getDomNode();
        } catch (XmlException e) {
            throw new IOException(e);
        }
    }

    private TextBlock margin(XWPFHeaderFooter margin) {
        var block = new TextBlock();
        blocks(margin._getHdrFtr().getDomNode(), block);
        return block;
    }

    private void notes(List<? extends XWPFAbstractFootnoteEndnote> notes) {
        for (var note : notes) {
            var element = (Element) note.getCTFtnEdn().getDomNode();
            // those with a type are the rules that set notes apart
            if (DocxXml.attribute(element, "type") == null
                    || DocxXml.attribute(element, "type").equals("normal")) {
                var block = new TextBlock();
                blocks(element, block);
                flow.note(block);
            }
        }
    }

    private void blocks(Node parent, TextSink sink) {
        for (var block : DocxXml.children(parent)) {
            if (block.getLocalName().equals("tbl")) {
                sink.table(DocxTable.of(block, this::cell));
            } else if (block.getLocalName().equals("p")) {
                paragraph(block, sink);
            }
        }
    }

    /** A paragraph whose end was struck out goes on in the next one. */
    private void paragraph(Element paragraph, TextSink sink) {
        var reader = new DocxText(paragraph, fonts, rendered, this::cell);
        flow.hidden(reader.hidden());
        String text = reader.text();
        text = begun + (text.isBlank() ? text : numbers.before(paragraph) + text);
        begun = "";
        if (DocxXml.at(paragraph, "pPr", "rPr", "del") != null) {
            begun = text;
        } else {
            sink.paragraph(text);
        }
    }

    /** The text of a cell or a text box; a table within it is read as its text. */
    private String cell(Element cell) {
        var block = new TextBlock();
        String outer = begun;
        begun = "";
        blocks(cell, block);
        begun = outer;
        return block.text();
    }
}
