package vn.tonghop.web.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nights: their runs, and what went into each. */
public class Runs {

    private static final String SELECT =
            """
            select r.*, s.*,
                   (select count(*) from submission c
                    where c.run_id = r.id and c.place > 0 and c.stage <> 'accepted') as copies_open
            from run r
            %s
            where (:regime::text is null or r.regime_id = :regime)
            """
                    .formatted(RunTies.SUBMISSION);

    private final JdbcClient jdbc;

    public Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The runs, newest first.
     *
     * @param regime only those of this regime; null for all
     */
    public Slice<RunRow> list(String regime, Range range) {
        var rows =
                jdbc.sql(SELECT + range.sql("r.id"))
                        .param("regime", regime)
                        .param("from", range.from())
                        .query(Runs::row)
                        .list();
        return Slice.of(rows, range, RunRow::id);
    }

    /** The runs of each regime's last business day. */
    public List<RunRow> latestOfEachRegime() {
        return jdbc.sql(
                        SELECT
                                + """
                                and r.business_date = (select max(business_date) from run o
                                                       where o.regime_id = r.regime_id)
                                order by r.business_date desc, r.regime_id, r.period_key""")
                .param("regime", null)
                .query(Runs::row)
                .list();
    }

    /** The runs that this document's figures went into, newest first. */
    public List<RunRow> ofDocument(long document) {
        return jdbc.sql(
                        SELECT
                                + """
                                and r.id in (%s)
                                order by r.business_date desc, r.id desc limit 100"""
                                        .formatted(RunTies.runsOf(":document")))
                .param("regime", null)
                .param("document", document)
                .query(Runs::row)
                .list();
    }

    public Optional<RunRow> find(long id) {
        return jdbc.sql(SELECT + " and r.id = :id")
                .param("regime", null)
                .param("id", id)
                .query(Runs::row)
                .optional();
    }

    /** The frozen snapshot, byte for byte what its digest was taken of; empty before that. */
    public Optional<String> snapshot(long id) {
        return jdbc.sql("select snapshot from run where id = ? and snapshot is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static RunRow row(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new RunRow(
                columns.id("id"),
                columns.text("regime_id"),
                columns.text("period_key"),
                columns.day("business_date"),
                columns.text("stage"),
                columns.count("attempts"),
                columns.text("last_error"),
                columns.instant("as_of"),
                columns.countOrNull("expected"),
                columns.countOrNull("reported"),
                columns.text("snapshot_sha256"),
                columns.instant("created_at"),
                columns.instant("frozen_at"),
                SubmissionState.of(columns),
                columns.count("copies_open"));
    }
}
