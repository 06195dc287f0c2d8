package vn.tonghop.web.model;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports and the annexes (phụ lục) that came beside them as files of their own. */
public class Annexes {

    private final JdbcClient jdbc;

    public Annexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document by what people call it. */
    public record Named(long id, String number, String fileName) {}

    /** The annex documents of a report, in the order they came. */
    public List<Named> of(long report) {
        return named("stage = 'annex' and same_as = ? order by id limit 200", report);
    }

    /** The report that this document is an annex of. */
    public Optional<Named> reportOf(long annex) {
        return named("id = (select same_as from document where id = ? and stage = 'annex')", annex)
                .stream()
                .findFirst();
    }

    public Optional<Named> named(long id) {
        return named("id = ?", id).stream().findFirst();
    }

    private List<Named> named(String which, long id) {
        return jdbc.sql("select id, number, file_name from document where " + which)
                .param(id)
                .query(
                        (row, n) ->
                                new Named(
                                        row.getLong("id"),
                                        row.getString("number"),
                                        row.getString("file_name")))
                .list();
    }
}
