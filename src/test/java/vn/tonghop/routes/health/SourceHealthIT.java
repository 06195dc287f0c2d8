package vn.tonghop.routes.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.intake.camel.Bench;
import vn.tonghop.message.Cause;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.MailServer;
import vn.tonghop.simulator.Portal;
import vn.tonghop.simulator.SftpSite;
import vn.tonghop.simulator.TlsIdentity;
import vn.tonghop.simulator.Wire;

/** What is said of a source while its server is there, is gone, and is there again. */
class SourceHealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path folder;
    private final Bench bench = Bench.create();
    private Server server;

    /** A server with a file that reads it, over a wire. */
    private record Server(String id, Wire wire, Runnable send, AutoCloseable site) {}

    @BeforeEach
    void quickly() {
        bench.set("tonghop.routes.longest-wait", "400ms");
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
        if (server != null) {
            server.wire.close();
            server.site.close();
        }
    }

    private void open(String kind) {
        server =
                switch (kind) {
                    case "mail" -> mail();
                    case "ftp" -> ftp();
                    case "ftps" -> ftps();
                    case "sftp" -> sftp();
                    default -> portal();
                };
    }

    private Server mail() {
        var mail = MailServer.start();
        var wire = Wire.to(mail.imapPort());
        bench.shipped("sources/mailbox.yaml")
                .set("BAOCAO_MAIL_HOST", "127.0.0.1")
                .set("BAOCAO_MAIL_PORT", wire.port())
                .set("BAOCAO_MAIL_SECURITY", "imap")
                .set("BAOCAO_MAIL_USERNAME", mail.username())
                .set("BAOCAO_MAIL_PASSWORD", mail.password())
                .set("BAOCAO_MAIL_EVERY", "200ms");
        return new Server(
                "source.mail.reports",
                wire,
                () -> mail.send("vanphong@thapmuoi.dongthap.example.vn", "invented"),
                mail);
    }

    private Server ftp() {
        var ftp = FtpSite.start();
        var wire = Wire.to(ftp.port());
        bench.shipped("sources/ftp.yaml")
                .set("BAOCAO_FTP_HOST", "127.0.0.1")
                .set("BAOCAO_FTP_PORT", wire.port())
                .set("BAOCAO_FTP_USERNAME", ftp.username())
                .set("BAOCAO_FTP_PASSWORD", ftp.password())
                .set("BAOCAO_FTP_QUIET", "100")
                .set("BAOCAO_FTP_EVERY", "200ms");
        return new Server(
                "source.ftp.sa-dec",
                wire,
                () -> ftp.drop("invented.txt", Bench.bytes("invented")),
                ftp);
    }

    private Server ftps() {
        var identity = TlsIdentity.of("127.0.0.1");
        var ftp = FtpSite.overTls(identity, false);
        var wire = Wire.to(ftp.port());
        bench.shipped("sources/ftps.yaml")
                .set("BAOCAO_FTPS_HOST", "127.0.0.1")
                .set("BAOCAO_FTPS_PORT", wire.port())
                .set("BAOCAO_FTPS_TRUSTED", identity.pem(folder))
                .set("BAOCAO_FTPS_USERNAME", ftp.username())
                .set("BAOCAO_FTPS_PASSWORD", ftp.password())
                .set("BAOCAO_FTPS_QUIET", "100")
                .set("BAOCAO_FTPS_EVERY", "200ms");
        return new Server(
                "source.ftps.reports",
                wire,
                () -> {
                    throw new UnsupportedOperationException("nothing is sent over TLS here");
                },
                ftp);
    }

    private Server sftp() {
        var sftp = SftpSite.start();
        var wire = Wire.to(sftp.port());
        bench.shipped("sources/sftp.yaml")
                .set("BAOCAO_SFTP_HOST", "127.0.0.1")
                .set("BAOCAO_SFTP_PORT", wire.port())
                .set("BAOCAO_SFTP_USERNAME", sftp.username())
                .set("BAOCAO_SFTP_PASSWORD", sftp.password())
                .set("BAOCAO_SFTP_KNOWN_HOSTS", knownAt(sftp, wire.port()))
                .set("BAOCAO_SFTP_QUIET", "100")
                .set("BAOCAO_SFTP_EVERY", "200ms");
        return new Server(
                "source.sftp.reports",
                wire,
                () -> sftp.drop("invented.txt", Bench.bytes("invented")),
                sftp);
    }

    /** The same key at the port of the wire. */
    private Path knownAt(SftpSite sftp, int port) {
        try {
            String known = Files.readString(sftp.knownHosts());
            return Files.writeString(
                    folder.resolve("known_hosts"), known.replace(":" + sftp.port(), ":" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Server portal() {
        var portal = Portal.start();
        int port = java.net.URI.create(portal.url()).getPort();
        var wire = Wire.to(port);
        bench.shipped("sources/portal.yaml")
                .set("BAOCAO_PORTAL_URL", portal.url().replace(":" + port, ":" + wire.port()))
                .set("BAOCAO_PORTAL_USERNAME", portal.username())
                .set("BAOCAO_PORTAL_PASSWORD", portal.password())
                .set("BAOCAO_PORTAL_EVERY", "200ms");
        return new Server(
                "source.portal.reports",
                wire,
                () -> portal.post("caolanh", "Cao Lãnh", "a.txt", Bench.bytes("invented")),
                portal);
    }

    private SourceHealth health() {
        return bench.part(SourceHealths.class).of(server.id).orElseThrow();
    }

    private void awaitUp() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(health())
                                        .satisfies(
                                                h -> {
                                                    assertThat(h.state().code()).isEqualTo("up");
                                                    assertThat(h.reachable()).isTrue();
                                                    assertThat(h.authenticated()).isTrue();
                                                    assertThat(h.lastSuccess()).isNotNull();
                                                    assertThat(h.error()).isNull();
                                                    assertThat(h.failingSince()).isNull();
                                                }));
    }

    private void awaitFailing(String code) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(health().error()).startsWith(code + " · ");
                            assertThat(health().isFailing()).isTrue();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "ftp", "sftp", "portal"})
    void aServerThatStopsIsNoticedAndOneThatComesBackIsReadAgain(String kind) {
        open(kind);
        bench.start();
        awaitUp();

        server.wire.cut();
        await().atMost(PATIENCE).until(() -> health().isFailing());
        awaitFailing("INT-061");
        assertThat(health())
                .satisfies(
                        h -> {
                            assertThat(h.reachable()).isFalse();
                            assertThat(h.authenticated()).isNull();
                            assertThat(h.failingSince()).isEqualTo(Bench.NOW);
                        });
        await().atMost(PATIENCE).until(() -> health().failures() > 4);

        server.wire.mend();
        server.send.run();
        awaitUp();
        await().atMost(PATIENCE).until(() -> bench.count("delivery") == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "ftp", "sftp", "portal"})
    void aWrongPasswordIsSaidAndIsNotShown(String kind) {
        open(kind);
        for (String each : new String[] {"MAIL", "FTP", "SFTP", "PORTAL"}) {
            bench.set("BAOCAO_" + each + "_PASSWORD", "wrong-and-secret");
        }
        bench.start();

        // of a mailbox its own building block says more
        awaitFailing(kind.equals("mail") ? "INT-025" : "INT-065");

        assertThat(health().reachable()).isTrue();
        assertThat(health().authenticated()).isFalse();
        assertThat(health().error()).doesNotContain("wrong-and-secret").doesNotContain("Exception");
        assertThat(Cause.in(Locale.ENGLISH, health().error()))
                .matches("INT-0(65|25) · The (mail )?server does not accept .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "ftp", "ftps", "sftp"})
    void aFolderThatIsNotThereIsSaid(String kind) {
        open(kind);
        String file = kind.equals("mail") ? "mailbox" : kind;
        String option = kind.equals("mail") ? "folder: " : "directory: ";
        String text = shipped("sources/" + file + ".yaml");
        bench.file(
                "sources/" + file + ".yaml",
                text.replace("parameters:\n", "parameters:\n        " + option + "not-there\n"));
        bench.start();

        awaitFailing(kind.equals("mail") ? "INT-026" : "INT-066");

        assertThat(health().reachable()).isTrue();
        assertThat(health().authenticated()).isTrue();
    }

    private static String shipped(String name) {
        try {
            return Files.readString(Path.of("routes").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anotherHostKeyIsSaid() throws IOException {
        open("sftp");
        Path known = folder.resolve("known_hosts");
        String other = Files.readString(known).replaceFirst("AAAA\\S{20}", "AAAA" + "B".repeat(20));
        Files.writeString(known, other);
        bench.start();

        awaitFailing("INT-064");
    }

    @Test
    void aKeyFileThatIsNotThereIsSaidAndNobodyClaimsToHaveReachedTheServer() {
        open("sftp");
        bench.set("BAOCAO_SFTP_KEY", folder.resolve("no-key"))
                .file(
                        "sources/sftp.yaml",
                        shipped("sources/sftp.yaml")
                                .replaceAll(
                                        "(?m)^( *)password: .*$",
                                        "$1privateKeyFile: \"{{env:BAOCAO_SFTP_KEY}}\""))
                .start();

        awaitFailing("INT-077");
        nothingIsClaimed();
        assertThat(health().error()).contains("{{env:BAOCAO_SFTP_KEY}}");
    }

    @Test
    void knownHostsThatAreNotThereAreSaidAndNobodyClaimsToHaveSignedIn() throws IOException {
        open("sftp");
        Files.delete(folder.resolve("known_hosts"));
        bench.start();

        awaitFailing("INT-077");
        nothingIsClaimed();
        assertThat(health().error()).contains("{{env:BAOCAO_SFTP_KNOWN_HOSTS}}");
    }

    @Test
    void aFolderOfThisMachineThatIsNotThereIsSaidAndClaimsNothing() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        bench.file(
                "sources/f.yaml",
                """
                - route:
                    id: source.folder.f
                    from:
                      uri: kamelet:report-folder-source
                      parameters: { directory: "%s", every: 200ms, quiet: 100 }
                      steps:
                        - to: direct:intake.receive
                """
                        .formatted(in));
        bench.start();
        server = new Server("source.folder.f", Wire.to(1), () -> {}, () -> {});
        await().atMost(PATIENCE).until(() -> health().state() == SourceHealth.State.UP);
        assertThat(health().authenticated()).as("nobody signs in to a folder").isNull();

        Files.delete(in);
        awaitFailing("INT-077");
        nothingIsClaimed();
    }

    private void nothingIsClaimed() {
        assertThat(health().reachable()).isNull();
        assertThat(health().authenticated()).isNull();
    }

    @Test
    void aNameThatDoesNotExistIsSaid() {
        open("mail");
        bench.set("BAOCAO_MAIL_HOST", "nobody.invalid").start();

        awaitFailing("INT-060");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "ftp", "portal"})
    void aFullDiskIsOurFaultAndGoesByItself(String kind) {
        open(kind);
        bench.start();
        awaitUp();
        bench.vault().full(true);
        server.send.run();

        awaitFailing("INT-069");
        assertThat(health().reachable()).isTrue();
        assertThat(bench.count("delivery")).isZero();

        bench.vault().full(false);
        awaitUp();
        assertThat(bench.count("delivery")).isEqualTo(1);
    }

    /** The clock of this bench stands still in 2023; what is written is of today. */
    @ParameterizedTest
    @ValueSource(strings = {"mail", "ftp", "sftp"})
    void whatWaitsAtASourceTellsHowFarItIsBehind(String kind) {
        Instant begun = Instant.now().minusSeconds(2);
        open(kind);
        bench.start();
        awaitUp();
        assertThat(health().oldestWaiting()).isNull();
        assertThat(health().lag(Bench.NOW)).isNull();
        bench.vault().full(true);
        server.send.run();

        await().atMost(PATIENCE).until(() -> health().oldestWaiting() != null);
        Instant since = health().oldestWaiting();
        if (kind.equals("ftp")) {
            assertThat(since).as("the first time it was seen").isEqualTo(Bench.NOW);
        } else {
            assertThat(since).isBetween(begun, Instant.now());
        }
        assertThat(health().lag(since.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));

        bench.vault().full(false);
        await().atMost(PATIENCE).until(() -> health().oldestWaiting() == null);
        assertThat(bench.count("delivery")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp", "sftp"})
    void aFileThatCannotBeMovedAwayIsSaid(String kind) throws Exception {
        open(kind);
        Path root = kind.equals("ftp") ? ((FtpSite) server.site).root() : sftpRoot();
        Files.delete(root.resolve("done"));
        Files.createFile(root.resolve("done"));
        bench.start();
        server.send.run();

        await().atMost(PATIENCE).until(() -> health().isFailing());
        assertThat(bench.count("delivery")).isEqualTo(1);

        Files.delete(root.resolve("done"));
        Files.createDirectory(root.resolve("done"));
        awaitUp();
        assertThat(bench.count("delivery")).isEqualTo(1);
    }

    private Path sftpRoot() {
        return ((SftpSite) server.site).root();
    }

    @Test
    void whatAPortalSaysIsSaid() {
        open("portal");
        var portal = (Portal) server.site;
        portal.refuse(1_000_000, "17", "Hệ thống đang bảo trì");
        bench.start();

        await().atMost(PATIENCE).until(() -> health().isFailing());
        assertThat(health().error()).contains("17").contains("Hệ thống đang bảo trì");
    }

    @Test
    void sinceWhenItFailsIsKnownAfterARestart() {
        open("ftp");
        bench.set("tonghop.routes.lease", "2s").start();
        awaitUp();
        server.wire.cut();
        awaitFailing("INT-061");
        await().atMost(PATIENCE)
                .until(() -> bench.count("source_health where state = 'failing'") == 1);
        bench.jdbc().sql("update source_health set failing_since = '2023-11-19T00:00Z'").update();

        bench.restart();
        awaitFailing("INT-061");

        assertThat(health().failingSince()).isEqualTo("2023-11-19T00:00:00Z");
        server.wire.mend();
        awaitUp();
    }
}
