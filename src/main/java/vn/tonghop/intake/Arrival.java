package vn.tonghop.intake;

import java.time.Instant;
import java.util.List;
import vn.tonghop.vault.Vault.Original;

/** A delivery whose bytes are all in the vault, ready to be entered. */
record Arrival(
        Delivery delivery,
        String key,
        Original original,
        Opened opened,
        String senderUnit,
        Instant receivedAt,
        List<Kept> documents) {

    /** One document of it, in the vault. */
    record Kept(String fileName, Original original) {}
}
