package vn.tonghop.web.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.report.Outcome;
import vn.tonghop.web.model.Counts;
import vn.tonghop.web.model.Overview;
import vn.tonghop.web.model.Submissions;

/**
 * The line's own meters, counted in the database, so that every node tells the same. One scrape
 * costs one count; without a database they are NaN and not zero.
 */
public final class LineMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(LineMeters.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Overview overview;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private Counts counts;
    private long countedAt;

    /**
     * @param clock the business clock, which stamps arrivals
     * @param nanoTime decides how long a count is used again
     */
    public LineMeters(Overview overview, Clock clock, LongSupplier nanoTime) {
        this.overview = overview;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "tonghop.documents", "received", Counts::waiting);
        Arrays.stream(Outcome.values())
                .map(Outcome::code)
                .forEach(code -> documents(registry, code));
        Gauge.builder("tonghop.document.oldest.waiting", this, m -> m.value(m::oldestWaiting))
                .baseUnit("seconds")
                .description("Age of the document that waits longest to be judged")
                .register(registry);
        stages(registry, "tonghop.submissions", Submissions.STAGES, Counts::submissions);
        stages(
                registry,
                "tonghop.replies",
                List.of("waiting", "due", "sending", "sent", "suppressed", "in-doubt", "failed"),
                Counts::replies);
        stages(registry, "tonghop.runs", List.of("claimed", "frozen"), Counts::runs);
    }

    private void documents(MeterRegistry registry, String outcome) {
        Gauge.builder("tonghop.documents", this, m -> m.value(of(Counts::outcomes, outcome)))
                .tags("stage", "judged", "outcome", outcome)
                .description("Documents by stage and outcome")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, String name, String stage, ToDoubleFunction<Counts> count) {
        Gauge.builder(name, this, m -> m.value(count))
                .tags("stage", stage, "outcome", "none")
                .description("Documents by stage and outcome")
                .register(registry);
    }

    private void stages(
            MeterRegistry registry,
            String name,
            List<String> stages,
            Function<Counts, Map<String, Long>> tally) {
        for (var stage : stages) {
            Gauge.builder(name, this, m -> m.value(of(tally, stage)))
                    .tags(Tags.of("stage", stage))
                    .description("Rows by stage")
                    .register(registry);
        }
    }

    private static ToDoubleFunction<Counts> of(
            Function<Counts, Map<String, Long>> tally, String key) {
        return counts -> tally.apply(counts).getOrDefault(key, 0L);
    }

    private double oldestWaiting(Counts now) {
        return now.oldestWaiting() == null
                ? 0
                : Duration.between(now.oldestWaiting(), clock.instant()).toMillis() / 1000.0;
    }

    private double value(ToDoubleFunction<Counts> count) {
        try {
            return count.applyAsDouble(current());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The line cannot be counted: {}", e.getMessage());
            return Double.NaN;
        }
    }

    private synchronized Counts current() {
        var now = nanoTime.getAsLong();
        if (counts == null || now - countedAt > FRESH.toNanos()) {
            counts = overview.counts();
            countedAt = now;
        }
        return counts;
    }
}
