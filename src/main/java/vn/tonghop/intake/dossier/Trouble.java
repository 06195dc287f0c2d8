package vn.tonghop.intake.dossier;

import java.io.IOException;
import vn.tonghop.message.Cause;
import vn.tonghop.routes.health.Fault;
import vn.tonghop.routes.health.KnownFault;

/**
 * What a portal answers cannot be counted on. Nothing of this reading may be handed over: it is
 * begun anew.
 */
public class Trouble extends IOException implements KnownFault {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code of the sentence, {@code INT-030}
     * @param detail what the portal said, or null
     */
    Trouble(String code, String detail) {
        super(Cause.of(code, detail));
        this.code = code;
    }

    @Override
    public Fault fault() {
        return Fault.NOT_UNDERSTOOD;
    }

    public String code() {
        return code;
    }
}
