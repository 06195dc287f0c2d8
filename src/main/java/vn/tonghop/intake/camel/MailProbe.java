package vn.tonghop.intake.camel;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.JavaMailSender;
import org.apache.camel.component.mail.MailComponent;
import org.apache.camel.component.mail.MailEndpoint;
import vn.tonghop.routes.SourceProbe;

/**
 * Lists the mails nobody has read; the folder is opened for reading only, so that none is marked.
 */
class MailProbe implements SourceProbe {

    @Override
    public boolean knows(Endpoint endpoint) {
        return endpoint instanceof MailEndpoint;
    }

    @Override
    public List<Item> look(Endpoint endpoint, String source, int most) throws Exception {
        var mail = ((MailEndpoint) endpoint).getConfiguration();
        var session = new Session((MailEndpoint) endpoint);
        try (Store store = session.open().getStore(mail.getProtocol())) {
            store.connect(mail.getHost(), mail.getPort(), mail.getUsername(), mail.getPassword());
            Folder folder = store.getFolder(mail.getFolderName());
            folder.open(Folder.READ_ONLY);
            try {
                return unread(folder, most);
            } finally {
                folder.close(false);
            }
        }
    }

    /** The session that Camel would read with, which it gives to nobody but its consumers. */
    private static final class Session extends MailEndpoint {

        private JavaMailSender sender;

        Session(MailEndpoint of) {
            super(of.getEndpointUri(), (MailComponent) of.getComponent(), of.getConfiguration());
            setCamelContext(of.getCamelContext());
        }

        jakarta.mail.Session open() throws Exception {
            createConsumer(exchange -> {});
            return sender.getSession();
        }

        @Override
        public Consumer createConsumer(Processor processor, JavaMailSender sender) {
            this.sender = sender;
            return null;
        }
    }

    private static List<Item> unread(Folder folder, int most) throws MessagingException {
        Message[] all = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        var first = java.util.Arrays.copyOf(all, Math.min(all.length, most));
        var wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.ENVELOPE);
        wanted.add(FetchProfile.Item.SIZE);
        folder.fetch(first, wanted);
        var items = new ArrayList<Item>();
        for (Message mail : first) {
            Instant sent = mail.getSentDate() == null ? null : mail.getSentDate().toInstant();
            items.add(new Item(String.valueOf(mail.getSubject()), mail.getSize(), sent));
        }
        return items;
    }
}
