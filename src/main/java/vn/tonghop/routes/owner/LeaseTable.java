package vn.tonghop.routes.owner;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The leases of the sources: table {@code source_lease}, by the database's clock, so that nodes
 * need not agree on the time.
 */
class LeaseTable {

    private final JdbcClient jdbc;
    private final String node;
    private final Duration length;

    /**
     * @param node whose name no other process has
     * @param length of a lease from now on
     */
    LeaseTable(JdbcClient jdbc, String node, Duration length) {
        this.jdbc = jdbc;
        this.node = node;
        this.length = length;
    }

    String node() {
        return node;
    }

    Duration length() {
        return length;
    }

    /** Those of them that still are this node's, lengthened. */
    Set<String> renew(Collection<String> ids) {
        return ids(
                """
                update source_lease
                set lease_until = clock_timestamp() + make_interval(secs => :seconds)
                where source_id = any (:ids) and lease_owner = :node
                  and lease_until > clock_timestamp()
                returning source_id""",
                ids);
    }

    /** Those of them that nobody had, or whose owner has let its lease run out. */
    Set<String> claim(Collection<String> ids) {
        return ids(
                """
                insert into source_lease (source_id, lease_owner, lease_until, taken_at, token)
                select id, :node, clock_timestamp() + make_interval(secs => :seconds),
                       clock_timestamp(), 1
                from unnest(:ids) as id order by id
                on conflict (source_id) do update
                set lease_owner = excluded.lease_owner,
                    lease_until = clock_timestamp() + make_interval(secs => :seconds),
                    taken_at = clock_timestamp(), token = source_lease.token + 1
                where source_lease.lease_until <= clock_timestamp()
                   or source_lease.lease_owner = excluded.lease_owner
                returning source_id""",
                ids);
    }

    private Set<String> ids(String sql, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<String> done =
                jdbc.sql(sql)
                        .param("node", node)
                        .param("seconds", length.toMillis() / 1000.0)
                        .param("ids", ids.stream().sorted().toArray(String[]::new))
                        .query(String.class)
                        .list();
        return new TreeSet<>(done);
    }

    /** Gives it back, so that another node need not wait. */
    void release(String id) {
        jdbc.sql(
                        """
                        update source_lease set lease_until = clock_timestamp()
                        where source_id = ? and lease_owner = ?
                          and lease_until > clock_timestamp()""")
                .params(id, node)
                .update();
    }

    /** The node whose lease lasts. */
    Optional<String> owner(String id) {
        return jdbc.sql(
                        """
                        select lease_owner from source_lease
                        where source_id = ? and lease_until > clock_timestamp()""")
                .param(id)
                .query(String.class)
                .optional();
    }
}
