package vn.tonghop.web.model;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which original belongs to a document or a delivery, and the name it came under. */
public class Originals {

    private final JdbcClient jdbc;

    public Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kept original and the name to give it. */
    public record NamedOriginal(String sha256, String fileName) {}

    public Optional<NamedOriginal> ofDocument(long id) {
        return jdbc.sql("select sha256, file_name from document where id = ?")
                .param(id)
                .query((row, n) -> new NamedOriginal(row.getString(1), row.getString(2)))
                .optional();
    }

    /** The whole mail is named by the delivery's reference: a mail has no file name of its own. */
    public Optional<NamedOriginal> ofDelivery(long id) {
        return jdbc.sql(
                        """
                        select original_sha256,
                               case channel when 'mail' then reference || '.eml'
                                            else file_name end
                        from delivery where id = ?""")
                .param(id)
                .query((row, n) -> new NamedOriginal(row.getString(1), row.getString(2)))
                .optional();
    }
}
