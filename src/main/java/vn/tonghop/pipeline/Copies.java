package vn.tonghop.pipeline;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.report.Report;
import vn.tonghop.report.json.ReportJson;

/**
 * Finds the document that a scan, or the file of a scan, is another copy of. Looked for among what
 * the same office sent, or spoke of, within some weeks.
 */
class Copies {

    private static final ReportJson REPORT_JSON = new ReportJson();

    private final JdbcClient jdbc;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Candidate(long id, boolean accepted, String fileName, Report report) {}

    Optional<Copy> of(ReceivedDocument row, Report report) {
        String office = row.senderUnit() == null ? "" : row.senderUnit();
        String unit = report.unit().isDecided() ? report.unit().code() : office;
        if (unit.isEmpty() || !mayHaveCopies(report)) {
            return Optional.empty();
        }
        lock(unit);
        return jdbc
                .sql(
                        """
                        select id, outcome = 'accepted' as accepted, file_name, report
                        from document
                        where stage = 'judged' and id <> :id
                          and outcome in ('accepted', 'review', 'request', 'not-a-report')
                          and (unit_code = :unit or sender_unit = :office and :office <> '')
                          and first_received_at > :at::timestamptz - interval '60 days'
                        order by first_received_at desc, id desc limit 60""")
                .param("id", row.id())
                .param("unit", unit)
                .param("office", office)
                .param("at", java.sql.Timestamp.from(row.firstReceivedAt()))
                .query(
                        (r, n) ->
                                new Candidate(
                                        r.getLong("id"),
                                        r.getBoolean("accepted"),
                                        r.getString("file_name"),
                                        REPORT_JSON.read(r.getString("report"))))
                .list()
                .stream()
                .flatMap(c -> copy(report, c).stream())
                .findFirst();
    }

    private static boolean mayHaveCopies(Report report) {
        return report.sections().currentState().isPresent() || !report.indicators().isEmpty();
    }

    /** A scan names no number by which two nodes would meet: they meet by the office. */
    private void lock(String unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('copies of ' || ?, 0))")
                .param(unit)
                .query((r, n) -> 0)
                .single();
    }

    private static Optional<Copy> copy(Report newcomer, Candidate old) {
        return Optional.ofNullable(Resemblance.of(newcomer, old.report()))
                .map(
                        r ->
                                new Copy(
                                        old.id(),
                                        old.accepted(),
                                        Resemblance.isScan(old.report())
                                                && !Resemblance.isScan(newcomer),
                                        old.fileName(),
                                        r.disagreements()));
    }
}
