package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueFiles;
import vn.tonghop.journal.TestJournal;
import vn.tonghop.normalisation.Normaliser;
import vn.tonghop.reading.Limits;
import vn.tonghop.reading.Reading;
import vn.tonghop.reading.WorkerSettings;
import vn.tonghop.report.Report;
import vn.tonghop.store.Lease;
import vn.tonghop.store.Node;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.store.WorkQueue;
import vn.tonghop.unit.UnitFiles;
import vn.tonghop.unit.Units;
import vn.tonghop.validation.Validator;
import vn.tonghop.vault.Vault;

/**
 * A register on a database of its own, with the shipped catalogue, and deliveries to put into it.
 */
final class RegisterBench {

    static final Instant MORNING = Instant.parse("2023-11-20T01:15:00Z");
    static final String OFFICE = "40";
    static final String STRANGER = "";

    /** For all tests; its workers end with this process. */
    private static final Reading READING =
            new Reading(Limits.DEFAULT, new WorkerSettings(2, 256, 200));

    private static final Path CONFIG = Path.of("config");

    /** A folder of one's own, when a test writes to it; what it lacks is taken from the package. */
    final Path config;

    RegisterBench() {
        this(CONFIG);
    }

    RegisterBench(Path config) {
        this.config = config;
        this.units = UnitFiles.load(CONFIG);
        this.catalogue = CatalogueFiles.load(config, units);
    }

    final DataSource database = TestDatabase.fresh();
    final JdbcClient jdbc = JdbcClient.create(database);
    final MemoryVault vault = new MemoryVault();
    private final Units units;
    private final Catalogue catalogue;

    Understanding understanding(String node) {
        return understanding(node, READING);
    }

    Understanding understanding(String node, Reading reading) {
        var queue = queue(node);
        return new Understanding(queue, received(), register(queue), reader(reading), catalogue);
    }

    /** Enters a document that waits, its report altered before. */
    void enter(long id, UnaryOperator<Report> altered) {
        var queue = queue("node-" + id);
        var register = register(queue);
        jdbc.sql("update document set lease_owner = ?, attempts = 1 where id = ?")
                .params("node-" + id, id)
                .update();
        try {
            var row = received().find(id);
            var judged = (Understood.Judged) reader(READING).understand(row, List.of());
            var report = altered.apply(judged.report());
            register.enter(new Lease(id, 1), row, new Understood.Judged(report, List.of()), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WorkQueue queue(String node) {
        return new WorkQueue(jdbc, new Node(node), "document", "id", Duration.ofMinutes(5));
    }

    private ReceivedDocuments received() {
        return new ReceivedDocuments(jdbc);
    }

    private DocumentRegister register(WorkQueue queue) {
        var clock = Clock.fixed(MORNING, ZoneOffset.UTC);
        return new DocumentRegister(
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                queue,
                TestJournal.on(database, clock),
                clock);
    }

    private DeliveryReader reader(Reading reading) {
        return new DeliveryReader(
                vault,
                reading,
                new Normaliser(catalogue, units),
                new Validator(catalogue, units),
                catalogue,
                proposals());
    }

    private LayoutProposals proposals() {
        return new LayoutProposals(
                jdbc, Clock.fixed(MORNING, ZoneOffset.UTC), Duration.ofMinutes(5));
    }

    Rereading rereading(String node) {
        return new Rereading(
                proposals(),
                received(),
                register(queue(node)),
                reader(Reading.withDefaults()),
                catalogue);
    }

    /** A delivery of one document, both of this id. */
    void arrives(long id, String senderUnit, String text) {
        arrives(id, senderUnit, new File("bao-cao.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    record File(String name, byte[] bytes) {}

    /** A delivery of these documents, in this order. */
    void arrives(long id, String senderUnit, File... files) {
        var at = Timestamp.from(MORNING.plusSeconds(id));
        for (int i = 0; i < files.length; i++) {
            var sha256 = vault.keep(files[i].bytes());
            jdbc.sql("insert into original values (?, ?, ?) on conflict do nothing")
                    .params(sha256, files[i].bytes().length, at)
                    .update();
            if (i == 0) {
                delivery(id, senderUnit, files[0].name(), sha256, at);
            }
            jdbc.sql(
                            """
                            insert into document (sha256, sender_unit, file_name,
                                first_received_at, stage) values (?, ?, ?, ?, 'received')
                            on conflict (sha256, sender_unit) do nothing""")
                    .params(sha256, senderUnit, files[i].name(), at)
                    .update();
            jdbc.sql(
                            """
                            insert into delivery_part select ?, ?, ?, id from document
                            where sha256 = ? and sender_unit = ?""")
                    .params(id, i + 1, files[i].name(), sha256, senderUnit)
                    .update();
        }
    }

    private void delivery(
            long id, String senderUnit, String fileName, String sha256, Timestamp at) {
        jdbc.sql(
                        """
                        insert into delivery (reference, channel, source_id, external_key, sender,
                            sender_unit, file_name, original_sha256, received_at)
                        values (?, 'mail', 'source.mail.test', ?, ?, ?, ?, ?, ?)""")
                .params(
                        "TH-" + id,
                        Long.toString(id),
                        senderUnit.isEmpty() ? "ai@example.com" : "baocao@nghean.example.vn",
                        senderUnit,
                        fileName,
                        sha256,
                        at)
                .update();
    }

    List<String> documents() {
        return jdbc.sql(
                        """
                        select id || ' ' || stage || ' ' || coalesce(outcome, 'null') || ' r'
                               || coalesce(revision::text, 'null')
                        from document order by id""")
                .query(String.class)
                .list();
    }

    String findings(long id) {
        return jdbc.sql("select report ->> 'findings' from document where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    long deliveriesOf(long id) {
        return jdbc.sql("select count(*) from delivery_part where document_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    long count(String condition) {
        return jdbc.sql("select count(*) from document where " + condition)
                .query(Long.class)
                .single();
    }

    /** Invented figures. */
    static String report(String online) {
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
    static final class MemoryVault implements Vault {

        private final Map<String, byte[]> originals = new HashMap<>();
        Runnable whileReading = () -> {};

        String keep(byte[] bytes) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                var sha256 = HexFormat.of().formatHex(digest);
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
