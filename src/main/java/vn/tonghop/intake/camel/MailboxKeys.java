package vn.tonghop.intake.camel;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;

/**
 * Tells mails apart as the mailbox does: {@code uidvalidity:uid} (RFC 3501, 2.3.1.1). The sender
 * cannot choose it, unlike a Message-ID.
 */
public class MailboxKeys implements MailUidGenerator {

    @Override
    public String generateUuid(MailEndpoint endpoint, Message mail) {
        Folder folder = mail.getFolder();
        try {
            if (folder instanceof UIDFolder mailbox) {
                return mailbox.getUIDValidity() + ":" + mailbox.getUID(mail);
            }
            throw new IllegalStateException(
                    "the mail server has no UIDs: " + folder.getClass().getSimpleName());
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server gave no UID", e);
        }
    }
}
