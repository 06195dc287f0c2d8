package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.CatalogueFiles;
import vn.tonghop.journal.TestJournal;
import vn.tonghop.normalisation.Normaliser;
import vn.tonghop.reading.Limits;
import vn.tonghop.reading.Reading;
import vn.tonghop.reading.WorkerSettings;
import vn.tonghop.store.Node;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.store.WorkQueue;
import vn.tonghop.unit.UnitFiles;
import vn.tonghop.validation.Validator;
import vn.tonghop.vault.Vault;

/** When two arrivals are one document, when they are revisions, and what ends a poison one. */
class DocumentRegisterIT {

    private static final Instant MORNING = Instant.parse("2023-11-20T01:15:00Z");
    private static final String OFFICE = "40";
    private static final String STRANGER = "";

    private static final Reading READING =
            new Reading(Limits.DEFAULT, new WorkerSettings(2, 256, 200));

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final MemoryVault vault = new MemoryVault();
    private final Understanding understanding = understanding("node-1");

    @AfterAll
    static void endTheWorkers() {
        READING.close();
    }

    @Test
    void whileNothingCanBeReadDocumentsWaitAndNoneIsGivenUp() {
        var closed = new Reading(Limits.DEFAULT, WorkerSettings.DEFAULT);
        closed.close();
        arrives(1, OFFICE, report("398.716"));
        for (int attempt = 0; attempt < 7; attempt++) {
            understanding("node-1", closed).work();
            assertThat(count("last_error like 'PIP-006 %' and due_at > now()")).isEqualTo(1);
            jdbc.sql("update document set due_at = now()").update();
        }

        understanding.work();

        assertThat(documents()).containsExactly("1 judged accepted r1");
    }

    @Test
    void theSameReportInOtherBytesIsOneDocumentWithTwoDeliveries() {
        arrives(1, OFFICE, report("398.716"));
        arrives(2, OFFICE, report("398.716") + "\n\n");

        understanding.work();

        assertThat(documents()).containsExactly("1 judged accepted r1", "2 merged null rnull");
        assertThat(deliveriesOf(1)).isEqualTo(2);
    }

    @Test
    void anotherContentUnderTheSameNumberIsTheNextRevisionAndSaysSo() {
        arrives(1, OFFICE, report("398.716"));
        arrives(2, OFFICE, report("398.717"));

        understanding.work();

        assertThat(documents()).containsExactly("1 judged accepted r1", "2 judged accepted r2");
        assertThat(findings(2)).contains("PIP-001").doesNotContain("VAL-001");
        assertThat(findings(1)).doesNotContain("PIP-001");
    }

    @Test
    void revisionsCountInTheOrderOfArrivalWhicheverIsUnderstoodFirst() {
        arrives(1, OFFICE, report("398.716"));
        jdbc.sql("update document set due_at = now() + interval '1 hour' where id = 1").update();
        arrives(2, OFFICE, report("398.717"));
        understanding.work();
        jdbc.sql("update document set due_at = now() where id = 1").update();

        understanding.work();

        assertThat(documents()).containsExactly("1 judged accepted r1", "2 judged accepted r2");
    }

    @Test
    void aCopyFromAStrangerDoesNotBlockTheOfficesOwn() {
        arrives(1, STRANGER, report("398.716"));
        understanding.work();
        assertThat(documents()).containsExactly("1 judged review r1");

        arrives(2, OFFICE, report("398.716"));
        understanding.work();

        assertThat(documents()).containsExactly("1 merged null rnull", "2 judged accepted r1");
        assertThat(deliveriesOf(2)).isEqualTo(2);
    }

    @Test
    void aCopyFromAStrangerDoesNotTakeTheAcceptedOnesPlace() {
        arrives(1, OFFICE, report("398.716"));
        arrives(2, STRANGER, report("398.716"));

        understanding.work();

        assertThat(documents()).containsExactly("1 judged accepted r1", "2 merged null rnull");
    }

    @Test
    void theSameReportOnTwoNodesAtTheSameMomentIsOneDocument() throws Exception {
        var nodes = List.of(understanding("node-a"), understanding("node-b"));
        for (int round = 1; round <= 10; round++) {
            arrives(2 * round - 1, OFFICE, report(Integer.toString(300_000 + round)));
            arrives(2 * round, OFFICE, report(Integer.toString(300_000 + round)) + "\n");
            atOnce(nodes);
        }

        assertThat(count("stage = 'judged'")).isEqualTo(10);
        assertThat(count("stage = 'merged'")).isEqualTo(10);
        assertThat(jdbc.sql("select max(revision) from document").query(Integer.class).single())
                .isEqualTo(10);
    }

    @Test
    void whoeverLostTheLeaseEntersNothing() {
        arrives(1, OFFICE, report("398.716"));
        vault.whileReading =
                () ->
                        jdbc.sql("update document set lease_owner = 'another', attempts = 7")
                                .update();

        understanding.work();

        assertThat(documents()).containsExactly("1 received null rnull");
    }

    @Test
    void aDocumentThatFailsAgainAndAgainEndsAsUnreadableWithTheReason() {
        arrives(1, OFFICE, report("398.716"));
        vault.whileReading =
                () -> {
                    throw new IllegalStateException("the parser is mad");
                };
        for (int attempt = 1; attempt <= 6; attempt++) {
            understanding.work();
            jdbc.sql("update document set due_at = now()").update();
        }

        assertThat(documents()).containsExactly("1 judged unreadable r1");
        assertThat(findings(1)).contains("PIP-002");
    }

    @Test
    void theAnswerWaitsForEveryDocumentOfTheDelivery() {
        arrives(1, OFFICE, report("398.716"));
        jdbc.sql("insert into reply (delivery_id, stage) values (1, 'waiting')").update();
        var waiting = new WaitingReplies(jdbc);

        waiting.release();
        assertThat(jdbc.sql("select stage from reply").query(String.class).single())
                .isEqualTo("waiting");

        understanding.work();
        waiting.release();
        assertThat(jdbc.sql("select stage from reply").query(String.class).single())
                .isEqualTo("due");
    }

    private static void atOnce(List<Understanding> nodes) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(nodes.size());
        var start = new CountDownLatch(1);
        nodes.forEach(
                node ->
                        pool.submit(
                                () -> {
                                    start.await();
                                    node.work();
                                    return null;
                                }));
        start.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private Understanding understanding(String node) {
        return understanding(node, READING);
    }

    private Understanding understanding(String node, Reading reading) {
        var config = Path.of("config");
        var units = UnitFiles.load(config);
        var catalogue = CatalogueFiles.load(config, units);
        var queue = new WorkQueue(jdbc, new Node(node), "document", "id", Duration.ofMinutes(5));
        var clock = Clock.fixed(MORNING, ZoneOffset.UTC);
        var register =
                new DocumentRegister(
                        jdbc,
                        new TransactionTemplate(new DataSourceTransactionManager(database)),
                        queue,
                        TestJournal.on(database, clock),
                        clock);
        return new Understanding(
                queue,
                register,
                vault,
                reading,
                new Normaliser(catalogue, units),
                new Validator(catalogue, units),
                catalogue);
    }

    private void arrives(long id, String senderUnit, String text) {
        var sha256 = vault.keep(text);
        var at = Timestamp.from(MORNING.plusSeconds(id));
        jdbc.sql("insert into original values (?, ?, ?) on conflict do nothing")
                .params(sha256, text.length(), at)
                .update();
        jdbc.sql(
                        """
                        insert into delivery (reference, channel, source_id, external_key, sender,
                            sender_unit, file_name, original_sha256, received_at)
                        values (?, 'mail', 'source.mail.test', ?, ?, ?, 'bao-cao.txt', ?, ?)""")
                .params(
                        "TH-" + id,
                        Long.toString(id),
                        senderUnit.isEmpty() ? "ai@example.com" : "baocao@nghean.example.vn",
                        senderUnit,
                        sha256,
                        at)
                .update();
        jdbc.sql(
                        """
                        insert into document (sha256, sender_unit, file_name, first_received_at, stage)
                        values (?, ?, 'bao-cao.txt', ?, 'received')""")
                .params(sha256, senderUnit, at)
                .update();
        jdbc.sql("insert into delivery_part values (?, 1, 'bao-cao.txt', ?)")
                .params(id, id)
                .update();
    }

    private List<String> documents() {
        return jdbc.sql(
                        """
                        select id || ' ' || stage || ' ' || coalesce(outcome, 'null') || ' r'
                               || coalesce(revision::text, 'null')
                        from document order by id""")
                .query(String.class)
                .list();
    }

    private String findings(long id) {
        return jdbc.sql("select report ->> 'findings' from document where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long deliveriesOf(long id) {
        return jdbc.sql("select count(*) from delivery_part where document_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from document where " + condition)
                .query(Long.class)
                .single();
    }

    /** Invented figures. */
    private static String report(String online) {
        return """
        ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TỈNH NGHỆ AN                    Độc lập - Tự do - Hạnh phúc

        Số: 637/BC-UBND                 Nghệ An, ngày 16 tháng 11 năm 2023

        BÁO CÁO
        Công tác tuyên truyền về dịch vụ công trực tuyến năm 2023

        Kính gửi: Bộ Thông tin và Truyền thông

        Thực hiện Công văn số 5443/BTTTT-CĐSQG ngày 25/10/2023 của Bộ Thông tin và Truyền thông.

        I. HIỆN TRẠNG
        Đến nay có %s hồ sơ nộp trực tuyến trên địa bàn tỉnh.

        II. KHÓ KHĂN, VƯỚNG MẮC
        Kinh phí còn hạn chế.

        III. ĐỀ XUẤT, KIẾN NGHỊ
        Đề nghị Bộ hỗ trợ tài liệu tuyên truyền.
        """
                .formatted(online);
    }

    /** Originals in memory; what happens while one is read can be told. */
    private static final class MemoryVault implements Vault {

        private final Map<String, byte[]> originals = new HashMap<>();
        private Runnable whileReading = () -> {};

        String keep(String text) {
            try {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                var sha256 =
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                originals.put(sha256, bytes);
                return sha256;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Original store(InputStream bytes) throws IOException {
            throw new IOException("nothing is stored here");
        }

        @Override
        public byte[] read(String sha256) {
            whileReading.run();
            return originals.get(sha256);
        }
    }
}
