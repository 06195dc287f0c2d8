package vn.tonghop.web.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.web.model.DocumentSheet.Arrival;
import vn.tonghop.web.model.DocumentSheet.Revision;

/** One document with its arrivals, revisions and timeline. */
public class DocumentSheets {

    private static final String ONE =
            DocumentRows.sql(
                    """
                    select d.*, o.size from document d join original o on o.sha256 = d.sha256
                    where d.id = :id""",
                    "desc");

    private final JdbcClient jdbc;
    private final Runs runs;
    private final Timeline timeline;

    public DocumentSheets(JdbcClient jdbc, Runs runs, Timeline timeline) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.timeline = timeline;
    }

    public Optional<DocumentSheet> find(long id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query(DocumentSheets::head)
                .optional()
                .map(this::sheet);
    }

    /** The document's own row; the lists are asked for when its connection is given back. */
    private record Head(
            DocumentRow row,
            String sha256,
            long size,
            String mediaType,
            String identity,
            Long sameAs,
            Instant judgedAt,
            String report) {}

    private static Head head(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new Head(
                DocumentRows.of(row, number),
                columns.text("sha256"),
                columns.id("size"),
                columns.text("media_type"),
                columns.text("identity"),
                columns.idOrNull("same_as"),
                columns.instant("judged_at"),
                columns.text("report"));
    }

    private DocumentSheet sheet(Head head) {
        var id = head.row().id();
        return new DocumentSheet(
                head.row(),
                head.sha256(),
                head.size(),
                head.mediaType(),
                head.identity(),
                head.sameAs(),
                head.judgedAt(),
                head.report(),
                arrivals(id),
                head.identity() == null ? List.of() : revisions(head.identity()),
                runs.ofDocument(id),
                timeline.ofDocument(id));
    }

    private List<Arrival> arrivals(long id) {
        return jdbc.sql(
                        """
                        select v.*, p.file_name as part_name, a.stage as reply_stage,
                               a.last_error as reply_error
                        from delivery_part p join delivery v on v.id = p.delivery_id
                        left join reply a on a.delivery_id = v.id
                        where p.document_id = ? order by v.received_at, v.id, p.ordinal
                        limit 200""")
                .param(id)
                .query(DocumentSheets::arrival)
                .list();
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new Arrival(
                columns.id("id"),
                columns.text("reference"),
                columns.text("channel"),
                columns.text("source_id"),
                columns.text("sender"),
                columns.text("subject"),
                columns.text("part_name"),
                columns.text("file_name"),
                columns.instant("received_at"),
                row.getBoolean("automatic"),
                columns.text("reply_stage"),
                columns.text("reply_error"));
    }

    private List<Revision> revisions(String identity) {
        return jdbc.sql(
                        """
                        select id, revision, outcome, first_received_at,
                               coalesce(jsonb_array_length(report -> 'indicators'), 0) as indicators,
                               coalesce(jsonb_array_length(report -> 'findings'), 0) as findings
                        from document where identity = ? and same_as is null
                        order by revision nulls first, id limit 200""")
                .param(identity)
                .query(DocumentSheets::revision)
                .list();
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new Revision(
                columns.id("id"),
                columns.countOrNull("revision"),
                columns.text("outcome"),
                columns.instant("first_received_at"),
                columns.count("indicators"),
                columns.count("findings"));
    }
}
