package vn.tonghop.intake.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An IMAP mailbox: new is what nobody has read. Keys are {@code uidvalidity:uid} (RFC 3501,
 * 2.3.1.1), which the sender cannot choose, unlike a Message-ID.
 */
class ImapMailbox extends Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ImapMailbox.class);

    private final Queue<Message> taken = new ConcurrentLinkedQueue<>();
    private final Queue<Message> refused = new ConcurrentLinkedQueue<>();

    /** In the order of their arrival. */
    private List<Unread> listed = List.of();

    ImapMailbox(Store store, Folder folder) {
        super(store, folder);
    }

    @Override
    public List<Mail> waiting(Set<String> troubled, int most) throws MessagingException {
        Message[] unread =
                folder().search(
                                new AndTerm(
                                        new FlagTerm(new Flags(Flag.SEEN), false),
                                        new FlagTerm(new Flags(Flag.DELETED), false)));
        fetch(unread, UIDFolder.FetchProfileItem.UID);
        var folder = (UIDFolder) folder();
        var waiting = new ArrayList<Unread>();
        for (Message message : unread) {
            waiting.add(new Unread(folder.getUIDValidity(), folder.getUID(message), message));
        }
        listed = List.copyOf(waiting);
        waiting.sort(Comparator.comparing(mail -> troubled.contains(mail.key())));
        var first = waiting.subList(0, Math.min(most, waiting.size()));
        fetch(first.stream().map(Mail::message).toArray(Message[]::new), FetchProfile.Item.SIZE);
        return List.copyOf(first);
    }

    private void fetch(Message[] messages, FetchProfile.Item item) throws MessagingException {
        var wanted = new FetchProfile();
        wanted.add(item);
        folder().fetch(messages, wanted);
        Arrays.stream(messages).forEach(m -> ((IMAPMessage) m).setPeek(true));
    }

    @Override
    public void fetch(List<Mail> mails) throws MessagingException {
        Map<Long, byte[]> bytes =
                BulkFetch.of(
                        (IMAPFolder) folder(),
                        mails.stream().map(Mail::message).toArray(Message[]::new));
        mails.forEach(mail -> mail.fetched(bytes.get(((Unread) mail).uid)));
    }

    @Override
    public void acknowledge() throws MessagingException {
        mark(taken, new Flags(Flag.SEEN));
        var flags = new Flags(Flag.SEEN);
        flags.add(Flag.FLAGGED);
        mark(refused, flags);
    }

    private void mark(Queue<Message> messages, Flags flags) throws MessagingException {
        var together = new ArrayList<Message>();
        for (Message next; (next = messages.poll()) != null; ) {
            together.add(next);
        }
        try {
            folder().setFlags(together.toArray(Message[]::new), flags, true);
        } catch (MessageRemovedException e) {
            // somebody has deleted them all in the meantime: there is nothing left to mark
        }
    }

    /** One thread asks the server; what is done with the bytes is done beside it. */
    @Override
    public boolean severalAtOnce() {
        return true;
    }

    /** Others may have marked mails of theirs: that is for them to carry out. */
    @Override
    boolean deletesOnClose() {
        return false;
    }

    /** By INTERNALDATE (RFC 3501, 2.3.3), which is the server's and no sender's. */
    @Override
    public Instant oldestLeft() {
        try {
            for (Unread mail : listed) {
                if (!mail.done) {
                    Date came = mail.message().getReceivedDate();
                    return came == null ? null : came.toInstant();
                }
            }
        } catch (MessagingException | IllegalStateException e) {
            LOG.debug("the server does not say since when a mail waits", e);
        }
        return null;
    }

    private final class Unread extends Mail {

        private final long uid;
        private volatile boolean done;

        Unread(long validity, long uid, Message message) {
            super(validity + ":" + uid, message);
            this.uid = uid;
        }

        @Override
        public void taken() {
            taken.add(message());
            done = true;
        }

        @Override
        public void refused() {
            refused.add(message());
            done = true;
        }
    }
}
