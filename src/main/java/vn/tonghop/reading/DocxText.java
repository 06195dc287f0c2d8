package vn.tonghop.reading;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of a paragraph as a person reads it: without what was struck out under tracked changes,
 * with what stands in text boxes. A line feed is a new line, a form feed a new page.
 */
final class DocxText {

    private final boolean rendered;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder boxes = new StringBuilder();

    /**
     * @param rendered the program that saved the document noted where its pages ended; only without
     *     these notes do the author's own page breaks count, or each would count twice
     */
    private DocxText(boolean rendered) {
        this.rendered = rendered;
    }

    static String of(Element paragraph, boolean rendered) {
        var reader = new DocxText(rendered);
        reader.walk(paragraph);
        return reader.text.append(reader.boxes).toString();
    }

    private void walk(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                read(element);
            }
        }
    }

    private void read(Element element) {
        switch (element.getLocalName()) {
            case "t" -> text.append(content(element));
            case "tab", "ptab" -> text.append(isRunContent(element) ? "\t" : "");
            case "cr" -> text.append('\n');
            case "br" -> text.append(lineEnd(element));
            case "noBreakHyphen" -> text.append('-');
            case "softHyphen" -> text.append('\u00AD');
            case "lastRenderedPageBreak" -> text.append(rendered ? "\f" : "");
            case "txbxContent" -> box(element);
            // struck out, moved away, or the same again for old programs
            case "del", "moveFrom", "Fallback", "instrText", "pPr", "rPr" -> {}
            default -> walk(element);
        }
    }

    private static boolean isRunContent(Element tab) {
        return "r".equals(tab.getParentNode().getLocalName());
    }

    private String lineEnd(Element br) {
        if (!"page".equals(DocxXml.attribute(br, "type"))) {
            return "\n";
        }
        return rendered ? "" : "\f";
    }

    private void box(Element content) {
        for (var paragraph : DocxXml.children(content, "p")) {
            boxes.append('\n').append(of(paragraph, rendered));
        }
    }

    private static String content(Element t) {
        var content = new StringBuilder();
        for (Node child = t.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE
                    || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                content.append(child.getNodeValue());
            }
        }
        return content.toString();
    }
}
