package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A document as the document exchange (trục liên thông văn bản) hands it over: edXML of QCVN
 * 102:2016/BTTTT, an envelope with the document's files in base64, mostly each in a ZIP. The
 * document speaks; what the envelope says of it stands beside it.
 */
final class EdXmlFormat extends Container {

    private static final int LOOKED_AT = 4_096;

    private static final Pattern ELEMENT =
            Pattern.compile("<(?:[\\w.-]+:)?edxml(?:envelope)?[\\s>]", Pattern.CASE_INSENSITIVE);

    /**
     * @param reading reads the files in it
     */
    EdXmlFormat(DocumentReader reading) {
        super(reading);
    }

    @Override
    public String name() {
        return "edXML";
    }

    @Override
    public String mediaType() {
        return "application/edxml+xml";
    }

    @Override
    public boolean recognises(Original original) {
        String beginning =
                original.beginning(LOOKED_AT)
                        .replaceFirst("^\u00EF\u00BB\u00BF", "")
                        .stripLeading();
        return beginning.startsWith("<") && ELEMENT.matcher(beginning).find();
    }

    @Override
    void open(Original original, Limits limits, Bundle files) throws CannotRead, IOException {
        var envelope = EdXmlEnvelope.of(original);
        var page = envelope(envelope, limits);
        if (!page.pages().isEmpty()) {
            files.beside(original.path("edXML"), page);
        }
        for (var attachment : envelope.attachments()) {
            add(original, attachment, files);
        }
    }

    private static void add(Original around, EdXmlEnvelope.Attachment attachment, Bundle files)
            throws CannotRead {
        around.quota().entry();
        String name = EntryName.clean(attachment.name());
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(attachment.base64());
        } catch (IllegalArgumentException broken) {
            files.refuse(around.path(name), Noticed.error("READ-008", "base64"));
            return;
        }
        around.quota().count(bytes.length);
        files.add(around.within(name, bytes));
    }

    private Readout.Read envelope(EdXmlEnvelope envelope, Limits limits) throws CannotRead {
        var lines = new Lines(limits);
        for (var line : said(envelope)) {
            lines.add(line);
        }
        return new Readout.Read(mediaType(), lines.pages(), List.of(), List.of());
    }

    /** What it says of the document, each by the name of its element. */
    private static List<String> said(EdXmlEnvelope envelope) {
        var said = new ArrayList<String>();
        envelope.fields()
                .forEach((name, values) -> said.add(name + ": " + String.join("; ", values)));
        return said;
    }
}
