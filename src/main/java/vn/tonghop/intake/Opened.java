package vn.tonghop.intake;

import java.util.List;
import vn.tonghop.intake.Delivery.Enclosed;

/**
 * A delivery, looked into.
 *
 * @param sender who sent it, or null
 * @param replyTo the address an answer goes to, or null
 * @param documents what it brings; empty when the original itself is the document
 * @param note code of what was odd, {@code INT-003}, or null
 */
record Opened(
        String sender,
        String replyTo,
        String subject,
        String messageId,
        boolean automatic,
        List<Enclosed> documents,
        String note) {

    /** A delivery that says nothing of itself. */
    static Opened closed(Delivery delivery, String note) {
        return new Opened(
                delivery.sender(),
                null,
                delivery.subject(),
                null,
                false,
                delivery.enclosed(),
                note);
    }
}
