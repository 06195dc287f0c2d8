package vn.tonghop.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import vn.tonghop.message.VietnameseText;

/**
 * A document's row before it is judged.
 *
 * @param sender address, source or account of its first delivery
 * @param senderUnit code of the unit that speaks, or null when the sender is unknown
 */
record ReceivedDocument(
        long id,
        String sha256,
        String fileName,
        Instant firstReceivedAt,
        String sender,
        String senderUnit) {

    LocalDate receivedOn() {
        return firstReceivedAt.atZone(VietnameseText.ZONE).toLocalDate();
    }
}
