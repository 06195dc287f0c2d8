package vn.tonghop.web.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where everything stands, and what needs a person. */
public class Overview {

    /** Work that failed this often will hardly mend itself. */
    static final int SEVERAL = 3;

    private static final int MOST = 50;

    private static final String TROUBLES =
            """
            select case when s.place = 0 then 'submission' else 'copy' end as kind, s.id,
                   null::bigint as document, s.run_id as run,
                   r.regime_id || ' · ' || r.period_key
                   || case when s.place = 0 then '' else ' · ' || s.destination end as name, s.stage, s.attempts, s.last_error,
                   1 as rank
            from submission s join run r on r.id = s.run_id
            where s.stage in ('given-up', 'rejected', 'in-doubt')
               or (s.stage in ('due', 'sending', 'unknown') and s.attempts >= :several
                   and s.last_error is not null)
            union all
            select 'run', r.id, null, r.id, r.regime_id || ' · ' || r.period_key, r.stage,
                   r.attempts, r.last_error, 2
            from run r
            where r.stage = 'claimed' and r.attempts >= :several and r.last_error is not null
            union all
            select 'document', d.id, d.id, null, d.file_name, d.stage, d.attempts, d.last_error, 3
            from document d
            where d.stage = 'received' and d.attempts >= :several and d.last_error is not null
            union all
            select 'reply', a.delivery_id,
                   (select min(p.document_id) from delivery_part p
                    where p.delivery_id = a.delivery_id),
                   null, v.reference, a.stage, a.attempts, a.last_error, 4
            from reply a join delivery v on v.id = a.delivery_id
            where a.stage in ('in-doubt', 'failed')
               or (a.stage in ('due', 'sending') and a.attempts >= :several
                   and a.last_error is not null)
            order by rank, id desc limit :most""";

    private final JdbcClient jdbc;

    public Overview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Judged documents that could not be read, of those that arrived since then. */
    public long unreadableSince(Instant since) {
        return jdbc.sql(
                        """
                        select count(*) from document
                        where stage = 'judged' and outcome = 'unreadable'
                          and first_received_at >= ?""")
                .param(Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    private record Waiting(long documents, Instant since) {}

    public Counts counts() {
        var waiting =
                jdbc.sql(
                                """
                                select count(*) as waiting, min(first_received_at) as oldest
                                from document where stage = 'received'""")
                        .query(
                                (row, n) ->
                                        new Waiting(
                                                row.getLong(1), new Columns(row).instant("oldest")))
                        .single();
        return new Counts(
                waiting.documents(),
                waiting.since(),
                tally("select outcome, count(*) from document where stage = 'judged' group by 1"),
                tally("select stage, count(*) from reply group by 1"),
                tally("select stage, count(*) from submission group by 1"),
                tally("select stage, count(*) from run group by 1"));
    }

    /** What does not go on without a person, the ministry's side first; at most {@value #MOST}. */
    public List<Trouble> troubles() {
        return jdbc.sql(TROUBLES)
                .param("several", SEVERAL)
                .param("most", MOST)
                .query(Overview::trouble)
                .list();
    }

    /** When something last arrived from each source, by the source's route id. */
    public Map<String, Instant> lastArrivals() {
        var arrivals = new LinkedHashMap<String, Instant>();
        jdbc.sql(
                        """
                        select source_id, max(received_at) as last from delivery
                        group by source_id order by source_id limit 1000""")
                .query(
                        row -> {
                            arrivals.put(
                                    row.getString("source_id"), new Columns(row).instant("last"));
                        });
        return arrivals;
    }

    private Map<String, Long> tally(String sql) {
        var tally = new LinkedHashMap<String, Long>();
        jdbc.sql(sql)
                .query(
                        row -> {
                            tally.put(row.getString(1), row.getLong(2));
                        });
        return tally;
    }

    private static Trouble trouble(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new Trouble(
                columns.text("kind"),
                columns.id("id"),
                columns.idOrNull("document"),
                columns.idOrNull("run"),
                columns.text("name"),
                columns.text("stage"),
                columns.count("attempts"),
                columns.text("last_error"));
    }
}
