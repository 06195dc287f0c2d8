package vn.tonghop.intake;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.intake.Delivery.Enclosed;
import vn.tonghop.mime.Mail;
import vn.tonghop.mime.MailWalk;
import vn.tonghop.mime.MalformedMail;
import vn.tonghop.mime.Signature.Status;

/**
 * Takes a stored mail apart. Whatever it holds, the raw mail is kept and nothing blocks the next.
 */
final class MailOpening {

    private static final Logger LOG = LoggerFactory.getLogger(MailOpening.class);

    /** No mail was sent before there was mail (RFC 524, 1973), or in another millennium. */
    private static final Instant FIRST_MAILS = Instant.parse("1973-01-01T00:00:00Z");

    private static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

    private MailOpening() {}

    static Opened open(Delivery delivery, byte[] raw) {
        try {
            return opened(delivery, MailWalk.walk(raw));
        } catch (MalformedMail e) {
            return Opened.closed(delivery, "INT-002");
        } catch (RuntimeException | StackOverflowError e) {
            // our fault, but retrying the same bytes for ever helps nobody: the raw mail is kept as
            // the document, the note stands in the journal and the reason in the log
            LOG.error(
                    "{} {}: mail not taken apart", delivery.sourceId(), delivery.externalKey(), e);
            return Opened.closed(delivery, "INT-003");
        }
    }

    private static Opened opened(Delivery delivery, Mail mail) {
        var documents =
                mail.documents().stream().map(p -> new Enclosed(p.name(), p.bytes())).toList();
        return new Opened(
                delivery.sender() == null ? mail.from() : delivery.sender(),
                mail.replyTo(),
                mail.subject(),
                mail.messageId(),
                mail.automatic(),
                documents,
                note(mail));
    }

    private static String note(Mail mail) {
        if (mail.signatures().stream().anyMatch(s -> s.status() == Status.BROKEN)) {
            return "INT-006";
        }
        boolean possible =
                mail.date() != null
                        && mail.date().isAfter(FIRST_MAILS)
                        && mail.date().isBefore(NEVER);
        return possible ? null : "INT-019";
    }
}
