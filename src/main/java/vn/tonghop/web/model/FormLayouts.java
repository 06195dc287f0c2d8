package vn.tonghop.web.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.LayoutFile;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.normalisation.UnknownLayout;

/** The layouts of forms that were proposed to a person, and what the person decided. */
public class FormLayouts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS =
            """
            select l.fingerprint, l.form_id, l.stage, l.proposal::text as proposal, l.proposed_at,
                   l.decided_at, l.decided_by,
                   (select count(*) from form_layout_document d
                    where d.fingerprint = l.fingerprint and d.done_at is null) as waiting
            from form_layout l
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Journal journal;
    private final Path config;
    private final Clock clock;

    /**
     * @param config the configuration folder that a confirmed layout is written to
     */
    public FormLayouts(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Journal journal,
            Path config,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param waiting how many documents wait for it to be confirmed, or to be read again
     */
    public record Row(
            String fingerprint,
            String form,
            String stage,
            UnknownLayout proposal,
            Instant proposedAt,
            Instant decidedAt,
            String decidedBy,
            int waiting) {

        public boolean isOpen() {
            return stage.equals("proposed");
        }
    }

    /** Those that wait for a person first, then the latest; 200 at most. */
    public List<Row> list() {
        return jdbc.sql(ROWS + "order by l.stage <> 'proposed', l.proposed_at desc limit 200")
                .query(FormLayouts::row)
                .list();
    }

    public Optional<Row> find(String fingerprint) {
        return jdbc.sql(ROWS + "where l.fingerprint = ?")
                .param(fingerprint)
                .query(FormLayouts::row)
                .optional();
    }

    /** Documents that wait for it, oldest first. */
    public List<Long> documents(String fingerprint) {
        return jdbc.sql(
                        """
                        select document_id from form_layout_document where fingerprint = ?
                        order by document_id limit 100""")
                .param(fingerprint)
                .query(Long.class)
                .list();
    }

    /**
     * The layout's file is written before the decision is entered: a crash between the two leaves
     * it to be confirmed again.
     *
     * @return false when it was decided before
     * @throws IOException when the configuration folder cannot be written to
     */
    public boolean confirm(Row row, Map<String, String> columns, String who) throws IOException {
        if (!row.isOpen()) {
            return false;
        }
        var layout = new FormLayout(row.fingerprint(), row.form(), columns);
        LayoutFile.write(config, layout, who, clock.instant());
        return decide(row, "confirmed", who, Map.of("by", who, "columns", columns.size()));
    }

    /**
     * @return false when it was decided before
     */
    public boolean refuse(Row row, String who) {
        return decide(row, "refused", who, Map.of("by", who));
    }

    private boolean decide(Row row, String stage, String who, Map<String, ?> details) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        status -> {
                            int first =
                                    jdbc.sql(
                                                    """
                                                    update form_layout
                                                    set stage = ?, decided_at = ?, decided_by = ?
                                                    where fingerprint = ? and stage = 'proposed'""")
                                            .params(
                                                    stage,
                                                    Timestamp.from(clock.instant()),
                                                    who,
                                                    row.fingerprint())
                                            .update();
                            if (first > 0) {
                                journal.record(
                                        new Subject("layout", row.fingerprint()),
                                        "layout." + stage,
                                        details);
                            }
                            return first > 0;
                        }));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Row(
                row.getString("fingerprint"),
                row.getString("form_id"),
                row.getString("stage"),
                proposal(row.getString("proposal")),
                row.getTimestamp("proposed_at").toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"),
                row.getInt("waiting"));
    }

    private static UnknownLayout proposal(String json) {
        try {
            return JSON.readValue(json, UnknownLayout.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored proposal is readable", e);
        }
    }
}
