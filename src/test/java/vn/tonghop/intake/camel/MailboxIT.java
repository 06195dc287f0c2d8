package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.routes.RouteState.State;
import vn.tonghop.routes.SourceProbe;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.routes.live.TryOut;
import vn.tonghop.simulator.Enclosure;
import vn.tonghop.simulator.MailServer;
import vn.tonghop.simulator.TlsFront;
import vn.tonghop.simulator.TlsIdentity;
import vn.tonghop.simulator.TokenServer;

/** Every way into a mailbox: protocols, encryption, passwords and tokens. */
class MailboxIT {

    private static final String OFFICE = "vanphong@thapmuoi.dongthap.example.vn";
    private static final String ACCESS = "ma-truy-cap.1";

    @TempDir private Path folder;

    private MailServer mail;
    private TokenServer tokens;
    private Bench bench;

    @BeforeEach
    void start() {
        mail = MailServer.start();
        tokens = TokenServer.start();
        bench =
                Bench.create()
                        .set("MAIL_PASSWORD", mail.password())
                        .set("MAIL_CLIENT_SECRET", TokenServer.SECRET)
                        .set("MAIL_REFRESH_TOKEN", TokenServer.REFRESH_TOKEN);
    }

    @AfterEach
    void stop() {
        bench.close();
        mail.close();
        tokens.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void aMailIsTakenOnceAndStaysAlsoAcrossARestart(String protocol) {
        send("Báo cáo tháng 11");
        source(protocol, port(protocol), "password: '{{env:MAIL_PASSWORD}}'");
        bench.start();
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));

        bench.restart();
        send("Báo cáo tháng 12");

        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(2));
        assertThat(bench.deliveries())
                .extracting(d -> d.get("subject"))
                .containsExactly("Báo cáo tháng 11", "Báo cáo tháng 12");
        assertThat(mail.held()).isEqualTo(2);
    }

    @Test
    void aMailIsDeletedFromAPop3MailboxOnlyOnceItIsKept() {
        send("Báo cáo");
        source("pop3", mail.popPort(), "password: '{{env:MAIL_PASSWORD}}'", "afterTaking: delete");
        bench.start();
        bench.vault().full(true);
        send("Báo cáo nữa");
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> mail.held() + bench.count("delivery") == 2);

        bench.vault().full(false);

        await().untilAsserted(() -> assertThat(mail.held()).isZero());
        assertThat(bench.count("delivery")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void startTlsIsDoneBeforeThePasswordIsShown(String protocol) {
        send("Báo cáo");
        var identity = TlsIdentity.of("127.0.0.1");
        try (var front = TlsFront.startTlsBefore(port(protocol), identity)) {
            source(
                    protocol,
                    front.port(),
                    "password: '{{env:MAIL_PASSWORD}}'",
                    "requireStartTls: true",
                    "trustedCertificates: " + identity.pem(folder));
            bench.start();

            await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));

            assertThat(front.saidInTheClear())
                    .isSubsetOf("CAPABILITY", "CAPA", "STARTTLS", "STLS", "NOOP");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void aServerWithoutStartTlsDoesNotGetThePassword(String protocol) {
        source(
                protocol,
                port(protocol),
                "password: '{{env:MAIL_PASSWORD}}'",
                "requireStartTls: true");
        bench.start();

        assertThat(problem()).contains("INT-073").containsIgnoringCase("required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"imaps", "pop3s"})
    void aServerOfAnotherNameOrAnUnknownIssuerIsNotLoggedInTo(String protocol) {
        int port = port(protocol);
        var right = TlsIdentity.of("127.0.0.1");
        var otherName = TlsIdentity.of("mail.elsewhere.example.vn");
        send("Báo cáo");
        try (var front = TlsFront.before(port, right);
                var impostor = TlsFront.before(port, otherName)) {
            String password = "password: '{{env:MAIL_PASSWORD}}'";
            source(protocol, front.port(), password);
            bench.start();

            assertThat(problem()).contains("INT-063");
            source(
                    protocol,
                    impostor.port(),
                    password,
                    "trustedCertificates: " + otherName.pem(folder));
            assertThat(problem()).contains("INT-063");
            assertThat(bench.count("delivery")).isZero();

            source(protocol, front.port(), password, "trustedCertificates: " + right.pem(folder));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void anApplicationLogsInWithTheTokenOfItsOwnRight(String protocol) {
        mail.opensWith(ACCESS);
        send("Báo cáo");
        source(protocol, port(protocol), tokenOf("scope: https://outlook.example.vn/.default"));
        bench.start();

        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));

        assertThat(tokens.asked())
                .allSatisfy(
                        f ->
                                assertThat(f)
                                        .containsEntry("grant_type", "client_credentials")
                                        .containsEntry("client_secret", TokenServer.SECRET)
                                        .containsEntry(
                                                "scope", "https://outlook.example.vn/.default")
                                        .doesNotContainKey("refresh_token"));
        assertThat(items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void aTokenIsUsedAgainAndAskedForAnewWhenTheServerDoesNotTakeItAnyMore(String protocol) {
        mail.opensWith(ACCESS);
        send("Báo cáo");
        source(protocol, port(protocol), tokenOf("refreshToken: '{{env:MAIL_REFRESH_TOKEN}}'"));
        bench.start();
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));
        send("Báo cáo nữa");
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(2));
        assertThat(tokens.asked()).hasSize(1);

        tokens.gives("ma-truy-cap.2", 3600);
        mail.opensWith("ma-truy-cap.2");
        send("Báo cáo thứ ba");

        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));
        assertThat(tokens.asked()).hasSize(2);
    }

    @Test
    void anExchangedRefreshTokenSurvivesARestartAndStandsNowhereInTheDatabase() {
        tokens.exchanging();
        mail.opensWith(ACCESS);
        send("Báo cáo");
        source("imap", mail.imapPort(), tokenOf("refreshToken: '{{env:MAIL_REFRESH_TOKEN}}'"));
        bench.start();
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));
        assertThat(tokens.refreshToken()).isNotEqualTo(TokenServer.REFRESH_TOKEN);

        bench.restart();
        send("Báo cáo nữa");

        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(2));
        assertThat(tokens.asked())
                .extracting(f -> f.get("refresh_token"))
                .containsExactly("ma-lam-moi.0", "ma-lam-moi.1");
        assertThat(
                        bench.jdbc()
                                .sql("select encode(sealed, 'escape') from refresh_token")
                                .query(String.class)
                                .list())
                .singleElement()
                .asString()
                .doesNotContain("ma-lam-moi");
    }

    @Test
    void aRefusedTokenIsSaidInWordsWithWhatToDo() {
        source("imap", mail.imapPort(), tokenOf("refreshToken: '{{env:MAIL_REFRESH_TOKEN}}'"));
        bench.set("MAIL_REFRESH_TOKEN", "ma-bi-thu-hoi").start();
        assertThat(problem())
                .contains("INT-020")
                .contains("invalid_grant")
                .doesNotContain("ma-bi-thu-hoi");

        bench.set("MAIL_CLIENT_SECRET", "khoa-het-han").restart();
        assertThat(problem()).contains("INT-021").doesNotContain("khoa-het-han");
    }

    @Test
    void aTokenThatTheMailServerDoesNotTakeIsSaid() {
        source("imap", mail.imapPort(), tokenOf());
        bench.start();

        assertThat(problem()).contains("INT-027").doesNotContain(ACCESS);
    }

    @Test
    void aTokenIsNotShownInTheClear() {
        source(
                "imap.example.vn",
                "imap",
                143,
                "requireStartTls: false",
                "authentication: xoauth2",
                "tokenUrl: https://login.example.vn/token",
                "clientId: x",
                "clientSecret: '{{env:MAIL_CLIENT_SECRET}}'");
        bench.start();

        assertThat(bench.state("mailbox.yaml").state()).isEqualTo(State.QUARANTINED);
        assertThat(bench.state("mailbox.yaml").toString()).contains("INT-016");
    }

    @Test
    void aPasswordThatIsMissingIsSaidBeforeAnythingRuns() {
        source("imap", mail.imapPort());
        bench.start();

        assertThat(bench.state("mailbox.yaml").toString()).contains("RTE-071", "'password'");
    }

    /** What a source says that logs in with a token, and more. */
    private String[] tokenOf(String... more) {
        var lines =
                new ArrayList<>(
                        List.of(
                                "authentication: xoauth2",
                                "tokenUrl: " + tokens.url(),
                                "clientId: " + TokenServer.CLIENT,
                                "clientSecret: '{{env:MAIL_CLIENT_SECRET}}'"));
        lines.addAll(List.of(more));
        return lines.toArray(String[]::new);
    }

    private int port(String protocol) {
        return protocol.startsWith("imap") ? mail.imapPort() : mail.popPort();
    }

    private void send(String subject) {
        mail.send(OFFICE, subject, new Enclosure(subject + ".txt", Bench.bytes(subject)));
    }

    private void source(String protocol, int port, String... parameters) {
        source("127.0.0.1", protocol, port, parameters);
    }

    private void source(String host, String protocol, int port, String... parameters) {
        bench.file(
                "sources/mailbox.yaml",
                """
                - route:
                    id: source.mail.test
                    from:
                      uri: kamelet:report-mailbox-source
                      parameters:
                        host: %s
                        security: %s
                        port: %d
                        username: %s
                        every: 200ms
                        %s
                      steps:
                        - to: direct:intake.receive
                """
                        .formatted(
                                host,
                                protocol,
                                port,
                                mail.username(),
                                String.join("\n        ", parameters)));
    }

    private List<TryOut.Result> tried() {
        try {
            String text = Files.readString(bench.routes().resolve("sources/mailbox.yaml"));
            return bench.part(RouteDesk.class).tryOut("sources/mailbox.yaml", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the source cannot be looked at. */
    private String problem() {
        assertThat(tried()).singleElement().satisfies(r -> assertThat(r.problem()).isNotNull());
        return tried().get(0).problem();
    }

    /** What the source would take. */
    private List<SourceProbe.Item> items() {
        assertThat(tried()).singleElement().satisfies(r -> assertThat(r.problem()).isNull());
        return tried().get(0).items();
    }
}
