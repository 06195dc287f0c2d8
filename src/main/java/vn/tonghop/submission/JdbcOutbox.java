package vn.tonghop.submission;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.consolidation.Outbox;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;

/** The outbox as rows of the same database: queued in the commit that freezes the run. */
class JdbcOutbox implements Outbox {

    private final SubmissionRows rows;
    private final Journal journal;
    private final Clock clock;
    private final SubmissionBody bodies = new SubmissionBody();

    JdbcOutbox(SubmissionRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Offer offer(FrozenRun run) {
        var last = rows.last(run.id());
        revive(run.id());
        if (last.isPresent() && saysTheSame(last.get(), run)) {
            return new Offer(last.get().id(), false);
        }
        return new Offer(queue(run), true);
    }

    /** A new night is a new chance for what an earlier night gave up. */
    private void revive(long runId) {
        for (var id : rows.givenUp(runId)) {
            rows.replay(id);
            journal.record(
                    Subject.submission(id), "submission.replayed", Map.of("by", "run " + runId));
        }
    }

    private long queue(FrozenRun run) {
        var waits = rows.isWaitingFor(run.id());
        var amended = waits ? Optional.<Submission>empty() : rows.lastAccepted(run.id());
        var key = key(run);
        var id =
                rows.insert(
                        run.id(),
                        run.destination(),
                        key,
                        amended.map(Submission::id).orElse(null),
                        bodies.of(run, amended.map(Submission::receiptNumber).orElse(null)),
                        waits,
                        clock.instant());
        var details = new LinkedHashMap<String, Object>();
        details.put("run", run.id());
        details.put("key", key);
        details.put("waits", waits);
        amended.ifPresent(a -> details.put("amends", a.receiptNumber()));
        journal.record(Subject.submission(id), "submission.queued", details);
        return id;
    }

    private boolean saysTheSame(Submission last, FrozenRun run) {
        return bodies.snapshot(last.body()).equals(run.snapshotSha256());
    }

    /**
     * Made of what the run is, not of chance: a gateway put back to an older state of its database
     * makes the same key again, and the ministry sees that it has it.
     */
    private static String key(FrozenRun run) {
        return "%s.%s.%s"
                .formatted(
                        run.totals().regime().id(), run.totals().period().key(), run.businessDate())
                .replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
