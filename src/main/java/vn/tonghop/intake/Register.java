package vn.tonghop.intake;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.intake.Arrival.Kept;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.vault.Vault.Original;

/** The rows of what arrived (sổ tiếp nhận). Its caller holds the transaction. */
class Register {

    private static final DateTimeFormatter BUSINESS_DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final JdbcClient jdbc;
    private final Journal journal;

    Register(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The reference of an arrival that was entered before. */
    Optional<String> find(String sourceId, String key) {
        return jdbc.sql("select reference from delivery where source_id = ? and external_key = ?")
                .params(sourceId, key)
                .query(String.class)
                .optional();
    }

    /** The row of a delivery that is entered. */
    long idOf(String reference) {
        return jdbc.sql("select id from delivery where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    /** Enters everything, or finds that another node was faster. */
    Receipt enter(Arrival arrival) {
        keepOriginals(arrival);
        Optional<Entered> entered = insertDelivery(arrival);
        if (entered.isEmpty()) {
            return new Receipt.AlreadyHere(
                    find(arrival.delivery().sourceId(), arrival.key()).orElseThrow());
        }
        long delivery = entered.get().id();
        List<Long> documents = insertDocuments(delivery, arrival);
        oweAnAnswer(delivery);
        journal.record(
                Subject.delivery(delivery),
                "intake.received",
                details(entered.get().reference(), arrival, documents));
        return new Receipt.Stored(entered.get().reference(), documents);
    }

    /** The answer waits until every document of the delivery is judged. */
    private void oweAnAnswer(long delivery) {
        jdbc.sql("insert into reply (delivery_id, stage) values (?, 'waiting')")
                .param(delivery)
                .update();
    }

    private record Entered(long id, String reference) {}

    /** In the order of their digests, as everybody does it, so that no two wait for each other. */
    private void keepOriginals(Arrival arrival) {
        var originals = new TreeMap<String, Original>();
        originals.put(arrival.original().sha256(), arrival.original());
        arrival.documents().forEach(d -> originals.put(d.original().sha256(), d.original()));
        jdbc.sql(
                        """
                        insert into original (sha256, size, stored_at)
                        select sha256, size, ? from unnest(?, ?) with ordinality
                            as kept (sha256, size, place) order by place
                        on conflict do nothing""")
                .params(
                        Timestamp.from(arrival.receivedAt()),
                        originals.keySet().toArray(String[]::new),
                        originals.values().stream().map(Original::size).toArray(Long[]::new))
                .update();
    }

    private Optional<Entered> insertDelivery(Arrival arrival) {
        var delivery = arrival.delivery();
        var opened = arrival.opened();
        return jdbc.sql(
                        """
                        insert into delivery (reference, channel, source_id, external_key, sender,
                            sender_unit, reply_to, subject, message_id, automatic, file_name,
                            original_sha256, received_at)
                        values ('TH-' || :day || '-'
                                || lpad(nextval('delivery_reference')::text, 6, '0'),
                            :channel, :source, :key, :sender, :unit, :replyTo, :subject,
                            :messageId, :automatic, :fileName, :sha256, :receivedAt)
                        on conflict (source_id, external_key) do nothing
                        returning id, reference""")
                .param("day", BUSINESS_DAY.format(arrival.receivedAt()))
                .param("channel", delivery.channel().code())
                .param("source", delivery.sourceId())
                .param("key", arrival.key())
                .param("sender", PlainText.of(opened.sender(), 320))
                .param("unit", arrival.senderUnit())
                .param("replyTo", PlainText.of(opened.replyTo(), 320))
                .param("subject", PlainText.of(opened.subject(), 1000))
                .param("messageId", PlainText.of(opened.messageId(), 998))
                .param("automatic", opened.automatic())
                .param("fileName", delivery.fileName())
                .param("sha256", arrival.original().sha256())
                .param("receivedAt", Timestamp.from(arrival.receivedAt()))
                .query((row, n) -> new Entered(row.getLong(1), row.getString(2)))
                .optional();
    }

    private List<Long> insertDocuments(long delivery, Arrival arrival) {
        var byDigest = new TreeMap<String, Kept>();
        arrival.documents().forEach(d -> byDigest.putIfAbsent(d.original().sha256(), d));
        Map<String, Long> ids = new LinkedHashMap<>();
        byDigest.forEach((sha256, kept) -> ids.put(sha256, document(delivery, arrival, kept)));
        var documents = new ArrayList<Long>();
        for (Kept kept : arrival.documents()) {
            documents.add(ids.get(kept.original().sha256()));
            jdbc.sql(
                            """
                            insert into delivery_part (delivery_id, ordinal, file_name, document_id)
                            values (?, ?, ?, ?)""")
                    .params(
                            delivery,
                            documents.size(),
                            kept.fileName(),
                            documents.get(documents.size() - 1))
                    .update();
        }
        return documents;
    }

    private long document(long delivery, Arrival arrival, Kept kept) {
        Optional<Long> inserted =
                jdbc.sql(
                                """
                                insert into document (sha256, sender_unit, file_name,
                                    first_received_at, stage)
                                values (?, ?, ?, ?, 'received')
                                on conflict (sha256, sender_unit) do nothing returning id""")
                        .params(
                                kept.original().sha256(),
                                arrival.senderUnit(),
                                kept.fileName(),
                                Timestamp.from(arrival.receivedAt()))
                        .query(Long.class)
                        .optional();
        long id = inserted.orElseGet(() -> existing(kept, arrival.senderUnit()));
        journal.record(
                Subject.document(id),
                "intake.received",
                Map.of(
                        "delivery", delivery,
                        "channel", arrival.delivery().channel().code(),
                        "fileName", kept.fileName(),
                        "again", inserted.isEmpty()));
        return id;
    }

    /**
     * The document these bytes are, after all merges. The rows are locked: whoever merges it at
     * this moment is waited for, so that no delivery points at what is gone.
     */
    private long existing(Kept kept, String senderUnit) {
        long id =
                jdbc.sql("select id from document where sha256 = ? and sender_unit = ?")
                        .params(kept.original().sha256(), senderUnit)
                        .query(Long.class)
                        .single();
        for (Long next = id; next != null; ) {
            id = next;
            next =
                    (Long)
                            jdbc.sql("select same_as from document where id = ? for update")
                                    .param(id)
                                    .query()
                                    .singleRow()
                                    .get("same_as");
        }
        return id;
    }

    private static Map<String, ?> details(String reference, Arrival arrival, List<Long> documents) {
        var details = new LinkedHashMap<String, Object>();
        details.put("reference", reference);
        details.put("channel", arrival.delivery().channel().code());
        details.put("source", arrival.delivery().sourceId());
        details.put("sha256", arrival.original().sha256());
        details.put("size", arrival.original().size());
        details.put("documents", documents);
        if (arrival.opened().note() != null) {
            details.put("note", arrival.opened().note());
        }
        return details;
    }
}
