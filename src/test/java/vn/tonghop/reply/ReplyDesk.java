package vn.tonghop.reply;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.journal.Entry;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.report.Report;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.store.Node;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.store.WorkQueue;

/** A database with deliveries whose answers are due, and nodes that answer them. */
final class ReplyDesk {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-20T01:05:00Z"), ZoneOffset.UTC);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private int count;

    Replies node(String name, ReplyTransport transport) {
        return node(name, transport, 60);
    }

    Replies node(String name, ReplyTransport transport, int perRecipientAndHour) {
        var properties =
                new ReplyProperties(
                        Duration.ofSeconds(2),
                        perRecipientAndHour,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        3,
                        Duration.ofSeconds(30),
                        Map.of());
        var node = new Node(name);
        return new Replies(
                new WorkQueue(jdbc, node, "reply", "delivery_id", properties.lease()),
                new ReplyRegister(jdbc, node, CLOCK),
                new Addressees(List.of("baocao@tonghop.example.vn"), Map.of()),
                new Letters("tonghop.example.vn"),
                transport,
                journal(),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                properties);
    }

    /** A delivery with one judged document, whose answer is due; returns its id. */
    long delivery(String sender, String subject, boolean automatic, Report report) {
        count++;
        var sha256 =
                "%064x"
                        .formatted(
                                new BigInteger(1, ("d" + count).getBytes(StandardCharsets.UTF_8)));
        jdbc.sql("insert into original values (?, 1, now())").param(sha256).update();
        long delivery =
                jdbc.sql(
                                """
                                insert into delivery (reference, channel, source_id, external_key,
                                    sender, subject, message_id, automatic, file_name,
                                    original_sha256, received_at)
                                values (?, 'mail', 'source.mail.reports', ?, ?, ?, ?, ?, 'thu.eml',
                                    ?, ?::timestamptz) returning id""")
                        .params(
                                "TH-20231120-%06d".formatted(count),
                                "1:" + count,
                                sender,
                                subject,
                                "<" + count + "@office.example.vn>",
                                automatic,
                                sha256,
                                CLOCK.instant().toString())
                        .query(Long.class)
                        .single();
        long document =
                jdbc.sql(
                                """
                                insert into document (sha256, file_name, first_received_at, stage,
                                    outcome, revision, report, judged_at)
                                values (?, 'bieu-06a.xlsx', now(), 'judged', ?, 1, ?::jsonb, now())
                                returning id""")
                        .params(sha256, report.outcome().code(), new ReportJson().write(report))
                        .query(Long.class)
                        .single();
        jdbc.sql("insert into delivery_part values (?, 1, 'bieu-06a.xlsx', ?)")
                .params(delivery, document)
                .update();
        jdbc.sql("insert into reply (delivery_id, stage) values (?, 'due')")
                .param(delivery)
                .update();
        return delivery;
    }

    long delivery(String sender) {
        return delivery(sender, "Báo cáo", false, InventedReports.wrongSum());
    }

    Map<String, Object> row(long delivery) {
        return jdbc.sql("select * from reply where delivery_id = ?")
                .param(delivery)
                .query()
                .singleRow();
    }

    String stage(long delivery) {
        return row(delivery).get("stage").toString();
    }

    long count(String stage) {
        return jdbc.sql("select count(*) from reply where stage = ?")
                .param(stage)
                .query(Long.class)
                .single();
    }

    void claimedByADeadNode(long delivery) {
        jdbc.sql(
                        """
                        update reply set attempts = 1, lease_owner = 'dead',
                               lease_until = now() + interval '30 s' where delivery_id = ?""")
                .param(delivery)
                .update();
    }

    /** As if the time of the lease, or an hour, had gone by. */
    void pass(String interval) {
        jdbc.sql(
                        """
                        update reply set due_at = due_at - ?::interval,
                               lease_until = lease_until - ?::interval""")
                .params(interval, interval)
                .update();
    }

    List<String> events(long delivery) {
        return journal().of(Subject.delivery(delivery)).stream().map(Entry::event).toList();
    }

    private Journal journal() {
        return vn.tonghop.journal.TestJournal.on(database, CLOCK);
    }
}
