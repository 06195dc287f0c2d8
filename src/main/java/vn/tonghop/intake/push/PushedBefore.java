package vn.tonghop.intake.push;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether what a source has posted is what it has posted before, under another key (gửi lại cùng
 * nội dung). Both deliveries are kept, each with its reference; their documents are the same rows,
 * so that they count once.
 */
public class PushedBefore {

    private final JdbcClient jdbc;

    public PushedBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first delivery of the same source that brought exactly the documents of this one.
     *
     * @return its reference; empty when this one is the first
     */
    Optional<String> firstWithTheDocumentsOf(String reference) {
        return jdbc.sql(
                        """
                        select earlier.reference
                        from delivery this
                        join delivery_part part on part.delivery_id = this.id and part.ordinal =
                            (select min(ordinal) from delivery_part where delivery_id = this.id)
                        join delivery_part same on same.document_id = part.document_id
                        join delivery earlier on earlier.id = same.delivery_id
                        where this.reference = ? and earlier.id < this.id
                          and earlier.source_id = this.source_id
                          and (select array_agg(document_id order by document_id)
                               from delivery_part where delivery_id = earlier.id)
                            = (select array_agg(document_id order by document_id)
                               from delivery_part where delivery_id = this.id)
                        order by earlier.id limit 1""")
                .param(reference)
                .query(String.class)
                .optional();
    }
}
