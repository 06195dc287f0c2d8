package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When no worker can be started it is the gateway's fault and never the document's. */
class WorkerCommandTest {

    @Test
    void aFileThatIsTooLargeIsRefusedWithoutAWorker() {
        var none = new WorkerCommand(Path.of("/no/such/java"), List.of(), List.of(), null, null);
        try (var reading = new Reading(Limits.DEFAULT, WorkerSettings.DEFAULT, none)) {
            var readout = reading.read("a.pdf", new byte[(int) Limits.DEFAULT.bytes() + 1]);

            assertThat(readout).isInstanceOf(Readout.Unreadable.class);
            assertThat(((Readout.Unreadable) readout).why().code()).isEqualTo("READ-002");
            assertThat(((Readout.Unreadable) readout).why().message()).contains("50 MB");
        }
    }

    private static final WorkerCommand COMMAND = WorkerCommand.ofThisProgram(64);

    @TempDir private Path folder;

    @Test
    void withoutJavaNothingCanBeRead() {
        var command =
                new WorkerCommand(
                        folder.resolve("java"), COMMAND.options(), COMMAND.main(), null, null);

        assertUnavailable(command, "no reading worker can be started");
    }

    @Test
    void aWorkerIsToldWhereRecognitionIs() {
        var command = COMMAND.told(Map.of("tonghop.reading.tesseract", "/opt/ocr"));

        assertThat(command.line(folder))
                .containsSubsequence("-Dtonghop.reading.tesseract=/opt/ocr", COMMAND.main().get(0));
    }

    @Test
    void aWorkerThatDoesNotStartTellsWhy() {
        var command =
                new WorkerCommand(
                        COMMAND.java(), COMMAND.options(), List.of("no.such.Main"), null, null);

        assertUnavailable(command, "no.such.Main");
    }

    @Test
    void aProgramFileThatWasMovedOrReplacedIsNotStarted() throws Exception {
        var jar = Files.writeString(folder.resolve("tonghop.jar"), "one");
        var state = WorkerCommand.state(jar);
        var command =
                new WorkerCommand(COMMAND.java(), COMMAND.options(), COMMAND.main(), jar, state);
        command.check();

        Files.writeString(jar, "another");
        assertUnavailable(command, jar + " was moved, removed or replaced");

        Files.delete(jar);
        assertUnavailable(command, jar + " was moved, removed or replaced");
    }

    @Test
    void aWorkerForAFewDocumentsStartsSoonAndOneThatStaysBecomesFast() {
        var quick = "-XX:TieredStopAtLevel=1";

        assertThat(WorkerCommand.ofThisProgram(WorkerSettings.forAFewDocuments()).options())
                .contains(quick);
        assertThat(WorkerCommand.ofThisProgram(WorkerSettings.DEFAULT).options())
                .doesNotContain(quick);
    }

    @Test
    void onlyNamedVariablesAreHandedOn() {
        assertThat(
                        COMMAND.environment(
                                Map.of(
                                        "PATH", "/bin",
                                        "HOME", "/srv",
                                        "SPRING_DATASOURCE_PASSWORD", "x",
                                        "DONG_THAP_MAIL_PASSWORD", "x",
                                        "JAVA_TOOL_OPTIONS", "-Dx=y")))
                .isEqualTo(Map.of("PATH", "/bin", "HOME", "/srv"));
    }

    @Test
    void itsMemoryIsBoundedAndItEndsWhenItIsOver() {
        assertThat(COMMAND.line(folder))
                .contains(
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "vn.tonghop.reading.Worker");
    }

    private static void assertUnavailable(WorkerCommand command, String why) {
        try (var reading = new Reading(Limits.DEFAULT, WorkerSettings.DEFAULT, command)) {
            assertThatThrownBy(() -> reading.read("a.txt", new byte[] {'a'}))
                    .isInstanceOf(ReadingUnavailable.class)
                    .hasMessageContaining(why);
        }
    }
}
