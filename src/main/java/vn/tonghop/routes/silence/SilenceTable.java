package vn.tonghop.routes.silence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came when, and which sources have gone quiet: tables {@code delivery, source_silence}. */
class SilenceTable {

    private final JdbcClient jdbc;

    SilenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When something came, at most once in a few minutes, in its order. */
    List<Instant> arrivals(String source, Instant since, Instant until) {
        return jdbc.sql(
                        """
                        select max(received_at) as at from delivery
                        where source_id = ? and received_at > ? and received_at <= ?
                        group by floor(extract(epoch from received_at) / 120)
                        order by at""")
                .params(source, Timestamp.from(since), Timestamp.from(until))
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .list();
    }

    /** Those that last, by source. */
    Map<String, Silence> open() {
        var all = new TreeMap<String, Silence>();
        jdbc.sql(
                        """
                        select source_id, quiet_since, extract(epoch from usual_gap) as usual
                        from source_silence where ended_at is null order by quiet_since""")
                .query((RowCallbackHandler) row -> put(all, row));
        return all;
    }

    private static void put(Map<String, Silence> all, ResultSet row) throws SQLException {
        all.put(
                row.getString("source_id"),
                new Silence(
                        row.getTimestamp("quiet_since").toInstant(),
                        Duration.ofSeconds(row.getBigDecimal("usual").longValue())));
    }

    /** False when it is known already, here or to another node. */
    boolean begin(String source, Silence silence, Instant now) {
        return jdbc.sql(
                                """
                                insert into source_silence
                                    (source_id, quiet_since, usual_gap, found_at)
                                values (?, ?, make_interval(secs => ?), ?)
                                on conflict do nothing""")
                        .params(
                                source,
                                Timestamp.from(silence.since()),
                                (double) silence.usual().toSeconds(),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when none lasted. */
    boolean end(String source, Instant now) {
        return jdbc.sql(
                                """
                                update source_silence set ended_at = ?
                                where source_id = ? and ended_at is null""")
                        .params(Timestamp.from(now), source)
                        .update()
                > 0;
    }
}
