package vn.tonghop.intake.push;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which content an idempotency key was first used for, of the last {@link #KEPT} and the newest of
 * each source. A key that is forgotten loses nothing: deliveries are known by key and content
 * together, so that the same comes to the first one's reference and something else is a new one.
 */
public class PushKeys {

    /** Whoever tries again does so within minutes; within this time a mistaken key is told. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST = 100_000;
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int most;
    private final Map<String, Instant> cleared = new ConcurrentHashMap<>();

    public PushKeys(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, MOST);
    }

    /**
     * @param most keys of one source that are kept, looked at every hour
     */
    PushKeys(JdbcClient jdbc, Clock clock, int most) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.most = most;
    }

    /** Whether this key is for this content: it is new, forgotten, or was used for the same. */
    boolean isFor(String source, String key, String content) {
        Instant now = clock.instant();
        if (isDue(source, now)) {
            forget(source, now);
        }
        jdbc.sql(
                        """
                        insert into push_key (source_id, idempotency_key, content_sha256, first_at)
                        values (?, ?, ?, ?) on conflict do nothing""")
                .params(source, key, content, Timestamp.from(now))
                .update();
        // another node may have forgotten it in between
        return jdbc.sql(
                        """
                        select content_sha256 from push_key
                        where source_id = ? and idempotency_key = ?""")
                .params(source, key)
                .query(String.class)
                .optional()
                .map(content::equals)
                .orElse(true);
    }

    private boolean isDue(String source, Instant now) {
        Instant last = cleared.get(source);
        boolean due = last == null || !last.plus(BETWEEN).isAfter(now);
        if (due) {
            cleared.put(source, now);
        }
        return due;
    }

    private void forget(String source, Instant now) {
        jdbc.sql("delete from push_key where source_id = ? and first_at < ?")
                .params(source, Timestamp.from(now.minus(KEPT)))
                .update();
        jdbc.sql(
                        """
                        delete from push_key where source_id = ? and first_at <=
                            (select first_at from push_key where source_id = ?
                             order by first_at desc offset ? limit 1)""")
                .params(source, source, most)
                .update();
    }
}
