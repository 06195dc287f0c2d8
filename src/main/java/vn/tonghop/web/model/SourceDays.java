package vn.tonghop.web.model;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each source brought: table {@code delivery}. */
public class SourceDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final Clock clock;

    public SourceDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What one source brought.
     *
     * @param last when it last brought something, or null
     * @param today deliveries since midnight in Việt Nam
     */
    public record Day(Instant last, long today) {

        /** Of a source that never brought anything. */
        public static final Day NONE = new Day(null, 0);
    }

    /** By route id. */
    public Map<String, Day> all() {
        Instant midnight =
                clock.instant().atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
        var days = new HashMap<String, Day>();
        jdbc.sql(
                        """
                        select source_id, max(received_at) as last,
                               count(*) filter (where received_at >= ?) as today
                        from delivery group by source_id""")
                .param(Timestamp.from(midnight))
                .query(
                        row -> {
                            days.put(
                                    row.getString("source_id"),
                                    new Day(
                                            new Columns(row).instant("last"),
                                            row.getLong("today")));
                        });
        return days;
    }
}
