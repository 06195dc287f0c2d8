package vn.tonghop.routes.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.tonghop.intake.camel.Bench;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.SftpSite;

/** A source that fails at every look is told once, by its health, and not at every look. */
@ExtendWith(OutputCaptureExtension.class)
class QuietFailuresIT {

    private static final int LOOKS = 6;
    private static final List<String> SOURCES =
            List.of(
                    "source.ftp.away",
                    "source.ftp.locked",
                    "source.sftp.away",
                    "source.sftp.locked");

    /**
     * Of whatever says that something is wrong, but the servers of this test and what migrates its
     * database.
     */
    private static final Pattern LOUD =
            Pattern.compile(
                    "^\\S+ +(WARN|ERROR) (?!.*(?:org\\.apache\\.(?:ftpserver|sshd)| o\\.f\\.c\\.)).*");

    private final FtpSite ftp = FtpSite.start();
    private final SftpSite sftp = SftpSite.start();
    private final Bench bench = Bench.create();

    @AfterEach
    void stop() throws IOException {
        bench.close();
        ftp.close();
        sftp.close();
    }

    @Test
    void theLogSaysOnceWhatFailsAndNotAtEveryLook(CapturedOutput log) throws IOException {
        int nobody = freePort();
        source("ftp", "away", nobody, ftp.username(), "");
        source("ftp", "locked", ftp.port(), ftp.username(), "");
        source("sftp", "away", nobody, sftp.username(), known(sftp.knownHosts()));
        source("sftp", "locked", sftp.port(), sftp.username(), known(sftp.knownHosts()));
        bench.set("WRONG", "wrong-and-invented")
                .set("tonghop.routes.longest-wait", "300ms")
                .start();
        var healths = bench.part(SourceHealths.class);

        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                SOURCES.stream()
                                        .allMatch(
                                                id ->
                                                        healths.of(id)
                                                                .filter(h -> h.failures() >= LOOKS)
                                                                .isPresent()));

        assertThat(log.getOut().lines().filter(l -> LOUD.matcher(l).matches()))
                .as("one line for each source")
                .hasSize(SOURCES.size())
                .allMatch(l -> l.contains(" fails: INT-06"));
    }

    private void source(String kind, String name, int port, String username, String more) {
        bench.file(
                "sources/" + kind + "-" + name + ".yaml",
                """
                - route:
                    id: source.%1$s.%2$s
                    from:
                      uri: kamelet:report-%1$s-source
                      parameters:
                        host: 127.0.0.1
                        port: "%3$d"
                        username: %4$s
                        password: "{{env:WRONG}}"
                        directory: %2$s
                        every: 200ms
                        quiet: "100"
                %5$s
                      steps:
                        - to: direct:intake.receive
                """
                        .formatted(kind, name, port, username, more));
    }

    private static String known(Path file) {
        return "        knownHosts: \"" + file + "\"";
    }

    /** Nobody listens there, as nobody is asked to. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
