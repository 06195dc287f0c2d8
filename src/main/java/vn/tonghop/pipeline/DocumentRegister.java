package vn.tonghop.pipeline;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.message.Messages;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Report;
import vn.tonghop.report.Severity;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.store.Lease;
import vn.tonghop.store.WorkQueue;

/**
 * The register of documents (sổ văn bản đến): enters what a document was understood to be, in one
 * commit.
 *
 * <p>A copy of a registered document is merged with it: one document, one more delivery. The same
 * document with other content is its next revision.
 */
class DocumentRegister {

    private static final ReportJson REPORT_JSON = new ReportJson();

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final WorkQueue queue;
    private final Journal journal;
    private final Clock clock;
    private final Copies copies;

    DocumentRegister(
            JdbcClient jdbc,
            TransactionOperations transaction,
            WorkQueue queue,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.queue = queue;
        this.journal = journal;
        this.clock = clock;
        this.copies = new Copies(jdbc);
    }

    /**
     * Enters a judged report under its lease; does nothing when the lease was lost to another node.
     *
     * @param period what it answers, or null when nothing asks for it
     */
    void enter(
            Lease lease, ReceivedDocument row, Understood.Judged judged, ReportingPeriod period) {
        transaction.executeWithoutResult(
                status -> {
                    if (queue.stillMine(lease)) {
                        judged.annexes().forEach(annex -> annex(annex, row.id()));
                        enterMine(row, judged.report(), period);
                    }
                });
    }

    /**
     * Enters a second judgement of a document that is under review, in the place of the first;
     * nothing happens when it is no longer under review, or another node was faster.
     *
     * @param first asked in the same commit whether this is the first to do so
     * @param why what made it be read again
     */
    void reenter(
            ReceivedDocument row,
            Report report,
            ReportingPeriod period,
            BooleanSupplier first,
            Map<String, ?> why) {
        transaction.executeWithoutResult(
                status -> {
                    if (first.getAsBoolean() && isUnderReview(row.id())) {
                        journal.record(Subject.document(row.id()), "document.reread", why);
                        enterMine(row, report, period);
                    }
                });
    }

    private boolean isUnderReview(long id) {
        return jdbc.sql(
                        """
                        select 1 from document
                        where id = ? and stage = 'judged' and outcome = 'review' for update""")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Its deliveries stay its own: the report it belongs to speaks for it there. */
    private void annex(long id, long main) {
        int first =
                jdbc.sql(
                                """
                                update document set stage = 'annex', same_as = ?,
                                       lease_owner = null, lease_until = null, last_error = null
                                where id = ? and stage = 'received'""")
                        .params(main, id)
                        .update();
        if (first > 0) {
            journal.record(Subject.document(id), "document.annexed", Map.of("report", main));
        }
    }

    private void enterMine(ReceivedDocument row, Report report, ReportingPeriod period) {
        var identity = Identity.of(report, row);
        var content = Identity.contentOf(report, row);
        lock(identity);
        var twin = twin(identity, content, row).or(() -> copies.of(row, report));
        var settled = twin.map(t -> t.with(report)).orElse(report);
        if (twin.isPresent() && twin.get().outranks(settled)) {
            merge(row.id(), twin.get().id());
            return;
        }
        var earlier = earlierRevisions(identity, row);
        var entered =
                earlier == 0 || twin.isPresent() ? settled : withRevision(settled, earlier + 1);
        twin.filter(t -> t.yieldsTo(settled)).ifPresent(t -> merge(t.id(), row.id()));
        judge(row, entered, period, identity, content);
        renumber(identity);
    }

    /** One identity is entered by one node at a time. */
    private void lock(String identity) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(identity)
                .query((r, n) -> 0)
                .single();
    }

    /** The same content under the same identity. */
    private Optional<Copy> twin(String identity, String content, ReceivedDocument row) {
        return jdbc.sql(
                        """
                        select id, outcome = 'accepted' from document
                        where identity = ? and content_sha256 = ? and stage = 'judged'
                          and id <> ?""")
                .params(identity, content, row.id())
                .query((r, n) -> Copy.twin(r.getLong(1), r.getBoolean(2)))
                .optional();
    }

    private int earlierRevisions(String identity, ReceivedDocument row) {
        return jdbc.sql(
                        """
                        select count(*) from document where identity = ? and stage = 'judged'
                        and (first_received_at, id) < (?, ?)""")
                .params(identity, Timestamp.from(row.firstReceivedAt()), row.id())
                .query(Integer.class)
                .single();
    }

    private static Report withRevision(Report report, int revision) {
        var number = report.header().number();
        var name = number.isKnown() ? number.value() : report.form();
        return report.judged(
                List.of(
                        new Finding(
                                "PIP-001",
                                Severity.INFO,
                                Messages.vi("PIP-001", revision, name),
                                Messages.en("PIP-001", revision, name),
                                null)),
                report.outcome());
    }

    /**
     * {@code from} is the same document as {@code to}: its deliveries are deliveries of that one.
     */
    private void merge(long from, long to) {
        jdbc.sql(
                        """
                        update document set stage = 'merged', same_as = ?, identity = null,
                               revision = null, outcome = null, regime_id = null,
                               period_key = null, lease_owner = null, lease_until = null,
                               last_error = null where id = ?""")
                .params(to, from)
                .update();
        jdbc.sql("update document set same_as = ? where same_as = ?").params(to, from).update();
        jdbc.sql("update delivery_part set document_id = ? where document_id = ?")
                .params(to, from)
                .update();
        journal.record(Subject.document(from), "document.merged", Map.of("into", to));
        journal.record(Subject.document(to), "document.copyArrived", Map.of("copy", from));
    }

    private void judge(
            ReceivedDocument row,
            Report report,
            ReportingPeriod period,
            String identity,
            String content) {
        var h = report.header();
        jdbc.sql(
                        """
                        update document set stage = 'judged', lease_owner = null,
                            lease_until = null, last_error = null, media_type = :mediaType,
                            outcome = :outcome, identity = :identity, revision = :revision,
                            content_sha256 = :content, regime_id = :regime, period_key = :period,
                            unit_code = :unit, unit_valid_from = :unitFrom, unit_name = :unitName,
                            number = :number, kind = :kind, issuer = :issuer,
                            document_date = :date, subject = :subject,
                            report = :report::jsonb, judged_at = :now
                        where id = :id""")
                .param("mediaType", report.source().mediaType())
                .param("outcome", report.outcome().code())
                .param("identity", identity)
                .param("revision", nextRevision(identity))
                .param("content", content)
                .param("regime", period == null ? null : period.regimeId())
                .param("period", period == null ? null : period.key())
                .param("unit", report.unit().code())
                .param("unitFrom", sqlDate(report.unit().validFrom()))
                .param("unitName", report.unit().name())
                .param("number", h.number().value())
                .param("kind", h.kind().value())
                .param("issuer", h.issuer().value())
                .param("date", sqlDate(h.date().value()))
                .param("subject", h.subject().value())
                .param("report", REPORT_JSON.write(report))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", row.id())
                .update();
        journal.record(Subject.document(row.id()), "document.judged", facts(report, period));
    }

    private int nextRevision(String identity) {
        return jdbc.sql("select coalesce(max(revision), 0) + 1 from document where identity = ?")
                .param(identity)
                .query(Integer.class)
                .single();
    }

    /** Revisions count in the order of arrival, whichever was read first. */
    private void renumber(String identity) {
        jdbc.sql(
                        """
                        update document d set revision = r.n
                        from (select id, row_number() over (order by first_received_at, id) as n
                              from document where identity = :identity and stage = 'judged') r
                        where d.id = r.id and d.revision <> r.n""")
                .param("identity", identity)
                .update();
    }

    private static Map<String, Object> facts(Report report, ReportingPeriod period) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("outcome", report.outcome().code());
        facts.put("figures", report.indicators().size());
        facts.put("findings", report.findings().stream().map(Finding::code).distinct().toList());
        if (period != null) {
            facts.put("regime", period.regimeId());
            facts.put("period", period.key());
        }
        return facts;
    }

    private static Date sqlDate(java.time.LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
