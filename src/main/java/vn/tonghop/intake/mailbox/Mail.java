package vn.tonghop.intake.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/** One mail that waits in a mailbox. */
public abstract class Mail {

    private final String key;
    private final Message message;
    private byte[] fetched;

    Mail(String key, Message message) {
        this.key = key;
        this.message = message;
    }

    /** What tells it from every other mail of this mailbox, as far as its server says. */
    public String key() {
        return key;
    }

    /**
     * Its bytes where they were fetched with others; they are handed out once, so that a round of
     * many mails does not hold them all.
     */
    public Optional<byte[]> takeFetched() {
        byte[] bytes = fetched;
        fetched = null;
        return Optional.ofNullable(bytes);
    }

    void fetched(byte[] bytes) {
        fetched = bytes;
    }

    /** Asks the server for its bytes; it stays as it is. */
    public void writeTo(OutputStream out) throws IOException, MessagingException {
        message.writeTo(out);
    }

    /** In bytes as the server states it, or -1. */
    public long size() throws MessagingException {
        return message.getSize();
    }

    /** As it states it; null when there is none or it cannot be understood. */
    public String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            return null;
        }
    }

    /** When it says that it was sent; null when it says nothing or nonsense. */
    public Instant sent() {
        try {
            return message.getSentDate() == null ? null : message.getSentDate().toInstant();
        } catch (MessagingException e) {
            return null;
        }
    }

    Message message() {
        return message;
    }

    /**
     * It is kept: the server, or the gateway for it, remembers, at the latest when the mailbox
     * {@linkplain Mailbox#acknowledge() acknowledges}.
     */
    public abstract void taken() throws MessagingException;

    /** It is never kept: it stays, marked for its reader where the protocol can. */
    public abstract void refused() throws MessagingException;
}
