package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tonghop.consolidation.SmallCatalogue.SA_DEC;
import static vn.tonghop.consolidation.SmallCatalogue.THAP_MUOI;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.consolidation.Reports;
import vn.tonghop.reply.ScriptedMailServer;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.simulator.TokenServer;
import vn.tonghop.store.TestDatabase;

/** A mail destination whose account is opened by an access token instead of a password. */
class MailByTokenIT {

    private static final String ACCOUNT = "cong@example.vn";

    /** What large services answer: first why, in base64, and then the refusal. */
    private static final String WHY =
            Base64.getEncoder()
                    .encodeToString(
                            "{\"status\":\"401\",\"schemes\":\"bearer\",\"scope\":\"mail (invented)\"}"
                                    .getBytes(StandardCharsets.US_ASCII));

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final TokenServer tokens = TokenServer.start();
    private final Ministry ministry = Ministry.start();
    private ScriptedMailServer mail;
    private GatewayNode node;
    @TempDir private Path folder;

    @BeforeEach
    void aServerThatWantsAToken() throws IOException {
        answers.put("EHLO", "250-scripted\r\n250 AUTH XOAUTH2");
        answers.put("AUTH", "334 " + WHY);
        answers.put("", "535 5.7.8 " + WHY);
        mail = new ScriptedMailServer(answers);
    }

    @AfterEach
    void close() throws IOException {
        if (node != null) {
            node.close();
        }
        mail.close();
        tokens.close();
        ministry.close();
    }

    @Test
    void theTokenOpensTheAccountAndTheMailLeavesOnce() throws IOException {
        tokens.gives("ma-mot", 3600);
        answers.put(auth("ma-mot"), "235 welcome");
        start(TokenServer.SECRET);

        assertThat(rows()).extracting(r -> r.get("stage")).containsExactly("accepted");
        assertThat(mail.bodies()).hasSize(1);
        assertThat(mail.bodies().get(0)).contains("Message-ID: <thang.2023-11.2023-11-21.tonghop@");
        assertThat(tokens.asked()).hasSize(1);
        assertThat(tokens.asked().get(0))
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("scope", "https://mail.example.vn/.default");
        assertThat(rows().toString()).doesNotContain("ma-mot", TokenServer.SECRET);
    }

    @Test
    void whereTheTokenServiceGivesNoneThatIsSaidAndNobodyIsCalled() throws IOException {
        start("sai-mat-khau-ung-dung");

        assertNotSent("SUB-040");
        assertThat(rows().toString()).doesNotContain("sai-mat-khau-ung-dung");
        assertThat(mail.commands()).noneMatch(line -> line.startsWith("AUTH"));
    }

    @Test
    void aTokenThatTheMailServerRefusesIsFetchedAnewOnceAndThenSaid() throws IOException {
        tokens.gives("ma-mot", 3600);
        start(TokenServer.SECRET);

        assertNotSent("SUB-043");
        assertThat(tokens.asked()).hasSize(2);
        assertThat(logins()).hasSize(2);
        assertThat(rows().toString()).doesNotContain("ma-mot", WHY);
    }

    @Test
    void aTokenThatWasRevokedBeforeItsEndIsReplacedAndTheMailLeavesOnce() throws IOException {
        tokens.gives("ma-mot", 3600);
        answers.put(auth("ma-mot"), "235 welcome");
        start(TokenServer.SECRET);
        answers.remove(auth("ma-mot"));
        answers.put(auth("ma-hai"), "235 welcome");
        tokens.gives("ma-hai", 3600);

        node.accepted(
                THAP_MUOI,
                "7/BC-UBND",
                "2023-11-22T03:00:00Z",
                Reports.from(THAP_MUOI).with("dossiers_total", "5"));
        node.itIs(GatewayNode.FIRST_NIGHT.plus(1, ChronoUnit.DAYS));
        node.nights().tick();
        node.submissions().work();

        assertThat(rows()).extracting(r -> r.get("stage")).containsExactly("accepted", "accepted");
        assertThat(mail.bodies()).hasSize(2);
        assertThat(logins()).containsExactly(auth("ma-mot"), auth("ma-mot"), auth("ma-hai"));
    }

    @Test
    void whatARefusalHeldUpLeavesOnceWhenTheTokenIsTaken() throws IOException {
        tokens.gives("ma-mot", 3600);
        start(TokenServer.SECRET);
        assertNotSent("SUB-043");

        answers.put(auth("ma-mot"), "235 welcome");
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            node.submissions().work();
                            return "accepted".equals(rows().get(0).get("stage"));
                        });
        assertThat(mail.bodies()).hasSize(1);
    }

    private void assertNotSent(String code) {
        var row = rows().get(0);
        assertThat(row.get("stage")).isEqualTo("due");
        assertThat(row.get("maybe_there")).isEqualTo(false);
        assertThat(row.get("last_error").toString()).startsWith(code + " · ");
        assertThat(mail.bodies()).isEmpty();
        assertThat(mail.commands()).noneMatch(line -> line.startsWith("MAIL"));
    }

    private List<String> logins() {
        return mail.commands().stream().filter(line -> line.startsWith("AUTH")).toList();
    }

    /** The line that shows this token (XOAUTH2). */
    private static String auth(String token) {
        var shown = "user=" + ACCOUNT + "\u0001auth=Bearer " + token + "\u0001\u0001";
        return "AUTH XOAUTH2 "
                + Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8));
    }

    /** The file that ships, with a token in the place of the password; one night, sent once. */
    private void start(String clientSecret) throws IOException {
        var shipped = Files.readString(Path.of("routes/destinations/totals-mail.yaml"));
        var password = "password: \"{{env:NOP_MAIL_PASSWORD}}\"";
        assertThat(shipped).contains(password);
        var file = folder.resolve("totals-mail.yaml");
        var token =
                """
                tokenUrl: "%s"
                clientId: %s
                clientSecret: "{{env:NOP_MAIL_CLIENT_SECRET}}"
                scope: https://mail.example.vn/.default"""
                        .formatted(tokens.url(), TokenServer.CLIENT);
        Files.writeString(
                file, shipped.replace(password, token.replace("\n", "\n" + " ".repeat(14))));
        node =
                new GatewayNode(
                        "one",
                        TestDatabase.freshAddress(),
                        Map.of(),
                        new GatewayNode.Outside()
                                .ministry(ministry.url(), ministry.token())
                                .copy("totals-mail", file.toString())
                                .secret("NOP_MAIL_CLIENT_SECRET", clientSecret)
                                .set("NOP_MAIL_HOST", "127.0.0.1")
                                .set("NOP_MAIL_PORT", mail.port())
                                .set("NOP_MAIL_SECURITY", "smtp")
                                .set("NOP_MAIL_REQUIRE_STARTTLS", "false")
                                .set("NOP_MAIL_USERNAME", ACCOUNT)
                                .set("NOP_MAIL_FROM", ACCOUNT)
                                .set("NOP_MAIL_TO", "bo@example.vn"));
        node.accepted(
                SA_DEC,
                "12/BC-UBND",
                "2023-11-20T03:00:00Z",
                Reports.from(SA_DEC).with("dossiers_total", "1000"));
        node.nights().tick();
        node.submissions().work();
    }

    private List<Map<String, Object>> rows() {
        return node.jdbc()
                .sql("select * from submission where destination = 'totals-mail' order by id")
                .query()
                .listOfRows();
    }
}
