package vn.tonghop.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.normalisation.UnknownLayout;

/**
 * The layouts that wait for a person, each kept once, and the documents that wait for each: a
 * document of a layout that was confirmed is due to be read again.
 */
class LayoutProposals {

    private static final int ATTEMPTS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lease;

    /**
     * @param lease longer than the reading of one document may take
     */
    LayoutProposals(JdbcClient jdbc, Clock clock, Duration lease) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lease = lease;
    }

    /** A document that is to be read again, since this layout was confirmed. */
    record Due(String fingerprint, long document) {}

    /** Notes that the document waits for these layouts; again and again does no harm. */
    void propose(long document, List<UnknownLayout> layouts) {
        for (var layout : layouts) {
            jdbc.sql(
                            """
                            insert into form_layout
                                (fingerprint, form_id, sheet, proposal, stage, proposed_at)
                            values (?, ?, ?, ?::jsonb, 'proposed', ?)
                            on conflict (fingerprint) do nothing""")
                    .params(
                            layout.fingerprint(),
                            layout.form(),
                            layout.sheet(),
                            json(layout),
                            Timestamp.from(clock.instant()))
                    .update();
            jdbc.sql(
                            """
                            insert into form_layout_document (fingerprint, document_id)
                            values (?, ?) on conflict do nothing""")
                    .params(layout.fingerprint(), document)
                    .update();
        }
    }

    /** Claims the next document; its attempt is counted before the work begins. */
    Optional<Due> claim() {
        return jdbc.sql(
                        """
                        update form_layout_document w
                        set attempts = attempts + 1,
                            due_at = now() + make_interval(secs => :lease)
                        where (w.fingerprint, w.document_id) = (
                            select d.fingerprint, d.document_id from form_layout_document d
                            join form_layout l using (fingerprint)
                            where l.stage = 'confirmed' and d.done_at is null
                              and d.due_at <= now() and d.attempts < :attempts
                            order by d.due_at, d.document_id limit 1 for update of d skip locked)
                        returning w.fingerprint, w.document_id""")
                .param("lease", lease.toSeconds())
                .param("attempts", ATTEMPTS)
                .query((row, n) -> new Due(row.getString(1), row.getLong(2)))
                .optional();
    }

    /** Nothing can be read at the moment: the attempt was none. */
    void postpone(Due due, Duration pause) {
        jdbc.sql(
                        """
                        update form_layout_document
                        set due_at = now() + make_interval(secs => ?), attempts = attempts - 1
                        where fingerprint = ? and document_id = ? and done_at is null""")
                .params(pause.toSeconds(), due.fingerprint(), due.document())
                .update();
    }

    /** True, and the row locked for this transaction, for whoever finishes it first. */
    boolean finish(Due due) {
        return jdbc.sql(
                                """
                                update form_layout_document set done_at = now()
                                where fingerprint = ? and document_id = ? and done_at is null""")
                        .params(due.fingerprint(), due.document())
                        .update()
                > 0;
    }

    private static String json(UnknownLayout layout) {
        try {
            return JSON.writeValueAsString(layout);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a layout is plain text", e);
        }
    }
}
