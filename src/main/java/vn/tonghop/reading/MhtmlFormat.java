package vn.tonghop.reading;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tonghop.mime.MailWalk;
import vn.tonghop.mime.MalformedMail;

/** A web page in a single file (RFC 2557), as Word, Excel and browsers save it. */
final class MhtmlFormat implements Format {

    private static final int LOOKED_AT = 4_096;
    private static final Pattern EMPTY_LINE = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern PAGE =
            Pattern.compile("(?m)^content-type:\\s*multipart/related\\b");
    private static final Pattern OF_A_LETTER =
            Pattern.compile("(?m)^(?:to|received|message-id|return-path|delivered-to):");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:");

    @Override
    public String name() {
        return "MHTML";
    }

    @Override
    public String mediaType() {
        return "multipart/related";
    }

    @Override
    public boolean recognises(Original original) {
        String beginning = original.beginning(LOOKED_AT);
        String fields = EMPTY_LINE.split(beginning, 2)[0].toLowerCase(Locale.ROOT);
        return FIELD.matcher(fields).lookingAt()
                && PAGE.matcher(fields).find()
                && !OF_A_LETTER.matcher(fields).find();
    }

    /** Several pages in the order of the file: a workbook's sheets. */
    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        var flow = new TextFlow();
        try {
            for (var part : MailWalk.walk(original.bytes()).parts()) {
                if (part.mediaType().equals(HtmlFormat.MEDIA_TYPE)) {
                    HtmlFormat.read(part.bytes(), flow);
                }
            }
        } catch (MalformedMail e) {
            throw new CannotRead("READ-008", name());
        }
        return flow.read(mediaType(), limits);
    }
}
