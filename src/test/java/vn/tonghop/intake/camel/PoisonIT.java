package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.simulator.Enclosure;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.MailServer;
import vn.tonghop.simulator.PopServer;
import vn.tonghop.simulator.SftpSite;

/**
 * What a source should not bring: kept as it is where there are bytes, parked, and the next read.
 */
class PoisonIT {

    private static final String OFFICE = "vanphong@thapmuoi.dongthap.example.vn";
    private static final byte[] REPORT = Bench.bytes("BÁO CÁO (invented)\n");

    private static final int MEGABYTE = 1024 * 1024;

    private final Bench bench = Bench.create();

    @AfterEach
    void stop() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "ftp", "sftp"})
    void filesWithStrangeNamesContentsAndDatesAreKeptAndTheNextIsRead(String channel)
            throws Exception {
        try (var site = Site.of(channel, bench)) {
            Files.write(site.in("1-rỗng.txt"), new byte[0]);
            Files.write(
                    site.in(Normalizer.normalize("2-biểu mẫu.txt", Normalizer.Form.NFD)), REPORT);
            // what these protocols can say of a file's time begins in 1970
            String oldest =
                    channel.equals("folder") ? "1901-02-03T04:05:06Z" : "1970-01-02T00:00:00Z";
            Path old = Files.write(site.in("3-xưa.txt"), Bench.bytes("before there were files"));
            Files.setLastModifiedTime(old, FileTime.from(Instant.parse(oldest)));
            Path late = Files.write(site.in("4-sau này.txt"), Bench.bytes("after us"));
            Files.setLastModifiedTime(late, FileTime.from(Instant.parse("2037-02-03T04:05:06Z")));
            Files.write(site.in("9-tốt.txt"), Bench.bytes("good"));
            bench.start();

            await().untilAsserted(() -> assertThat(site.files("in")).isEmpty());

            assertThat(bench.deliveries())
                    .extracting(d -> d.get("file_name"))
                    .containsExactlyInAnyOrder(
                            "1-rỗng.txt",
                            "2-biểu mẫu.txt",
                            "3-xưa.txt",
                            "4-sau này.txt",
                            "9-tốt.txt");
            assertThat(parked())
                    .singleElement()
                    .satisfies(
                            p -> {
                                assertThat(p.get("code")).isEqualTo("INT-010");
                                assertThat(p.get("name")).isEqualTo("1-rỗng.txt");
                                assertThat(p.get("delivery_id")).isNotNull();
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "sftp"})
    void aNameOfTwoLinesIsKeptUnderOneAndParked(String channel) throws Exception {
        try (var site = Site.of(channel, bench)) {
            Files.write(site.in("1-hai\ndòng.txt"), REPORT);
            Files.write(site.in("2-tốt.txt"), Bench.bytes("good"));
            bench.start();

            await().untilAsserted(() -> assertThat(site.files("in")).isEmpty());

            assertThat(bench.deliveries())
                    .extracting(d -> d.get("file_name"))
                    .containsExactlyInAnyOrder("1-haidòng.txt", "2-tốt.txt");
            assertThat(site.files("done")).hasSize(2).noneMatch(n -> n.contains("\n"));
            assertThat(parked())
                    .singleElement()
                    .satisfies(
                            p -> {
                                assertThat(p.get("code")).isEqualTo("INT-014");
                                assertThat(p.get("name").toString()).contains("hai␛dòng");
                            });
            assertThat(bench.original(bench.deliveries().get(0).get("original_sha256")))
                    .isEqualTo(REPORT);
        }
    }

    /** FTP servers list no hidden files; hostile ones do, see {@link HostileDropsIT}. */
    @ParameterizedTest
    @ValueSource(strings = {"folder", "sftp"})
    void aPathOfAnotherSystemIsParkedWhereItLiesAndHiddenFilesAreLeft(String channel)
            throws Exception {
        try (var site = Site.of(channel, bench)) {
            for (String name : List.of("..\\x.txt", ".gitkeep", ".báo cáo.txt.swp", "...")) {
                Files.write(site.in(name), REPORT);
            }
            Files.write(site.in("tốt.txt"), Bench.bytes("good"));
            bench.start();

            await().untilAsserted(() -> assertThat(site.files("done")).hasSize(1));

            assertThat(site.files("in"))
                    .containsExactlyInAnyOrder("..\\x.txt", "...", ".báo cáo.txt.swp", ".gitkeep");
            assertThat(bench.count("delivery")).isEqualTo(1);
            assertThat(parked())
                    .singleElement()
                    .satisfies(
                            p -> {
                                assertThat(p.get("code")).isEqualTo("INT-004");
                                assertThat(p.get("name")).isEqualTo("..\\x.txt");
                                assertThat(p.get("source_id").toString())
                                        .startsWith("source." + channel);
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "ftp", "sftp"})
    void aFileThatVanishesWhileItIsReadIsParkedAndTheNextIsRead(String channel) throws Exception {
        try (var site = Site.of(channel, bench)) {
            Files.write(site.in("1-biến mất.txt"), REPORT);
            Files.write(site.in("2-tốt.txt"), Bench.bytes("good"));
            site.beforeReading(bench, "1-biến mất.txt", file -> Files.deleteIfExists(file));
            bench.start();
            site.beforeReading(bench, "1-biến mất.txt", file -> Files.deleteIfExists(file));

            await().untilAsserted(() -> assertThat(site.files("done")).hasSize(1));
            await().untilAsserted(() -> assertThat(parked()).hasSize(1));

            assertThat(site.files("done").get(0)).endsWith("2-tốt.txt");
            assertThat(parked())
                    .singleElement()
                    .satisfies(
                            p -> {
                                assertThat(p.get("code")).isEqualTo("INT-012");
                                assertThat(p.get("name")).isEqualTo("1-biến mất.txt");
                                assertThat(p.get("delivery_id")).isNull();
                            });
        }
    }

    /** The limit for all is 64 MB; each source has its own below it. */
    @ParameterizedTest
    @ValueSource(strings = {"ftp", "sftp"})
    void aFileLargerThanItsSourceTakesIsSetAsideAndParkedAndTheNextIsRead(String channel)
            throws Exception {
        try (var site = Site.of(channel, bench)) {
            narrowed("sources/" + channel + ".yaml");
            Files.write(site.in("1-lớn.bin"), new byte[MEGABYTE + 1]);
            Files.write(site.in("2-vừa.bin"), new byte[MEGABYTE]);
            Files.write(site.in("3-tốt.txt"), REPORT);
            bench.start();

            await().untilAsserted(() -> assertThat(site.files("in")).isEmpty());

            assertThat(bench.deliveries())
                    .extracting(d -> d.get("file_name"))
                    .containsExactlyInAnyOrder("2-vừa.bin", "3-tốt.txt");
            assertThat(site.files("failed")).singleElement().asString().endsWith("1-lớn.bin");
            assertThat(parked())
                    .singleElement()
                    .satisfies(
                            p -> {
                                assertThat(p.get("code")).isEqualTo("INT-001");
                                assertThat(p.get("name")).isEqualTo("1-lớn.bin");
                                assertThat(p.get("delivery_id")).isNull();
                            });
        }
    }

    @Test
    void aMailLargerThanItsMailboxTakesIsFlaggedAndParkedAndTheNextIsRead() {
        try (var server = MailServer.start()) {
            mailbox(server);
            narrowed("sources/mailbox.yaml");
            bench.start();
            server.send(OFFICE, "lớn", new Enclosure("lớn.bin", new byte[MEGABYTE]));
            server.send(OFFICE, "tốt", new Enclosure("tốt.txt", REPORT));

            await().untilAsserted(() -> assertThat(parked()).isNotEmpty());
            await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));
            await().untilAsserted(() -> assertThat(server.unseen()).isZero());

            assertThat(bench.deliveries()).extracting(d -> d.get("subject")).containsExactly("tốt");
            assertThat(parked()).extracting(p -> p.get("code")).containsExactly("INT-001");
            assertThat(server.held()).isEqualTo(2);
        }
    }

    /** One megabyte, by the parameter of the route alone. */
    private void narrowed(String file) {
        try {
            String text = Files.readString(bench.routes().resolve(file));
            bench.file(
                    file, text.replace("parameters:\n", "parameters:\n        maxMegabytes: 1\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void halfAFileIsNotTakenForTheWholeAndHoldsUpNoOther() throws Exception {
        try (var ftp = HostileFtp.listing("short.txt", "good.txt")) {
            hostile(ftp);

            await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));
            await().untilAsserted(() -> assertThat(parked()).hasSize(1));

            assertThat(bench.deliveries().get(0).get("file_name")).isEqualTo("good.txt");
            assertThat(parked())
                    .singleElement()
                    .satisfies(
                            p -> {
                                assertThat(p.get("code")).isEqualTo("INT-013");
                                assertThat(p.get("item")).isEqualTo("short.txt");
                            });
        }
    }

    @Test
    void aPathAsANameIsParkedUnreadAndALongNameIsKeptShortened() throws Exception {
        String longName = "ệ".repeat(100) + ".txt";
        try (var ftp = HostileFtp.listing("x/../../etc/passwd", longName)) {
            hostile(ftp);

            await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));
            await().untilAsserted(() -> assertThat(parked()).hasSize(2));

            assertThat((String) bench.deliveries().get(0).get("file_name"))
                    .matches("ệ+\\.txt")
                    .satisfies(n -> assertThat(Bench.bytes(n)).hasSizeLessThanOrEqualTo(255));
            assertThat(parked()).extracting(p -> p.get("code")).contains("INT-004", "INT-014");
            assertThat(ftp.retrieved()).noneMatch(path -> path.contains("passwd"));
        }
    }

    @Test
    void aMailThatIsNoneAndAnImpossibleDateAreKeptAndParkedAndTheNextIsRead() {
        try (var pop = PopServer.start()) {
            pop.add("1", "\u0000\u0001 no header at all");
            pop.add("2", "");
            pop.add(
                    "3",
                    "From: a@b.vn\nDate: Thu, 31 Feb 2023 25:61:00 +9999\nSubject: hỏng\n\nxin chào");
            pop.add("4", mail("tốt"));
            bench.set("POP_PASSWORD", "p")
                    .file(
                            "sources/pop.yaml",
                            """
                            - route:
                                id: source.mail.pop
                                from:
                                  uri: kamelet:report-mailbox-source
                                  parameters:
                                    host: 127.0.0.1
                                    security: pop3
                                    port: %d
                                    username: u
                                    password: '{{env:POP_PASSWORD}}'
                                    every: 200ms
                                  steps:
                                    - to: direct:intake.receive
                            """
                                    .formatted(pop.port()))
                    .start();

            await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(4));

            assertThat(parked())
                    .allSatisfy(p -> assertThat(p.get("delivery_id")).isNotNull())
                    .extracting(p -> p.get("code"))
                    .contains("INT-002", "INT-019");
            assertThat(new String(bench.original(bench.deliveries().get(0).get("original_sha256"))))
                    .startsWith("\u0000\u0001 no header");
            assertThat(bench.count("known_mail")).isEqualTo(4);
        }
    }

    @Test
    void aMailOfTooManyPartsIsKeptWholeAndParkedAndTheNextIsRead() {
        try (var server = MailServer.start()) {
            mailbox(server).start();
            server.sendRaw(
                    OFFICE,
                    Bench.bytes(
                            ("From: a@b.vn\nDate: Mon, 20 Nov 2023 08:15:00 +0700\n"
                                            + "Content-Type: multipart/mixed; boundary=B\n\n"
                                            + "--B\n\nx\n".repeat(1_100)
                                            + "--B--\n")
                                    .replace("\n", "\r\n")));
            server.sendRaw(OFFICE, Bench.bytes(mail("tốt").replace("\n", "\r\n")));

            await().untilAsserted(() -> assertThat(server.unseen()).isZero());

            assertThat(bench.count("delivery")).isEqualTo(2);
            assertThat(parked()).extracting(p -> p.get("code")).containsExactly("INT-002");
        }
    }

    private Bench mailbox(MailServer server) {
        return bench.shipped("sources/mailbox.yaml")
                .set("BAOCAO_MAIL_HOST", "127.0.0.1")
                .set("BAOCAO_MAIL_PORT", server.imapPort())
                .set("BAOCAO_MAIL_SECURITY", "imap")
                .set("BAOCAO_MAIL_USERNAME", server.username())
                .set("BAOCAO_MAIL_PASSWORD", server.password())
                .set("BAOCAO_MAIL_EVERY", "200ms");
    }

    private void hostile(HostileFtp ftp) {
        bench.shipped("sources/ftp.yaml")
                .set("BAOCAO_FTP_HOST", "127.0.0.1")
                .set("BAOCAO_FTP_PORT", ftp.port())
                .set("BAOCAO_FTP_USERNAME", "u")
                .set("BAOCAO_FTP_PASSWORD", "p")
                .set("BAOCAO_FTP_QUIET", "100")
                .set("BAOCAO_FTP_EVERY", "200ms")
                .start();
    }

    private static String mail(String subject) {
        return "From: a@example.vn\nDate: Mon, 20 Nov 2023 08:15:00 +0700\nSubject: "
                + subject
                + "\n\n(invented)\n";
    }

    private List<Map<String, Object>> parked() {
        return bench.jdbc()
                .sql("select * from parked where settled_at is null order by id")
                .query()
                .listOfRows();
    }

    /** What is done to a file. */
    private interface Deed {
        void to(Path file) throws IOException;
    }

    /** A place to drop files. */
    private interface Site extends AutoCloseable {

        Path root();

        default Path in(String name) {
            return root().resolve("in").resolve(name);
        }

        default List<String> files(String folder) {
            try (var entries = Files.list(root().resolve(folder))) {
                return entries.map(p -> p.getFileName().toString()).sorted().toList();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void beforeReading(Bench bench, String name, Deed deed);

        @Override
        void close();

        static Site of(String channel, Bench bench) throws IOException {
            bench.shipped("sources/" + channel + ".yaml");
            String prefix = "BAOCAO_" + channel.toUpperCase() + "_";
            bench.set(prefix + "QUIET", 100).set(prefix + "EVERY", "200ms");
            return switch (channel) {
                case "ftp" -> {
                    var ftp = FtpSite.start();
                    bench.set(prefix + "HOST", ftp.host())
                            .set(prefix + "PORT", ftp.port())
                            .set(prefix + "USERNAME", ftp.username())
                            .set(prefix + "PASSWORD", ftp.password());
                    yield new Remote(ftp.root(), ftp::close, ftp::beforeReading);
                }
                case "sftp" -> {
                    var sftp = SftpSite.start();
                    bench.set(prefix + "HOST", sftp.host())
                            .set(prefix + "PORT", sftp.port())
                            .set(prefix + "USERNAME", sftp.username())
                            .set(prefix + "PASSWORD", sftp.password())
                            .set(prefix + "KNOWN_HOSTS", sftp.knownHosts());
                    yield new Remote(sftp.root(), sftp::close, sftp::beforeReading);
                }
                default -> {
                    Path root = Files.createDirectory(bench.routes().resolveSibling("site"));
                    for (String name : List.of("in", "done", "failed")) {
                        Files.createDirectory(root.resolve(name));
                    }
                    bench.set("BAOCAO_FOLDER", root.resolve("in"));
                    yield new Local(root);
                }
            };
        }
    }

    private record Remote(
            Path root,
            Runnable stop,
            java.util.function.Consumer<java.util.function.Consumer<Path>> hook)
            implements Site {

        @Override
        public void beforeReading(Bench bench, String name, Deed deed) {
            hook.accept(
                    file -> {
                        if (file.getFileName().toString().equals(name)) {
                            done(deed, file);
                        }
                    });
        }

        @Override
        public void close() {
            stop.run();
        }
    }

    private static void done(Deed deed, Path file) {
        try {
            deed.to(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Local(Path root) implements Site {

        /** When the file is listed and before anybody opens it. */
        @Override
        public void beforeReading(Bench bench, String name, Deed deed) {
            if (!bench.runs()) {
                return;
            }
            var notifier =
                    new EventNotifierSupport() {
                        @Override
                        public void notify(CamelEvent event) {
                            if (event instanceof CamelEvent.ExchangeCreatedEvent created
                                    && name.equals(
                                            created.getExchange()
                                                    .getIn()
                                                    .getHeader("CamelFileName"))) {
                                done(deed, in(name));
                            }
                        }
                    };
            bench.camel().getManagementStrategy().addEventNotifier(notifier);
            notifier.start();
        }

        @Override
        public void close() {
            // goes with the bench's folder
        }
    }
}
