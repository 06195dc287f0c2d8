package vn.tonghop.web.model;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.web.model.DocumentRow.UnitName;

/**
 * The list of documents. Documents that turned out to be another one ({@code same_as}) are not
 * listed apart: their deliveries stand with the one that stays.
 */
public class Documents {

    /** Marks and case do not matter, and the database's own locale does not either. */
    private static final String FOLDED =
            "lower(regexp_replace(normalize(translate(%s, 'Đđ', 'dd'), NFD),"
                    + " '[\\u0300-\\u036f]', '', 'g'))";

    private static final String FILTER =
            """
            where d.same_as is null
              and (:outcome::text is null or d.outcome = :outcome
                   or (:outcome = 'waiting' and d.stage = 'received'))
              and (:unit::text is null or d.unit_code = :unit)
              and (:regime::text is null or d.regime_id = :regime)
              and (:text::text is null
                   or position(%1$s in %2$s) > 0
                   or exists (select 1 from delivery_part p join delivery v on v.id = p.delivery_id
                              where p.document_id = d.id and position(%1$s in %3$s) > 0))
            """
                    .formatted(
                            FOLDED.formatted(":text"),
                            FOLDED.formatted(
                                    "concat_ws(' ', d.number, d.subject, d.file_name, d.unit_name,"
                                            + " d.issuer)"),
                            FOLDED.formatted(
                                    "concat_ws(' ', v.reference, v.sender, v.subject,"
                                            + " p.file_name)"));

    private final JdbcClient jdbc;

    public Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The documents of this filter, the one that came last first. */
    public Slice<DocumentRow> list(DocumentFilter filter, Range range) {
        var wanted = "select d.* from document d " + FILTER + range.sql("d.id");
        var rows =
                asked(DocumentRows.sql(wanted, range.order()), filter)
                        .param("from", range.from())
                        .query(DocumentRows::of)
                        .list();
        return Slice.of(rows, range, DocumentRow::id);
    }

    /** How many documents the filter finds. */
    public long count(DocumentFilter filter) {
        return asked("select count(*) from document d " + FILTER, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, DocumentFilter filter) {
        return jdbc.sql(sql)
                .param("outcome", filter.outcome())
                .param("unit", filter.unit())
                .param("regime", filter.regime())
                .param("text", filter.text());
    }

    /** The units that documents speak for, by name: what a list can be narrowed to. */
    public List<UnitName> units() {
        return jdbc.sql(
                        """
                        select unit_code, max(unit_name) as unit_name from document
                        where unit_code is not null group by unit_code
                        order by 2, 1 limit 1000""")
                .query(
                        (row, n) ->
                                new UnitName(
                                        row.getString("unit_code"),
                                        null,
                                        row.getString("unit_name")))
                .list();
    }

    /** The regimes that documents were matched to. */
    public List<String> regimes() {
        return jdbc.sql(
                        """
                        select distinct regime_id from document
                        where regime_id is not null order by 1 limit 200""")
                .query(String.class)
                .list();
    }
}
