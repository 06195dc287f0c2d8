package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.simulator.Dovecot;
import vn.tonghop.simulator.OpenSsh;
import vn.tonghop.simulator.TlsIdentity;
import vn.tonghop.simulator.Vsftpd;

/**
 * The sources on the servers that offices have: Dovecot, vsftpd and OpenSSH of this machine.
 * Skipped, with the reason, where one is not installed.
 */
class InstalledServersIT {

    private static final int FIRST = 40;
    private static final int LATER = 20;
    private static final int LAST = FIRST + LATER;

    private AutoCloseable server;
    private Bench bench;

    @AfterEach
    void close() throws Exception {
        if (bench != null) {
            bench.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void everyMailIsThereOnceThoughDovecotGoesAwayInBetween(String protocol) throws IOException {
        var dovecot = Dovecot.start();
        server = dovecot;
        bench =
                Bench.create()
                        .shipped("sources/mailbox.yaml")
                        .set("BAOCAO_MAIL_HOST", dovecot.host())
                        .set(
                                "BAOCAO_MAIL_PORT",
                                protocol.equals("imap") ? dovecot.imapPort() : dovecot.pop3Port())
                        .set("BAOCAO_MAIL_SECURITY", protocol)
                        .set("BAOCAO_MAIL_USERNAME", dovecot.username())
                        .set("BAOCAO_MAIL_PASSWORD", dovecot.password())
                        .set("BAOCAO_MAIL_EVERY", "200ms");
        var mails = IntStream.range(0, FIRST + LATER).mapToObj(InstalledServersIT::mail).toList();
        dovecot.deliver(mails.subList(0, FIRST));
        bench.start();
        awaitDeliveries(5);
        dovecot.down();
        dovecot.up();
        dovecot.deliver(mails.subList(FIRST, FIRST + LATER));

        awaitDeliveries(FIRST + LATER);

        assertThat(originals())
                .containsExactlyInAnyOrderElementsOf(
                        mails.stream().map(InstalledServersIT::text).toList());
        assertThat(bench.documents())
                .extracting(d -> d.get("file_name"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, FIRST + LATER)
                                .mapToObj(i -> Normalizer.normalize(name(i), Normalizer.Form.NFC))
                                .toList());
        nothingMoreComes(protocol, dovecot);
    }

    /** Over IMAP the marks are taken away; over POP3 the gateway forgets what it did not write. */
    private void nothingMoreComes(String protocol, Dovecot dovecot) {
        if (protocol.equals("pop3")) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> bench.count("known_mail") == FIRST + LATER);
            bench.restart();
            dovecot.deliver(List.of(mail(LAST)));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> bench.count("known_mail") == FIRST + LATER + 1);
            assertThat(bench.count("delivery")).isEqualTo(FIRST + LATER + 1);
            assertThat(dovecot.held()).isEqualTo(FIRST + LATER + 1);
            return;
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> dovecot.unseen() == 0);
        dovecot.markAll(false);
        await().atMost(Duration.ofSeconds(20)).until(() -> dovecot.unseen() == 0);
        assertThat(bench.count("delivery")).isEqualTo(FIRST + LATER);
        assertThat(dovecot.held()).isEqualTo(FIRST + LATER);
    }

    static Stream<String> drops() {
        return Stream.of("ftp", "ftps", "sftp");
    }

    @ParameterizedTest
    @MethodSource("drops")
    void everyFileIsThereOnceThoughTheServerGoesAwayInBetween(String channel) throws IOException {
        Path root = open(channel);
        Map<String, byte[]> files = new java.util.TreeMap<>();
        IntStream.range(0, FIRST + LATER).forEach(i -> files.put(name(i), content(i)));
        var names = new ArrayList<>(files.keySet());
        for (String name : names.subList(0, FIRST)) {
            Files.write(root.resolve("in").resolve(name), files.get(name));
        }
        bench.start();
        awaitDeliveries(5);
        down();
        for (String name : names.subList(FIRST, FIRST + LATER)) {
            Files.write(root.resolve("in").resolve(name), files.get(name));
        }
        up();

        awaitDeliveries(FIRST + LATER);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(in(root, "done")).hasSize(FIRST + LATER));
        assertThat(in(root, "in")).isEmpty();
        assertThat(in(root, "failed")).isEmpty();
        assertThat(originals())
                .containsExactlyInAnyOrderElementsOf(
                        files.values().stream().map(InstalledServersIT::text).toList());
        assertThat(bench.deliveries())
                .hasSize(FIRST + LATER)
                .extracting(d -> d.get("file_name"))
                .containsExactlyInAnyOrderElementsOf(
                        names.stream()
                                .map(n -> Normalizer.normalize(n, Normalizer.Form.NFC))
                                .toList());
    }

    private Path open(String channel) {
        bench = Bench.create();
        if (channel.equals("ftp")) {
            var ftp = Vsftpd.start();
            server = ftp;
            bench.shipped("sources/ftp.yaml")
                    .set("BAOCAO_FTP_HOST", ftp.host())
                    .set("BAOCAO_FTP_PORT", ftp.port())
                    .set("BAOCAO_FTP_USERNAME", ftp.username())
                    .set("BAOCAO_FTP_PASSWORD", ftp.password())
                    .set("BAOCAO_FTP_QUIET", 50)
                    .set("BAOCAO_FTP_EVERY", "200ms");
            return ftp.root();
        }
        if (channel.equals("ftps")) {
            var identity = TlsIdentity.of("127.0.0.1");
            var ftp = Vsftpd.overTls(identity);
            server = ftp;
            bench.shipped("sources/ftps.yaml")
                    .set("BAOCAO_FTPS_HOST", ftp.host())
                    .set("BAOCAO_FTPS_PORT", ftp.port())
                    .set("BAOCAO_FTPS_TRUSTED", identity.pem(ftp.root()))
                    .set("BAOCAO_FTPS_USERNAME", ftp.username())
                    .set("BAOCAO_FTPS_PASSWORD", ftp.password())
                    .set("BAOCAO_FTPS_QUIET", 50)
                    .set("BAOCAO_FTPS_EVERY", "200ms");
            return ftp.root();
        }
        var ssh = OpenSsh.start();
        server = ssh;
        bench.file(
                "sources/sftp.yaml",
                """
                - route:
                    id: source.sftp.reports
                    from:
                      uri: kamelet:report-sftp-source
                      parameters:
                        host: %s
                        port: %d
                        username: %s
                        privateKeyFile: %s
                        knownHosts: %s
                        quiet: 50
                        every: 200ms
                      steps:
                        - to: direct:intake.receive
                """
                        .formatted(
                                ssh.host(),
                                ssh.port(),
                                ssh.username(),
                                ssh.clientKey(),
                                ssh.knownHosts()));
        return ssh.root();
    }

    private void down() {
        if (server instanceof Vsftpd ftp) {
            ftp.down();
        } else {
            ((OpenSsh) server).down();
        }
    }

    private void up() {
        if (server instanceof Vsftpd ftp) {
            ftp.up();
        } else {
            ((OpenSsh) server).up();
        }
    }

    private void awaitDeliveries(int atLeast) {
        await().atMost(Duration.ofSeconds(60)).until(() -> bench.count("delivery") >= atLeast);
        if (atLeast > 5) {
            assertThat(bench.count("delivery")).isEqualTo(atLeast);
        }
    }

    private List<String> originals() {
        return bench.deliveries().stream()
                .map(d -> text(bench.original(d.get("original_sha256"))))
                .toList();
    }

    private static List<String> in(Path root, String folder) {
        try (var entries = Files.list(root.resolve(folder))) {
            return entries.map(p -> p.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an office may call its report; each of another form. */
    private static String name(int i) {
        String name =
                List.of(
                                "Báo cáo tháng %d.pdf",
                                "số liệu (bản chính) %d.xlsx",
                                "Phụ lục – “Thủ tục” %d.docx",
                                "100%% hồ sơ & kết quả %d.txt",
                                "ỦY BAN NHÂN DÂN xã số %d.PDF")
                        .get(i % 5)
                        .formatted(i);
        return i % 7 == 0 ? Normalizer.normalize(name, Normalizer.Form.NFD) : name;
    }

    /** Bytes of every value, so that a change of line ends or encoding would show. */
    private static byte[] content(int i) {
        var bytes = new byte[20_000 + i];
        new Random(i).nextBytes(bytes);
        return bytes;
    }

    private static byte[] mail(int i) {
        String encodedName =
                "=?UTF-8?B?" + Base64.getEncoder().encodeToString(Bench.bytes(name(i))) + "?=";
        String text =
                """
                From: vanphong%1$d@thapmuoi.dongthap.example.vn
                To: baocao@tonghop.example.vn
                Subject: =?UTF-8?B?%2$s?=
                Message-ID: <%1$d@invented.example.vn>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b%1$d"

                --b%1$d
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                Kính gửi kèm theo thư này báo cáo của đơn vị.
                --b%1$d
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="%3$s"
                Content-Transfer-Encoding: base64

                %4$s
                --b%1$d--
                """
                        .formatted(
                                i,
                                Base64.getEncoder().encodeToString(Bench.bytes("Báo cáo số " + i)),
                                encodedName,
                                Base64.getMimeEncoder(76, new byte[] {'\n'})
                                        .encodeToString(content(i)));
        return Bench.bytes(text.replace("\n", "\r\n"));
    }

    /** One character for each byte, to compare what is no text. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
