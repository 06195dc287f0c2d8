package vn.tonghop.consolidation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.message.Cause;
import vn.tonghop.store.Lease;
import vn.tonghop.store.WorkQueue;

/**
 * The nights of consolidation. A night is a row for each regime and period, unique per business
 * date: however often and on however many nodes the clock ticks, it is frozen once.
 */
public class Nights {

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_ROUNDS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final Catalogue catalogue;
    private final Runs runs;
    private final WorkQueue queue;
    private final Freezing freezing;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final LocalTime begins;

    Nights(
            Catalogue catalogue,
            Runs runs,
            WorkQueue queue,
            Freezing freezing,
            Journal journal,
            TransactionOperations transactions,
            Clock clock,
            LocalTime begins) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.queue = queue;
        this.freezing = freezing;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
        this.begins = begins;
    }

    /**
     * One tick, of the night or of the catch-up, which are the same: sees to it that this night has
     * a run for every period that had closed when it began, and freezes whatever is claimable.
     *
     * @return how many runs this call froze
     */
    public int tick() {
        var night = tonight();
        catalogue.due(night.beginsAt()).forEach(period -> ensure(period, night));
        return work();
    }

    /**
     * Consolidates one period now, by hand; a night that has frozen it already is left as it is.
     *
     * @return the run, frozen unless another node is at it or it failed
     */
    public Run run(ReportingPeriod period) {
        var night = tonight();
        ensure(period, night);
        work();
        return runs.find(period, night.businessDate()).orElseThrow();
    }

    /** The same totals as a run would freeze now; writes nothing. */
    public Totals dryRun(ReportingPeriod period) {
        return freezing.totals(freezing.regime(period.regimeId()), period);
    }

    /** This night's run of the period, if it has begun. */
    public Optional<Run> find(ReportingPeriod period) {
        return runs.find(period, tonight().businessDate());
    }

    /** The night that began last. */
    public Night tonight() {
        return Night.at(clock.instant(), begins);
    }

    private void ensure(ReportingPeriod period, Night night) {
        transactions.executeWithoutResult(
                transaction ->
                        runs.begin(period, night.businessDate(), clock.instant())
                                .ifPresent(id -> journalBegun(id, period, night)));
    }

    private void journalBegun(long id, ReportingPeriod period, Night night) {
        journal.record(
                Subject.run(id),
                "consolidation.begun",
                Map.of(
                        "regime", period.regimeId(),
                        "period", period.key(),
                        "businessDate", night.businessDate().toString()));
    }

    private int work() {
        var frozen = 0;
        for (var next = queue.claim("claimed"); next.isPresent(); next = queue.claim("claimed")) {
            frozen += freeze(next.get()) ? 1 : 0;
        }
        return frozen;
    }

    /** One period that cannot be consolidated does not keep the others from it. */
    private boolean freeze(Lease claimed) {
        try {
            return freezeAtRest(claimed);
        } catch (RuntimeException e) {
            LOG.error(
                    "run {} could not be frozen (attempt {})", claimed.id(), claimed.attempts(), e);
            transactions.executeWithoutResult(transaction -> failed(claimed, e));
            return false;
        }
    }

    /**
     * A submission that is settled in the very moment in which its successor is queued makes the
     * database refuse one of the two: that one looks again.
     */
    private boolean freezeAtRest(Lease claimed) {
        for (var round = 1; ; round++) {
            try {
                return freezing.freeze(claimed);
            } catch (ConcurrencyFailureException e) {
                if (round == MOST_ROUNDS) {
                    throw e;
                }
                LOG.info("run {} meets another transaction, round {}", claimed.id(), round);
            }
        }
    }

    private void failed(Lease claimed, RuntimeException e) {
        // our own sentences name what the catalogue lacks; those of a driver are for the log
        var why =
                e instanceof DataAccessException
                        ? Cause.of("CON-001")
                        : Cause.of(
                                "CON-002",
                                e instanceof IllegalStateException ? e.getMessage() : null);
        journal.record(
                Subject.run(claimed.id()),
                "consolidation.failed",
                Map.of("attempt", claimed.attempts(), "why", why));
        queue.retryLater(claimed, pause(claimed.attempts()), why);
    }

    private static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
