package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is known of a document besides its bytes.
 *
 * @param receivedOn the day it arrived, in Asia/Ho_Chi_Minh
 * @param senderUnit code of the unit its sender speaks for, or null
 */
public record Context(LocalDate receivedOn, String senderUnit) {

    public Context {
        Objects.requireNonNull(receivedOn);
    }
}
