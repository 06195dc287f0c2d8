package vn.tonghop.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.message.Messages;
import vn.tonghop.store.Lease;
import vn.tonghop.store.WorkQueue;
import vn.tonghop.submission.Answer.Accepted;
import vn.tonghop.submission.Answer.NotSent;
import vn.tonghop.submission.Answer.Reason;
import vn.tonghop.submission.Answer.Rejected;
import vn.tonghop.submission.Answer.Undecidable;
import vn.tonghop.submission.Answer.Unknown;

/** Writes down what an answer means for a submission, in one commit. */
class Settlement {

    private final SubmissionRows rows;
    private final WorkQueue queue;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Backoff backoff;
    private final int mostAttempts;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final SubmissionBody bodies = new SubmissionBody();
    private final ObjectMapper json = new ObjectMapper();

    Settlement(
            SubmissionRows rows,
            WorkQueue queue,
            Journal journal,
            TransactionOperations transactions,
            Clock clock,
            Backoff backoff,
            int mostAttempts) {
        this.rows = rows;
        this.queue = queue;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
        this.backoff = backoff;
        this.mostAttempts = mostAttempts;
    }

    /** Writes nothing when another node has taken the submission over meanwhile. */
    void settle(Lease claimed, Submission submission, Answer answer) {
        transactions.executeWithoutResult(
                transaction -> {
                    if (queue.stillMine(claimed)) {
                        write(claimed, submission, answer);
                    }
                });
    }

    /**
     * A person says that it arrived.
     *
     * @return false when there was nothing to decide
     */
    boolean arrived(long id, String by) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        transaction -> {
                            var undecided = rows.undecided(id);
                            undecided.ifPresent(submission -> arrived(submission, by));
                            return undecided.isPresent();
                        }));
    }

    private void arrived(Submission submission, String by) {
        var key = submission.idempotencyKey();
        var word = json.createObjectNode().put("confirmedBy", by);
        word.put("confirmedAt", clock.instant().toString());
        var receipt = new Receipt(key, key, submission.bodySha256(), word.toString());
        rows.accepted(submission.id(), receipt, clock.instant());
        record(submission, "submission.confirmed", Map.of("by", by));
        release(submission);
    }

    /**
     * A person says that it did not arrive: it is sent again, under the same key.
     *
     * @return false when there was nothing to decide
     */
    boolean sendAgain(long id, String by) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        transaction -> {
                            var again = rows.sendAgain(id);
                            if (again) {
                                journal.record(
                                        Subject.submission(id),
                                        "submission.send-again",
                                        Map.of("by", by));
                            }
                            return again;
                        }));
    }

    private void write(Lease claimed, Submission submission, Answer answer) {
        if (answer instanceof Accepted accepted) {
            accepted(submission, accepted.receipt());
        } else if (answer instanceof Rejected rejected) {
            rejected(submission, rejected.reasons());
        } else if (answer instanceof NotSent notSent) {
            later(claimed, "due", "submission.not-sent", notSent.why(), notSent.retryAfter());
        } else if (answer instanceof Unknown unknown) {
            later(claimed, "unknown", "submission.unknown", unknown.why(), unknown.retryAfter());
        } else if (answer instanceof Undecidable undecidable) {
            rows.inDoubt(claimed.id(), undecidable.why());
            record(submission, "submission.in-doubt", Map.of("why", undecidable.why()));
        }
    }

    private void accepted(Submission submission, Receipt receipt) {
        if (!receipt.bodySha256().equals(submission.bodySha256())) {
            var text = "SUB-001";
            rejected(
                    submission,
                    List.of(new Reason(text, Messages.vi(text, receipt.number()), null)));
            return;
        }
        rows.accepted(submission.id(), receipt, clock.instant());
        record(submission, "submission.accepted", Map.of("receipt", receipt.number()));
        release(submission);
    }

    private void rejected(Submission submission, List<Reason> reasons) {
        rows.rejected(submission.id(), write(reasons), clock.instant());
        record(
                submission,
                "submission.rejected",
                Map.of("reasons", reasons.stream().map(Reason::message).toList()));
        release(submission);
    }

    private void later(Lease claimed, String stage, String event, String why, Duration wish) {
        var subject = Subject.submission(claimed.id());
        journal.record(subject, event, Map.of("attempt", claimed.attempts(), "why", why));
        if (claimed.attempts() >= mostAttempts) {
            rows.givenUp(claimed.id(), !"due".equals(stage), why);
            journal.record(subject, "submission.given-up", Map.of("after", claimed.attempts()));
            return;
        }
        var pause = backoff.after(claimed.attempts(), random);
        rows.later(
                claimed.id(), stage, wish != null && wish.compareTo(pause) > 0 ? wish : pause, why);
    }

    /** The next of the same regime and period may leave now, correcting what is accepted. */
    private void release(Submission settled) {
        rows.nextWaiting(settled.runId(), settled.destination())
                .ifPresent(
                        next -> {
                            var amended =
                                    rows.lastAccepted(settled.runId(), settled.destination());
                            rows.release(
                                    next.id(),
                                    amended.map(Submission::id).orElse(null),
                                    bodies.amending(
                                            next.body(),
                                            amended.map(Submission::receiptNumber).orElse(null)));
                            record(next, "submission.released", Map.of("after", settled.id()));
                        });
    }

    private void record(Submission submission, String event, Map<String, ?> details) {
        journal.record(Subject.submission(submission.id()), event, details);
    }

    private String write(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reasons are plain text", e);
        }
    }
}
