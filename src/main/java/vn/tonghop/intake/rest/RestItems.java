package vn.tonghop.intake.rest;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was last taken in of each item of a service, of at most so many items a source. What was
 * forgotten is still known by its deliveries, which are kept: they are looked through when a source
 * has so many items that some can have been forgotten.
 */
public class RestItems {

    private static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final int most;

    public RestItems(JdbcClient jdbc) {
        this(jdbc, MOST);
    }

    /**
     * @param most items of one source that are remembered after {@link #forget}
     */
    RestItems(JdbcClient jdbc, int most) {
        this.jdbc = jdbc;
        this.most = most;
    }

    /** The content an item had, and how many it has had. */
    record Taken(int revision, String sha256) {}

    Optional<Taken> last(String source, String item) {
        Optional<Taken> last =
                jdbc.sql(
                                """
                                select revision, content_sha256 from rest_item
                                where source_id = ? and item_id = ?""")
                        .params(source, item)
                        .query((row, n) -> new Taken(row.getInt(1), row.getString(2)))
                        .optional();
        return last.isPresent() || count(source) < afterwards() ? last : delivered(source, item);
    }

    /** As its last delivery says: item|r3|content. */
    private Optional<Taken> delivered(String source, String item) {
        String before = item + "|r";
        return jdbc.sql(
                        """
                        select substr(external_key, length(:before) + 1) from delivery
                        where source_id = :source and starts_with(external_key, :before)
                          and substr(external_key, length(:before) + 1)
                              ~ '^[0-9]{1,9}[|][0-9a-f]{64}$'
                        order by id desc limit 1""")
                .param("source", source)
                .param("before", before)
                .query(String.class)
                .optional()
                .map(key -> key.split("[|]"))
                .map(key -> new Taken(Integer.parseInt(key[0]), key[1]));
    }

    /**
     * Forgets those that did not change for the longest, a tenth at once, when there are too many;
     * only such whose delivery is there to tell.
     */
    void forget(String source) {
        int all = count(source);
        if (all > most) {
            jdbc.sql(
                            """
                            delete from rest_item i using (
                                select d.source_id, r.item_id from rest_item r
                                join delivery d on d.source_id = r.source_id and d.external_key =
                                    r.item_id || '|r' || r.revision || '|' || r.content_sha256
                                where r.source_id = ? order by d.id limit ?) old
                            where i.source_id = old.source_id and i.item_id = old.item_id""")
                    .params(source, all - afterwards())
                    .update();
        }
    }

    /** With fewer than these nothing was ever forgotten. */
    private int afterwards() {
        return most - most / 10;
    }

    private int count(String source) {
        return jdbc.sql("select count(*) from rest_item where source_id = ?")
                .param(source)
                .query(Integer.class)
                .single();
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
