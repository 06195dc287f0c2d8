package vn.tonghop.routes.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.workday.Holidays;

/**
 * Looks at the clock every second, and ticks when the schedule is due. The next tick waits for the
 * one that is at work; whatever came due meanwhile, or while the machine slept, is one tick.
 */
public class ScheduleConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleConsumer.class);
    private static final long EVERY_MILLIS = 1000;

    private final ScheduleEndpoint schedule;
    private final Timetable timetable;
    private final java.time.Clock clock;
    private final Holidays holidays;
    private final Ticks ticks;
    private ScheduledExecutorService timer;

    /** Up to then everything is done; null until that is known. */
    private volatile Instant done;

    ScheduleConsumer(ScheduleEndpoint schedule, Processor processor) {
        super(schedule, processor);
        this.schedule = schedule;
        this.timetable = schedule.timetable();
        this.clock = schedule.clock();
        this.holidays = schedule.holidays();
        this.ticks = schedule.ticks();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        timer =
                schedule.getCamelContext()
                        .getExecutorServiceManager()
                        .newSingleThreadScheduledExecutor(this, "schedule." + schedule.name());
        timer.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() throws Exception {
        if (timer != null) {
            schedule.getCamelContext().getExecutorServiceManager().shutdownGraceful(timer);
            timer = null;
        }
        super.doStop();
    }

    /** When it ticks next; empty when never. */
    public Optional<Instant> next() {
        Instant now = clock.instant();
        return timetable
                .next(done == null ? now : done, holidays.now())
                .map(next -> next.isBefore(now) ? now : next);
    }

    /** Ticks now, beside its timetable, after what may be under way. */
    public void tickNow() {
        timer.execute(() -> tick(clock.instant()));
    }

    private void look() {
        try {
            Instant now = clock.instant();
            if (done == null) {
                done = begin(now);
            }
            if (timetable.next(done, holidays.now()).filter(due -> !due.isAfter(now)).isPresent()) {
                tick(now);
            }
        } catch (RuntimeException e) {
            LOG.error("schedule {} is looked at again in a moment", schedule.name(), e);
        }
    }

    /** From where it goes on: what was missed since is due then. */
    private Instant begin(Instant now) {
        if (ticks == null || !schedule.catchesUp()) {
            return now;
        }
        Optional<Instant> last = ticks.last(key()).or(() -> ticks.last(schedule.name()));
        if (last.isEmpty()) {
            ticks.carriedOut(key(), now);
        }
        return last.filter(l -> l.isBefore(now)).orElse(now);
    }

    private void tick(Instant now) {
        var exchange = createExchange(true);
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        done = now;
        if (exchange.getException() != null) {
            getExceptionHandler()
                    .handleException(
                            "schedule " + schedule.name() + " failed", exchange.getException());
        } else if (ticks != null) {
            ticks.carriedOut(key(), now);
        }
    }

    /**
     * The administrator's route: names may be the same. An earlier version remembered by the name.
     * The route of a building block is called after it, with a number.
     */
    private String key() {
        return getRouteId() == null ? schedule.name() : getRouteId().replaceFirst("_\\d+$", "");
    }
}
