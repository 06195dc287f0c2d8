package vn.tonghop.routes.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all nodes saw of their sources: table {@code source_health}. */
class HealthTable {

    private final JdbcClient jdbc;

    HealthTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SourceHealth> all() {
        return jdbc.sql("select * from source_health order by source_id, seen_at desc")
                .query((row, n) -> read(row))
                .list();
    }

    List<SourceHealth> of(String id) {
        return jdbc.sql("select * from source_health where source_id = ? order by seen_at desc")
                .param(id)
                .query((row, n) -> read(row))
                .list();
    }

    /** In the place of what this node saw before. */
    void write(SourceHealth seen) {
        jdbc.sql(
                        """
                        insert into source_health (source_id, node, state, reachable, authenticated,
                            last_poll, last_success, failing_since, failures, retry_at,
                            oldest_waiting, error, seen_at)
                        values (:id, :node, :state, :reachable, :authenticated, :poll, :success,
                            :since, :failures, :retry, :oldest, :error, :seen)
                        on conflict (source_id, node) do update set state = excluded.state,
                            reachable = excluded.reachable, authenticated = excluded.authenticated,
                            last_poll = excluded.last_poll, last_success = excluded.last_success,
                            failing_since = excluded.failing_since, failures = excluded.failures,
                            retry_at = excluded.retry_at, oldest_waiting = excluded.oldest_waiting,
                            error = excluded.error, seen_at = excluded.seen_at""")
                .param("id", seen.id())
                .param("node", seen.node())
                .param("state", seen.state().code())
                .param("reachable", seen.reachable())
                .param("authenticated", seen.authenticated())
                .param("poll", stamp(seen.lastPoll()))
                .param("success", stamp(seen.lastSuccess()))
                .param("since", stamp(seen.failingSince()))
                .param("failures", seen.failures())
                .param("retry", stamp(seen.retryAt()))
                .param("oldest", stamp(seen.oldestWaiting()))
                .param("error", seen.error())
                .param("seen", stamp(seen.seenAt()))
                .update();
    }

    /** What nodes that are gone saw long ago is of no use. */
    void forget(String id, String exceptNode, Instant before) {
        jdbc.sql("delete from source_health where source_id = ? and node <> ? and seen_at < ?")
                .params(id, exceptNode, Timestamp.from(before))
                .update();
    }

    private static Timestamp stamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static SourceHealth read(ResultSet row) throws SQLException {
        return new SourceHealth(
                row.getString("source_id"),
                row.getString("node"),
                SourceHealth.State.of(row.getString("state")),
                row.getObject("reachable", Boolean.class),
                row.getObject("authenticated", Boolean.class),
                at(row, "last_poll"),
                at(row, "last_success"),
                at(row, "failing_since"),
                row.getInt("failures"),
                at(row, "retry_at"),
                at(row, "oldest_waiting"),
                row.getString("error"),
                at(row, "seen_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        Timestamp stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
