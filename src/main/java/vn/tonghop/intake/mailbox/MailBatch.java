package vn.tonghop.intake.mailbox;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Mails that are kept at the same time and acknowledged together.
 *
 * @param mails all of them, in their order
 * @param together those small enough to be fetched by one question
 */
public record MailBatch(List<Mail> mails, List<Mail> together) {

    private static final int MAILS = 32;

    /** What all mails of a batch may have, in bytes; a larger one is a batch of its own. */
    private static final long BYTES = 32L << 20;

    /** What is fetched by one question lies in memory, and a single one of it too. */
    private static final long TOGETHER = 8L << 20;

    /** Batches of these mails, in their order. */
    public static List<MailBatch> of(List<Mail> waiting) {
        var batches = new ArrayList<MailBatch>();
        var next = new MailBatch(new ArrayList<>(), new ArrayList<>());
        long bytes = 0;
        long together = 0;
        for (Mail mail : waiting) {
            long size = size(mail);
            boolean full = next.mails.size() == MAILS || bytes + size > BYTES;
            if (full && !next.mails.isEmpty()) {
                batches.add(next);
                next = new MailBatch(new ArrayList<>(), new ArrayList<>());
                bytes = 0;
                together = 0;
            }
            next.mails.add(mail);
            bytes += size;
            if (size <= BulkFetch.LARGEST && together + size <= TOGETHER) {
                next.together.add(mail);
                together += size;
            }
        }
        if (!next.mails.isEmpty()) {
            batches.add(next);
        }
        return batches;
    }

    /** One of which the server does not say how large it is may be of any size. */
    private static long size(Mail mail) {
        try {
            return mail.size() < 0 ? BYTES : mail.size();
        } catch (MessagingException e) {
            return BYTES;
        }
    }
}
