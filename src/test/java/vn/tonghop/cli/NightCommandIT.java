package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import vn.tonghop.consolidation.Reports;
import vn.tonghop.message.Messages;
import vn.tonghop.report.Qualifier;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.simulator.Ministry.Misbehaviour;
import vn.tonghop.store.Store;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.unit.Level;
import vn.tonghop.unit.Unit;

/** The command on the shipped regimes and routes, a real database and the ministry. */
class NightCommandIT {

    private static final Unit SA_DEC =
            new Unit("867", "Thành phố Sa Đéc", Level.DISTRICT, "87", null, null, null);
    private static final Instant AFTER_THE_CLOSE = Instant.parse("2023-11-29T17:30:00Z");

    @TempDir Path data;

    private final TestDatabase.Address database = TestDatabase.freshAddress();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.open(database));
    private final Ministry ministry = Ministry.start();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Instant now = AFTER_THE_CLOSE;

    @BeforeEach
    void oneReport() {
        accepted("12/BC-UBND", "1234");
    }

    @AfterEach
    void close() {
        ministry.close();
        forgetHowCommandsLog();
    }

    /** What a command tells the logging of its own process would hold for the tests that follow. */
    private static void forgetHowCommandsLog() {
        for (LoggingSystemProperty property : LoggingSystemProperty.values()) {
            System.clearProperty(property.getEnvironmentVariableName());
        }
    }

    @Test
    void aDryRunPrintsTheTotalsAndNeitherWritesNorSends() {
        var exit = night("--period", "2023-11", "--dry-run");

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("tháng 11/2023 (15/10/2023 – 14/11/2023)")
                .contains("Đã báo cáo: 1/12 đơn vị")
                .containsPattern("trên 1\\.234 +hồ sơ +1/12")
                .contains("Huyện Tháp Mười")
                .contains("Chỉ xem: chưa ghi và chưa nộp gì.");
        assertThat(rows("run") + rows("submission") + rows("journal")).isZero();
        assertThat(ministry.requests()).isEmpty();
    }

    @Test
    void withoutDryRunItIsSubmittedAndTheReceiptPrinted() throws Exception {
        var exit = night("--period", "2023-11", "--json");

        var json = new ObjectMapper().readTree(out.toString());
        assertThat(exit).isZero();
        assertThat(json.at("/submission/stage").asText()).isEqualTo("accepted");
        assertThat(json.at("/submission/receiptNumber").asText()).isEqualTo("BN-000001");
        assertThat(json.at("/run/businessDate").asText()).isEqualTo("2023-11-30");
        assertThat(json.at("/snapshotSha256").asText())
                .isEqualTo(
                        jdbc.sql("select snapshot_sha256 from run").query(String.class).single());
        assertThat(ministry.received()).hasSize(1);
    }

    @Test
    void aSecondTimeTheSameReceiptIsShownAndNothingIsSent() {
        night("--period", "2023-11");
        out.getBuffer().setLength(0);
        accepted("13/BC-UBND", "99");

        assertThat(night("--period", "2023-11")).isZero();
        assertThat(out.toString()).contains("biên nhận BN-000001").contains("đêm kế tiếp");
        assertThat(ministry.posts()).isEqualTo(1);
    }

    @Test
    void aRejectionEndsWithOneAndItsReasons() {
        ministry.onSubmission(Misbehaviour.REJECT);

        assertThat(night("--period", "2023-11")).isEqualTo(1);
        assertThat(out.toString()).contains("Bộ không nhận:", "Không có đơn vị mã 000.");
    }

    @Test
    void withoutAnAnswerItEndsWithOneAndSaysThatItGoesOn() {
        ministry.onSubmission(Misbehaviour.SILENT_AFTER_STORING);

        assertThat(night("--period", "2023-11", "--wait", "1")).isEqualTo(1);
        assertThat(out.toString()).contains("Chưa có biên nhận");
    }

    @Test
    void aMinistryThatIsAwayIsToldWhileItIsStillTriedAgain() throws Exception {
        ministry.close();
        var waiting = new Thread(() -> night("--period", "2023-11", "--wait", "10"));
        waiting.start();
        try {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> err.toString().contains("Lần gửi đầu chưa được: SUB-"));
            assertThat(out.toString()).as("it goes on").isEmpty();
        } finally {
            waiting.join();
        }
        assertThat(out.toString()).contains("Chưa có biên nhận");
    }

    @Test
    void aPeriodThatStillTakesReportsIsNotSubmittedButCanBeLookedAt() {
        now = Instant.parse("2023-11-20T16:59:59Z");

        assertThat(night("--period", "2023-11")).isEqualTo(1);
        assertThat(err.toString()).contains("00:00 21/11/2023");
        assertThat(rows("run")).isZero();
        assertThat(night("--period", "2023-11", "--dry-run")).isZero();
    }

    @Test
    void wrongUsageEndsWithTwoAndSaysWhatThereIs() {
        assertThat(night("--period", "2023-13")).isEqualTo(2);
        assertThat(err.toString()).contains("không có kỳ 2023-13");
        assertThat(command("night", "--regime", "no", "--period", "2023-11")).isEqualTo(2);
        assertThat(err.toString()).contains("tthc-ii06a-thang", "tuyen-truyen-dvctt-2023");
        assertThat(command("night")).isEqualTo(2);
    }

    private int night(String... more) {
        var arguments = new String[more.length + 3];
        arguments[0] = "night";
        arguments[1] = "--regime";
        arguments[2] = "tthc-ii06a-thang";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return command(arguments);
    }

    private int command(String... arguments) {
        var night =
                new NightCommand(
                        this::store,
                        Clock.fixed(now, ZoneOffset.UTC),
                        Messages.VIETNAMESE,
                        Map.of(
                                "tonghop.data",
                                data,
                                "BO_URL",
                                ministry.url(),
                                "BO_TOKEN",
                                ministry.token(),
                                "BO_RESPONSE_TIMEOUT",
                                "3000",
                                "tonghop.submission.poll",
                                "100ms"));
        return new CommandLine(new Root())
                .addSubcommand(night)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @CommandLine.Command(name = "tonghop")
    private static final class Root {}

    private Store store() {
        return Store.open(
                data,
                name ->
                        switch (name) {
                            case "spring.datasource.url" -> database.url();
                            case "spring.datasource.username" -> database.user();
                            case "spring.datasource.password" -> database.password();
                            default -> null;
                        });
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void accepted(String number, String received) {
        var sha256 = "%064x".formatted(rows("document"));
        jdbc.sql("insert into original values (?, 1, now())").param(sha256).update();
        jdbc.sql(
                        """
                        insert into document (sha256, file_name, first_received_at, stage, outcome,
                               identity, revision, regime_id, period_key, unit_code,
                               unit_valid_from, unit_name, number, report, judged_at)
                        values (?, 'bao-cao.xlsx', '2023-11-20T03:00:00Z', 'judged', 'accepted', ?,
                               1, 'tthc-ii06a-thang', '2023-11', '867', ?, 'Thành phố Sa Đéc', ?,
                               ?::jsonb, now())\
                        """)
                .param(sha256)
                .param(number)
                .param((LocalDate) null)
                .param(number)
                .param(
                        new ReportJson()
                                .write(
                                        Reports.from(SA_DEC)
                                                .with("dossiers_received", received, Qualifier.GT)
                                                .report()))
                .update();
    }
}
