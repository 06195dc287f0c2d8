package vn.tonghop.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import vn.tonghop.message.VietnameseText;

/**
 * A document's row as reading needs it.
 *
 * @param sender address, source or account of its first delivery
 * @param senderUnit code of the unit that speaks, or null when the sender is unknown
 * @param judged whether it speaks for itself already
 */
record ReceivedDocument(
        long id,
        String sha256,
        String fileName,
        Instant firstReceivedAt,
        String sender,
        String senderUnit,
        boolean judged) {

    LocalDate receivedOn() {
        return firstReceivedAt.atZone(VietnameseText.ZONE).toLocalDate();
    }
}
