package vn.tonghop.intake.portal;

import java.io.IOException;

/** The portal answered that it does not answer: an {@code error_code}, mostly in a 200. */
public class PortalRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param message as the portal put it, fit to be shown
     */
    public PortalRefused(String code, String message) {
        super("the portal refused with error_code " + code + ": " + message);
        this.code = code;
    }

    /** The portal's own code; empty when it gave none. */
    public String code() {
        return code;
    }
}
