package vn.tonghop.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.message.Cause;
import vn.tonghop.store.Lease;
import vn.tonghop.store.WorkQueue;

/**
 * Brings the outbox to the destinations.
 *
 * <p>Before a byte leaves, the row says {@code sending}, committed. Whoever finds a row that says
 * so and whose lease has ended, or one that is {@code unknown}, asks by the idempotency key before
 * anything is sent again. Only a receipt makes it {@code accepted}.
 */
public class Submissions {

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

    private final SubmissionRows rows;
    private final WorkQueue queue;
    private final Destination destination;
    private final Settlement settlement;
    private final Journal journal;
    private final TransactionOperations transactions;

    Submissions(
            SubmissionRows rows,
            WorkQueue queue,
            Destination destination,
            Settlement settlement,
            Journal journal,
            TransactionOperations transactions) {
        this.rows = rows;
        this.queue = queue;
        this.destination = destination;
        this.settlement = settlement;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** The destinations that something is due for now; each can be worked on by itself. */
    public List<String> due() {
        return rows.dueDestinations();
    }

    /**
     * Works on every submission that is due now, one destination after the other.
     *
     * @return how many it worked on
     */
    public int work() {
        return due().stream().mapToInt(this::work).sum();
    }

    /**
     * Works on every submission to this destination that is due now.
     *
     * @return how many it worked on
     */
    public int work(String to) {
        var worked = 0;
        for (var next = claim(to); next.isPresent(); next = claim(to)) {
            worked++;
            one(next.get());
        }
        return worked;
    }

    /**
     * A person has asked the other side: it has this submission. Its successors may leave then.
     *
     * @param by who says so, for the journal
     * @return false when there was nothing to decide
     */
    public boolean arrived(long id, String by) {
        return settlement.arrived(id, by);
    }

    /**
     * A person has asked the other side: it does not have this submission. It is sent again.
     *
     * @param by who says so, for the journal
     * @return false when there was nothing to decide
     */
    public boolean sendAgain(long id, String by) {
        return settlement.sendAgain(id, by);
    }

    /** Whether something that this run queued is still on its way by itself. */
    public boolean isUnderWay(long runId) {
        return rows.open(runId) > 0;
    }

    /**
     * Takes up a given-up submission again: it is asked about first, unless it is known that nothing
     * is there.
     *
     * @param by who wants it, for the journal
     * @return false when it had not been given up
     */
    public boolean replay(long id, String by) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        transaction -> {
                            var replayed = rows.replay(id);
                            if (replayed) {
                                record(id, "submission.replayed", Map.of("by", by));
                            }
                            return replayed;
                        }));
    }

    /**
     * Replays whatever of the run's regime and period had been given up.
     *
     * @param by who wants it, for the journal
     */
    public void reviveFor(long runId, String by) {
        rows.givenUp(runId).forEach(id -> replay(id, by));
    }

    public Submission find(long id) {
        return rows.find(id);
    }

    /** The submission that a run has queued; none when its totals had been submitted before. */
    public Optional<Submission> ofRun(long runId) {
        return rows.ofRun(runId);
    }

    /** The latest submission of the run's regime and period that was not rejected. */
    public Optional<Submission> standing(long runId) {
        return rows.standing(runId);
    }

    private Optional<Lease> claim(String to) {
        return queue.claimOf("destination", to, "due", "unknown", "sending");
    }

    private void one(Lease claimed) {
        var submission = rows.find(claimed.id());
        if (!"due".equals(submission.stage())) {
            var answer = answer(() -> ask(submission));
            if (!(answer instanceof Answer.NotSent)) {
                settlement.settle(claimed, submission, answer);
                return;
            }
            // the other side does not know the key: this is the one case in which it is sent again
        }
        if (markSending(claimed)) {
            settlement.settle(claimed, submission, answer(() -> send(submission)));
        }
    }

    private Answer send(Submission submission) {
        return destination.submit(
                submission.destination(), submission.idempotencyKey(), submission.body());
    }

    private Answer ask(Submission submission) {
        var answer = 
                destination.ask(
                        submission.destination(),
                        submission.idempotencyKey(),
                        submission.body());
        record(
                submission.id(),
                "submission.asked",
                Map.of("answer", answer.getClass().getSimpleName()));
        return answer;
    }

    /** Committed before anything leaves; false when the lease was lost meanwhile. */
    private boolean markSending(Lease claimed) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        transaction -> {
                            if (!queue.stillMine(claimed)) {
                                return false;
                            }
                            rows.sending(claimed.id());
                            record(
                                    claimed.id(),
                                    "submission.sending",
                                    Map.of("attempt", claimed.attempts()));
                            return true;
                        }));
    }

    /** A defect on our side of the wire leaves as much doubt as one on the other. */
    private static Answer answer(Supplier<Answer> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.error("the destination failed", e);
            return Answer.unknown(Cause.of("SUB-014"));
        }
    }

    private void record(long id, String event, Map<String, ?> details) {
        journal.record(Subject.submission(id), event, details);
    }
}
