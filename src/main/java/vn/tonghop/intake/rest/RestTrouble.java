package vn.tonghop.intake.rest;

import java.io.IOException;
import vn.tonghop.message.Cause;
import vn.tonghop.routes.health.Fault;
import vn.tonghop.routes.health.KnownFault;

/** What a service answers cannot be used. */
public class RestTrouble extends IOException implements KnownFault {
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

    @Override
    public Fault fault() {
        return switch (code) {
            case "INT-058" -> Fault.LOGIN_REFUSED;
            case "INT-059" -> Fault.SERVER_ERROR;
            default -> Fault.NOT_UNDERSTOOD;
        };
    }

    public String code() {
        return code;
    }
}
