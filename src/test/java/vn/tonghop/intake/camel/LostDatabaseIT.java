package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.simulator.Enclosure;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.MailServer;
import vn.tonghop.simulator.SftpSite;
import vn.tonghop.simulator.TlsIdentity;
import vn.tonghop.store.CutOff;
import vn.tonghop.store.TestDatabase;

/** Disk full, database lost: nothing is acknowledged, and afterwards everything is there once. */
class LostDatabaseIT {

    private static final String OFFICE = "vanphong@thapmuoi.dongthap.example.vn";
    private static final Duration LONG = Duration.ofSeconds(40);

    private final Bench bench = Bench.create();
    private CutOff line;

    @BeforeEach
    void line() {
        line = CutOff.before(TestDatabase.freshAddress());
        bench.set("spring.datasource.hikari.connection-timeout", 500)
                .set("spring.datasource.hikari.validation-timeout", 300);
    }

    @AfterEach
    void stop() {
        bench.close();
        line.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void mailsStayInTheMailboxWhileTheDatabaseIsLost(String protocol) {
        try (var mail = MailServer.start()) {
            bench.file(
                            "sources/mailbox.yaml",
                            """
                            - route:
                                id: source.mail.test
                                from:
                                  uri: kamelet:report-mailbox-source
                                  parameters:
                                    host: 127.0.0.1
                                    security: %s
                                    port: %d
                                    username: %s
                                    password: '{{env:MAIL_PASSWORD}}'
                                    afterTaking: delete
                                    every: 200ms
                                    backoff: 2
                                  steps:
                                    - to: direct:intake.receive
                            """
                                    .formatted(
                                            protocol,
                                            protocol.equals("imap")
                                                    ? mail.imapPort()
                                                    : mail.popPort(),
                                            mail.username()))
                    .set("MAIL_PASSWORD", mail.password())
                    .start(line.address());
            send(mail, "một");
            await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));

            line.cut();
            for (String subject : List.of("hai", "ba", "bốn", "năm")) {
                send(mail, subject);
            }
            int held = mail.held();
            await().during(Duration.ofSeconds(2))
                    .atMost(LONG)
                    .until(() -> mail.held() == held && (mail.unseen() >= 4));
            line.mend();

            await().atMost(LONG)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(5));
            assertThat(bench.deliveries())
                    .extracting(d -> d.get("subject"))
                    .containsExactlyInAnyOrder("một", "hai", "ba", "bốn", "năm");
            assertThat(bench.count("parked")).isZero();
        }
    }

    @Test
    void filesStayInTheFolderWhileTheDatabaseIsLost() throws IOException {
        Path root = bench.routes().resolveSibling("site");
        for (String name : List.of("in", "done", "failed")) {
            Files.createDirectories(root.resolve(name));
        }
        bench.shipped("sources/folder.yaml")
                .set("BAOCAO_FOLDER", root.resolve("in"))
                .set("BAOCAO_FOLDER_QUIET", 100)
                .set("BAOCAO_FOLDER_EVERY", "200ms")
                .start(line.address());

        everyFileIsThereOnce(root);
    }

    @Test
    void filesStayAtTheFtpServerWhileTheDatabaseIsLost() throws IOException {
        try (var ftp = FtpSite.start()) {
            bench.shipped("sources/ftp.yaml")
                    .set("BAOCAO_FTP_HOST", ftp.host())
                    .set("BAOCAO_FTP_PORT", ftp.port())
                    .set("BAOCAO_FTP_USERNAME", ftp.username())
                    .set("BAOCAO_FTP_PASSWORD", ftp.password())
                    .set("BAOCAO_FTP_QUIET", 100)
                    .set("BAOCAO_FTP_EVERY", "200ms")
                    .start(line.address());

            everyFileIsThereOnce(ftp.root());
        }
    }

    @Test
    void filesStayAtTheFtpsServerWhileTheDatabaseIsLost() throws IOException {
        var identity = TlsIdentity.of("127.0.0.1");
        try (var ftp = FtpSite.overTls(identity, false)) {
            bench.shipped("sources/ftps.yaml")
                    .set("BAOCAO_FTPS_HOST", ftp.host())
                    .set("BAOCAO_FTPS_PORT", ftp.port())
                    .set("BAOCAO_FTPS_TRUSTED", identity.pem(ftp.root()))
                    .set("BAOCAO_FTPS_USERNAME", ftp.username())
                    .set("BAOCAO_FTPS_PASSWORD", ftp.password())
                    .set("BAOCAO_FTPS_QUIET", 100)
                    .set("BAOCAO_FTPS_EVERY", "200ms")
                    .start(line.address());

            everyFileIsThereOnce(ftp.root());
        }
    }

    @Test
    void filesStayAtTheSftpServerWhileTheDatabaseIsLost() throws IOException {
        try (var sftp = SftpSite.start()) {
            bench.shipped("sources/sftp.yaml")
                    .set("BAOCAO_SFTP_HOST", sftp.host())
                    .set("BAOCAO_SFTP_PORT", sftp.port())
                    .set("BAOCAO_SFTP_USERNAME", sftp.username())
                    .set("BAOCAO_SFTP_PASSWORD", sftp.password())
                    .set("BAOCAO_SFTP_KNOWN_HOSTS", sftp.knownHosts())
                    .set("BAOCAO_SFTP_QUIET", 100)
                    .set("BAOCAO_SFTP_EVERY", "200ms")
                    .start(line.address());

            everyFileIsThereOnce(sftp.root());
        }
    }

    private void everyFileIsThereOnce(Path root) throws IOException {
        Files.writeString(root.resolve("in/0.txt"), "before (invented)");
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));

        line.cut();
        for (int i = 1; i < 5; i++) {
            Files.writeString(root.resolve("in/" + i + ".txt"), "report " + i + " (invented)");
        }
        await().during(Duration.ofSeconds(2))
                .atMost(LONG)
                .until(() -> count(root.resolve("in")) == 4 && count(root.resolve("failed")) == 0);
        line.mend();

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(count(root.resolve("done"))).isEqualTo(5));
        assertThat(bench.count("delivery")).isEqualTo(5);
        assertThat(bench.count("document")).isEqualTo(5);
        assertThat(bench.count("parked")).isZero();
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void send(MailServer mail, String subject) {
        mail.send(OFFICE, subject, new Enclosure(subject + ".txt", Bench.bytes(subject)));
    }
}
