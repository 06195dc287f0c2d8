package vn.tonghop.web.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.routes.health.SourceHealth;
import vn.tonghop.routes.health.SourceHealths;
import vn.tonghop.routes.silence.Silence;
import vn.tonghop.routes.silence.Silences;
import vn.tonghop.web.model.SourceDays;

/**
 * A meter for each source that this node reads: {@code tonghop_source_up} (1, 0, NaN before the
 * first look), {@code tonghop_source_failing_seconds}, {@code tonghop_source_lag_seconds}, {@code
 * tonghop_source_last_document_seconds} and {@code tonghop_source_silent}. What another node reads
 * is NaN here and told by that node.
 */
public final class SourceMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(SourceMeters.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final SourceHealths healths;
    private final Clock clock;
    private final Kept<Map<String, SourceDays.Day>> days;
    private final Kept<Map<String, Silence>> silences;

    /**
     * @param nanoTime decides how long what was asked of the database is used again
     */
    public SourceMeters(
            SourceHealths healths,
            Silences silences,
            SourceDays days,
            Clock clock,
            LongSupplier nanoTime) {
        this.healths = healths;
        this.clock = clock;
        this.days = new Kept<>(days::all, Map.of(), nanoTime);
        this.silences = new Kept<>(silences::all, Map.of(), nanoTime);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        var up = gauge(registry, "tonghop.source.up", null, "Whether the source works");
        var failing = seconds(registry, "failing", "How long the source has been failing");
        var lag = seconds(registry, "lag", "How far the source is behind");
        var last = seconds(registry, "last.document", "Time since the source's last document");
        var silent =
                gauge(registry, "tonghop.source.silent", null, "Whether it is unusually quiet");
        healths.whenKnown(
                ids -> {
                    rows(up, ids, this::up);
                    rows(failing, ids, h -> since(h.failingSince(), 0));
                    rows(lag, ids, this::lag);
                    rows(last, ids, h -> since(lastDocument(h.id()), Double.NaN));
                    rows(silent, ids, h -> silences.get().containsKey(h.id()) ? 1 : 0);
                });
    }

    private static MultiGauge seconds(MeterRegistry registry, String what, String description) {
        return gauge(registry, "tonghop.source." + what, "seconds", description);
    }

    private static MultiGauge gauge(
            MeterRegistry registry, String name, String unit, String description) {
        return MultiGauge.builder(name)
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    private void rows(MultiGauge gauge, List<String> ids, Function<SourceHealth, Number> value) {
        gauge.register(
                ids.stream()
                        .map(id -> MultiGauge.Row.of(Tags.of("source", id), () -> of(id, value)))
                        .toList(),
                true);
    }

    private Number of(String id, Function<SourceHealth, Number> value) {
        return healths.readHere().stream()
                .filter(h -> h.id().equals(id))
                .findFirst()
                .map(value)
                .orElse(Double.NaN);
    }

    private Number up(SourceHealth health) {
        return switch (health.state()) {
            case UP -> 1;
            case FAILING -> 0;
            case UNKNOWN -> Double.NaN;
        };
    }

    private Number lag(SourceHealth health) {
        Duration lag = health.lag(clock.instant());
        return lag == null ? Double.NaN : lag.toMillis() / 1000.0;
    }

    private Instant lastDocument(String id) {
        return days.get().getOrDefault(id, SourceDays.Day.NONE).last();
    }

    private double since(Instant at, double otherwise) {
        return at == null
                ? otherwise
                : Math.max(0, Duration.between(at, clock.instant()).toMillis() / 1000.0);
    }

    /** An answer of the database, used for a few seconds; what there is without one. */
    private static final class Kept<T> {

        private final Supplier<T> question;
        private final T otherwise;
        private final LongSupplier nanoTime;
        private T answer;
        private long at;

        Kept(Supplier<T> question, T otherwise, LongSupplier nanoTime) {
            this.question = question;
            this.otherwise = otherwise;
            this.nanoTime = nanoTime;
        }

        synchronized T get() {
            long now = nanoTime.getAsLong();
            if (answer == null || now - at > FRESH.toNanos()) {
                at = now;
                answer = asked();
            }
            return answer;
        }

        private T asked() {
            try {
                return question.get();
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("The sources cannot be counted: {}", e.getMessage());
                return otherwise;
            }
        }
    }
}
