package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of an edXML file that tell something. Names are compared without their prefixes: the
 * namespaces that are met in the field differ, the names do not.
 */
final class EdXmlEnvelope {

    /**
     * @param base64 with line ends, as it stands there
     */
    record Attachment(String name, String base64) {}

    private static final int DEEPEST = 40;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_VALUE = 2_000;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private String name = "";
    private String base64;
    private int found;

    private EdXmlEnvelope() {}

    /**
     * @throws CannotRead when it declares a document type or is nested without sense
     * @throws IOException when it is no XML to its end
     */
    static EdXmlEnvelope of(Original original) throws CannotRead, IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        // whatever parser a library brings along: these are the platform's, and mean what they say
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var envelope = new EdXmlEnvelope();
        try {
            var xml = factory.createXMLStreamReader(original.stream());
            while (xml.hasNext()) {
                envelope.next(xml.next(), xml);
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return envelope;
    }

    /** Of the message's header, by the element's name ("CodeNotation"), in the file's order. */
    Map<String, List<String>> fields() {
        return fields;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    private void next(int event, XMLStreamReader xml) throws CannotRead {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new CannotRead("READ-014");
            case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!texts.isEmpty()) {
                    texts.peek()
                            .append(
                                    xml.getTextCharacters(),
                                    xml.getTextStart(),
                                    xml.getTextLength());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {
                // comments and blanks tell nothing
            }
        }
    }

    private void begin(String element) throws CannotRead {
        if (path.size() >= DEEPEST) {
            throw new CannotRead("READ-018", "edXML");
        }
        path.push(element);
        texts.push(new StringBuilder());
        if (element.equals("Attachment")) {
            name = "";
            base64 = null;
        }
    }

    private void end() throws CannotRead {
        String element = path.pop();
        var text = texts.pop();
        boolean attached = path.contains("Attachment");
        if (element.equals("Attachment") && base64 != null) {
            attachments.add(new Attachment(name, base64));
        } else if (attached && element.equals("AttachmentName")) {
            name = text.toString().strip();
        } else if (attached && element.equals("ContentTransferEncoded")) {
            base64 = text.toString();
        } else if (!attached && path.contains("MessageHeader")) {
            field(element, text.toString().strip());
        }
    }

    private void field(String element, String value) throws CannotRead {
        if (value.isEmpty()) {
            return;
        }
        if (++found > MOST_FIELDS) {
            throw new CannotRead("READ-018", "edXML");
        }
        String inside = path.peek().equals("MessageHeader") ? "" : path.peek() + "/";
        fields.computeIfAbsent(inside + element, n -> new ArrayList<>())
                .add(value.substring(0, Math.min(value.length(), LONGEST_VALUE)));
    }
}
