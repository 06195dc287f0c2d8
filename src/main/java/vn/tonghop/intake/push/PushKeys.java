package vn.tonghop.intake.push;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which content an idempotency key was first used for. */
public class PushKeys {

    private final JdbcClient jdbc;

    public PushKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this key is for this content: it is new, or was used for the same. */
    boolean isFor(String source, String key, String content) {
        jdbc.sql(
                        """
                        insert into push_key (source_id, idempotency_key, content_sha256, first_at)
                        values (?, ?, ?, now()) on conflict do nothing""")
                .params(source, key, content)
                .update();
        return jdbc.sql(
                        """
                        select content_sha256 from push_key
                        where source_id = ? and idempotency_key = ?""")
                .params(source, key)
                .query(String.class)
                .single()
                .equals(content);
    }
}
