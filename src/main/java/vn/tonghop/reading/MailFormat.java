package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.mime.Mail;
import vn.tonghop.mime.MailWalk;
import vn.tonghop.mime.MalformedMail;
import vn.tonghop.mime.Part;

/**
 * A mail saved as a file. One file is one report: the first of its documents that can be read
 * speaks for it (its text, when that is a document, before what is attached); the names of the
 * others are mentioned.
 */
final class MailFormat implements Format {

    private static final int LOOKED_AT = 16_384;
    // not \\R twice: that may match the two halves of one CRLF
    private static final Pattern EMPTY_LINE = Pattern.compile("(?:\\r\\n|\\r(?!\\n)|\\n){2}");
    private static final Pattern FIELD = Pattern.compile("(?m)^([!-9;-~]+):");
    private static final Set<String> OF_A_MAIL =
            Set.of(
                    "received",
                    "return-path",
                    "delivered-to",
                    "from",
                    "to",
                    "subject",
                    "date",
                    "message-id",
                    "mime-version",
                    "content-type");
    private static final int ENOUGH = 3;

    private final DocumentReader reading;

    /**
     * @param reading reads the attachments
     */
    MailFormat(DocumentReader reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "EML";
    }

    @Override
    public String mediaType() {
        return "message/rfc822";
    }

    /** Begins with a block of fields, several of which only mails have. */
    @Override
    public boolean recognises(Original original) {
        String beginning = original.beginning(LOOKED_AT).replaceFirst("^From .*\\R", "");
        String block = EMPTY_LINE.split(beginning, 2)[0];
        var field = FIELD.matcher(block);
        return field.lookingAt()
                && FIELD.matcher(block)
                                .results()
                                .map(m -> m.group(1).toLowerCase(Locale.ROOT))
                                .filter(OF_A_MAIL::contains)
                                .distinct()
                                .count()
                        >= ENOUGH;
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead {
        var documents = walk(original).documents();
        if (documents.isEmpty()) {
            throw new CannotRead("READ-016");
        }
        Readout.Unreadable refused = null;
        for (var part : documents) {
            var readout =
                    reading.read(new Original(part.name(), part.bytes(), original.depth() + 1));
            if (readout instanceof Readout.Read read) {
                return told(read, part, documents);
            }
            refused = refused == null ? (Readout.Unreadable) readout : refused;
        }
        throw new CannotRead(refused.why());
    }

    private static Mail walk(Original original) throws CannotRead {
        try {
            return MailWalk.walk(original.bytes());
        } catch (MalformedMail e) {
            throw new CannotRead("READ-017");
        }
    }

    private Readout.Read told(Readout.Read read, Part part, List<Part> all) {
        var problems = new ArrayList<>(read.problems());
        if (part.damaged()) {
            problems.add(Noticed.warning("READ-022", part.name()));
        }
        var others = all.stream().filter(p -> p != part).map(Part::name).toList();
        if (!others.isEmpty()) {
            problems.add(Noticed.info("READ-021", part.name(), String.join(", ", others)));
        }
        return new Readout.Read(mediaType(), read.pages(), read.sheets(), read.annexes(), problems);
    }
}
