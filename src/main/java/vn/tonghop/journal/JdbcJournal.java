package vn.tonghop.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal in the gateway's database; joins the caller's transaction. */
class JdbcJournal implements Journal {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String node;
    private final ObjectMapper json = new ObjectMapper();

    JdbcJournal(JdbcClient jdbc, Clock clock, String node) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.node = node;
    }

    @Override
    public void record(Subject subject, String event, Map<String, ?> details) {
        jdbc.sql(
                        """
                        insert into journal (at, node, subject_kind, subject_id, event, details)
                        values (?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        Timestamp.from(clock.instant()),
                        node,
                        subject.kind(),
                        subject.id(),
                        event,
                        write(details))
                .update();
    }

    @Override
    public List<Entry> of(Subject subject) {
        return jdbc.sql(
                        """
                        select at, node, subject_kind, subject_id, event, details from journal
                        where subject_kind = ? and subject_id = ? order by id""")
                .params(subject.kind(), subject.id())
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                row.getString("node"),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getString("event"),
                read(row.getString("details")));
    }

    private String write(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of a journal entry are plain values", e);
        }
    }

    private Map<String, Object> read(String details) {
        try {
            return json.readValue(details, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds what is not JSON", e);
        }
    }
}
