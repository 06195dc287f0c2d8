package vn.tonghop.intake.mailbox;

import java.io.IOException;
import vn.tonghop.message.Cause;
import vn.tonghop.routes.health.Fault;
import vn.tonghop.routes.health.KnownFault;

/** A mailbox cannot be worked with; its message is a code with what to do, fit to be shown. */
public class MailboxRefused extends IOException implements KnownFault {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    MailboxRefused(String code, String said) {
        super(Cause.of(code, said));
        this.fault =
                switch (code) {
                    case "INT-025", "INT-027" -> Fault.LOGIN_REFUSED;
                    case "INT-026" -> Fault.FOLDER_MISSING;
                    default -> Fault.SERVER_ERROR;
                };
    }

    @Override
    public Fault fault() {
        return fault;
    }

    @Override
    public String words() {
        return getMessage();
    }
}
