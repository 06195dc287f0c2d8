package vn.tonghop.consolidation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.consolidation.Totals.Contribution;
import vn.tonghop.report.Qualifier;

/** The rows of {@code run} and {@code contribution}. */
class Runs {

    private final JdbcClient jdbc;
    private final TotalsJson json;

    Runs(JdbcClient jdbc, TotalsJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The id of a new row, or nothing when this night has one for the period already. */
    Optional<Long> begin(ReportingPeriod period, LocalDate businessDate, Instant now) {
        return jdbc.sql(
                        """
                        insert into run (regime_id, period_key, business_date, stage, created_at)
                        values (?, ?, ?, 'claimed', ?)
                        on conflict (regime_id, period_key, business_date) do nothing
                        returning id""")
                .params(period.regimeId(), period.key(), businessDate, Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    Run find(long id) {
        return jdbc.sql("select * from run where id = ?").param(id).query(this::run).single();
    }

    Optional<Run> find(ReportingPeriod period, LocalDate businessDate) {
        return jdbc.sql(
                        """
                        select * from run
                        where regime_id = ? and period_key = ? and business_date = ?""")
                .params(period.regimeId(), period.key(), businessDate)
                .query(this::run)
                .optional();
    }

    void freeze(long id, Totals totals, String snapshot, String sha256, Instant asOf) {
        jdbc.sql(
                        """
                        update run set stage = 'frozen', expected = ?, reported = ?, snapshot = ?,
                               snapshot_sha256 = ?, as_of = ?, frozen_at = ?, last_error = null,
                               lease_owner = null, lease_until = null
                        where id = ?""")
                .params(
                        totals.expected(),
                        totals.reported(),
                        snapshot,
                        sha256,
                        Timestamp.from(asOf),
                        Timestamp.from(asOf),
                        id)
                .update();
        for (var indicator : totals.indicators()) {
            for (var contribution : indicator.contributions()) {
                contribute(id, indicator.id(), contribution);
            }
        }
    }

    private void contribute(long run, String indicator, Contribution contribution) {
        jdbc.sql(
                        """
                        insert into contribution (run_id, indicator_id, unit_code, unit_valid_from,
                               unit_name, document_id, revision, value, numerator, denominator,
                               qualifier, evidence)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .param(run)
                .param(indicator)
                .param(contribution.unit().code())
                .param(contribution.unit().validFrom())
                .param(contribution.unit().name())
                .param(contribution.document().id())
                .param(contribution.document().revision())
                .param(contribution.value())
                .param(contribution.numerator())
                .param(contribution.denominator())
                .param(code(contribution.qualifier()))
                .param(evidence(contribution))
                .update();
    }

    /** The place of the figure; with the place of its denominator when that stands elsewhere. */
    private String evidence(Contribution contribution) {
        var evidence = (ObjectNode) json.tree(contribution.evidence());
        if (contribution.denominatorEvidence() != null) {
            evidence.set("denominator", json.tree(contribution.denominatorEvidence()));
        }
        return CanonicalJson.write(evidence);
    }

    private static String code(Qualifier qualifier) {
        return qualifier == null ? null : qualifier.code();
    }

    private Run run(ResultSet row, int n) throws SQLException {
        var asOf = row.getTimestamp("as_of");
        return new Run(
                row.getLong("id"),
                row.getString("regime_id"),
                row.getString("period_key"),
                row.getObject("business_date", LocalDate.class),
                row.getString("stage"),
                asOf == null ? null : asOf.toInstant(),
                row.getString("snapshot"),
                row.getString("snapshot_sha256"),
                row.getString("last_error"));
    }
}
