package vn.tonghop.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    public List<Offer> offer(FrozenRun run) {
        revive(run.id());
        var offers = new ArrayList<Offer>();
        for (var destination : run.destinations()) {
            offers.add(offer(run, destination, offers.size()));
        }
        return offers;
    }

    private Offer offer(FrozenRun run, String destination, int place) {
        var last = rows.last(run.id(), destination);
        if (last.isPresent() && saysTheSame(last.get(), run)) {
            return new Offer(destination, last.get().id(), false);
        }
        return new Offer(destination, queue(run, destination, place), true);
    }

    /** A new night is a new chance for what an earlier night gave up. */
    private void revive(long runId) {
        for (var id : rows.givenUp(runId)) {
            rows.replay(id);
            journal.record(
                    Subject.submission(id), "submission.replayed", Map.of("by", "run " + runId));
        }
    }

    private long queue(FrozenRun run, String destination, int place) {
        var waits = rows.isWaitingFor(run.id(), destination);
        var amended = waits ? Optional.<Submission>empty() : rows.lastAccepted(run.id(), destination);
        var key = key(run);
        var id =
                rows.insert(
                        run.id(),
                        destination,
                        place,
                        key,
                        amended.map(Submission::id).orElse(null),
                        bodies.of(run, amended.map(Submission::receiptNumber).orElse(null)),
                        waits,
                        clock.instant());
        var details = new LinkedHashMap<String, Object>();
        details.put("run", run.id());
        details.put("destination", destination);
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
     * makes the same key again, and the ministry sees that it has it. All destinations are given the
     * same key: to a person it is the name of the submission.
     */
    private static String key(FrozenRun run) {
        return "%s.%s.%s"
                .formatted(
                        run.totals().regime().id(), run.totals().period().key(), run.businessDate())
                .replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
