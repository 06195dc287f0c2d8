package vn.tonghop.routes.owner;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.camel.support.cluster.AbstractCamelClusterService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Camel's cluster service on a table of PostgreSQL: the namespace is the id of a source, its leader
 * reads it. All leases are renewed, and those of others tried, by one thread.
 */
final class LeaseService extends AbstractCamelClusterService<LeaseView> {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseService.class);

    private final LeaseTable table;
    private final Duration every;
    private final Duration margin;
    private final LongSupplier nanoTime;
    private final Map<String, LeaseView> known = new ConcurrentHashMap<>();
    private ScheduledExecutorService timer;
    private boolean away;

    /**
     * @param every how often the leases are renewed
     * @param margin how much earlier than in the database a lease ends here
     */
    LeaseService(LeaseTable table, Duration every, Duration margin, LongSupplier nanoTime) {
        this.table = table;
        this.every = every;
        this.margin = margin;
        this.nanoTime = nanoTime;
        setId("source-leases");
    }

    @Override
    protected LeaseView createView(String source) {
        return known.computeIfAbsent(source, id -> new LeaseView(this, id, table, nanoTime));
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        timer =
                getCamelContext()
                        .getExecutorServiceManager()
                        .newSingleThreadScheduledExecutor(this, "source-leases");
        timer.scheduleWithFixedDelay(
                this::renew, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() throws Exception {
        if (timer != null) {
            getCamelContext().getExecutorServiceManager().shutdownNow(timer);
        }
        // what a source still had in hand has ended before
        super.doStop();
    }

    /** Nothing that is thrown may end the renewing. */
    private void renew() {
        try {
            List<LeaseView> views = known.values().stream().filter(LeaseView::isStarted).toList();
            views.stream().filter(LeaseView::isOver).forEach(LeaseView::lost);
            renew(views.stream().filter(LeaseView::holds).toList());
            claim(views.stream().filter(v -> !v.holds()).toList());
        } catch (RuntimeException e) {
            LOG.error("the leases of the sources could not be renewed; it is tried again", e);
        }
    }

    private void renew(Collection<LeaseView> mine) {
        long end = end();
        answer(
                mine,
                () -> table.renew(ids(mine)),
                (view, yes) -> {
                    if (yes) {
                        view.holdsUntil(end);
                    } else {
                        view.lost();
                    }
                });
    }

    /** Tries to become the one who reads these. */
    void claim(Collection<LeaseView> others) {
        long end = end();
        answer(
                others,
                () -> table.claim(ids(others)),
                (view, yes) -> {
                    if (yes) {
                        view.holdsUntil(end);
                    }
                });
    }

    /** Of a lease that is asked for now: it begins in the database later than here. */
    private long end() {
        return nanoTime.getAsLong() + table.length().minus(margin).toNanos();
    }

    private interface Question {
        Set<String> ask();
    }

    private interface Answer {
        void is(LeaseView view, boolean yes);
    }

    private void answer(Collection<LeaseView> views, Question question, Answer answer) {
        if (views.isEmpty()) {
            return;
        }
        Set<String> said;
        try {
            said = question.ask();
        } catch (DataAccessException | TransactionException e) {
            if (!away) {
                LOG.warn("sources with one reader rest while the database is away", e);
            }
            away = true;
            return;
        }
        away = false;
        views.forEach(v -> answer.is(v, said.contains(v.getNamespace())));
    }

    private static Set<String> ids(Collection<LeaseView> views) {
        return views.stream().map(LeaseView::getNamespace).collect(Collectors.toSet());
    }
}
