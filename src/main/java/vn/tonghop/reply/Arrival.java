package vn.tonghop.reply;

import java.time.Instant;

/**
 * The delivery that is answered.
 *
 * @param sender a mail address, or the account or folder it came by; may be null
 * @param senderUnit code of the unit the sender speaks for, or ""
 */
record Arrival(
        long id,
        String reference,
        String channel,
        String sourceId,
        String sender,
        String senderUnit,
        String replyTo,
        String subject,
        String messageId,
        boolean automatic,
        Instant receivedAt) {}
