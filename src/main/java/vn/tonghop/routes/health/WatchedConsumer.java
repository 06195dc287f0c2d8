package vn.tonghop.routes.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.DefaultScheduledPollConsumerScheduler;
import org.apache.camel.support.ScheduledPollConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.message.Cause;

/**
 * A consumer that polls for a source: hears of what it would only write into the log, and keeps its
 * distance from a server that fails. Camel's own back-off counts whole intervals, so that all
 * sources of a server would return together; it is switched off here.
 */
final class WatchedConsumer implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedConsumer.class);

    private final String id;
    private final ScheduledPollConsumer consumer;
    private final PollRecord record;
    private final Backoff backoff;
    private final LongSupplier nanoTime;
    private final ExceptionHandler otherwise;
    private String told;
    private volatile long notBefore;

    private WatchedConsumer(
            String id,
            ScheduledPollConsumer consumer,
            PollRecord record,
            Backoff backoff,
            LongSupplier nanoTime) {
        this.id = id;
        this.consumer = consumer;
        this.record = record;
        this.backoff = backoff;
        this.nanoTime = nanoTime;
        this.otherwise = consumer.getExceptionHandler();
        this.notBefore = nanoTime.getAsLong();
    }

    /** Begins to watch a consumer, in the thread that polls. */
    static WatchedConsumer of(
            String id,
            ScheduledPollConsumer consumer,
            PollRecord record,
            Backoff.Lot lot,
            LongSupplier nanoTime) {
        var interval = Duration.of(consumer.getDelay(), consumer.getTimeUnit().toChronoUnit());
        var backoff =
                lot.of(
                        consumer.getBackoffErrorThreshold(),
                        consumer.getBackoffMultiplier(),
                        interval);
        var watched = new WatchedConsumer(id, consumer, record, backoff, nanoTime);
        consumer.setBackoffErrorThreshold(0);
        consumer.setBackoffIdleThreshold(0);
        consumer.setBackoffMultiplier(0);
        consumer.setExceptionHandler(watched);
        return watched;
    }

    PollRecord record() {
        return record;
    }

    /** Whether it is left alone for now. */
    boolean keepsDistance() {
        return nanoTime.getAsLong() - notBefore < 0;
    }

    /** It is asked as soon as it can be. */
    void hurry() {
        notBefore = nanoTime.getAsLong();
    }

    /** Looks now, after the look that may be under way. */
    void look() {
        hurry();
        poll(Duration.ZERO);
    }

    /** A look has failed. */
    void failed(Throwable why, Instant now) {
        record.failed(why);
        Duration wait = backoff.after(record.health().failures());
        if (!wait.isZero()) {
            notBefore = nanoTime.getAsLong() + wait.toNanos();
            record.retryingAt(now.plus(wait));
            poll(wait.plusMillis(1));
        }
        tell(why);
    }

    /** Besides its regular looks, which would come back in step with those of other sources. */
    private void poll(Duration wait) {
        if (consumer.getScheduler() instanceof DefaultScheduledPollConsumerScheduler scheduler) {
            ScheduledExecutorService timer = scheduler.getScheduledExecutorService();
            try {
                if (timer != null) {
                    timer.schedule(consumer, wait.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (RejectedExecutionException stopping) {
                LOG.debug("{} is being stopped", id, stopping);
            }
        }
    }

    /** Once for each thing that is new; the details of the others are in the debug log. */
    private void tell(Throwable why) {
        String error = record.health().error();
        if (Objects.equals(error, told)) {
            LOG.debug("{} still fails", id, why);
        } else {
            LOG.warn("{} fails: {}", id, Cause.in(Locale.ENGLISH, error));
            LOG.debug("{} fails because of", id, why);
        }
        told = error;
    }

    void ended(Instant oldestWaiting) {
        record.ended(oldestWaiting);
        notBefore = nanoTime.getAsLong();
        if (told != null && !record.health().isFailing()) {
            LOG.info("{} works again", id);
            told = null;
        }
    }

    @Override
    public void handleException(Throwable exception) {
        handleException(null, null, exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        handleException(message, null, exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        if (record.knows(exception)) {
            return;
        }
        if (exchange == null) {
            record.trouble(exception);
        } else {
            record.troubleWithOne(exception);
        }
        otherwise.handleException(message, exchange, exception);
    }
}
