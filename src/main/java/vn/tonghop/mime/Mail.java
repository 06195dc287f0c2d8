package vn.tonghop.mime;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail, taken apart.
 *
 * @param subject decoded and NFC; empty when there is none
 * @param from address of the first author in lower case, or null when it cannot be read
 * @param replyTo address an answer goes to in lower case: Reply-To, else From; or null
 * @param date as its sender states it, or null
 * @param messageId with its angle brackets, or null
 * @param automaticReason the header that shows that a machine sent it (bounce, auto-reply, mailing
 *     list; RFC 3834), "Auto-Submitted: auto-replied"; null when a person did
 * @param body its text as UTF-8 text/plain (the plain form if there is one, else the HTML
 *     converted), or null when it has none
 * @param parts every part that holds something, in the order of the mail, the body's source parts
 *     among them
 * @param signatures digital ones (S/MIME), each judged
 */
public record Mail(
        String subject,
        String from,
        String replyTo,
        Instant date,
        String messageId,
        String automaticReason,
        Part body,
        List<Part> parts,
        List<Signature> signatures) {

    public Mail {
        signatures = List.copyOf(signatures);
        parts = List.copyOf(parts);
    }

    /** A machine sent it: it must never be answered. */
    public boolean automatic() {
        return automaticReason != null;
    }

    /**
     * What the mail brings: its attachments, and before them its body when nothing but trifles
     * (business card, signature, logo) is attached or when it is a document by its own form. Empty
     * only for a mail that holds nothing at all; the raw mail itself is the document then.
     */
    public List<Part> documents() {
        var attachments = parts.stream().filter(Part::isAttachment).toList();
        if (body == null
                || !LetterText.isDocument(
                        new String(body.bytes(), StandardCharsets.UTF_8), attachments)) {
            return attachments;
        }
        return Stream.concat(Stream.of(body), attachments.stream()).toList();
    }
}
