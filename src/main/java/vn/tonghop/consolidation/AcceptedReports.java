package vn.tonghop.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.consolidation.Totals.DocumentName;
import vn.tonghop.consolidation.Totals.Received;
import vn.tonghop.consolidation.Totals.UnitName;
import vn.tonghop.report.json.ReportJson;

/**
 * The accepted documents of a regime and period, and those under review, as the pipeline left them.
 */
class AcceptedReports {

    private final JdbcClient jdbc;
    private final ReportJson json;

    AcceptedReports(JdbcClient jdbc, ReportJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<AcceptedReport> of(ReportingPeriod period) {
        return jdbc.sql(
                        """
                        select id, revision, number, unit_code, unit_valid_from, unit_name,
                               first_received_at, report
                        from document
                        where regime_id = ? and period_key = ?
                          and stage = 'judged' and outcome = 'accepted'
                        order by first_received_at, id""")
                .params(period.regimeId(), period.key())
                .query(this::accepted)
                .list();
    }

    /** What was received for the regime and period of a known unit and waits for a person. */
    List<Received> underReview(ReportingPeriod period) {
        return jdbc.sql(
                        """
                        select id, revision, number, unit_code, unit_valid_from, unit_name,
                               first_received_at
                        from document
                        where regime_id = ? and period_key = ? and unit_code is not null
                          and stage = 'judged' and outcome = 'review'
                        order by first_received_at, id""")
                .params(period.regimeId(), period.key())
                .query(AcceptedReports::received)
                .list();
    }

    private static Received received(ResultSet row, int n) throws SQLException {
        return new Received(
                new UnitName(
                        row.getString("unit_code"),
                        row.getObject("unit_valid_from", LocalDate.class),
                        row.getString("unit_name")),
                new DocumentName(
                        row.getLong("id"),
                        Math.max(1, row.getInt("revision")),
                        row.getString("number")),
                row.getTimestamp("first_received_at").toInstant());
    }

    private AcceptedReport accepted(ResultSet row, int n) throws SQLException {
        return new AcceptedReport(
                row.getLong("id"),
                row.getInt("revision"),
                row.getString("number"),
                row.getString("unit_code"),
                row.getObject("unit_valid_from", LocalDate.class),
                row.getString("unit_name"),
                row.getTimestamp("first_received_at").toInstant(),
                json.read(row.getString("report")));
    }
}
