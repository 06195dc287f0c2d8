package vn.tonghop.consolidation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Regime;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.consolidation.Outbox.FrozenRun;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.store.Lease;
import vn.tonghop.store.WorkQueue;

/**
 * Freezes one claimed run: reads, computes, keeps the snapshot and its contributions and queues the
 * submission, all in one commit that sees one state of the database. Killed before the commit,
 * nothing has happened and the run is claimed again when its lease ends.
 */
class Freezing {

    private final TransactionOperations repeatableRead;
    private final WorkQueue queue;
    private final Catalogue catalogue;
    private final AcceptedReports reports;
    private final Consolidator consolidator;
    private final Runs runs;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;
    private final TotalsJson json;

    Freezing(
            TransactionOperations repeatableRead,
            WorkQueue queue,
            Catalogue catalogue,
            AcceptedReports reports,
            Runs runs,
            Outbox outbox,
            Journal journal,
            Clock clock,
            TotalsJson json) {
        this.repeatableRead = repeatableRead;
        this.queue = queue;
        this.catalogue = catalogue;
        this.reports = reports;
        this.consolidator = new Consolidator(catalogue);
        this.runs = runs;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
        this.json = json;
    }

    /** False when the lease was lost to another node, which does the work then. */
    boolean freeze(Lease claimed) {
        return Boolean.TRUE.equals(
                repeatableRead.execute(
                        transaction -> {
                            if (!queue.stillMine(claimed)) {
                                return false;
                            }
                            freeze(runs.find(claimed.id()));
                            return true;
                        }));
    }

    private void freeze(Run run) {
        var regime = regime(run.regimeId());
        var totals = totals(regime, period(run));
        var asOf = clock.instant();
        var snapshot = json.write(totals);
        var sha256 = CanonicalJson.sha256(snapshot);
        runs.freeze(run.id(), totals, snapshot, sha256, asOf);
        var subject = Subject.run(run.id());
        journal.record(
                subject,
                "consolidation.frozen",
                Map.of(
                        "expected", totals.expected(),
                        "reported", totals.reported(),
                        "snapshot", sha256));
        journalCounted(run, totals);
        var offers =
                outbox.offer(
                        new FrozenRun(
                                run.id(),
                                run.businessDate(),
                                asOf,
                                totals,
                                sha256,
                                destinations(regime)));
        for (var offer : offers) {
            if (!offer.queued()) {
                journal.record(
                        subject,
                        "consolidation.unchanged",
                        Map.of(
                                "submission", offer.submissionId(),
                                "destination", offer.destination()));
            }
        }
    }

    private static List<String> destinations(Regime regime) {
        return Stream.concat(Stream.of(regime.destination()), regime.copies().stream())
                .distinct()
                .toList();
    }

    Totals totals(Regime regime, ReportingPeriod period) {
        return consolidator.consolidate(
                regime, period, reports.of(period), reports.underReview(period));
    }

    private void journalCounted(Run run, Totals totals) {
        for (var report : totals.counted()) {
            journal.record(
                    Subject.document(report.document().id()),
                    "consolidation.counted",
                    Map.of(
                            "run", run.id(),
                            "regime", run.regimeId(),
                            "period", run.periodKey()));
        }
    }

    Regime regime(String id) {
        return catalogue
                .regime(id)
                .orElseThrow(() -> new IllegalStateException("the catalogue has no regime " + id));
    }

    private ReportingPeriod period(Run run) {
        return catalogue
                .period(run.regimeId(), run.periodKey())
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "the catalogue has no period %s of %s"
                                                .formatted(run.periodKey(), run.regimeId())));
    }
}
