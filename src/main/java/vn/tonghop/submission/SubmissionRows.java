package vn.tonghop.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.consolidation.CanonicalJson;

/**
 * The rows of {@code submission}.
 *
 * <p>The submissions of one regime and period to one destination are a chain: one leaves only when those before it are
 * settled, for an amendment carries the receipt of what it corrects. Until then it is due at
 * infinity.
 */
class SubmissionRows {

    private static final String CHAIN =
            """
            select s.* from submission s join run r on r.id = s.run_id
            join run mine on mine.regime_id = r.regime_id and mine.period_key = r.period_key
            where mine.id = ?""";

    private static final String CHAIN_TO = CHAIN + " and s.destination = ?";

    private final JdbcClient jdbc;

    SubmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Submission find(long id) {
        return jdbc.sql("select * from submission where id = ?")
                .param(id)
                .query(SubmissionRows::submission)
                .single();
    }

    /** The run's own to whom its totals are owed. */
    Optional<Submission> ofRun(long runId) {
        return jdbc.sql("select * from submission where run_id = ? and place = 0")
                .param(runId)
                .query(SubmissionRows::submission)
                .optional();
    }

    /**
     * The last of the run's chain that was not rejected, locked: a transaction that settles it
     * meanwhile waits, and then sees what this one adds.
     */
    Optional<Submission> last(long runId, String destination) {
        return jdbc.sql(
                        CHAIN_TO
                                + " and s.stage <> 'rejected' order by s.id desc limit 1 for update of s")
                .params(runId, destination)
                .query(SubmissionRows::submission)
                .optional();
    }

    /** The same for a look at the one the totals are owed to: nothing is locked. */
    Optional<Submission> standing(long runId) {
        return jdbc.sql(CHAIN + " and s.place = 0 and s.stage <> 'rejected' order by s.id desc limit 1")
                .param(runId)
                .query(SubmissionRows::submission)
                .optional();
    }

    Optional<Submission> lastAccepted(long runId, String destination) {
        return jdbc.sql(CHAIN_TO + " and s.stage = 'accepted' order by s.id desc limit 1")
                .params(runId, destination)
                .query(SubmissionRows::submission)
                .optional();
    }

    /** What the chain still has to settle before anything later may leave. */
    boolean isWaitingFor(long runId, String destination) {
        return jdbc.sql(
                        "select exists ("
                                + CHAIN_TO
                                + " and s.stage not in ('accepted', 'rejected'))")
                .params(runId, destination)
                .query(Boolean.class)
                .single();
    }

    Optional<Submission> nextWaiting(long runId, String destination) {
        return jdbc.sql(
                        CHAIN_TO
                                + """
                                 and s.stage = 'due' and s.due_at = 'infinity'
                                order by s.id limit 1 for update of s""")
                .params(runId, destination)
                .query(SubmissionRows::submission)
                .optional();
    }

    long insert(
            long runId,
            String destination,
            int place,
            String key,
            Long amends,
            String body,
            boolean waits,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into submission (run_id, destination, place, idempotency_key,
                               amends, body, body_sha256, stage, due_at, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'due', case when ? then 'infinity' else now() end,
                               ?)
                        returning id""")
                .param(runId)
                .param(destination)
                .param(place)
                .param(key)
                .param(amends)
                .param(body)
                .param(CanonicalJson.sha256(body))
                .param(waits)
                .param(Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void release(long id, Long amends, String body) {
        jdbc.sql(
                        """
                        update submission set amends = ?, body = ?, body_sha256 = ?, due_at = now()
                        where id = ?""")
                .param(amends)
                .param(body)
                .param(CanonicalJson.sha256(body))
                .param(id)
                .update();
    }

    /** Committed before a byte leaves: after a kill in between it is asked, not sent. */
    void sending(long id) {
        jdbc.sql("update submission set stage = 'sending', maybe_there = true where id = ?")
                .param(id)
                .update();
    }

    void accepted(long id, Receipt receipt, Instant now) {
        jdbc.sql(
                        """
                        update submission set stage = 'accepted', receipt_number = ?,
                               receipt = ?::jsonb, last_error = null, settled_at = ?,
                               lease_owner = null, lease_until = null
                        where id = ?""")
                .params(receipt.number(), receipt.json(), Timestamp.from(now), id)
                .update();
    }

    void rejected(long id, String reasons, Instant now) {
        jdbc.sql(
                        """
                        update submission set stage = 'rejected', reasons = ?::jsonb,
                               last_error = null, settled_at = ?, lease_owner = null,
                               lease_until = null
                        where id = ?""")
                .params(reasons, Timestamp.from(now), id)
                .update();
    }

    /** Back to the outbox: "due" when it surely did not arrive, else "unknown". */
    void later(long id, String stage, Duration pause, String why) {
        jdbc.sql(
                        """
                        update submission set stage = ?, maybe_there = ?, last_error = ?,
                               lease_owner = null, lease_until = null, due_at = now() + make_interval(secs => ?)
                        where id = ?""")
                .params(stage, !"due".equals(stage), why, pause.toMillis() / 1000.0, id)
                .update();
    }

    void givenUp(long id, boolean maybeThere, String why) {
        jdbc.sql(
                        """
                        update submission set stage = 'given-up', maybe_there = ?, last_error = ?,
                               lease_owner = null, lease_until = null
                        where id = ?""")
                .params(maybeThere, why, id)
                .update();
    }

    /** Nobody can be asked about it: it waits for a person. */
    void inDoubt(long id, String why) {
        jdbc.sql(
                        """
                        update submission set stage = 'in-doubt', maybe_there = true,
                               last_error = ?, lease_owner = null, lease_until = null
                        where id = ?""")
                .params(why, id)
                .update();
    }

    /** A person has looked: it is not there. False when there was nothing to decide. */
    boolean sendAgain(long id) {
        return jdbc.sql(
                                """
                                update submission set stage = 'due', maybe_there = false,
                                       attempts = 0, due_at = now()
                                where id = ? and stage in ('in-doubt', 'given-up')
                                  and maybe_there""")
                        .param(id)
                        .update()
                == 1;
    }

    /** For a person's decision: locked, and only when there is something to decide. */
    Optional<Submission> undecided(long id) {
        return jdbc.sql(
                        """
                        select * from submission
                        where id = ? and stage in ('in-doubt', 'given-up') and maybe_there
                        for update""")
                .param(id)
                .query(SubmissionRows::submission)
                .optional();
    }

    /** The destinations that something is due for now. */
    List<String> dueDestinations() {
        return jdbc.sql(
                        """
                        select destination from submission
                        where stage in ('due', 'sending', 'unknown') and due_at <= now()
                          and (lease_until is null or lease_until < now())
                        group by destination order by min(place), destination""")
                .query(String.class)
                .list();
    }

    /** How many of the run's own are on their way by themselves. */
    int open(long runId) {
        return jdbc.sql(
                        """
                        select count(*) from submission
                        where run_id = ? and stage in ('due', 'sending', 'unknown')
                          and due_at < 'infinity'""")
                .param(runId)
                .query(Integer.class)
                .single();
    }

    /** True when it had been given up: what may be there is asked about first. */
    boolean replay(long id) {
        return jdbc.sql(
                                """
                                update submission set
                                       stage = case when maybe_there then 'unknown' else 'due' end,
                                       attempts = 0, due_at = now()
                                where id = ? and stage = 'given-up'""")
                        .param(id)
                        .update()
                == 1;
    }

    /** The ids of what was given up in the run's chain. */
    List<Long> givenUp(long runId) {
        return jdbc.sql(CHAIN + " and s.stage = 'given-up'")
                .param(runId)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    private static Submission submission(ResultSet row, int n) throws SQLException {
        return new Submission(
                row.getLong("id"),
                row.getLong("run_id"),
                row.getString("destination"),
                row.getString("idempotency_key"),
                row.getObject("amends", Long.class),
                row.getString("body"),
                row.getString("body_sha256"),
                row.getString("stage"),
                row.getBoolean("maybe_there"),
                row.getInt("attempts"),
                row.getString("receipt_number"),
                row.getString("reasons"),
                row.getString("last_error"));
    }
}
