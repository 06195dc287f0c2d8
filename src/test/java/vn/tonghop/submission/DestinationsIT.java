package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tonghop.consolidation.SmallCatalogue.SA_DEC;
import static vn.tonghop.consolidation.SmallCatalogue.THAP_MUOI;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.DelegateProcessor;
import org.apache.camel.Navigate;
import org.apache.camel.processor.WrapProcessor;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.consolidation.CanonicalJson;
import vn.tonghop.consolidation.Reports;
import vn.tonghop.simulator.MailServer;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.simulator.Ministry.Misbehaviour;
import vn.tonghop.simulator.SftpSite;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.submission.camel.Courier;

/** Copies of the totals beside the ministry: in a folder of this machine and of an SFTP server. */
class DestinationsIT {

    private static final String KEY = "thang.2023-11.2023-11-21";
    private static final String FILE = KEY + ".json";

    private static SftpSite sftp;

    private final TestDatabase.Address database = TestDatabase.freshAddress();
    private final Ministry ministry = Ministry.start();
    private GatewayNode node;
    @TempDir private Path folder;

    @BeforeAll
    static void startTheServer() {
        sftp = SftpSite.start();
    }

    @AfterAll
    static void stopTheServer() {
        sftp.close();
    }

    @BeforeEach
    void anEmptyServer() throws IOException {
        try (var files = Files.list(sftp.root().resolve("in"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @AfterEach
    void close() {
        if (node != null) {
            node.close();
        }
        ministry.close();
    }

    @Test
    void theMinistryAndEachCopyHaveARowAndAReceiptOfTheirOwn() throws Exception {
        start(outside().copy("totals-folder").copy("totals-sftp"));
        node.nights().tick();
        workUntilSettled();

        var body = ministry.received().get(0).body();
        assertThat(folder.resolve(FILE)).hasContent(body);
        assertThat(onServer(FILE)).hasContent(body);
        assertThat(rows("destination, stage"))
                .containsExactly(
                        Map.of("destination", "ministry", "stage", "accepted"),
                        Map.of("destination", "totals-folder", "stage", "accepted"),
                        Map.of("destination", "totals-sftp", "stage", "accepted"));
        var receipt = new ObjectMapper().readTree(row("totals-sftp").get("receipt").toString());
        assertThat(receipt.path("file").asText()).isEqualTo(FILE);
        assertThat(receipt.path("size").asInt())
                .isEqualTo(body.getBytes(StandardCharsets.UTF_8).length);
        assertThat(receipt.path("sha256").asText()).isEqualTo(CanonicalJson.sha256(body));
        assertThat(receipt.toString()).doesNotContain(sftp.password());
        assertThat(node.submissions().ofRun(1).orElseThrow().destination()).isEqualTo("ministry");
    }

    @Test
    void theWorkbookShowsThePeopleTheSameTotals() throws Exception {
        start(outside().copy("totals-folder"));
        node.nights().tick();
        workUntilSettled();

        try (var book =
                WorkbookFactory.create(
                        new ByteArrayInputStream(
                                Files.readAllBytes(folder.resolve(KEY + ".xlsx"))))) {
            var text = new StringBuilder();
            book.forEach(s -> s.forEach(r -> r.forEach(c -> text.append(c).append('|'))));
            assertThat(text).contains("Báo cáo tháng", "1 trên 3 đơn vị", "1000.0", "900.0");
            assertThat(text).contains("Thành phố Sa Đéc", "12/BC-UBND", "Chưa nhận được");
            assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void aDestinationThatIsSilentHoldsUpNoOther() {
        ministry.onSubmission(
                Misbehaviour.SILENT_BEFORE_STORING, Misbehaviour.SILENT_BEFORE_STORING);
        start(outside().copy("totals-folder"));
        node.nights().tick();
        try (var rounds = new OutboxRounds(node.submissions())) {
            rounds.begin();
            await().atMost(Duration.ofSeconds(20)).until(() -> ministry.posts() == 1);
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> "accepted".equals(row("totals-folder").get("stage")));
            assertThat(row("ministry").get("stage")).isEqualTo("sending");
        }
    }

    @Test
    void aDestinationThatIsDownWaitsAloneAndItsChainGoesOnLater() throws Exception {
        start(outside().copy("totals-folder").set("NOP_THU_MUC", folder.resolve("later")));
        node.nights().tick();
        node.submissions().work();
        assertThat(row("ministry").get("stage")).isEqualTo("accepted");
        assertThat(row("totals-folder").get("stage")).isEqualTo("due");
        assertThat(row("totals-folder").get("last_error").toString()).startsWith("SUB-020 · ");

        node.accepted(
                THAP_MUOI,
                "7/BC-UBND",
                "2023-11-22T03:00:00Z",
                Reports.from(THAP_MUOI).with("dossiers_total", "5"));
        node.itIs(GatewayNode.FIRST_NIGHT.plus(1, ChronoUnit.DAYS));
        node.nights().tick();
        Files.createDirectory(folder.resolve("later"));
        workUntilSettled();

        assertThat(ministry.received().get(1).body()).contains("\"amends\":\"BN-000001\"");
        var second = Files.readString(folder.resolve("later/thang.2023-11.2023-11-22.json"));
        assertThat(second).contains("\"amends\":\"" + FILE + "\"");
    }

    @Test
    void aNodeKilledAfterTheFileLayThereFindsItAndWritesNothingAgain() throws Exception {
        start(outside().copy("totals-folder").copy("totals-sftp"));
        node.nights().tick();
        workUntilSettled();
        var written = Files.getLastModifiedTime(folder.resolve(FILE));
        var uploaded = Files.getLastModifiedTime(onServer(FILE));
        killedWhileSending();
        workUntilSettled();

        assertThat(rows("stage").stream().distinct()).containsExactly(Map.of("stage", "accepted"));
        assertThat(Files.getLastModifiedTime(folder.resolve(FILE))).isEqualTo(written);
        assertThat(Files.getLastModifiedTime(onServer(FILE))).isEqualTo(uploaded);
    }

    @Test
    void aFileThatThePartnerMayHaveTakenIsNotSentAgainButAPersonDecides() throws Exception {
        start(outside().copy("totals-sftp"));
        node.nights().tick();
        workUntilSettled();
        Files.delete(onServer(FILE));
        killedWhileSending();
        workUntilSettled();

        var id = (Long) row("totals-sftp").get("id");
        assertThat(row("totals-sftp").get("stage")).isEqualTo("in-doubt");
        assertThat(row("totals-sftp").get("last_error").toString()).startsWith("SUB-027 · ");
        assertThat(onServer(FILE)).doesNotExist();

        assertThat(node.submissions().arrived(id, "admin")).isTrue();
        assertThat(node.submissions().arrived(id, "admin")).isFalse();
        assertThat(row("totals-sftp").get("stage")).isEqualTo("accepted");
        assertThat(row("totals-sftp").get("receipt").toString()).contains("confirmedBy", "admin");
        assertThat(node.events()).contains("submission.in-doubt", "submission.confirmed");
    }

    @Test
    void aPersonWhoKnowsThatItDidNotArriveHasItSentAgain() throws Exception {
        start(outside().copy("totals-sftp"));
        node.nights().tick();
        workUntilSettled();
        Files.delete(onServer(FILE));
        killedWhileSending();
        workUntilSettled();
        var id = (Long) row("totals-sftp").get("id");

        assertThat(node.submissions().sendAgain(id, "admin")).isTrue();
        assertThat(node.submissions().sendAgain(id, "admin")).isFalse();
        workUntilSettled();

        assertThat(onServer(FILE)).exists();
        assertThat(row("totals-sftp").get("stage")).isEqualTo("accepted");
    }

    @Test
    void anUploadThatWasCutOffIsMadeAgain() throws Exception {
        start(outside().copy("totals-sftp"));
        node.nights().tick();
        workUntilSettled();
        var whole = Files.readAllBytes(onServer(FILE));
        Files.delete(onServer(FILE));
        Files.write(onServer("." + FILE + ".part"), new byte[] {'{'});
        killedWhileSending();
        workUntilSettled();

        assertThat(onServer(FILE)).hasBinaryContent(whole);
        assertThat(sftp.files("in")).containsExactly(FILE);
    }

    @Test
    void aFileOfOtherContentIsNeverWrittenOver() throws Exception {
        Files.writeString(folder.resolve(FILE), "của người khác");
        start(outside().copy("totals-folder"));
        node.nights().tick();
        workUntilSettled();

        assertThat(folder.resolve(FILE)).hasContent("của người khác");
        assertThat(row("totals-folder").get("stage")).isEqualTo("rejected");
        assertThat(row("totals-folder").get("reasons").toString()).contains("SUB-025", FILE);
        assertThat(row("ministry").get("stage")).isEqualTo("accepted");
    }

    @Test
    void aServerWithAnotherKeyGetsNothing() throws Exception {
        var known = Files.readString(sftp.knownHosts());
        try (var impostor = SftpSite.start()) {
            var hosts = folder.resolve("known_hosts");
            Files.writeString(hosts, known.replace(":" + sftp.port(), ":" + impostor.port()));
            start(
                    outside()
                            .copy("totals-sftp")
                            .set("NOP_SFTP_PORT", impostor.port())
                            .set("NOP_SFTP_KNOWN_HOSTS", hosts));
            node.nights().tick();
            node.submissions().work();

            assertThat(row("totals-sftp").get("stage")).isEqualTo("due");
            assertThat(row("totals-sftp").get("last_error").toString()).startsWith("SUB-022 · ");
            assertThat(impostor.files("in")).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        start(outside().copy("totals-sftp").secret("NOP_SFTP_PASSWORD", "sai-mat-khau"));
        node.nights().tick();
        node.submissions().work();

        assertThat(row("totals-sftp").get("last_error").toString())
                .startsWith("SUB-021 · ")
                .doesNotContain("sai-mat-khau");
    }

    @Test
    void aMailThatMayHaveLeftIsNotSentASecondTimeBeforeAPersonSaysSo() {
        try (var mail = MailServer.start()) {
            start(
                    outside()
                            .copy("totals-mail")
                            .set("NOP_MAIL_HOST", mail.host())
                            .set("NOP_MAIL_PORT", mail.smtpPort())
                            .set("NOP_MAIL_SECURITY", "smtp")
                            .set("NOP_MAIL_REQUIRE_STARTTLS", "false")
                            .set("NOP_MAIL_USERNAME", mail.username())
                            .secret("NOP_MAIL_PASSWORD", mail.password())
                            .set("NOP_MAIL_FROM", mail.username())
                            .set("NOP_MAIL_TO", "tonghop@bo.example.vn"));
            node.nights().tick();
            workUntilSettled();
            assertThat(row("totals-mail").get("stage")).isEqualTo("accepted");
            assertThat(mail.inboxOf("tonghop@bo.example.vn")).hasSize(1);

            killedWhileSending();
            workUntilSettled();
            assertThat(mail.inboxOf("tonghop@bo.example.vn")).hasSize(1);
            assertThat(row("totals-mail").get("stage")).isEqualTo("in-doubt");
            assertThat(row("totals-mail").get("last_error").toString()).startsWith("SUB-036 · ");
            assertThat(row("ministry").get("stage")).isEqualTo("accepted");

            var id = (Long) row("totals-mail").get("id");
            assertThat(node.submissions().sendAgain(id, "admin")).isTrue();
            workUntilSettled();
            assertThat(mail.inboxOf("tonghop@bo.example.vn")).hasSize(2);
        }
    }

    @Test
    void whatABlockIsNotToldIsEmptyAndNotItsPlaceholder() throws Exception {
        start(outside().copy("totals-mail").copy("totals-sftp").set("NOP_MAIL_HOST", "127.0.0.1"));
        var couriers = new LinkedHashSet<Courier>();
        node.camel().getRoutes().forEach(route -> find(route.navigate(), couriers));
        assertThat(couriers).hasSize(2);
        for (var courier : couriers) {
            for (var field : courier.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                assertThat(String.valueOf(field.get(courier))).doesNotContain("{{", "bean:");
            }
        }
    }

    private static void find(Object processor, Set<Courier> couriers) {
        if (processor instanceof Courier courier) {
            couriers.add(courier);
        } else if (processor instanceof WrapProcessor wrapped) {
            find(wrapped.getWrapped(), couriers);
        } else if (processor instanceof DelegateAsyncProcessor delegate) {
            find(delegate.getProcessor(), couriers);
        } else if (processor instanceof DelegateProcessor delegate) {
            find(delegate.getProcessor(), couriers);
        } else if (processor instanceof Navigate<?> navigate && navigate.hasNext()) {
            navigate.next().forEach(next -> find(next, couriers));
        }
    }

    private GatewayNode.Outside outside() {
        return new GatewayNode.Outside()
                .ministry(ministry.url(), ministry.token())
                .set("NOP_THU_MUC", folder)
                .set("NOP_SFTP_HOST", sftp.host())
                .set("NOP_SFTP_PORT", sftp.port())
                .set("NOP_SFTP_USERNAME", sftp.username())
                .secret("NOP_SFTP_PASSWORD", sftp.password())
                .set("NOP_SFTP_KNOWN_HOSTS", sftp.knownHosts())
                .set("NOP_SFTP_DIRECTORY", "in")
                .set("NOP_MAIL_USERNAME", "u")
                .secret("NOP_MAIL_PASSWORD", "p")
                .set("NOP_MAIL_FROM", "cong@example.vn")
                .set("NOP_MAIL_TO", "bo@example.vn");
    }

    private void start(GatewayNode.Outside outside) {
        node = new GatewayNode("one", database, Map.of("tonghop.submission.lease", "30s"), outside);
        node.accepted(
                SA_DEC,
                "12/BC-UBND",
                "2023-11-20T03:00:00Z",
                Reports.from(SA_DEC).with("dossiers_total", "1000").with("dossiers_online", "900"));
    }

    /** What kill -9 between the answer and its commit leaves behind. */
    private void killedWhileSending() {
        node.jdbc()
                .sql(
                        """
                        update submission set stage = 'sending', receipt = null,
                               receipt_number = null, settled_at = null, lease_owner = 'dead',
                               lease_until = now() - interval '1 second'""")
                .update();
    }

    private void workUntilSettled() {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            node.submissions().work();
                            return node.jdbc()
                                    .sql(
                                            """
                                            select count(*) = 0 from submission
                                            where stage in ('due', 'sending', 'unknown')""")
                                    .query(Boolean.class)
                                    .single();
                        });
    }

    private Path onServer(String name) {
        return sftp.root().resolve("in").resolve(name);
    }

    private Map<String, Object> row(String destination) {
        return node.jdbc()
                .sql("select * from submission where destination = ? order by id desc limit 1")
                .param(destination)
                .query()
                .singleRow();
    }

    private List<Map<String, Object>> rows(String columns) {
        return node.jdbc()
                .sql("select " + columns + " from submission order by id")
                .query()
                .listOfRows();
    }
}
