package vn.tonghop.intake.camel;

import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.intake.Parked;
import vn.tonghop.intake.Receipt;
import vn.tonghop.intake.mailbox.Mail;
import vn.tonghop.intake.mailbox.Mailbox;
import vn.tonghop.routes.health.Waiting;

/**
 * Takes the new mails of a mailbox, several at once. A mail is marked only after its receipt; one
 * that makes trouble hides no other: it is parked and tried again after all others. When several
 * fail in a row it is not they: the poll ends, and its failure is seen by whoever watches the
 * source.
 */
class MailboxConsumer extends HandingConsumer implements Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxConsumer.class);

    private final MailboxEndpoint endpoint;
    private ExecutorService threads;
    private volatile Instant oldest;

    MailboxConsumer(MailboxEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    /** How many are newly kept. */
    @Override
    protected int poll() throws Exception {
        String source = Sources.idOf(endpoint.getCamelContext(), getRouteId());
        var known = endpoint.keptMails().of(source, endpoint.account());
        try (var mailbox = Mailbox.open(endpoint.access(), known, endpoint.deletes())) {
            forceConsumerAsReady();
            var waiting =
                    mailbox.waiting(endpoint.parked().troubled(source), endpoint.mailsPerPoll());
            int atOnce = mailbox.severalAtOnce() ? endpoint.mailsAtOnce() : 1;
            try {
                return new MailRound(
                                mailbox,
                                hands(mailbox, source),
                                this::isRunAllowed,
                                atOnce,
                                threads)
                        .run(waiting);
            } finally {
                oldest = mailbox.oldestLeft();
            }
        }
    }

    @Override
    public Instant oldest() {
        return oldest;
    }

    private MailRound.Hands hands(Mailbox mailbox, String source) {
        return new MailRound.Hands() {
            @Override
            public boolean take(Mail mail) throws Exception {
                return MailboxConsumer.this.take(mail);
            }

            @Override
            public boolean isItsOwn(Exception e, Mail mail) {
                return trouble(e, mail, mailbox, source);
            }
        };
    }

    @Override
    protected void doStart() throws Exception {
        threads =
                endpoint.getCamelContext()
                        .getExecutorServiceManager()
                        .newCachedThreadPool(this, "mails");
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        endpoint.getCamelContext().getExecutorServiceManager().shutdown(threads);
    }

    /** Whether it is newly kept. */
    private boolean take(Mail mail) throws Exception {
        Receipt receipt = hand(mail);
        if (receipt == null) {
            throw new IllegalStateException("the route has not handed over " + mail.key());
        }
        if (receipt instanceof Receipt.Refused) {
            mail.refused();
        } else {
            mail.taken();
        }
        return receipt instanceof Receipt.Stored;
    }

    /** Whether it is this mail's alone and the next may be tried; it is parked then. */
    private boolean trouble(Exception e, Mail mail, Mailbox mailbox, String source) {
        if (causedBy(e, MessageRemovedException.class)) {
            // somebody deleted it in the meantime
            LOG.info("{}: {} is gone", source, mail.key());
            return true;
        }
        if (!causedBy(e, MessagingException.class) || !mailbox.isConnected()) {
            return false;
        }
        LOG.warn("{}: the server does not give {}", source, mail.key(), e);
        String said = String.valueOf(e.getMessage());
        endpoint.parked()
                .park(Parked.atSource(source, mail.key(), mail.key(), "INT-011", mail.key(), said));
        return true;
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
