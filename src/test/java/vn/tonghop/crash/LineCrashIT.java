package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.demo.SampleDocuments;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.simulator.Ministry.Misbehaviour;

/**
 * The gateway is killed with SIGKILL at the worst moments, each reached for certain: a lock that
 * the test holds in the database, or the server at the other end, keeps the gateway exactly there.
 * After the next start nothing is lost and nothing is there twice.
 */
class LineCrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String FILE = "sa-dec_II06a_2023-11.xlsx";
    private static final byte[] REPORT =
            SampleDocuments.bytes("03-sa-dec-mail-and-ftp", "sa-dec_II06a_2023-11.xlsx");
    private static final String IDENTITY = "867|II.06a|2023-10-15..2023-11-14";

    @TempDir Path folder;

    private final FtpSite ftp = FtpSite.start();
    private final Ministry ministry = Ministry.start();
    private Path data;
    private ChildDatabase database;
    private Child gateway;

    @BeforeEach
    void start() throws Exception {
        data = folder.resolve("data");
        database = new ChildDatabase(data);
        startAgain();
    }

    @AfterEach
    void stop() {
        gateway.close();
        ftp.close();
        ministry.close();
    }

    @Test
    void killedAfterTheVaultWasWritten() throws Exception {
        try (var lock = database.connect()) {
            lock.setAutoCommit(false);
            execute(lock, "lock table delivery in exclusive mode");
            ftp.drop(FILE, REPORT);
            await().atMost(PATIENCE).until(() -> filesInVault() == 1);
            await().atMost(PATIENCE).until(() -> somebodyWaitsFor("delivery"));
            gateway.kill();
            lock.rollback();
        }

        startAgain();

        awaitJudged(1);
        assertOnceAndFiled();
    }

    @Test
    void killedAfterTheCommitAndBeforeTheAcknowledgement() throws Exception {
        var reached = new CountDownLatch(1);
        ftp.beforeFiling(
                () -> {
                    reached.countDown();
                    gateway.kill();
                    return false;
                });
        ftp.drop(FILE, REPORT);
        reached.await();
        await().atMost(PATIENCE).until(() -> !gateway.isAlive());
        ftp.beforeFiling(() -> true);
        assertThat(ftp.files("in")).contains(FILE);

        startAgain();

        awaitJudged(1);
        assertOnceAndFiled();
    }

    @Test
    void killedWhileADocumentIsBeingUnderstood() throws Exception {
        try (var lock = database.connect()) {
            execute(lock, "select pg_advisory_lock(hashtextextended('" + IDENTITY + "', 0))");
            ftp.drop(FILE, REPORT);
            await().atMost(PATIENCE).until(this::somebodyWaitsForTheIdentity);
            gateway.kill();
        }
        assertThat(number("select attempts from document where stage = 'received'")).isEqualTo(1);

        startAgain();

        awaitJudged(1);
        assertOnceAndFiled();
        assertThat(number("select attempts from document")).isEqualTo(2);
    }

    @Test
    void killedInTheNight() throws Exception {
        ftp.drop(FILE, REPORT);
        awaitJudged(1);
        try (var lock = database.connect()) {
            lock.setAutoCommit(false);
            execute(lock, "lock table contribution in exclusive mode");
            Files.createFile(data.resolve("nightfall"));
            await().atMost(PATIENCE).until(() -> somebodyWaitsFor("contribution"));
            gateway.kill();
            lock.rollback();
        }
        assertThat(number("select count(*) from run where stage = 'claimed'")).isEqualTo(1);

        startAgain();

        awaitSubmission("accepted");
        assertOneNightAndOneSubmission();
    }

    @Test
    void killedAfterThePostAndBeforeTheAnswerWasStored() throws Exception {
        ftp.drop(FILE, REPORT);
        awaitJudged(1);
        ministry.onSubmission(Misbehaviour.SILENT_AFTER_STORING);
        Files.createFile(data.resolve("nightfall"));
        await().atMost(PATIENCE).until(() -> ministry.received().size() == 1);
        gateway.kill();
        assertThat(text("select stage from submission")).isEqualTo("sending");

        startAgain();

        awaitSubmission("accepted");
        assertOneNightAndOneSubmission();
        assertThat(ministry.posts()).as("asked by the key instead of sent again").isEqualTo(1);
        assertThat(ministry.questions()).isGreaterThanOrEqualTo(1);
    }

    private void assertOneNightAndOneSubmission() throws Exception {
        assertThat(number("select count(*) from run")).isEqualTo(1);
        assertThat(number("select count(*) from submission")).isEqualTo(1);
        assertThat(
                        number(
                                "select count(*) from contribution where indicator_id = 'dossiers_received'"))
                .isEqualTo(1);
        assertThat(ministry.received()).hasSize(1);
        var held = ministry.received().get(0);
        assertThat(text("select receipt_number from submission")).isEqualTo(held.receiptNumber());
        assertThat(text("select idempotency_key from submission")).isEqualTo(held.key());
    }

    private void awaitSubmission(String stage) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> stage.equals(text("select stage from submission")));
    }

    private void startAgain() throws Exception {
        gateway = Child.start(data, environment());
        database.awaitMigrations(gateway);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("BAOCAO_FTP_HOST", ftp.host());
        environment.put("BAOCAO_FTP_PORT", Integer.toString(ftp.port()));
        environment.put("BAOCAO_FTP_USERNAME", ftp.username());
        environment.put("BAOCAO_FTP_PASSWORD", ftp.password());
        environment.put("BAOCAO_FTP_QUIET", "300");
        environment.put("BAOCAO_FTP_EVERY", "500");
        environment.put("BO_URL", ministry.url());
        environment.put("BO_TOKEN", ministry.token());
        return environment;
    }

    private void awaitJudged(int documents) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () ->
                                number("select count(*) from document where stage = 'judged'")
                                        == documents);
    }

    private void assertOnceAndFiled() throws Exception {
        await().atMost(PATIENCE).until(() -> ftp.files("in").isEmpty());
        assertThat(ftp.files("done")).hasSize(1);
        assertThat(number("select count(*) from delivery")).isEqualTo(1);
        assertThat(number("select count(*) from document")).isEqualTo(1);
        assertThat(filesInVault()).isEqualTo(1);
    }

    private long filesInVault() throws IOException {
        var vault = data.resolve("vault");
        if (!Files.exists(vault)) {
            return 0;
        }
        try (var files = Files.walk(vault)) {
            return files.filter(f -> f.getFileName().toString().matches("[0-9a-f]{60,64}")).count();
        }
    }

    private boolean somebodyWaitsFor(String table) throws Exception {
        return number(
                        "select count(*) from pg_locks where not granted and relation = '"
                                + table
                                + "'::regclass")
                > 0;
    }

    private boolean somebodyWaitsForTheIdentity() throws Exception {
        return number("select count(*) from pg_locks where not granted and locktype = 'advisory'")
                > 0;
    }

    private long number(String sql) throws SQLException, IOException {
        return database.number(sql);
    }

    private String text(String sql) throws SQLException, IOException {
        return database.text(sql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
