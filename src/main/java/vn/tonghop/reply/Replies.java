package vn.tonghop.reply;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.message.Cause;
import vn.tonghop.reply.ReplyTransport.Dispatch;
import vn.tonghop.store.Lease;
import vn.tonghop.store.WorkQueue;

/**
 * Answers deliveries, at most once each.
 *
 * <p>Before a byte leaves, the row says {@code sending} with the letter and its message id,
 * committed. What is found in that stage after its lease has ended is {@code in-doubt}: it may have
 * left, nobody sends it again, and the operator sees it. Only what certainly did not leave is tried
 * again.
 */
public class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final int AT_ONCE = 100;
    private static final Duration CROWDED = Duration.ofMinutes(10);

    private final WorkQueue queue;
    private final ReplyRegister register;
    private final Addressees addressees;
    private final Letters letters;
    private final ReplyTransport transport;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final ReplyProperties properties;

    Replies(
            WorkQueue queue,
            ReplyRegister register,
            Addressees addressees,
            Letters letters,
            ReplyTransport transport,
            Journal journal,
            TransactionOperations transaction,
            ReplyProperties properties) {
        this.queue = queue;
        this.register = register;
        this.addressees = addressees;
        this.letters = letters;
        this.transport = transport;
        this.journal = journal;
        this.transaction = transaction;
        this.properties = properties;
    }

    /**
     * Answers what is due now.
     *
     * @return how many rows it took up
     */
    public int work() {
        doubtTheAbandoned();
        var taken = 0;
        for (var next = queue.claim("due"); next.isPresent(); next = queue.claim("due")) {
            one(next.get());
            if (++taken == AT_ONCE) {
                break;
            }
        }
        return taken;
    }

    private void doubtTheAbandoned() {
        transaction.executeWithoutResult(
                status ->
                        register.abandoned(Cause.of("REP-007"))
                                .forEach(id -> record(id, "reply.in-doubt", "REP-007")));
    }

    private void one(Lease lease) {
        Letter letter;
        try {
            letter = prepared(lease);
        } catch (RuntimeException e) {
            LOG.error("the answer to delivery {} cannot be written", lease.id(), e);
            ourFault(lease, Cause.of("REP-008"));
            return;
        }
        if (letter != null) {
            settle(lease, sent(letter));
        }
    }

    /** The letter, committed as being sent; null when nothing is to be sent now. */
    private Letter prepared(Lease lease) {
        var arrival = register.arrival(lease.id());
        var choice = addressees.of(arrival);
        var letter =
                choice.address() == null
                        ? null
                        : letters.write(choice.address(), arrival, register.documents(lease.id()));
        return transaction.execute(
                status -> {
                    if (!queue.stillMine(lease)) {
                        return null;
                    }
                    if (letter == null) {
                        suppress(lease.id(), choice.reason());
                        return null;
                    }
                    return marked(lease, letter);
                });
    }

    private void suppress(long id, String reason) {
        register.end(id, "suppressed", Cause.of(reason));
        record(id, "reply.suppressed", reason);
    }

    private Letter marked(Lease lease, Letter letter) {
        if (register.inTheLastHour(letter.recipient()) >= properties.perRecipientAndHour()) {
            register.postpone(lease.id(), CROWDED, Cause.of("REP-006"));
            return null;
        }
        register.sending(lease.id(), letter);
        return letter;
    }

    /** A defect on our side leaves as much doubt as one on the other. */
    private Dispatch sent(Letter letter) {
        try {
            return transport.send(letter);
        } catch (RuntimeException e) {
            LOG.error("the mail route failed", e);
            return new Dispatch.Unknown(Cause.of("REP-016"));
        }
    }

    private void settle(Lease lease, Dispatch dispatch) {
        transaction.executeWithoutResult(
                status -> {
                    if (dispatch instanceof Dispatch.Sent && register.sent(lease)) {
                        record(lease.id(), "reply.sent", "");
                    } else if (dispatch instanceof Dispatch.NotSent notSent) {
                        again(lease, notSent.why());
                    } else if (dispatch instanceof Dispatch.Refused refused
                            && register.settled(lease, "failed", refused.why())) {
                        record(lease.id(), "reply.failed", refused.why());
                    } else if (dispatch instanceof Dispatch.Unknown unknown
                            && register.settled(lease, "in-doubt", unknown.why())) {
                        record(lease.id(), "reply.in-doubt", unknown.why());
                    }
                });
    }

    private void again(Lease lease, String why) {
        if (lease.attempts() < properties.attempts()) {
            register.dueAgain(lease, properties.pauses().after(lease.attempts()), why);
        } else if (register.settled(lease, "failed", why)) {
            record(lease.id(), "reply.failed", why);
        }
    }

    private void ourFault(Lease lease, String why) {
        transaction.executeWithoutResult(
                status -> {
                    if (!queue.stillMine(lease)) {
                        return;
                    }
                    if (lease.attempts() < properties.attempts()) {
                        queue.retryLater(lease, properties.pauses().after(lease.attempts()), why);
                    } else {
                        register.end(lease.id(), "failed", why);
                        record(lease.id(), "reply.failed", why);
                    }
                });
    }

    private void record(long delivery, String event, String reason) {
        journal.record(
                Subject.delivery(delivery),
                event,
                reason.isEmpty() ? Map.of() : Map.of("reason", Words.line(reason, 300)));
    }
}
