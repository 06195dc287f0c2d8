package vn.tonghop.mime;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.mime.MalformedMail.Why;

/**
 * Takes a mail apart from its raw bytes (RFC 5322, 2045–2047, 2231). Forgiving: what mail programs
 * get wrong is read as it was meant, and what is broken is kept and marked as damaged.
 */
public final class MailWalk {

    /** No mail server in reach takes more; attachments only shrink when they are decoded. */
    public static final int MOST_BYTES = 200 * 1024 * 1024;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+");

    private MailWalk() {}

    /**
     * The mail's envelope, text and parts.
     *
     * @param raw as it came from the server, bytes untouched
     * @throws MalformedMail when it does not begin with header fields, or is too large, too deep or
     *     in too many parts to take apart; the raw bytes are the document then
     */
    public static Mail walk(byte[] raw) throws MalformedMail {
        if (raw.length > MOST_BYTES) {
            throw new MalformedMail(Why.TOO_LARGE, raw.length + " bytes");
        }
        var fields = Fields.of(Slice.of(raw));
        if (fields.isEmpty()) {
            throw new MalformedMail(Why.NO_HEADER, "no header field at the beginning");
        }
        var letter = new Letter();
        String text = letter.read(fields);
        String from = address(fields, "From");
        String replyTo = address(fields, "Reply-To");
        return new Mail(
                Letter.subject(fields),
                from,
                replyTo == null ? from : replyTo,
                date(fields),
                fields.first("Message-ID").filter(id -> !id.isBlank()).orElse(null),
                Automatic.reason(fields, from),
                text == null ? null : Letter.body(fields, text, "body", Part.Role.TEXT),
                letter.parts(),
                letter.signatures());
    }

    /** The first address of a field, in lower case; null when there is none. */
    private static String address(Fields fields, String name) {
        String raw = fields.first(name).orElse("");
        return parsed(raw)
                .or(() -> ADDRESS.matcher(raw).results().map(m -> m.group()).findFirst())
                .map(a -> a.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private static Optional<String> parsed(String raw) {
        try {
            for (var address : InternetAddress.parseHeader(raw, false)) {
                String found = address.getAddress();
                if (found != null && ADDRESS.matcher(found).matches()) {
                    return Optional.of(found);
                }
            }
        } catch (AddressException | RuntimeException unreadable) {
            // the pattern finds what there is
        }
        return Optional.empty();
    }

    private static Instant date(Fields fields) {
        try {
            var raw = fields.first("Date");
            var format = new MailDateFormat();
            // otherwise 31 February would be a day in March that nobody has written
            format.setLenient(false);
            return raw.isEmpty() ? null : format.parse(raw.get()).toInstant();
        } catch (ParseException | RuntimeException unreadable) {
            return null;
        }
    }
}
