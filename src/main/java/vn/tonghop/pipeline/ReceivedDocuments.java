package vn.tonghop.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents as the intake left them: what is known of one before it was read. */
class ReceivedDocuments {

    private static final String RECEIVED =
            """
            select d.id, d.sha256, d.file_name, d.first_received_at, d.sender_unit,
                   d.stage = 'judged' as judged,
                   (select coalesce(v.sender, v.source_id) from delivery_part p
                    join delivery v on v.id = p.delivery_id
                    where p.document_id = d.id order by v.id limit 1) as sender
            from document d
            """;

    private final JdbcClient jdbc;

    ReceivedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReceivedDocument find(long id) {
        return jdbc.sql(RECEIVED + "where d.id = ?")
                .param(id)
                .query(ReceivedDocuments::received)
                .single();
    }

    /**
     * The other documents that came with this one when it first came, in the order of the delivery.
     */
    List<ReceivedDocument> beside(ReceivedDocument row) {
        return jdbc.sql(
                        RECEIVED
                                + """
                                join delivery_part o on o.document_id = d.id
                                where d.id <> :id
                                  and o.delivery_id = (select min(delivery_id) from delivery_part
                                                       where document_id = :id)
                                order by o.ordinal""")
                .param("id", row.id())
                .query(ReceivedDocuments::received)
                .list();
    }

    private static ReceivedDocument received(ResultSet row, int number) throws SQLException {
        var unit = row.getString("sender_unit");
        return new ReceivedDocument(
                row.getLong("id"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getTimestamp("first_received_at").toInstant(),
                row.getString("sender"),
                unit.isEmpty() ? null : unit,
                row.getBoolean("judged"));
    }
}
