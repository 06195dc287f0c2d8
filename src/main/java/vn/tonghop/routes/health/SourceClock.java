package vn.tonghop.routes.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done about the sources again and again, as long as Camel runs, by one thread. */
public final class SourceClock extends ServiceSupport {

    private static final Logger LOG = LoggerFactory.getLogger(SourceClock.class);

    private final CamelContext context;
    private final Map<Runnable, Duration> jobs = new LinkedHashMap<>();
    private ScheduledExecutorService timer;

    public SourceClock(CamelContext context) {
        this.context = context;
    }

    /** From the end of one time to the next. */
    public SourceClock every(Duration pause, Runnable job) {
        jobs.put(job, pause);
        return this;
    }

    @Override
    protected void doStart() {
        timer =
                context.getExecutorServiceManager()
                        .newSingleThreadScheduledExecutor(this, "sources");
        jobs.forEach(
                (job, pause) ->
                        timer.scheduleWithFixedDelay(
                                () -> done(job),
                                pause.toMillis(),
                                pause.toMillis(),
                                TimeUnit.MILLISECONDS));
    }

    @Override
    protected void doStop() {
        if (timer != null) {
            context.getExecutorServiceManager().shutdownNow(timer);
        }
    }

    /** Nothing that is thrown may end the clock. */
    private static void done(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.error("something about the sources failed; it is tried again", e);
        }
    }
}
