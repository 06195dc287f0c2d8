package vn.tonghop.intake.rest;

import java.io.IOException;
import vn.tonghop.message.Cause;

/** What a service answers cannot be used. */
public class RestTrouble extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code of the sentence, {@code INT-052}
     * @param detail what the service said, or null
     */
    RestTrouble(String code, String detail) {
        super(Cause.of(code, detail));
        this.code = code;
    }

    public String code() {
        return code;
    }
}
