package vn.tonghop.intake.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.angus.mail.pop3.POP3Folder;

/**
 * A POP3 mailbox, whose server remembers nothing: new is what the gateway has not noted. A mail is
 * noted by its UIDL (RFC 1939, section 7) and its size, and forgotten when the server no longer
 * lists it, because from then on the server may give the same UIDL to another mail. What is fetched
 * once more all the same is found to be there by its digest, which is its key in the register.
 */
class PopMailbox extends Mailbox {

    /** Begins every key; an IMAP key begins with a digit. */
    private static final String KEY = vn.tonghop.intake.Delivery.BY_DIGEST;

    private final KnownMails known;
    private final boolean delete;

    PopMailbox(Store store, Folder folder, KnownMails known, boolean delete) {
        super(store, folder);
        this.known = known;
        this.delete = delete;
    }

    @Override
    public List<Mail> waiting(Set<String> troubled, int most)
            throws MailboxRefused, MessagingException {
        var folder = (POP3Folder) folder();
        Message[] all = folder.getMessages();
        int[] sizes = folder.getSizes();
        List<String> uidls = uidls(folder, all);
        Map<String, Long> noted = known.noted();
        var gone = new HashSet<>(noted.keySet());
        gone.removeAll(uidls);
        known.forget(gone);
        var waiting = new ArrayList<Listed>();
        for (int i = 0; i < all.length; i++) {
            String uidl = uidls.get(i);
            Long size = noted.get(uidl);
            if (uidl.isEmpty() || size == null || size != sizes[i]) {
                waiting.add(new Listed(uidl, sizes[i], all[i]));
            }
        }
        waiting.sort(Comparator.comparing(mail -> troubled.contains(mail.key())));
        return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
    }

    /** One for each mail; empty ones where the server has none and none are needed. */
    private List<String> uidls(POP3Folder folder, Message[] all)
            throws MailboxRefused, MessagingException {
        var wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(all, wanted);
        var uidls = new ArrayList<String>();
        var times = new HashMap<String, Integer>();
        for (Message message : all) {
            String uidl = folder.getUID(message);
            if (uidl == null && !delete) {
                throw new MailboxRefused("INT-028", null);
            }
            // the same for two mails is allowed where they are the same (RFC 1939, section 7)
            int time = uidl == null ? 1 : times.merge(uidl, 1, Integer::sum);
            uidls.add(uidl == null ? "" : time == 1 ? uidl : uidl + "#" + time);
        }
        return uidls;
    }

    /** This protocol has no time of arrival. */
    @Override
    public Instant oldestLeft() {
        return null;
    }

    @Override
    boolean deletesOnClose() {
        return true;
    }

    private final class Listed extends Mail {

        private final String uidl;
        private final long size;

        Listed(String uidl, long size, Message message) {
            super(KEY + uidl, message);
            this.uidl = uidl;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        /** In a session nobody else can delete it (RFC 1939, section 4): it is withheld. */
        @Override
        public void writeTo(OutputStream out) throws IOException, MessagingException {
            try {
                super.writeTo(out);
            } catch (MessageRemovedException e) {
                throw new MessagingException("-ERR");
            }
        }

        @Override
        public void taken() throws MessagingException {
            if (delete) {
                message().setFlag(Flag.DELETED, true);
            } else {
                known.note(uidl, size);
            }
        }

        /** What was not kept is not deleted either. */
        @Override
        public void refused() {
            if (!uidl.isEmpty()) {
                known.note(uidl, size);
            }
        }
    }
}
