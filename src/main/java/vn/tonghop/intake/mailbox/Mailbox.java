package vn.tonghop.intake.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An open mailbox. Closing it lets the server do what it was told. Where mails may be taken several
 * at once, one thread fetches and acknowledges, and others take what it has fetched.
 */
public abstract class Mailbox implements AutoCloseable {

    private final Store store;
    private final Folder folder;

    Mailbox(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * Opens a mailbox to take mails.
     *
     * @param known which mails of a POP3 mailbox were taken; IMAP servers remember it themselves
     * @param delete POP3: a taken mail is deleted instead of remembered
     * @throws IOException when the credential is not to be had or not taken
     */
    public static Mailbox open(MailAccess access, KnownMails known, boolean delete)
            throws IOException, MessagingException {
        return open(access, known, delete, Folder.READ_WRITE);
    }

    /** Opens a mailbox to look only: nothing can be marked. */
    public static Mailbox look(MailAccess access, KnownMails known)
            throws IOException, MessagingException {
        // POP3 has no folder that is only read; what marks nothing deletes nothing
        return open(access, known, false, access.isPop() ? Folder.READ_WRITE : Folder.READ_ONLY);
    }

    private static Mailbox open(MailAccess access, KnownMails known, boolean delete, int mode)
            throws IOException, MessagingException {
        Store store = connected(access);
        try {
            Folder folder = store.getFolder(access.isPop() ? "INBOX" : access.folder());
            if (!folder.exists()) {
                throw new MailboxRefused("INT-026", access.folder());
            }
            folder.open(mode);
            return access.isPop()
                    ? new PopMailbox(store, folder, known, delete)
                    : new ImapMailbox(store, folder);
        } catch (IOException | MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** A token that the server does not take is asked for anew, once. */
    private static Store connected(MailAccess access) throws IOException, MessagingException {
        String secret = access.credential().secret();
        try {
            return connected(access, secret);
        } catch (AuthenticationFailedException e) {
            noEncryption(e);
            if (!access.credential().notTaken(secret)) {
                throw new MailboxRefused("INT-025", said(e));
            }
        }
        try {
            return connected(access, access.credential().secret());
        } catch (AuthenticationFailedException e) {
            throw new MailboxRefused("INT-027", said(e));
        }
    }

    private static Store connected(MailAccess access, String secret) throws MessagingException {
        Store store = access.session().getStore(access.protocol());
        store.connect(access.host(), access.usualPort(), access.username(), secret);
        return store;
    }

    /** The POP3 client takes a server without STLS for one that refuses the account. */
    private static void noEncryption(AuthenticationFailedException e) throws MessagingException {
        if (String.valueOf(e.getMessage()).contains("STLS required")) {
            throw new MessagingException(e.getMessage());
        }
    }

    /** Servers answer a wrong token with a long line of base64, which helps nobody. */
    private static String said(AuthenticationFailedException e) {
        String said = String.valueOf(e.getMessage());
        return said.replaceAll("[A-Za-z0-9+/=]{40,}", "…").replaceAll("\\p{Cntrl}+", " ");
    }

    /**
     * New mails, oldest first.
     *
     * @param troubled keys of mails that made trouble before: they come after all others
     * @param most how many at most
     */
    public abstract List<Mail> waiting(Set<String> troubled, int most)
            throws IOException, MessagingException;

    /**
     * Fetches these mails by one question where the protocol can. What does not come this way is
     * fetched by itself when it is taken.
     *
     * @throws MessagingException when the server is gone
     */
    public void fetch(List<Mail> mails) throws MessagingException {
        // POP3 gives one at a time
    }

    /** Tells the server what was taken since the last time. */
    public void acknowledge() throws MessagingException {
        // POP3 is told, or the gateway notes, mail by mail
    }

    /**
     * When the mail came that waits longest of those that were listed and neither taken nor
     * refused; null when there is none, or the server keeps no such time.
     */
    public abstract Instant oldestLeft();

    /** Whether the server is still there; when not, no mail is to blame. */
    public boolean isConnected() {
        return store.isConnected() && folder.isOpen();
    }

    Folder folder() {
        return folder;
    }

    @Override
    public void close() throws MessagingException {
        try (store) {
            if (folder.isOpen()) {
                folder.close(deletesOnClose());
            }
        }
    }

    /** Whether several threads may have mails of it at the same time. */
    public boolean severalAtOnce() {
        return false;
    }

    /** Whether closing carries out what was marked to be deleted. */
    abstract boolean deletesOnClose();
}
