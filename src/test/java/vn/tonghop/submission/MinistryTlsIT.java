package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.consolidation.SmallCatalogue.SA_DEC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.consolidation.Reports;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.simulator.Ministry.Misbehaviour;
import vn.tonghop.simulator.TlsIdentity;
import vn.tonghop.simulator.TokenServer;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.wire.tls.ClientIdentity;
import vn.tonghop.wire.tls.TrustedCertificates;

/** A ministry that wants to see a certificate, or a token of its own service. */
class MinistryTlsIT {

    private final TlsIdentity ours = TlsIdentity.of("cong.example.vn");
    private final TlsIdentity theirs = TlsIdentity.of("127.0.0.1");
    private final TestDatabase.Address database = TestDatabase.freshAddress();
    private Ministry ministry;
    private TokenServer tokens;
    private GatewayNode node;
    @TempDir private Path folder;

    @BeforeEach
    void startTheTokenServer() {
        tokens = TokenServer.start();
        tokens.gives("ma.1", 3600);
    }

    @AfterEach
    void close() {
        node.close();
        tokens.close();
        ministry.close();
    }

    @Test
    void aMinistryThatWantsACertificateGetsOursAndTakesTheTotals() throws Exception {
        ministry = Ministry.start(serving(theirs, ours), true);
        start(certificate(ours) + trusting(theirs) + bearer());

        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(ministry.received()).hasSize(1);
    }

    @Test
    void withoutOurCertificateOrWithOneThatItDoesNotKnowNothingArrives() throws Exception {
        ministry = Ministry.start(serving(theirs, ours), true);
        start(trusting(theirs) + bearer());
        assertThat(row().get("stage")).isNotEqualTo("accepted");
        node.close();
        node = null;
        start(certificate(TlsIdentity.of("ke-la.example.vn")) + trusting(theirs) + bearer());

        assertThat(row().get("stage")).isNotEqualTo("accepted");
        assertThat(ministry.requests()).isEmpty();
    }

    @Test
    void aCertificateThatCannotBeUsedIsSaidAndNothingIsSent() throws Exception {
        ministry = Ministry.start(serving(theirs, ours), true);
        start(line("clientCertificate", folder.resolve("khong-co.p12").toString()) + bearer());

        assertThat(row().get("stage")).isEqualTo("due");
        assertThat(row().get("last_error").toString())
                .startsWith("SUB-041 · ")
                .contains("khong-co.p12");
        assertThat(ministry.requests()).isEmpty();
    }

    @Test
    void aServerThatIsNotTrustedGetsNeitherTotalsNorToken() throws Exception {
        ministry = Ministry.start(serving(theirs, ours), false);
        start(bearer());

        assertThat(row().get("stage")).isEqualTo("due");
        assertThat(row().get("last_error").toString()).startsWith("SUB-005 · ");
        assertThat(ministry.requests()).isEmpty();
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsNotEnough() throws Exception {
        var other = TlsIdentity.of("bo.example.vn");
        ministry = Ministry.start(serving(other, ours), false);
        start(trusting(other) + bearer());

        assertThat(row().get("stage")).isEqualTo("due");
        assertThat(row().get("last_error").toString()).startsWith("SUB-005 · ");
        assertThat(ministry.requests()).isEmpty();
    }

    @Test
    void theTokenIsFetchedOnceAndUsedAgain() throws Exception {
        ministry = Ministry.start();
        ministry.accepts("ma.1");
        ministry.onSubmission(Misbehaviour.DROP_AFTER_STORING);
        start(clientCredentials());
        work();

        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(ministry.questions()).isPositive();
        assertThat(tokens.asked()).hasSize(1);
        assertThat(tokens.asked().get(0)).containsEntry("grant_type", "client_credentials");
    }

    @Test
    void aTokenThatTheMinistryDoesNotTakeAnyMoreIsFetchedAnewOnce() throws Exception {
        ministry = Ministry.start();
        ministry.accepts("ma.1");
        start(clientCredentials());
        assertThat(row().get("stage")).isEqualTo("accepted");
        // the service has revoked it before its time
        ministry.accepts("ma.2");
        tokens.gives("ma.2", 3600);
        askAgain();

        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(tokens.asked()).hasSize(2);
        assertThat(ministry.posts()).isEqualTo(1);
        assertThat(row().get("attempts")).isEqualTo(2);
    }

    @Test
    void aFreshTokenThatIsNotTakenIsNotFetchedForEver() throws Exception {
        ministry = Ministry.start();
        ministry.accepts("khong-bao-gio");
        start(clientCredentials());

        assertThat(row().get("last_error").toString()).startsWith("SUB-009 · ");
        assertThat(row().get("stage")).isEqualTo("due");
        assertThat(tokens.asked()).hasSize(2);
        assertThat(ministry.posts()).isEqualTo(2);
    }

    @Test
    void anExpiredTokenIsNotEvenTried() throws Exception {
        ministry = Ministry.start();
        ministry.accepts("ma.1");
        tokens.gives("ma.1", 0);
        start(clientCredentials());
        assertThat(row().get("stage")).isEqualTo("accepted");
        tokens.gives("ma.2", 3600);
        ministry.accepts("ma.2");
        askAgain();

        assertThat(ministry.requests())
                .extracting(r -> r.headers().get("Authorization").get(0))
                .containsExactly("Bearer ma.1", "Bearer ma.2");
    }

    @Test
    void whereNoTokenIsGivenNothingIsSentAndNoSecretIsTold() throws Exception {
        ministry = Ministry.start();
        tokens.answersAlways(
                401,
                "{\"error\":\"invalid_client\",\"error_description\":\"%s\"}"
                        .formatted(TokenServer.SECRET));
        start(clientCredentials());

        assertThat(row().get("stage")).isEqualTo("due");
        assertThat(row().get("last_error").toString())
                .startsWith("SUB-040 · ")
                .doesNotContain(TokenServer.SECRET);
        assertThat(ministry.requests()).isEmpty();
        tokens.answersAlways(302, "");
        work();
        assertThat(ministry.requests()).isEmpty();
    }

    private void start(String parameters) throws IOException {
        var shipped = Files.readString(Path.of("routes/destinations/ministry.yaml"));
        var file = folder.resolve("ministry.yaml");
        Files.writeString(
                file, shipped.replace("              token: \"{{env:BO_TOKEN}}\"\n", parameters));
        var outside =
                new GatewayNode.Outside()
                        .ministry(ministry.url(), ministry.token(), file.toString())
                        .secret("BO_CLIENT_SECRET", TokenServer.SECRET)
                        .secret("BO_CLIENT_CERTIFICATE_PASSWORD", ours.password());
        node = new GatewayNode("one", database, Map.of(), outside);
        if (node.events().isEmpty()) {
            node.accepted(
                    SA_DEC,
                    "12/BC-UBND",
                    "2023-11-20T03:00:00Z",
                    Reports.from(SA_DEC).with("dossiers_total", "1000"));
        }
        node.nights().tick();
        work();
    }

    private void askAgain() {
        node.jdbc()
                .sql("update submission set stage = 'unknown', due_at = now(), settled_at = null")
                .update();
        node.submissions().work();
    }

    private void work() {
        node.jdbc().sql("update submission set due_at = now()").update();
        node.submissions().work();
    }

    private static String bearer() {
        return line("token", "{{env:BO_TOKEN}}");
    }

    private String certificate(TlsIdentity identity) {
        return line("clientCertificate", identity.keyStore(folder).toString())
                + line("clientCertificatePassword", "{{env:BO_CLIENT_CERTIFICATE_PASSWORD}}");
    }

    private String trusting(TlsIdentity identity) {
        return line("trustedCertificates", identity.pem(folder).toString());
    }

    private String clientCredentials() {
        return line("tokenUrl", tokens.url())
                + line("clientId", TokenServer.CLIENT)
                + line("clientSecret", "{{env:BO_CLIENT_SECRET}}");
    }

    private static String line(String name, String value) {
        return "              " + name + ": \"" + value + "\"\n";
    }

    private SSLContext serving(TlsIdentity server, TlsIdentity client) throws IOException {
        return TrustedCertificates.context(
                ClientIdentity.of(server.keyStore(folder), server.password()),
                TrustedCertificates.of(client.pem(folder)));
    }

    private Map<String, Object> row() {
        return node.jdbc().sql("select * from submission").query().singleRow();
    }
}
