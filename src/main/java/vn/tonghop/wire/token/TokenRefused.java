package vn.tonghop.wire.token;

import java.io.IOException;
import vn.tonghop.message.Cause;

/** No access token was given; its message is a code with what to do, fit to be shown. */
public class TokenRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param said what the service said, without secrets; null when nothing
     */
    TokenRefused(String code, String said) {
        super(Cause.of(code, said));
        this.code = code;
    }

    /** {@code INT-020} to {@code INT-024}. */
    public String code() {
        return code;
    }
}
