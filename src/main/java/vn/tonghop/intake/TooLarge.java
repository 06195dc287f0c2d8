package vn.tonghop.intake;

import java.io.IOException;

/** A delivery has more bytes than the gateway takes. */
class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long most) {
        super("more than " + most + " bytes");
    }
}
