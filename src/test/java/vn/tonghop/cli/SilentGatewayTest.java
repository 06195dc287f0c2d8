package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A gateway was killed and has left its address behind: what a command says of it then, and while
 * the next one starts.
 */
class SilentGatewayTest {

    private static final Instant NOW = Instant.now();

    @TempDir private Path data;

    @BeforeEach
    void anAddressAtWhichNobodyAnswers() throws IOException {
        Files.writeString(data.resolve("admin-token"), "invented");
        file("gateway-address", "http://127.0.0.1:1", NOW);
    }

    @Test
    void ofAGatewayThatWasKilledItSaysThat() throws IOException {
        assertThat(list()).contains("killed", "gateway-address").doesNotContain("starting");

        file("gateway.lock", Long.toString(ended()), NOW.minusSeconds(60));
        assertThat(list()).contains("killed");
    }

    @Test
    void whileTheNextOneStartsItSaysThatAndNotThatItWasKilled() throws IOException {
        file("gateway.lock", Long.toString(ProcessHandle.current().pid()), NOW.plusSeconds(5));

        assertThat(list())
                .contains("process " + ProcessHandle.current().pid(), "is starting")
                .doesNotContain("killed");
    }

    @Test
    void whenTheAddressIsGoneAlreadyItSaysSoToo() throws IOException {
        Files.delete(data.resolve("gateway-address"));
        assertThat(list()).contains("is not running, or is starting");

        file("gateway.lock", Long.toString(ProcessHandle.current().pid()), NOW);
        assertThat(list()).contains("process " + ProcessHandle.current().pid(), "is starting");
    }

    @Test
    void ofOneThatRunsAndDoesNotAnswerItDoesNotSayThatItWasKilled() throws IOException {
        file("gateway.lock", Long.toString(ProcessHandle.current().pid()), NOW);
        file("gateway-address", "http://127.0.0.1:1", NOW.plusSeconds(20));

        assertThat(list()).contains("does not answer", "its log").doesNotContain("killed");
    }

    @Test
    void aNumberThatIsAnotherProcessesByNowIsNoGateway() throws IOException {
        Instant before = ProcessHandle.current().info().startInstant().orElseThrow();
        file(
                "gateway.lock",
                Long.toString(ProcessHandle.current().pid()),
                before.minusSeconds(3600));

        assertThat(list()).contains("killed");
    }

    @Test
    void whatIsNoNumberIsNoGateway() throws IOException {
        file("gateway.lock", "?", NOW.plusSeconds(5));

        assertThat(list()).contains("killed");
    }

    private String list() {
        var said = CommandLineOf.beside(data).run("routes", "list", "--lang", "en");
        assertThat(said.exit()).isEqualTo(2);
        return said.err();
    }

    private void file(String name, String text, Instant written) throws IOException {
        Path file = Files.writeString(data.resolve(name), text + "\n");
        Files.setLastModifiedTime(file, FileTime.from(written));
    }

    /** The number of a process that has come to its end. */
    private static long ended() throws IOException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"), "-version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.onExit().join();
        return process.pid();
    }
}
