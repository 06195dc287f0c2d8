package vn.tonghop.reading;

import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of a paragraph as a person reads it: without what was struck out under tracked changes,
 * with what stands in text boxes. A line feed is a new line, a form feed a new page.
 */
final class DocxText {

    private final Element paragraph;
    private final DocxFonts fonts;
    private final boolean rendered;
    private final Function<Element, String> blocks;
    private final FontedText text = new FontedText();
    private final StringBuilder boxes = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private String font;
    private boolean unseen;

    /**
     * @param rendered the program that saved the document noted where its pages ended; only without
     *     these notes do the author's own page breaks count, or each would count twice
     * @param blocks makes the text of a text box
     */
    DocxText(
            Element paragraph,
            DocxFonts fonts,
            boolean rendered,
            Function<Element, String> blocks) {
        this.paragraph = paragraph;
        this.fonts = fonts;
        this.rendered = rendered;
        this.blocks = blocks;
        walk(paragraph);
    }

    /** The text, and after it that of its boxes. */
    String text() {
        return text.text() + boxes;
    }

    /** What its author hid. */
    String hidden() {
        return hidden.toString();
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
            case "r" -> run(element);
            case "t" -> add(content(element));
            case "tab", "ptab" -> mark(isRunContent(element) ? "\t" : "");
            case "cr" -> mark("\n");
            case "br" -> mark(lineEnd(element));
            case "noBreakHyphen" -> add("-");
            // in the old fonts it is a letter
            case "softHyphen" -> add("\u00AD");
            case "lastRenderedPageBreak" -> mark(rendered ? "\f" : "");
            case "txbxContent" -> box(element);
            // struck out, moved away, or the same again for old programs
            case "del", "moveFrom", "Fallback", "instrText", "pPr", "rPr" -> {}
            default -> walk(element);
        }
    }

    private void run(Element run) {
        font = fonts.font(run, paragraph);
        unseen = fonts.isHidden(run, paragraph);
        walk(run);
        unseen = false;
    }

    private void add(String piece) {
        if (unseen) {
            hidden.append(piece);
        } else {
            text.append(font, piece);
        }
    }

    private void mark(String mark) {
        if (!unseen) {
            text.append(mark);
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
        boxes.append('\n').append(blocks.apply(content));
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
