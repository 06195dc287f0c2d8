package vn.tonghop.intake.mailbox;

import java.io.IOException;
import vn.tonghop.message.Cause;

/** A mailbox cannot be worked with; its message is a code with what to do, fit to be shown. */
public class MailboxRefused extends IOException {
    private static final long serialVersionUID = 1L;

    MailboxRefused(String code, String said) {
        super(Cause.of(code, said));
    }
}
