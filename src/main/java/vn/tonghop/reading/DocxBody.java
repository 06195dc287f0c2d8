package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks through a Word document: page headers, text and tables, footnotes, page footers. */
final class DocxBody {

    private final XWPFDocument document;
    private final Lines lines;
    private final DocxNumbers numbers;
    private final boolean rendered;
    private final List<Sheet> sheets = new ArrayList<>();

    DocxBody(XWPFDocument document, Limits limits) {
        this.document = document;
        lines = new Lines(limits);
        numbers = new DocxNumbers(document);
        rendered = DocxXml.contains(body(), "lastRenderedPageBreak");
    }

    void read() throws CannotRead {
        margin(document.getHeaderList());
        blocks(body());
        for (var note : document.getFootnotes()) {
            blocks(note.getCTFtnEdn().getDomNode());
        }
        for (var note : document.getEndnotes()) {
            blocks(note.getCTFtnEdn().getDomNode());
        }
        margin(document.getFooterList());
    }

    boolean isBlank() {
        return lines.isBlank();
    }

    List<Page> pages() throws CannotRead {
        return lines.pages();
    }

    List<Sheet> sheets() {
        return sheets;
    }

    private Node body() {
        return document.getDocument().getBody().getDomNode();
    }

    /** Headers and footers are the same on each page mostly; page numbers say nothing. */
    private void margin(List<? extends XWPFHeaderFooter> margins) throws CannotRead {
        Set<String> texts = new LinkedHashSet<>();
        for (var margin : margins) {
            for (var block : DocxXml.children(margin._getHdrFtr().getDomNode())) {
                texts.add(text(block).replace("\f", "").strip());
            }
        }
        for (var text : texts) {
            if (!text.matches("[\\s\\d/.-]*")) {
                lines.add(text);
            }
        }
    }

    private void blocks(Node parent) throws CannotRead {
        for (var block : DocxXml.children(parent)) {
            if (block.getLocalName().equals("tbl")) {
                table(block);
            } else if (block.getLocalName().equals("p")) {
                add(text(block));
            }
        }
    }

    private void table(Element element) throws CannotRead {
        var table = new DocxTable(element, this::cell);
        for (var line : table.lines()) {
            add(line);
        }
        if (!table.isLayout() && !table.cells().isEmpty()) {
            var cells = table.cells().stream().map(DocxBody::plain).toList();
            sheets.add(new Sheet("Bảng " + (sheets.size() + 1), cells));
        }
    }

    private static Cell plain(Cell c) {
        String text = PlainText.of(c.text().replace("\f", ""));
        return new Cell(c.row(), c.column(), c.rows(), c.columns(), text, c.number());
    }

    /** The text of a cell; a table within it is read as its text. */
    private String cell(Element cell) {
        return DocxXml.children(cell).stream()
                .map(this::text)
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String text(Element block) {
        return switch (block.getLocalName()) {
            case "p" -> {
                String text = DocxText.of(block, rendered);
                yield text.isBlank() ? text : numbers.before(block) + text;
            }
            case "tbl" -> String.join("\n", new DocxTable(block, this::cell).lines());
            default -> "";
        };
    }

    private void add(String text) throws CannotRead {
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
