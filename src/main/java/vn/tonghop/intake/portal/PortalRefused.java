package vn.tonghop.intake.portal;

import java.io.IOException;
import vn.tonghop.routes.health.Fault;
import vn.tonghop.routes.health.KnownFault;

/** The portal answered that it does not answer: an {@code error_code}, mostly in a 200. */
public class PortalRefused extends IOException implements KnownFault {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Fault fault;

    /**
     * @param message as the portal put it, fit to be shown
     */
    public PortalRefused(String code, String message) {
        this(code, "the portal refused with error_code " + code + ": " + message, false);
    }

    private PortalRefused(String code, String said, boolean login) {
        super(said);
        this.code = code;
        this.fault = login ? Fault.LOGIN_REFUSED : Fault.PORTAL_REFUSED;
    }

    /** The same, said to name and password. */
    PortalRefused toLogin() {
        return new PortalRefused(code, getMessage(), true);
    }

    @Override
    public Fault fault() {
        return fault;
    }

    /** The portal's own code; empty when it gave none. */
    public String code() {
        return code;
    }
}
