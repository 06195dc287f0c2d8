package vn.tonghop.web.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.tonghop.web.model.DocumentRow.Consolidated;
import vn.tonghop.web.model.DocumentRow.Understood;
import vn.tonghop.web.model.DocumentRow.UnitName;

/** Documents with their arrivals and what became of them, as one query. */
final class DocumentRows {

    private static final String SELECT =
            """
            select d.*, arrivals.*,
                   d.report ->> 'form' as form,
                   d.report #>> '{period,label}' as period_label,
                   coalesce(jsonb_array_length(d.report -> 'indicators'), 0) as indicators,
                   (select count(*) from jsonb_each(d.report -> 'sections') part
                    where part.value ->> 'text' is not null) as sections,
                   coalesce(jsonb_array_length(d.report -> 'requestedItems'), 0) as asked,
                   coalesce(jsonb_array_length(d.report -> 'findings'), 0) as findings,
                   r.id as run_id, r.regime_id as run_regime, r.period_key as run_period,
                   r.business_date as run_date,
                   s.*
            from (%s) d
            left join lateral (
                select array_agg(v.reference order by v.received_at, v.id) as reference_list,
                       array_agg(distinct v.channel) as channel_list,
                       array_agg(distinct v.sender) as sender_list
                from (select distinct v.* from delivery_part p join delivery v
                      on v.id = p.delivery_id where p.document_id = d.id) v) arrivals on true
            left join lateral (
                select r.* from run r
                where r.id in (%s)
                order by r.business_date desc, r.id desc limit 1) r on true
            %s
            order by d.id %s""";

    private DocumentRows() {}

    /**
     * @param documents a query for rows of {@code document}
     * @param order of the ids, {@code asc} or {@code desc}
     */
    static String sql(String documents, String order) {
        return SELECT.formatted(documents, RunTies.runsOf("d.id"), RunTies.SUBMISSION, order);
    }

    static DocumentRow of(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new DocumentRow(
                columns.id("id"),
                columns.texts("reference_list"),
                columns.texts("channel_list"),
                columns.texts("sender_list"),
                columns.instant("first_received_at"),
                columns.text("stage"),
                columns.text("outcome"),
                unit(columns),
                columns.text("issuer"),
                columns.text("number"),
                columns.text("kind"),
                columns.day("document_date"),
                columns.text("subject"),
                columns.text("file_name"),
                columns.text("regime_id"),
                columns.text("period_key"),
                columns.countOrNull("revision"),
                columns.count("attempts"),
                columns.text("last_error"),
                understood(columns),
                consolidated(columns));
    }

    private static UnitName unit(Columns columns) throws SQLException {
        var code = columns.text("unit_code");
        return code == null
                ? null
                : new UnitName(code, columns.day("unit_valid_from"), columns.text("unit_name"));
    }

    private static Understood understood(Columns columns) throws SQLException {
        if (columns.text("outcome") == null) {
            return null;
        }
        return new Understood(
                columns.text("form"),
                columns.text("period_label"),
                columns.count("indicators"),
                columns.count("sections"),
                columns.count("asked"),
                columns.count("findings"));
    }

    private static Consolidated consolidated(Columns columns) throws SQLException {
        var run = columns.idOrNull("run_id");
        if (run == null) {
            return null;
        }
        return new Consolidated(
                run,
                columns.text("run_regime"),
                columns.text("run_period"),
                columns.day("run_date"),
                SubmissionState.of(columns));
    }
}
