package vn.tonghop.validation;

import java.time.Instant;

/**
 * What is known of a report's arrival.
 *
 * @param sender address, source or account it came from; null when it is read from a file by hand
 * @param senderUnit code of the unit the sender speaks for, or null when the sender is unknown
 * @param receivedAt when it arrived; null when it is read by hand
 */
public record Facts(String sender, String senderUnit, Instant receivedAt) {

    /** A file read by hand: nothing is known of a sender, and nothing is held against it. */
    public static final Facts NONE = new Facts(null, null, null);

    boolean hasArrived() {
        return receivedAt != null;
    }
}
