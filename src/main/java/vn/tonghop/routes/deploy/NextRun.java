package vn.tonghop.routes.deploy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Consumer;
import org.apache.camel.Route;
import org.apache.camel.support.DefaultScheduledPollConsumerScheduler;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.util.concurrent.SizedScheduledExecutorService;
import vn.tonghop.routes.schedule.ScheduleConsumer;

/** When a route looks the next time, and making it look now. */
class NextRun {

    private final Clock clock;

    NextRun(Clock clock) {
        this.clock = clock;
    }

    /** Empty for what has no clock of its own, and while it is at work. */
    Optional<Instant> of(List<Route> parts) {
        for (Route route : parts) {
            if (route.getConsumer() instanceof ScheduleConsumer schedule) {
                return schedule.next();
            }
            if (route.getConsumer() instanceof ScheduledPollConsumer polling) {
                return queued(polling);
            }
        }
        return Optional.empty();
    }

    /** What makes this route do something; of one that does not run as far as its id says. */
    static Rhythm rhythm(String id, List<Route> parts) {
        if (id.startsWith("schedule.")) {
            return Rhythm.TICKS;
        }
        if (!id.startsWith("source.")) {
            return Rhythm.DELIVERS;
        }
        boolean asks =
                parts.stream().anyMatch(p -> p.getConsumer() instanceof ScheduledPollConsumer);
        return asks || parts.isEmpty() ? Rhythm.LOOKS : Rhythm.RECEIVES;
    }

    private Optional<Instant> queued(ScheduledPollConsumer polling) {
        return timer(polling)
                .filter(SizedScheduledExecutorService.class::isInstance)
                .map(t -> ((SizedScheduledExecutorService) t).getScheduledThreadPoolExecutor())
                .map(t -> t.getQueue().peek())
                .filter(RunnableScheduledFuture.class::isInstance)
                .map(
                        f ->
                                clock.instant()
                                        .plusMillis(
                                                Math.max(
                                                        0,
                                                        ((RunnableScheduledFuture<?>) f)
                                                                .getDelay(TimeUnit.MILLISECONDS))));
    }

    private static Optional<ScheduledExecutorService> timer(Consumer consumer) {
        return consumer instanceof ScheduledPollConsumer polling
                        && polling.getScheduler()
                                instanceof DefaultScheduledPollConsumerScheduler scheduler
                ? Optional.ofNullable(scheduler.getScheduledExecutorService())
                : Optional.empty();
    }

    /**
     * Looks now, after the look that may be under way.
     *
     * @return false when it has to be started afresh for that: it fails and keeps a distance, or
     *     keeps its clock to itself
     */
    boolean now(List<Route> parts) {
        for (Route route : parts) {
            if (route.getConsumer() instanceof ScheduleConsumer schedule) {
                schedule.tickNow();
                return true;
            }
            if (route.getConsumer() instanceof ScheduledPollConsumer polling
                    && polling.getErrorCounter() == 0) {
                Optional<ScheduledExecutorService> timer = timer(polling);
                timer.ifPresent(t -> t.execute(polling));
                return timer.isPresent();
            }
        }
        return false;
    }
}
