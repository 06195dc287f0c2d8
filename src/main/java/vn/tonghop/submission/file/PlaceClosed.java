package vn.tonghop.submission.file;

import java.io.IOException;

/** A place could not be opened: nothing was written there. */
class PlaceClosed extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code of the message that says why
     */
    PlaceClosed(String code, Throwable cause) {
        super(cause.getMessage(), cause);
        this.code = code;
    }

    String code() {
        return code;
    }
}
