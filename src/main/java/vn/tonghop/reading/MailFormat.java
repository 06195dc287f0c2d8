package vn.tonghop.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.mime.Mail;
import vn.tonghop.mime.MailWalk;
import vn.tonghop.mime.MalformedMail;

/**
 * A mail saved as a file. One file is one report: its text, when that is a document, speaks for it
 * before what is attached.
 */
final class MailFormat extends Container {

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

    /**
     * @param reading reads the attachments
     */
    MailFormat(DocumentReader reading) {
        super(reading);
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
        // Outlook keeps a signed mail as a message whose one attachment begins so
        boolean signed = block.startsWith("Content-Type: multipart/signed");
        return signed
                || field.lookingAt()
                        && FIELD.matcher(block)
                                        .results()
                                        .map(m -> m.group(1).toLowerCase(Locale.ROOT))
                                        .filter(OF_A_MAIL::contains)
                                        .distinct()
                                        .count()
                                >= ENOUGH;
    }

    @Override
    void open(Original original, Limits limits, Bundle files) throws CannotRead {
        MailParts.into(files, original, walk(original));
    }

    private static Mail walk(Original original) throws CannotRead {
        try {
            return MailWalk.walk(original.bytes());
        } catch (MalformedMail e) {
            throw new CannotRead("READ-017");
        }
    }
}
