package vn.tonghop.store;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a table as the queue of their own work.
 *
 * <p>A table that is a queue has {@code stage}, {@code attempts}, {@code due_at}, {@code
 * lease_owner}, {@code lease_until} and {@code last_error}. An attempt is counted and committed
 * before the work begins, so that a row which kills the process cannot do so for ever. All times
 * are the database's, so that nodes with different clocks agree.
 */
public class WorkQueue {

    private final JdbcClient jdbc;
    private final Node node;
    private final String table;
    private final String key;
    private final Duration lease;

    /**
     * @param table the table's name, from code and never from outside
     * @param key its primary key column
     * @param lease how long a claimed row is out of reach of other nodes
     */
    public WorkQueue(JdbcClient jdbc, Node node, String table, String key, Duration lease) {
        this.jdbc = jdbc;
        this.node = node;
        this.table = table;
        this.key = key;
        this.lease = lease;
    }

    /**
     * Claims the row that is due longest in one of these stages and counts the attempt. Call it
     * outside any transaction: the claim has to be committed before the work begins.
     */
    public Optional<Lease> claim(String... stages) {
        return claim("true", null, stages);
    }

    /**
     * The same among the rows of which one column has this value.
     *
     * @param column its name, from code and never from outside
     */
    public Optional<Lease> claimOf(String column, String value, String... stages) {
        return claim(column + " = :value", value, stages);
    }

    private Optional<Lease> claim(String which, String value, String... stages) {
        return jdbc.sql(
                        """
                        update %1$s set attempts = attempts + 1, lease_owner = :owner,
                               lease_until = now() + make_interval(secs => :seconds)
                        where %2$s = (
                            select %2$s from %1$s
                            where stage in (:stages) and due_at <= now()
                              and (lease_until is null or lease_until < now()) and %3$s
                            order by due_at, %2$s limit 1 for update skip locked)
                        returning %2$s, attempts"""
                                .formatted(table, key, which))
                .param("value", value)
                .param("owner", node.name())
                .param("seconds", lease.toMillis() / 1000.0)
                .param("stages", java.util.List.of(stages))
                .query((row, n) -> new Lease(row.getLong(1), row.getInt(2)))
                .optional();
    }

    /**
     * True, and the row locked for this transaction, while the lease is still this node's. A step
     * asks this first in the transaction that writes its result: whoever lost the lease writes
     * nothing.
     */
    public boolean stillMine(Lease claimed) {
        return jdbc.sql(
                        """
                        select 1 from %s where %s = ? and lease_owner = ? and attempts = ?
                        for update"""
                                .formatted(table, key))
                .params(claimed.id(), node.name(), claimed.attempts())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Gives the row back to be tried again later; the reason is kept for the operator. */
    public void retryLater(Lease claimed, Duration pause, String reason) {
        giveBack(claimed, 0, pause, reason);
    }

    /**
     * Gives the row back for a reason that lies elsewhere: the work was not tried, so that this
     * attempt does not count. Never for work that may have been begun: a row that kills the process
     * would do so for ever.
     *
     * @param reason for the operator, or null when there is nothing to do
     */
    public void postpone(Lease claimed, Duration pause, String reason) {
        giveBack(claimed, 1, pause, reason);
    }

    private void giveBack(Lease claimed, int uncounted, Duration pause, String reason) {
        jdbc.sql(
                        """
                        update %s set lease_owner = null, lease_until = null, last_error = ?,
                               attempts = attempts - ?,
                               due_at = now() + make_interval(secs => ?)
                        where %s = ? and lease_owner = ? and attempts = ?"""
                                .formatted(table, key))
                .params(
                        reason,
                        uncounted,
                        pause.toMillis() / 1000.0,
                        claimed.id(),
                        node.name(),
                        claimed.attempts())
                .update();
    }

    /** Work of several steps says after each that it goes on: the lease begins anew. */
    public void renew(Lease claimed) {
        jdbc.sql(
                        """
                        update %s set lease_until = now() + make_interval(secs => ?)
                        where %s = ? and lease_owner = ? and attempts = ?"""
                                .formatted(table, key))
                .params(lease.toMillis() / 1000.0, claimed.id(), node.name(), claimed.attempts())
                .update();
    }
}
