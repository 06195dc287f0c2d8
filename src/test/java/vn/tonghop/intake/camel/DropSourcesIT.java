package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.SftpSite;
import vn.tonghop.simulator.TlsIdentity;

/**
 * What every place to drop files has to keep to: FTP, SFTP and a folder, each on the real thing.
 */
class DropSourcesIT {

    private static final byte[] REPORT = Bench.bytes("BÁO CÁO (invented)\n");

    private Site site;
    private Bench bench;

    /** A place to drop files, and the shipped file that reads it. */
    private interface Site extends AutoCloseable {
        void configure(Bench bench);

        Path root();

        @Override
        void close();

        default Path in(String name) {
            return root().resolve("in").resolve(name);
        }

        default List<String> files(String folder) {
            try (var entries = Files.list(root().resolve(folder))) {
                return entries.map(p -> p.getFileName().toString()).sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Stream<String> channels() {
        return Stream.of("ftp", "ftps", "sftp", "folder");
    }

    private void open(String channel) {
        site =
                switch (channel) {
                    case "ftp" -> new Ftp(FtpSite.start());
                    case "ftps" -> Ftps.start();
                    case "sftp" -> new Sftp(SftpSite.start());
                    default -> Folder.create();
                };
        bench = Bench.create().shipped("sources/" + channel + ".yaml");
        site.configure(bench);
    }

    @AfterEach
    void close() {
        bench.close();
        site.close();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void aFileIsKeptAndThenMovedToDoneUnderAnUnmistakableName(String channel) throws IOException {
        open(channel);
        Files.write(site.in("báo cáo tháng 11.txt"), REPORT);
        bench.start();

        await().untilAsserted(
                        () ->
                                assertThat(site.files("done"))
                                        .containsExactly(
                                                "TH-20231120-000001-báo cáo tháng 11.txt"));

        assertThat(site.files("in")).isEmpty();
        assertThat(bench.deliveries())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.get("channel")).isEqualTo(channel.replace("ftps", "ftp"));
                            assertThat((String) d.get("source_id")).startsWith("source." + channel);
                            assertThat((String) d.get("external_key"))
                                    .matches("báo cáo tháng 11\\.txt\\|\\d+\\|[0-9a-f]{64}");
                            assertThat(d.get("sender")).isEqualTo("source:" + d.get("source_id"));
                            assertThat(d.get("file_name")).isEqualTo("báo cáo tháng 11.txt");
                            assertThat(bench.original(d.get("original_sha256"))).isEqualTo(REPORT);
                        });
        assertThat(bench.count("document where stage = 'received'")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void aFileStaysWhereItIsUntilItIsKept(String channel) throws IOException {
        open(channel);
        bench.start();
        bench.vault().full(true);
        Files.write(site.in("a.txt"), REPORT);
        Files.write(site.in("b.txt"), Bench.bytes("another"));

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(8))
                .until(() -> site.files("in").size() == 2 && site.files("failed").isEmpty());
        bench.vault().full(false);

        await().untilAsserted(() -> assertThat(site.files("done")).hasSize(2));
        assertThat(bench.count("delivery")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void theSameBytesTwiceAreOneDocumentWithTwoDeliveries(String channel) throws IOException {
        open(channel);
        Files.write(site.in("first.txt"), REPORT);
        bench.start();
        await().untilAsserted(() -> assertThat(site.files("done")).hasSize(1));
        Files.write(site.in("again.txt"), REPORT);

        await().untilAsserted(() -> assertThat(site.files("done")).hasSize(2));

        assertThat(bench.count("delivery")).isEqualTo(2);
        assertThat(bench.count("document")).isEqualTo(1);
        assertThat(bench.count("delivery_part")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void whatIsStillBeingWrittenIsNotTaken(String channel) throws Exception {
        open(channel);
        bench.set("BAOCAO_" + channel.toUpperCase() + "_QUIET", 1500).start();
        var writing =
                new Thread(
                        () -> {
                            try (var out = Files.newOutputStream(site.in("slow.txt"))) {
                                for (int i = 0; i < 20; i++) {
                                    out.write(Bench.bytes("line " + i + "\n"));
                                    out.flush();
                                    TimeUnit.MILLISECONDS.sleep(200);
                                }
                            } catch (IOException | InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        writing.start();
        writing.join();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(site.files("done")).hasSize(1));

        assertThat(bench.deliveries())
                .singleElement()
                .satisfies(
                        d ->
                                assertThat(new String(bench.original(d.get("original_sha256"))))
                                        .endsWith("line 19\n"));
    }

    @ParameterizedTest
    @MethodSource("channels")
    void aFileThatGrowsAndGrowsHidesNoOther(String channel) throws Exception {
        open(channel);
        bench.set("BAOCAO_" + channel.toUpperCase() + "_QUIET", 1000);
        Files.write(site.in("a-first-of-all.txt"), REPORT);
        Files.write(site.in("b.txt"), REPORT);
        Files.write(site.in("c.txt"), Bench.bytes("another"));
        var grows = new java.util.concurrent.atomic.AtomicBoolean(true);
        var writing =
                new Thread(
                        () -> {
                            while (grows.get()) {
                                append(site.in("a-first-of-all.txt"));
                            }
                        });
        writing.start();
        try {
            bench.start();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(site.files("done")).hasSize(2));
            assertThat(site.files("in")).containsExactly("a-first-of-all.txt");
        } finally {
            grows.set(false);
            writing.join();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(site.files("done")).hasSize(3));
    }

    private static void append(Path file) {
        try {
            Files.write(file, REPORT, java.nio.file.StandardOpenOption.APPEND);
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each waited for by itself, sixty files would take a minute. */
    @ParameterizedTest
    @MethodSource("channels")
    void quietIsWaitedForOnceInAPollAndNotForEachFile(String channel) throws IOException {
        open(channel);
        bench.set("BAOCAO_" + channel.toUpperCase() + "_QUIET", 1000);
        for (int i = 0; i < 60; i++) {
            Files.write(site.in(i + ".txt"), Bench.bytes("report " + i));
        }
        bench.start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(site.files("done")).hasSize(60));
    }

    /** Each look waiting again, twelve looks of five files would take a minute. */
    @ParameterizedTest
    @MethodSource("channels")
    void whatALookLeavesOverHasWaitedByTheNext(String channel) throws IOException {
        open(channel);
        quietAndAtATime(channel, 5000, 5);
        for (int i = 0; i < 60; i++) {
            Files.write(site.in(i + ".txt"), Bench.bytes("report " + i));
        }
        bench.start();

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(site.files("done")).hasSize(60));
        assertThat(bench.count("delivery")).isEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void whatComesWhileTheRestIsTakenWaitsToo(String channel) throws Exception {
        open(channel);
        quietAndAtATime(channel, 500, 2);
        for (int i = 0; i < 6; i++) {
            Files.write(site.in("b" + i + ".txt"), Bench.bytes("report " + i));
        }
        bench.start();
        await().untilAsserted(() -> assertThat(site.files("done")).isNotEmpty());
        Path growing = Files.write(site.in("a.txt"), Bench.bytes("0"));
        for (int i = 1; i < 20; i++) {
            append(growing);
        }

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(site.files("done")).hasSize(7));
        assertThat(bench.deliveries())
                .filteredOn(d -> "a.txt".equals(d.get("file_name")))
                .singleElement()
                .satisfies(
                        d ->
                                assertThat(bench.original(d.get("original_sha256")))
                                        .hasSize(1 + 19 * REPORT.length));
    }

    private void quietAndAtATime(String channel, int quietMillis, int files) throws IOException {
        Path source = bench.routes().resolve("sources/" + channel + ".yaml");
        String text = Files.readString(source);
        assertThat(text).contains("        quiet:");
        bench.file(
                        "sources/" + channel + ".yaml",
                        text.replace(
                                "        quiet:",
                                "        filesPerPoll: %d\n        quiet:".formatted(files)))
                .set("BAOCAO_" + channel.toUpperCase() + "_QUIET", quietMillis);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void whatIsTooLargeIsSetAsideAndSaidAndTheNextIsTaken(String channel) throws IOException {
        open(channel);
        bench.set("tonghop.intake.max-size", "1MB");
        Files.write(site.in("1-large.bin"), new byte[3 * 1024 * 1024]);
        Files.write(site.in("2-report.txt"), REPORT);
        Files.write(site.in("3-empty.txt"), new byte[0]);
        bench.start();

        await().untilAsserted(() -> assertThat(site.files("in")).isEmpty());

        assertThat(site.files("failed")).singleElement().asString().endsWith("-1-large.bin");
        assertThat(site.files("done")).hasSize(2);
        assertThat(bench.count("delivery")).isEqualTo(2);
        assertThat(
                        bench.jdbc()
                                .sql(
                                        "select details->>'code' from journal"
                                                + " where event = 'intake.refused'")
                                .query(String.class)
                                .list())
                .containsExactly("INT-001");
    }

    @ParameterizedTest
    @MethodSource("channels")
    void theLongestNameIsMovedToDoneShortenedAndKeepsItsExtension(String channel)
            throws IOException {
        open(channel);
        // 255 bytes: 3 for each letter
        Files.write(site.in("ệ".repeat(83) + "aa.txt"), REPORT);
        bench.start();

        await().untilAsserted(() -> assertThat(site.files("done")).hasSize(1));

        assertThat(site.files("done"))
                .singleElement()
                .asString()
                .matches("TH-20231120-000001-ệ{60,83}a*\\.txt")
                .satisfies(n -> assertThat(Bench.bytes(n)).hasSizeLessThanOrEqualTo(255));
        assertThat(site.files("in")).isEmpty();
    }

    /**
     * What Camel writes of a file as headers would steer a later step; the download handle stays.
     */
    @ParameterizedTest
    @MethodSource("channels")
    void noHeaderThatSteersIsLeftWhateverAFileIsCalled(String channel) throws IOException {
        open(channel);
        bench.start();
        var spy = Spy.on(bench.camel());
        Files.write(site.in("CamelHttpUri=attacker.invalid.txt"), REPORT);

        await().untilAsserted(() -> assertThat(site.files("done")).hasSize(1));

        await().untilAsserted(() -> assertThat(spy.seen()).isPositive());
        assertThat(spy.headers()).isSubsetOf("CamelRemoteFileInputStream");
    }

    @Test
    void aPipeAndALinkInTheFolderAreLeftAndSaidAndTheFileIsTaken() throws Exception {
        open("folder");
        assertThat(new ProcessBuilder("mkfifo", site.in("a.txt").toString()).start().waitFor())
                .isZero();
        Path outside = Files.write(site.root().resolve("outside.txt"), Bench.bytes("not theirs"));
        Files.createSymbolicLink(site.in("b.txt"), outside);
        Files.write(site.in("c.txt"), REPORT);
        bench.start();

        await().untilAsserted(() -> assertThat(site.files("done")).hasSize(1));

        assertThat(bench.deliveries()).extracting(d -> d.get("file_name")).containsExactly("c.txt");
        assertThat(site.files("in")).containsExactly("a.txt", "b.txt");
        assertThat(
                        bench.jdbc()
                                .sql(
                                        "select details->>'fileName' from journal"
                                                + " where event = 'intake.refused'"
                                                + " and details->>'code' = 'INT-005'"
                                                + " and subject_id = 'source.folder.local'")
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("a.txt", "b.txt");
    }

    private record Ftp(FtpSite ftp) implements Site {
        @Override
        public void configure(Bench bench) {
            bench.set("BAOCAO_FTP_HOST", ftp.host())
                    .set("BAOCAO_FTP_PORT", ftp.port())
                    .set("BAOCAO_FTP_USERNAME", ftp.username())
                    .set("BAOCAO_FTP_PASSWORD", ftp.password())
                    .set("BAOCAO_FTP_QUIET", 200)
                    .set("BAOCAO_FTP_EVERY", "300ms");
        }

        @Override
        public Path root() {
            return ftp.root();
        }

        @Override
        public void close() {
            ftp.close();
        }
    }

    private record Ftps(FtpSite ftp, Path trusted) implements Site {

        static Ftps start() {
            var identity = TlsIdentity.of("127.0.0.1");
            var ftp = FtpSite.overTls(identity, false);
            return new Ftps(ftp, identity.pem(ftp.root()));
        }

        @Override
        public void configure(Bench bench) {
            bench.set("BAOCAO_FTPS_HOST", ftp.host())
                    .set("BAOCAO_FTPS_PORT", ftp.port())
                    .set("BAOCAO_FTPS_TRUSTED", trusted)
                    .set("BAOCAO_FTPS_USERNAME", ftp.username())
                    .set("BAOCAO_FTPS_PASSWORD", ftp.password())
                    .set("BAOCAO_FTPS_QUIET", 200)
                    .set("BAOCAO_FTPS_EVERY", "300ms");
        }

        @Override
        public Path root() {
            return ftp.root();
        }

        @Override
        public void close() {
            ftp.close();
        }
    }

    private record Sftp(SftpSite sftp) implements Site {
        @Override
        public void configure(Bench bench) {
            bench.set("BAOCAO_SFTP_HOST", sftp.host())
                    .set("BAOCAO_SFTP_PORT", sftp.port())
                    .set("BAOCAO_SFTP_USERNAME", sftp.username())
                    .set("BAOCAO_SFTP_PASSWORD", sftp.password())
                    .set("BAOCAO_SFTP_KNOWN_HOSTS", sftp.knownHosts())
                    .set("BAOCAO_SFTP_QUIET", 200)
                    .set("BAOCAO_SFTP_EVERY", "300ms");
        }

        @Override
        public Path root() {
            return sftp.root();
        }

        @Override
        public void close() {
            sftp.close();
        }
    }

    private record Folder(Path root) implements Site {
        static Folder create() {
            try {
                Path root = Files.createTempDirectory("tonghop-folder");
                for (String name : List.of("in", "done", "failed")) {
                    Files.createDirectory(root.resolve(name));
                }
                return new Folder(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void configure(Bench bench) {
            bench.set("BAOCAO_FOLDER", root.resolve("in"))
                    .set("BAOCAO_FOLDER_QUIET", 200)
                    .set("BAOCAO_FOLDER_EVERY", "300ms");
        }

        @Override
        public void close() {
            try (var entries = Files.walk(root)) {
                for (Path entry : entries.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(entry);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
