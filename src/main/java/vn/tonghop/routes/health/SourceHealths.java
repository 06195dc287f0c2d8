package vn.tonghop.routes.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ScheduledPollConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.routes.owner.SourceOwners;

/** How the sources and schedules are that run here, and those that other nodes read. */
public class SourceHealths implements SourceLife {

    private static final Logger LOG = LoggerFactory.getLogger(SourceHealths.class);
    private static final Duration OF_NO_USE = Duration.ofDays(1);

    private final HealthTable table;
    private final SourceOwners owners;
    private final String node;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Backoff.Lot lot;
    private final Duration rewritten;
    private final Map<String, PollRecord> records = new ConcurrentHashMap<>();
    private final Map<String, WatchedConsumer> consumers = new ConcurrentHashMap<>();
    private final Map<String, SourceHealth> written = new ConcurrentHashMap<>();
    private final Looks looks = new Looks();
    private volatile Consumer<List<String>> known = ids -> {};
    private boolean away;

    /**
     * @param rewritten how often what has not changed is written again
     */
    SourceHealths(
            HealthTable table,
            SourceOwners owners,
            String node,
            Clock clock,
            LongSupplier nanoTime,
            Backoff.Lot lot,
            Duration rewritten) {
        this.table = table;
        this.owners = owners;
        this.node = node;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.lot = lot;
        this.rewritten = rewritten;
        owners.whenGained(this::look);
    }

    /** Sees every source of this Camel from now on. */
    public void watch(CamelContext context) {
        context.getCamelContextExtension().registerEndpointCallback(new PollGuard(this));
        context.getManagementStrategy().addEventNotifier(new SourceEvents(this));
    }

    @Override
    public void starts(String id, boolean everyNode, UnaryOperator<String> redaction) {
        if (isSource(id) || id.startsWith("schedule.")) {
            records.put(id, new PollRecord(before(id), clock, redaction, () -> looks.end(id)));
        }
        if (isSource(id)) {
            owners.starts(id, everyNode);
            tellKnown();
        }
    }

    /** What is known of it goes on, also across a restart. */
    private SourceHealth before(String id) {
        PollRecord here = records.get(id);
        if (here != null) {
            return here.health();
        }
        try {
            return table.of(id).stream()
                    .findFirst()
                    .map(last -> last.seenBy(node))
                    .orElseGet(() -> SourceHealth.unknown(id, node, clock.instant()));
        } catch (DataAccessException e) {
            LOG.warn("how {} was is not known while the database is away", id, e);
            return SourceHealth.unknown(id, node, clock.instant());
        }
    }

    @Override
    public void stopped(String id) {
        records.remove(id);
        consumers.remove(id);
        written.remove(id);
        owners.stopped(id);
        tellKnown();
    }

    /** Says which sources run here, now and whenever that changes. */
    public void whenKnown(Consumer<List<String>> listener) {
        known = listener;
        tellKnown();
    }

    private void tellKnown() {
        known.accept(records.keySet().stream().filter(SourceHealths::isSource).sorted().toList());
    }

    private static boolean isSource(String id) {
        return id.startsWith("source.");
    }

    /** The route of the administrator that this consumer works for. */
    static String idOf(ScheduledPollConsumer consumer) {
        return idOf(consumer.getRouteId());
    }

    /** The building block's own route is called after it, with a number. */
    private static String idOf(String routeId) {
        return routeId == null ? "" : routeId.replaceFirst("_\\d+$", "");
    }

    /** Null for what is neither source nor schedule. */
    PollRecord record(String routeId) {
        return records.get(idOf(routeId));
    }

    /** Null for what is no source of the folder. */
    WatchedConsumer watched(ScheduledPollConsumer consumer) {
        PollRecord record = record(consumer.getRouteId());
        if (record == null) {
            return null;
        }
        if (consumer.getExceptionHandler() instanceof WatchedConsumer watched
                && watched.record() == record) {
            return watched;
        }
        String id = idOf(consumer);
        var watched = WatchedConsumer.of(id, consumer, record, lot, nanoTime);
        consumers.put(id, watched);
        return watched;
    }

    boolean mayLook(String id) {
        return owners.mayRead(id);
    }

    /** By the clock that all this is told by. */
    public Instant now() {
        return clock.instant();
    }

    /** A source that keeps its distance is looked at by its next look all the same. */
    public void hurry(String id) {
        Optional.ofNullable(consumers.get(id)).ifPresent(WatchedConsumer::hurry);
    }

    /** Why it fails as this node sees it, or null. */
    public String errorOf(String id) {
        PollRecord record = records.get(id);
        return record == null ? null : record.health().error();
    }

    /** How many looks will have ended when one that begins from now on has. */
    public long nextLook(String id) {
        PollRecord record = records.get(id);
        return looks.ended(id) + (record != null && record.isLooking() ? 2 : 1);
    }

    /**
     * Waits for the end of a look.
     *
     * @param count of {@link #nextLook}
     * @return false when it has not come within this time
     */
    public boolean awaitLook(String id, long count, Duration patience) {
        try {
            return looks.await(id, count, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void look(String id) {
        Optional.ofNullable(consumers.get(id)).ifPresent(WatchedConsumer::look);
    }

    /** The sources that run here as this node sees them, without asking the database. */
    public List<SourceHealth> here() {
        return all().filter(h -> isSource(h.id())).toList();
    }

    /** Those of them that this node reads, alone or with all others. */
    public List<SourceHealth> readHere() {
        return here().stream().filter(h -> owners.holds(h.id())).toList();
    }

    /** With the schedules, which every node follows. */
    private Stream<SourceHealth> all() {
        return records.values().stream().map(PollRecord::health);
    }

    /** As it is seen by the node that reads it; empty for what does not run here. */
    public Optional<SourceHealth> of(String id) {
        PollRecord record = records.get(id);
        if (record == null) {
            return Optional.empty();
        }
        if (owners.holds(id)) {
            return Optional.of(record.health());
        }
        try {
            String reader = owners.of(id).orElse(null);
            List<SourceHealth> seen = table.of(id);
            return seen.stream()
                    .filter(s -> s.node().equals(reader))
                    .findFirst()
                    .or(() -> seen.stream().findFirst())
                    .or(() -> Optional.of(record.health()));
        } catch (DataAccessException e) {
            LOG.debug("other nodes cannot be asked about {}", id, e);
            return Optional.of(record.health());
        }
    }

    /** Writes down what has changed, and now and then the rest. */
    public void flush() {
        try {
            for (SourceHealth seen : all().filter(h -> owners.holds(h.id())).toList()) {
                if (isDue(seen)) {
                    table.write(seen);
                    if (written.put(seen.id(), seen) == null) {
                        table.forget(seen.id(), node, clock.instant().minus(OF_NO_USE));
                    }
                }
            }
            away = false;
        } catch (DataAccessException | TransactionException e) {
            if (!away) {
                LOG.warn("how the sources are is not written down while the database is away", e);
            }
            away = true;
        }
    }

    private boolean isDue(SourceHealth seen) {
        SourceHealth before = written.get(seen.id());
        return seen.state() != SourceHealth.State.UNKNOWN
                && (seen.tellsOther(before)
                        || Duration.between(before.seenAt(), seen.seenAt()).compareTo(rewritten)
                                >= 0);
    }
}
