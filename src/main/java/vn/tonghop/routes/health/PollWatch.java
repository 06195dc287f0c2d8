package vn.tonghop.routes.health;

import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.support.ScheduledPollConsumer;

/** Sees every look of every source, and lets it happen only here and now; wraps what was there. */
final class PollWatch implements PollingConsumerPollStrategy {

    private final PollingConsumerPollStrategy before;
    private final SourceHealths healths;

    /**
     * @param before null for Camel's own
     */
    PollWatch(PollingConsumerPollStrategy before, SourceHealths healths) {
        this.before = before == null ? new DefaultPollingConsumerPollStrategy() : before;
        this.healths = healths;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        var watched = watched(consumer);
        if (watched == null) {
            return before.begin(consumer, endpoint);
        }
        String id = SourceHealths.idOf((ScheduledPollConsumer) consumer);
        if (watched.keepsDistance() || !healths.mayLook(id) || !before.begin(consumer, endpoint)) {
            return false;
        }
        watched.record().begin(!(endpoint instanceof FileEndpoint));
        waiting(consumer, endpoint).ifPresent(w -> w.begins(healths.now()));
        return true;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polled) {
        before.commit(consumer, endpoint, polled);
        var watched = watched(consumer);
        if (watched != null) {
            watched.ended(waiting(consumer, endpoint).map(Waiting::oldest).orElse(null));
        }
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retry, Exception why)
            throws Exception {
        var watched = watched(consumer);
        if (watched != null) {
            var waiting = waiting(consumer, endpoint);
            waiting.ifPresent(Waiting::fails);
            waiting.map(Waiting::oldest).ifPresent(watched.record()::waits);
            watched.failed(why, healths.now());
        }
        return before.rollback(consumer, endpoint, retry, why);
    }

    private WatchedConsumer watched(Consumer consumer) {
        return consumer instanceof ScheduledPollConsumer polling ? healths.watched(polling) : null;
    }

    /** Whoever sees what is listed: the consumer itself, or the filter of files. */
    private static Optional<Waiting> waiting(Consumer consumer, Endpoint endpoint) {
        return consumer instanceof Waiting itself ? Optional.of(itself) : waiting(endpoint);
    }

    static Optional<Waiting> waiting(Endpoint endpoint) {
        return endpoint instanceof GenericFileEndpoint<?> files
                        && files.getFilter() instanceof Waiting filter
                ? Optional.of(filter)
                : Optional.empty();
    }
}
