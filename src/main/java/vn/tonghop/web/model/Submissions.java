package vn.tonghop.web.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox to the destinations, and what came back. */
public class Submissions {

    public static final List<String> STAGES =
            List.of(
                    "due", "sending", "unknown", "in-doubt", "accepted", "rejected", "given-up");

    private static final String SELECT =
            """
            select s.*, r.regime_id, r.period_key, r.business_date
            from submission s join run r on r.id = s.run_id
            where (:stage::text is null or s.stage = :stage)
              and (:id::bigint is null or s.id = :id)
            """;

    private static final String OF_RUN =
            """
            select s.*, told.regime_id, told.period_key, told.business_date
            from run r join submission s on %s
            join run told on told.id = s.run_id
            where r.id = :run
            order by s.place, s.destination, s.id"""
                    .formatted(RunTies.TELLS);

    private final JdbcClient jdbc;

    public Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The submissions, newest first.
     *
     * @param stage only those at this stage; null for all
     */
    public Slice<SubmissionRow> list(String stage, Range range) {
        if (stage != null && !STAGES.contains(stage)) {
            throw new BadQuery("stage", String.join(", ", STAGES));
        }
        var rows =
                jdbc.sql(SELECT + range.sql("s.id"))
                        .param("stage", stage)
                        .param("id", null)
                        .param("from", range.from())
                        .query(Submissions::row)
                        .list();
        return Slice.of(rows, range, SubmissionRow::id);
    }

    /** All that tell the totals of this run: to whom they are owed first, then the copies. */
    public List<SubmissionRow> ofRun(long run) {
        return jdbc.sql(OF_RUN).param("run", run).query(Submissions::row).list();
    }

    public Optional<SubmissionRow> find(long id) {
        return jdbc.sql(SELECT)
                .param("stage", null)
                .param("id", id)
                .query(Submissions::row)
                .optional();
    }

    private static SubmissionRow row(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new SubmissionRow(
                columns.id("id"),
                columns.id("run_id"),
                columns.text("regime_id"),
                columns.text("period_key"),
                columns.day("business_date"),
                columns.text("destination"),
                columns.count("place"),
                columns.text("idempotency_key"),
                columns.idOrNull("amends"),
                columns.text("body_sha256"),
                columns.text("stage"),
                row.getBoolean("maybe_there"),
                columns.count("attempts"),
                columns.text("last_error"),
                columns.text("receipt_number"),
                columns.text("receipt"),
                columns.text("reasons"),
                columns.instant("created_at"),
                columns.instant("settled_at"));
    }
}
