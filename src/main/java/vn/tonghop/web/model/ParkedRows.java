package vn.tonghop.web.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is parked and nobody has seen to yet: table {@code parked}. */
public class ParkedRows {

    private static final String SELECT =
            """
            select p.*, (select document_id from delivery_part d
                         where d.delivery_id = p.delivery_id order by ordinal limit 1) as document_id
            from parked p
            where p.settled_at is null and (:source::text is null or p.source_id = :source)
            """;

    private final JdbcClient jdbc;

    public ParkedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Open entries, newest first.
     *
     * @param source only those of this route; null for all
     */
    public Slice<ParkedRow> list(String source, Range range) {
        var rows =
                jdbc.sql(SELECT + range.sql("p.id"))
                        .param("source", source)
                        .param("from", range.from())
                        .query(ParkedRows::row)
                        .list();
        return Slice.of(rows, range, ParkedRow::id);
    }

    /** How many are open. */
    public long count() {
        return jdbc.sql("select count(*) from parked where settled_at is null")
                .query(Long.class)
                .single();
    }

    private static ParkedRow row(ResultSet row, int number) throws SQLException {
        var columns = new Columns(row);
        return new ParkedRow(
                columns.id("id"),
                columns.text("source_id"),
                columns.text("name"),
                columns.text("code"),
                columns.texts("arguments"),
                columns.idOrNull("document_id"),
                columns.instant("first_at"),
                columns.instant("last_at"),
                columns.count("times"));
    }
}
