package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Small steps through the XML of a Word document, by local names. */
final class DocxXml {

    private DocxXml() {}

    /** The child elements, those in wrappers (content controls, custom XML, insertions) too. */
    static List<Element> children(Node parent) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                switch (element.getLocalName()) {
                    case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" ->
                            found.addAll(children(element));
                    default -> found.add(element);
                }
            }
        }
        return found;
    }

    static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(named(name)).toList();
    }

    /** The element at the end of this path of first children, or null. */
    static Element at(Node parent, String... path) {
        Node here = parent;
        for (var name : path) {
            here = here == null ? null : children(here, name).stream().findFirst().orElse(null);
        }
        return (Element) here;
    }

    /** The attribute of this local name whatever its prefix; null without it or the element. */
    static String attribute(Element element, String name) {
        if (element == null) {
            return null;
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return null;
    }

    static int number(String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /** Whether an element of this name stands anywhere below. */
    static boolean contains(Node parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && (named(name).test(element) || contains(element, name))) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<Element> named(String name) {
        return e -> name.equals(e.getLocalName());
    }
}
