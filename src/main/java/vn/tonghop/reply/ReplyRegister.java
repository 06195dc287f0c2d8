package vn.tonghop.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.store.Lease;
import vn.tonghop.store.Node;

/** The rows of the answers. Its caller holds the transactions. */
class ReplyRegister {

    /** Only who marked the row may say what became of it, also when that took too long. */
    private static final String MINE =
            """
            where delivery_id = :id and lease_owner = :owner and attempts = :attempts
              and stage in ('sending', 'in-doubt')""";

    private final JdbcClient jdbc;
    private final Node node;
    private final Clock clock;
    private final ReportJson json = new ReportJson();

    ReplyRegister(JdbcClient jdbc, Node node, Clock clock) {
        this.jdbc = jdbc;
        this.node = node;
        this.clock = clock;
    }

    Arrival arrival(long id) {
        return jdbc.sql("select * from delivery where id = ?")
                .param(id)
                .query(ReplyRegister::arrival)
                .single();
    }

    /** What the delivery brought, in its order; an annex is spoken for by its report. */
    List<Said> documents(long delivery) {
        return jdbc.sql(
                        """
                        select p.file_name, d.report, d.revision, exists (
                                   select 1 from delivery_part other
                                   where other.document_id = d.id
                                     and other.delivery_id < p.delivery_id) as known
                        from (select p.delivery_id, min(p.ordinal) as ordinal,
                                     (array_agg(p.file_name
                                         order by (b.stage = 'annex'), p.ordinal))[1] as file_name,
                                     case when b.stage = 'annex' then b.same_as else b.id end as id
                              from delivery_part p join document b on b.id = p.document_id
                              where p.delivery_id = ? group by 1, 4) p
                        join document d on d.id = p.id order by p.ordinal""")
                .param(delivery)
                .query(this::said)
                .list();
    }

    /**
     * How many answers this recipient was given in the last hour by the database's clock. Until the
     * transaction ends no other node counts for the same recipient.
     */
    int inTheLastHour(String recipient) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(lower(?), 0))")
                .param(recipient)
                .query((row, n) -> 0)
                .single();
        return jdbc.sql(
                        """
                        select count(*) from reply
                        where lower(recipient) = lower(?) and due_at > now() - interval '1 hour'
                          and stage in ('sending', 'sent', 'in-doubt', 'failed')""")
                .param(recipient)
                .query(Integer.class)
                .single();
    }

    /** From here on the row says that the letter may have left, and since when. */
    void sending(long id, Letter letter) {
        jdbc.sql(
                        """
                        update reply set stage = 'sending', recipient = ?, subject = ?, body = ?,
                               message_id = ?, due_at = now() where delivery_id = ?""")
                .params(letter.recipient(), letter.subject(), letter.body(), letter.messageId(), id)
                .update();
    }

    /** An attempt that did not come to sending is not counted. */
    void postpone(long id, Duration pause, String reason) {
        jdbc.sql(
                        """
                        update reply set attempts = attempts - 1, lease_owner = null,
                               lease_until = null, last_error = ?,
                               due_at = now() + make_interval(secs => ?) where delivery_id = ?""")
                .params(reason, pause.toMillis() / 1000.0, id)
                .update();
    }

    /** Ends a row that was not being sent. */
    void end(long id, String stage, String reason) {
        jdbc.sql(
                        """
                        update reply set stage = ?, last_error = ?, lease_owner = null,
                               lease_until = null where delivery_id = ?""")
                .params(stage, reason, id)
                .update();
    }

    boolean sent(Lease lease) {
        return mine(lease, "update reply set stage = 'sent', last_error = null, sent_at = :at")
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    boolean settled(Lease lease, String stage, String reason) {
        return mine(lease, "update reply set stage = :stage, last_error = :reason")
                        .param("stage", stage)
                        .param("reason", reason)
                        .update()
                > 0;
    }

    /** It certainly did not leave: due again, after the pause. */
    boolean dueAgain(Lease lease, Duration pause, String reason) {
        return mine(
                                lease,
                                """
                                update reply set stage = 'due', last_error = :reason,
                                       lease_until = null,
                                       due_at = now() + make_interval(secs => :pause)""")
                        .param("reason", reason)
                        .param("pause", pause.toMillis() / 1000.0)
                        .update()
                > 0;
    }

    /** Letters whose sender ended, or was cut off, before it could say what became of them. */
    List<Long> abandoned(String reason) {
        return jdbc.sql(
                        """
                        update reply set stage = 'in-doubt', last_error = ?
                        where stage = 'sending' and lease_until < now() returning delivery_id""")
                .param(reason)
                .query(Long.class)
                .list();
    }

    private JdbcClient.StatementSpec mine(Lease lease, String update) {
        return jdbc.sql(update + "\n" + MINE)
                .param("id", lease.id())
                .param("owner", node.name())
                .param("attempts", lease.attempts());
    }

    private Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getString("file_name"),
                json.read(row.getString("report")),
                Math.max(1, row.getInt("revision")),
                row.getBoolean("known"));
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("channel"),
                row.getString("source_id"),
                row.getString("sender"),
                row.getString("sender_unit"),
                row.getString("reply_to"),
                row.getString("subject"),
                row.getString("message_id"),
                row.getBoolean("automatic"),
                row.getTimestamp("received_at").toInstant());
    }
}
