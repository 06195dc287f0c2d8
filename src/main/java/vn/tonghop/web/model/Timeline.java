package vn.tonghop.web.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal's entries of several subjects in one timeline, oldest first. */
public class Timeline {

    /** The latest of them: a page stays readable, and its cost bounded. */
    public static final int MOST = 300;

    private static final String LATEST =
            """
            select * from (
                select j.* from journal j join (%s) s
                on j.subject_kind = s.kind and j.subject_id = s.id
                order by j.id desc limit %d) latest
            order by id""";

    private static final String OF_DOCUMENT =
            """
            select 'document' as kind, d.id::text as id from document d
            where d.id = :id or d.same_as = :id
            union select 'delivery', p.delivery_id::text from delivery_part p
            where p.document_id = :id
            union select 'run', r.id::text from run r where r.id in (%1$s)
            union select 'submission', s.id::text from submission s where s.run_id in (%1$s)"""
                    .formatted(RunTies.runsOf(":id"));

    private static final String OF_RUN =
            """
            select 'run' as kind, :id::bigint::text as id
            union select 'submission', s.id::text from submission s where s.run_id = :id""";

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    public Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a document, to its deliveries, and to the runs it went into. */
    public List<TimelineEntry> ofDocument(long id) {
        return entries(OF_DOCUMENT, id);
    }

    /** What happened to a run and its submission. */
    public List<TimelineEntry> ofRun(long id) {
        return entries(OF_RUN, id);
    }

    /**
     * What happened to these routes and their file.
     *
     * @param since what happened under the file's name earlier was another one's; null for all
     */
    public List<TimelineEntry> ofRoutes(Set<String> ids, String file, Instant since) {
        return jdbc.sql(
                        """
                        select * from (
                            select * from journal where subject_kind = 'route'
                            and (subject_id = any (?) or subject_id = ? and at >= ?)
                            order by id desc limit %d) latest
                        order by id"""
                                .formatted(MOST))
                .params(ids.toArray(String[]::new), file, since(since))
                .query(this::entry)
                .list();
    }

    private static Timestamp since(Instant since) {
        return Timestamp.from(since == null ? Instant.EPOCH : since);
    }

    private List<TimelineEntry> entries(String subjects, long id) {
        return jdbc.sql(LATEST.formatted(subjects, MOST)).param("id", id).query(this::entry).list();
    }

    private TimelineEntry entry(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new TimelineEntry(
                columns.instant("at"),
                columns.text("node"),
                columns.text("subject_kind"),
                columns.text("subject_id"),
                columns.text("event"),
                details(columns.text("details")));
    }

    private Map<String, Object> details(String details) {
        try {
            return Collections.unmodifiableMap(
                    json.readValue(details, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds what is not a JSON object", e);
        }
    }
}
