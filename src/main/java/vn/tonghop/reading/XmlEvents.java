package vn.tonghop.reading;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The events of an XML file one by one, so that its size costs no memory. Names are local names:
 * the prefixes are the business of the program that wrote it. A document type (with its entities)
 * is refused, and so is nesting that no office program writes.
 */
final class XmlEvents {

    private static final int DEEPEST = 256;
    private static final int MOST_DIGITS = 9;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;
    private int event;

    XmlEvents(InputStream in) throws IOException {
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** To the next event; false at the end of the file. */
    boolean next() throws IOException, CannotRead {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            event = reader.next();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new CannotRead("READ-014");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new CannotRead("READ-018", "XML");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    /** To the next child of the element that stood at this depth; false at its end. */
    boolean nextChild(int parent) throws IOException, CannotRead {
        while (next()) {
            if (starts() && depth == parent + 1) {
                return true;
            }
            if (ends() && depth < parent) {
                return false;
            }
        }
        return false;
    }

    /** To the next event within the element that stood at this depth; false at its end. */
    boolean nextWithin(int parent) throws IOException, CannotRead {
        return next() && depth >= parent;
    }

    /** Elements around the present event; an element that starts counts itself. */
    int depth() {
        return depth;
    }

    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String name() {
        return reader.getLocalName();
    }

    /** Whether an element of this name starts here. */
    boolean starts(String name) {
        return starts() && name.equals(name());
    }

    /** Whether an element of this name ends here. */
    boolean ends(String name) {
        return ends() && name.equals(name());
    }

    String text() {
        return reader.getText();
    }

    /** The first attribute of this local name; null without it. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number of at most nine digits; the other one where there is none. */
    int number(String name, int otherwise) {
        return digits(attribute(name), otherwise);
    }

    /** By hand: millions of cells are numbered. */
    static int digits(String digits, int otherwise) {
        if (digits == null || digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** All text within the element that starts here, to its end. */
    String content() throws IOException, CannotRead {
        String first = "";
        StringBuilder more = null;
        int parent = depth;
        while (nextWithin(parent)) {
            if (isText() && first.isEmpty()) {
                first = text();
            } else if (isText()) {
                more = more == null ? new StringBuilder(first) : more;
                more.append(text());
            }
        }
        return more == null ? first : more.toString();
    }

    /** To the end of the element that starts here. */
    void skip() throws IOException, CannotRead {
        int parent = depth;
        while (nextWithin(parent)) {
            // nothing of it is wanted
        }
    }

    private static XMLInputFactory factory() {
        // the platform's own, whatever other parsers the class path brings
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
