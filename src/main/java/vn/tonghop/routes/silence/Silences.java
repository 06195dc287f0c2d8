package vn.tonghop.routes.silence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;

/**
 * The sources that are usually busy and have gone quiet (nguồn im lặng bất thường): judged again
 * and again, told once in the journal however many nodes judge.
 */
public class Silences {

    private static final Logger LOG = LoggerFactory.getLogger(Silences.class);
    private static final String SETTING = "tonghop.silence.";
    private static final String OFF = "off";

    private final SilenceTable table;
    private final SilenceRule rule;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final UnaryOperator<String> settings;

    /**
     * @param settings {@code tonghop.silence.alarm}: "off" for no source; {@code tonghop.silence.<id
     *     of a source>}: "off", or a working time like 4h instead of what is learned
     */
    Silences(
            SilenceTable table,
            SilenceRule rule,
            Journal journal,
            TransactionOperations transaction,
            Clock clock,
            UnaryOperator<String> settings) {
        this.table = table;
        this.rule = rule;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    /** Those that last, by source; none while the database is away. */
    public Map<String, Silence> all() {
        try {
            return table.open();
        } catch (DataAccessException e) {
            LOG.debug("which sources are quiet is not known while the database is away", e);
            return Map.of();
        }
    }

    /** Looks at each of these sources, which run and can be reached. */
    void judge(List<String> sources) {
        try {
            sources.forEach(this::judge);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("whether sources are quiet is not known while the database is away", e);
        }
    }

    private void judge(String source) {
        Instant now = clock.instant();
        Optional<Silence> silence = isOff(source) ? Optional.empty() : found(source, now);
        transaction.executeWithoutResult(
                status -> {
                    if (silence.isEmpty()) {
                        if (table.end(source, now)) {
                            journal.record(Subject.route(source), "routes.heard-again", Map.of());
                        }
                    } else if (table.begin(source, silence.get(), now)) {
                        tell(source, silence.get());
                    }
                });
    }

    private void tell(String source, Silence silence) {
        LOG.warn(
                "RTE-060 {} has brought nothing since {}; usual are {} of working time at most",
                source,
                silence.since(),
                silence.usual());
        journal.record(
                Subject.route(source),
                "routes.silent",
                Map.of(
                        "code", "RTE-060",
                        "since", silence.since().toString(),
                        "usualMinutes", silence.usual().toMinutes()));
    }

    private Optional<Silence> found(String source, Instant now) {
        List<Instant> arrivals = table.arrivals(source, now.minus(SilenceRule.MEMORY), now);
        return rule.judge(arrivals, bound(source), now);
    }

    private boolean isOff(String source) {
        return OFF.equals(settings.apply(SETTING + "alarm"))
                || OFF.equals(settings.apply(SETTING + source));
    }

    /** Null to learn it. */
    private Duration bound(String source) {
        String written = settings.apply(SETTING + source);
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return DurationStyle.detectAndParse(written);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            LOG.warn("{}{} is neither off nor a time like 4h; it is learned", SETTING, source);
            return null;
        }
    }
}
