package vn.tonghop.routes.deploy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The routes that somebody has stopped: table {@code route_pause}, for all nodes. */
public class RoutePauses {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoutePauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By route id. */
    public Map<String, RoutePause> all() {
        var all = new TreeMap<String, RoutePause>();
        jdbc.sql("select route_id, paused_at, by from route_pause")
                .query(
                        (row, n) ->
                                new RoutePause(
                                        row.getString("route_id"),
                                        row.getTimestamp("paused_at").toInstant(),
                                        row.getString("by")))
                .list()
                .forEach(p -> all.put(p.routeId(), p));
        return all;
    }

    /** False when it is paused already. */
    public boolean pause(String id, String by) {
        return jdbc.sql(
                                """
                                insert into route_pause (route_id, paused_at, by) values (?, ?, ?)
                                on conflict (route_id) do nothing""")
                        .params(id, Timestamp.from(clock.instant()), by)
                        .update()
                == 1;
    }

    /** False when it is not paused. */
    public boolean resume(String id) {
        return jdbc.sql("delete from route_pause where route_id = ?").param(id).update() == 1;
    }
}
