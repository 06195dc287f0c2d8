package vn.tonghop.intake.mailbox;

import java.util.Collection;
import java.util.Map;

/** Which mails of a POP3 mailbox need not be fetched again. */
public interface KnownMails {

    /** UIDL and size in bytes of each. */
    Map<String, Long> noted();

    /** A mail that is kept, or never will be. */
    void note(String uidl, long size);

    /** These are not listed any more. */
    void forget(Collection<String> uidls);
}
