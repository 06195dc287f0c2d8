package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.routes.live.TryOut;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.SftpSite;
import vn.tonghop.simulator.TlsIdentity;

/** Whom FTPS and SFTP sources trust, and what they show to be trusted. */
class TrustedServersIT {

    private static final byte[] REPORT = Bench.bytes("BÁO CÁO (invented)\n");

    @TempDir private Path folder;

    private final Bench bench = Bench.create();

    @AfterEach
    void stop() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServerThatIsTrustedGivesItsFilesOverAnEncryptedLine(boolean implicit) throws IOException {
        var identity = TlsIdentity.of("127.0.0.1");
        try (var ftp = FtpSite.overTls(identity, implicit)) {
            Files.write(ftp.root().resolve("in/Báo cáo xã Mỹ Tho – quý IV.txt"), REPORT);
            run(ftp, "implicit: " + implicit, "trustedCertificates: " + identity.pem(folder));

            await().untilAsserted(() -> assertThat(ftp.files("done")).hasSize(1));

            assertThat(bench.documents())
                    .extracting(d -> d.get("file_name"))
                    .containsExactly("Báo cáo xã Mỹ Tho – quý IV.txt");
            assertThat(ftp.givenInTheClear()).isZero();
        }
    }

    @Test
    void aServerOfAnUnknownIssuerIsNotLoggedInTo() throws IOException {
        try (var ftp = FtpSite.overTls(TlsIdentity.of("127.0.0.1"), false)) {
            Files.write(ftp.root().resolve("in/bait.txt"), REPORT);
            run(ftp);

            assertThat(problem()).contains("INT-063").contains("certification path");
            assertThat(bench.count("delivery")).isZero();
        }
    }

    @Test
    void aServerOfAnotherNameIsNotLoggedInTo() throws IOException {
        var identity = TlsIdentity.of("ftp.elsewhere.example.vn");
        try (var ftp = FtpSite.overTls(identity, false)) {
            Files.write(ftp.root().resolve("in/bait.txt"), REPORT);
            run(ftp, "trustedCertificates: " + identity.pem(folder));

            assertThat(problem()).contains("INT-063").contains("127.0.0.1");
            assertThat(bench.count("delivery")).isZero();
        }
    }

    @Test
    void aServerWithoutTlsIsNotLoggedInTo() throws IOException {
        try (var ftp = FtpSite.start()) {
            Files.write(ftp.root().resolve("in/bait.txt"), REPORT);
            run(ftp);

            assertThat(problem()).contains("INT-073");
            assertThat(bench.count("delivery")).isZero();
        }
    }

    @Test
    void aFileOfCertificatesThatIsNotThereIsSaid() throws IOException {
        try (var ftp = FtpSite.overTls(TlsIdentity.of("127.0.0.1"), false)) {
            run(ftp, "trustedCertificates: " + folder.resolve("none.pem"));

            assertThat(problem()).contains("INT-017").contains("none.pem");
        }
    }

    @Test
    void aKeyWithItsPassphraseOpensAnSftpAccount() throws Exception {
        try (var sftp = SftpSite.start()) {
            KeyPair key = KeyUtils.generateKeyPair("ssh-rsa", 2048);
            sftp.letIn(key.getPublic());
            Files.write(sftp.root().resolve("in/báo cáo.txt"), REPORT);
            bench.set("KEY_PASSPHRASE", "câu mật khẩu+&=%");
            run(sftp, privateKey(key, "câu mật khẩu+&=%"));

            await().untilAsserted(() -> assertThat(sftp.files("done")).hasSize(1));
        }
    }

    @Test
    void anotherKeyDoesNot() throws Exception {
        try (var sftp = SftpSite.start()) {
            sftp.letIn(KeyUtils.generateKeyPair("ssh-rsa", 2048).getPublic());
            Files.write(sftp.root().resolve("in/báo cáo.txt"), REPORT);
            bench.set("KEY_PASSPHRASE", "invented");
            run(sftp, privateKey(KeyUtils.generateKeyPair("ssh-rsa", 2048), "invented"));

            assertThat(problem()).contains("INT-065");
            assertThat(sftp.files("in")).containsExactly("báo cáo.txt");
        }
    }

    private Path privateKey(KeyPair key, String passphrase)
            throws IOException, GeneralSecurityException {
        var context = new OpenSSHKeyEncryptionContext();
        context.setPassword(passphrase);
        context.setCipherType("256");
        Path file = folder.resolve("id_rsa");
        try (var out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "invented", context, out);
        }
        return file;
    }

    private void run(FtpSite ftp, String... more) {
        bench.set("SITE_PASSWORD", ftp.password());
        run(
                "ftps",
                ftp.host(),
                ftp.port(),
                ftp.username(),
                List.of("password: '{{env:SITE_PASSWORD}}'"),
                List.of(more));
    }

    private void run(SftpSite sftp, Path privateKey) {
        run(
                "sftp",
                sftp.host(),
                sftp.port(),
                sftp.username(),
                List.of("privateKeyFile: " + privateKey, "knownHosts: " + sftp.knownHosts()),
                List.of("privateKeyPassphrase: '{{env:KEY_PASSPHRASE}}'"));
    }

    private void run(
            String kind,
            String host,
            int port,
            String username,
            List<String> access,
            List<String> more) {
        String indent = "\n        ";
        bench.file(
                        "sources/site.yaml",
                        """
                        - route:
                            id: source.%1$s.test
                            from:
                              uri: kamelet:report-%1$s-source
                              parameters:
                                host: %2$s
                                port: %3$d
                                username: %4$s
                                quiet: 100
                                every: 200ms
                                %5$s
                                %6$s
                              steps:
                                - to: direct:intake.receive
                        """
                                .formatted(
                                        kind,
                                        host,
                                        port,
                                        username,
                                        String.join(indent, access),
                                        String.join(indent, more)))
                .start();
    }

    /** Why the source cannot be looked at. */
    private String problem() throws IOException {
        String text = Files.readString(bench.routes().resolve("sources/site.yaml"));
        List<TryOut.Result> tried = bench.part(RouteDesk.class).tryOut("sources/site.yaml", text);
        assertThat(tried).singleElement().satisfies(r -> assertThat(r.problem()).isNotNull());
        return tried.get(0).problem();
    }
}
