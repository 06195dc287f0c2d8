package vn.tonghop.reading;

import java.io.IOException;
import java.util.Set;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A mail saved by Outlook (.msg; [MS-OXMSG]), with the mails in it. */
final class MsgFormat extends Container {

    /** The stream that every message, and nothing else, has at its root. */
    private static final Set<String> PROPERTIES = Set.of("__properties_version1.0");

    /**
     * @param reading reads the attachments
     */
    MsgFormat(DocumentReader reading) {
        super(reading);
    }

    @Override
    public String name() {
        return "MSG";
    }

    @Override
    public String mediaType() {
        return "application/vnd.ms-outlook";
    }

    @Override
    public boolean recognises(Original original) {
        return Ole.has(original, PROPERTIES);
    }

    @Override
    void open(Original original, Limits limits, Bundle files) throws CannotRead, IOException {
        try (var store = new POIFSFileSystem(original.stream());
                var message = new MAPIMessage(store)) {
            MailParts.into(files, original, new MsgLetter(limits).mail(message));
        }
    }
}
