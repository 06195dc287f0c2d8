package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tonghop.consolidation.SmallCatalogue.SA_DEC;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.consolidation.Reports;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.simulator.SftpSite;
import vn.tonghop.store.TestDatabase;

/** An SFTP destination that lets keys in, and a partner who acknowledges what it took. */
class SftpDestinationIT {

    private static final String FILE = "thang.2023-11.2023-11-21.json";
    private static final String PASSPHRASE = "câu mật khẩu+&=%";

    private static SftpSite sftp;

    private final TestDatabase.Address database = TestDatabase.freshAddress();
    private final Ministry ministry = Ministry.start();
    private final Map<String, Object> properties = new HashMap<>();
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

    @ParameterizedTest
    @ValueSource(strings = {"ssh-rsa", "ecdsa-sha2-nistp256"})
    void aPrivateKeyOpensTheAccount(String type) throws Exception {
        letInAndStart(KeyUtils.generateKeyPair(type, type.equals("ssh-rsa") ? 2048 : 256), "");
        workUntilSettled();

        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(onServer(FILE)).hasContent(ministry.received().get(0).body());
    }

    @Test
    void aPrivateKeyWithItsPassphraseOpensTheAccountAndThePassphraseIsNowhere() throws Exception {
        letInAndStart(rsa(), PASSPHRASE);
        workUntilSettled();

        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(row().toString()).doesNotContain(PASSPHRASE);
        assertThat(onServer(FILE)).hasContent(ministry.received().get(0).body());
    }

    @Test
    void aKeyTheServerDoesNotKnowIsSaidAndNothingIsSent() throws Exception {
        sftp.letIn(rsa().getPublic());
        start(byKey(written(rsa(), PASSPHRASE), PASSPHRASE));

        assertRefused("SUB-021");
    }

    @Test
    void aWrongPassphraseIsSaidAndNotShownAndNothingIsSent() throws Exception {
        var key = rsa();
        sftp.letIn(key.getPublic());
        start(byKey(written(key, PASSPHRASE), "câu khác"));

        assertRefused("SUB-042");
        assertThat(row().toString()).doesNotContain("câu khác");
    }

    @Test
    void aKeyFileThatIsNotThereOrHoldsNoneIsSaidAsTheKeysFault() throws Exception {
        sftp.letIn(rsa().getPublic());
        var file = folder.resolve("id");
        start(byKey(file, ""));
        assertRefused("SUB-042");
        assertThat(row().get("last_error").toString()).contains(file.toString());

        Files.writeString(file, "không phải khoá");
        node.jdbc().sql("update submission set due_at = now()").update();
        node.submissions().work();
        assertRefused("SUB-042");
    }

    @Test
    void whatTheServerDidNotLetInIsSentOnceWhenItDoes() throws Exception {
        var key = rsa();
        sftp.letIn(rsa().getPublic());
        start(byKey(written(key, ""), ""));
        assertRefused("SUB-021");

        sftp.letIn(key.getPublic());
        workUntilSettled();

        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(sftp.files("in")).containsExactly(FILE);
    }

    @Test
    void itCountsWhenThePartnerHasAcknowledgedAndNotBefore() throws Exception {
        start(acknowledged());
        node.submissions().work();
        assertThat(row().get("stage")).isEqualTo("unknown");
        assertThat(row().get("last_error").toString()).startsWith("SUB-026 · ");
        var uploaded = Files.getLastModifiedTime(onServer(FILE));
        await().until(() -> asked() >= 2);
        assertThat(row().get("receipt")).isNull();

        Files.writeString(onServer(FILE + ".ack"), "Đã nhận (bịa), số 17/TN\n");
        workUntilSettled();

        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(
                        new ObjectMapper()
                                .readTree(row().get("receipt").toString())
                                .path("acknowledgement")
                                .asText())
                .isEqualTo("Đã nhận (bịa), số 17/TN");
        assertThat(Files.getLastModifiedTime(onServer(FILE))).isEqualTo(uploaded);
    }

    @Test
    void aPartnerWhoTookTheFileBeforeAcknowledgingIsNotSentItAgain() throws Exception {
        start(acknowledged());
        node.submissions().work();
        Files.delete(onServer(FILE));
        await().until(() -> asked() >= 2);
        assertThat(row().get("stage")).isEqualTo("unknown");
        assertThat(sftp.files("in")).isEmpty();

        Files.writeString(onServer(FILE + ".ack"), "");
        workUntilSettled();

        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(sftp.files("in")).containsExactly(FILE + ".ack");
    }

    @Test
    void anAcknowledgementThatCameAfterItWasGivenUpIsSeenTheNextNight() throws Exception {
        properties.put("tonghop.submission.attempts", "3");
        start(acknowledged());
        workUntilSettled();
        assertThat(row().get("stage")).isEqualTo("given-up");

        Files.delete(onServer(FILE));
        Files.writeString(onServer(FILE + ".ack"), "Đã nhận (bịa)");
        node.itIs(GatewayNode.FIRST_NIGHT.plus(1, ChronoUnit.DAYS));
        node.nights().tick();
        workUntilSettled();

        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(sftp.files("in")).containsExactly(FILE + ".ack");
    }

    private void assertRefused(String code) {
        assertThat(row().get("stage")).isEqualTo("due");
        assertThat(row().get("maybe_there")).isEqualTo(false);
        assertThat(row().get("last_error").toString()).startsWith(code + " · ");
        assertThat(sftp.files("in")).isEmpty();
    }

    private void letInAndStart(KeyPair key, String passphrase) throws Exception {
        sftp.letIn(key.getPublic());
        start(byKey(written(key, passphrase), passphrase));
    }

    /** The file that ships, with its line for the password replaced as it says. */
    private GatewayNode.Outside byKey(Path key, String passphrase) throws IOException {
        var lines = "privateKeyFile: \"" + key + "\"";
        if (!passphrase.isEmpty()) {
            lines += "\n              privateKeyPassphrase: \"{{env:NOP_SFTP_PASSPHRASE}}\"";
        }
        return outside("password: \"{{env:NOP_SFTP_PASSWORD}}\"", lines)
                .secret("NOP_SFTP_PASSPHRASE", passphrase);
    }

    private GatewayNode.Outside acknowledged() throws IOException {
        return outside("directory:", "acknowledged: true\n              directory:")
                .secret("NOP_SFTP_PASSWORD", sftp.password());
    }

    private GatewayNode.Outside outside(String line, String instead) throws IOException {
        var shipped = Files.readString(Path.of("routes/destinations/totals-sftp.yaml"));
        assertThat(shipped).contains(line);
        var file = folder.resolve("totals-sftp.yaml");
        Files.writeString(file, shipped.replace(line, instead));
        return new GatewayNode.Outside()
                .ministry(ministry.url(), ministry.token())
                .copy("totals-sftp", file.toString())
                .set("NOP_SFTP_HOST", sftp.host())
                .set("NOP_SFTP_PORT", sftp.port())
                .set("NOP_SFTP_USERNAME", sftp.username())
                .set("NOP_SFTP_KNOWN_HOSTS", sftp.knownHosts())
                .set("NOP_SFTP_DIRECTORY", "in");
    }

    private void start(GatewayNode.Outside outside) {
        node = new GatewayNode("one", database, properties, outside);
        node.accepted(
                SA_DEC,
                "12/BC-UBND",
                "2023-11-20T03:00:00Z",
                Reports.from(SA_DEC).with("dossiers_total", "1000"));
        node.nights().tick();
        node.submissions().work();
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

    /** How often it was asked after; asks when it is time to. */
    private int asked() {
        node.submissions().work();
        return node.jdbc()
                .sql("select count(*) from journal where event = 'submission.asked'")
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> row() {
        return node.jdbc()
                .sql("select * from submission where destination = 'totals-sftp'")
                .query()
                .singleRow();
    }

    private static Path onServer(String name) {
        return sftp.root().resolve("in").resolve(name);
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        return KeyUtils.generateKeyPair("ssh-rsa", 2048);
    }

    private Path written(KeyPair key, String passphrase)
            throws IOException, GeneralSecurityException {
        OpenSSHKeyEncryptionContext context = null;
        if (!passphrase.isEmpty()) {
            context = new OpenSSHKeyEncryptionContext();
            context.setPassword(passphrase);
            context.setCipherType("256");
        }
        var file = folder.resolve("id");
        try (var out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "invented", context, out);
        }
        return file;
    }
}
