package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.Portal;
import vn.tonghop.simulator.SftpSite;
import vn.tonghop.simulator.TlsIdentity;

/** Servers and files that mean harm, and passwords that must not be seen. */
class HostileDropsIT {

    @TempDir private Path folder;

    private final Bench bench = Bench.create();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aNameThatIsMoreThanANameIsNotReadAndSaidOnce() throws Exception {
        try (var ftp = HostileFtp.listing("x/../../secret.txt", "..\\secret.txt", "good.txt")) {
            hostile("ftp", ftp);
            var spy = Spy.on(bench.camel());

            await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));

            assertThat(bench.deliveries())
                    .singleElement()
                    .extracting("file_name")
                    .isEqualTo("good.txt");
            await().untilAsserted(() -> assertThat(refused()).isNotEmpty());
            assertThat(refused()).doesNotHaveDuplicates();
            assertThat(
                            bench.count(
                                    "journal where event = 'intake.refused'"
                                            + " and subject_id <> 'source.ftp.sa-dec'"))
                    .isZero();
            assertThat(ftp.retrieved()).containsOnly("/in/good.txt");
            assertThat(spy.headers()).isSubsetOf("CamelRemoteFileInputStream");
        }
    }

    /** Camel hides what begins with a dot before anybody is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"ftp", "ftps"})
    void aPathThatBeginsWithADotIsSaidOnceAndAHiddenFileIsLeftInSilence(String channel)
            throws Exception {
        String[] paths = {"../x", "..\\x", "./x", "/etc/x", "../x.tmp"};
        String[] names = with(paths, ".part", ".gitkeep", "...", "good.txt");
        var identity = TlsIdentity.of("127.0.0.1");
        bench.set("BAOCAO_FTPS_TRUSTED", identity.pem(folder));
        try (var ftp =
                channel.equals("ftp")
                        ? HostileFtp.listing(names)
                        : HostileFtp.overTls(FtpSite.tls(identity, folder), names)) {
            hostile(channel, ftp);

            await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));
            int looks = ftp.looks();
            await().until(() -> ftp.looks() >= looks + 4);

            assertThat(parked())
                    .containsExactlyInAnyOrder(
                            Stream.of(paths).map(p -> "INT-004 " + p).toArray(String[]::new));
            assertThat(refused()).containsExactlyInAnyOrder(paths);
            assertThat(ftp.retrieved()).containsOnly("/in/good.txt");
        }
    }

    private static String[] with(String[] names, String... more) {
        return Stream.of(names, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private List<String> parked() {
        return bench.jdbc()
                .sql("select code || ' ' || name from parked where settled_at is null")
                .query(String.class)
                .list();
    }

    @Test
    void anImpostorIsNotLoggedInTo() throws IOException {
        try (var real = SftpSite.start();
                var impostor = SftpSite.start()) {
            String pinned =
                    Files.readString(real.knownHosts())
                            .replace(":" + real.port(), ":" + impostor.port());
            var knownHosts = Files.writeString(bench.routes().resolve("known_hosts"), pinned);
            Files.writeString(impostor.root().resolve("in/bait.txt"), "bait");
            bench.shipped("sources/sftp.yaml")
                    .set("BAOCAO_SFTP_HOST", impostor.host())
                    .set("BAOCAO_SFTP_PORT", impostor.port())
                    .set("BAOCAO_SFTP_USERNAME", impostor.username())
                    .set("BAOCAO_SFTP_PASSWORD", impostor.password())
                    .set("BAOCAO_SFTP_KNOWN_HOSTS", knownHosts)
                    .set("BAOCAO_SFTP_QUIET", "200")
                    .set("BAOCAO_SFTP_EVERY", "200ms")
                    .start();
            try (var log = new Log()) {
                await().untilAsserted(() -> assertThat(log.text()).contains("HostKey"));
            }
            assertThat(bench.count("delivery")).isZero();
            assertThat(impostor.files("in")).containsExactly("bait.txt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp", "sftp", "portal"})
    void aPasswordIsNeverLoggedNotEvenAWrongOne(String channel) {
        String password = "s3cr3t+&%41=#é)x";
        String prefix = "BAOCAO_" + channel.toUpperCase() + "_";
        try (var ftp = FtpSite.start();
                var sftp = SftpSite.start();
                var portal = Portal.start()) {
            bench.shipped("sources/" + channel + ".yaml")
                    .set(prefix + "HOST", "127.0.0.1")
                    .set(prefix + "PORT", channel.equals("ftp") ? ftp.port() : sftp.port())
                    .set(prefix + "URL", portal.url())
                    .set(prefix + "USERNAME", "baocao")
                    .set(prefix + "PASSWORD", password)
                    .set(prefix + "KNOWN_HOSTS", sftp.knownHosts())
                    .set(prefix + "EVERY", "200ms")
                    .start();
            try (var log = new Log()) {
                await().atMost(Duration.ofSeconds(20)).until(() -> isFailing());

                assertThat(log.text()).doesNotContain("s3cr3t");
                assertThat(bench.state(channel + ".yaml").toString()).doesNotContain("s3cr3t");
            }
        }
    }

    private boolean isFailing() {
        return bench.jdbc()
                        .sql("select count(*) from source_health where failing_since is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void hostile(String channel, HostileFtp ftp) {
        String prefix = "BAOCAO_" + channel.toUpperCase() + "_";
        bench.shipped("sources/" + channel + ".yaml")
                .set(prefix + "HOST", "127.0.0.1")
                .set(prefix + "PORT", ftp.port())
                .set(prefix + "USERNAME", "u")
                .set(prefix + "PASSWORD", "p")
                .set(prefix + "QUIET", "200")
                .set(prefix + "EVERY", "200ms")
                .start();
    }

    private List<String> refused() {
        return bench.jdbc()
                .sql(
                        "select details->>'fileName' from journal where event = 'intake.refused'"
                                + " and details->>'code' = 'INT-004'")
                .query(String.class)
                .list();
    }

    /** Everything that is logged, with what stands in the exceptions. */
    private static final class Log implements AutoCloseable {

        private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        private final ListAppender<ILoggingEvent> events = new ListAppender<>();

        Log() {
            events.start();
            root.addAppender(events);
        }

        String text() {
            return String.join("\n", List.copyOf(events.list).stream().map(Log::text).toList());
        }

        private static String text(ILoggingEvent event) {
            return event.getFormattedMessage()
                    + Stream.iterate(
                                    event.getThrowableProxy(),
                                    p -> p != null,
                                    IThrowableProxy::getCause)
                            .map(p -> p.getClassName() + ": " + p.getMessage())
                            .toList();
        }

        @Override
        public void close() {
            root.detachAppender(events);
        }
    }
}
