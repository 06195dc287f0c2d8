package vn.tonghop.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.consolidation.Nights;
import vn.tonghop.consolidation.Run;
import vn.tonghop.consolidation.Totals;
import vn.tonghop.consolidation.TotalsJson;
import vn.tonghop.submission.Submission;
import vn.tonghop.submission.Submissions;

/** One period, consolidated and submitted while somebody waits for it. */
final class NightByHand {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Nights nights;
    private final Submissions submissions;

    private final Consumer<String> tell;

    /**
     * @param tell hears why a first attempt failed, as {@link vn.tonghop.message.Cause} keeps it,
     *     while others follow
     */
    NightByHand(Nights nights, Submissions submissions, Consumer<String> tell) {
        this.nights = nights;
        this.submissions = submissions;
        this.tell = tell;
    }

    /**
     * How it ended.
     *
     * @param totals null while the run is not frozen
     * @param submission the run's own, or the earlier one that says the same; null when there is
     *     none yet
     * @param changed documents came after this night was frozen: they count from the next one on
     */
    record End(Run run, Totals totals, Submission submission, boolean changed) {

        boolean isAccepted() {
            return submission != null && submission.isAccepted();
        }
    }

    End run(ReportingPeriod period, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        nights.run(period);
        var run = await(() -> nights.find(period), Run::isFrozen, end).orElseThrow();
        if (!run.isFrozen()) {
            return new End(run, null, null, false);
        }
        submissions.reviveFor(run.id(), "night");
        var told = new AtomicBoolean();
        var submission =
                await(() -> submissionOf(run, told), Submission::isSettled, end).orElse(null);
        // copies too: once this process has ended nobody may be there to send them
        await(() -> Optional.of(submissions.isUnderWay(run.id())), underWay -> !underWay, end);
        var json = new TotalsJson();
        var now = json.write(nights.dryRun(period));
        return new End(run, json.read(run.snapshot()), submission, !now.equals(run.snapshot()));
    }

    private Optional<Submission> submissionOf(Run run, AtomicBoolean told) {
        var seen = submissions.ofRun(run.id()).or(() -> submissions.standing(run.id()));
        seen.filter(s -> !s.isSettled() && s.lastError() != null)
                .filter(s -> !told.getAndSet(true))
                .ifPresent(s -> tell.accept(s.lastError()));
        return seen;
    }

    /** The last that was seen when the time is over. */
    private static <T> Optional<T> await(Supplier<Optional<T>> look, Predicate<T> done, long end) {
        var seen = look.get();
        while (seen.filter(done).isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
