package vn.tonghop.intake;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a source was read that cannot remember it itself. Moved on only after the commit. */
public class SourceCursors {

    private final JdbcClient jdbc;

    SourceCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What comes after this has not been taken in; empty when the source was never read. */
    public Optional<String> of(String sourceId) {
        return jdbc.sql("select cursor from source_cursor where source_id = ?")
                .param(sourceId)
                .query(String.class)
                .optional();
    }

    /** Everything up to this is taken in. */
    public void advance(String sourceId, String cursor) {
        jdbc.sql(
                        """
                        insert into source_cursor (source_id, cursor, updated_at)
                        values (?, ?, now())
                        on conflict (source_id) do update
                        set cursor = excluded.cursor, updated_at = excluded.updated_at""")
                .params(sourceId, cursor)
                .update();
    }
}
