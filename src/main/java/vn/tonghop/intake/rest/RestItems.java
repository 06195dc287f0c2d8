package vn.tonghop.intake.rest;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was last taken in of each item of a service. */
public class RestItems {

    private final JdbcClient jdbc;

    public RestItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The content an item had, and how many it has had. */
    record Taken(int revision, String sha256) {}

    Optional<Taken> last(String source, String item) {
        return jdbc.sql(
                        """
                        select revision, content_sha256 from rest_item
                        where source_id = ? and item_id = ?""")
                .params(source, item)
                .query((row, n) -> new Taken(row.getInt(1), row.getString(2)))
                .optional();
    }

    void taken(String source, String item, Taken now) {
        jdbc.sql(
                        """
                        insert into rest_item (source_id, item_id, revision, content_sha256)
                        values (?, ?, ?, ?)
                        on conflict (source_id, item_id) do update
                        set revision = excluded.revision,
                            content_sha256 = excluded.content_sha256""")
                .params(source, item, now.revision(), now.sha256())
                .update();
    }
}
