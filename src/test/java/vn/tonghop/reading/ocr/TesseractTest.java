package vn.tonghop.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "shell scripts stand in for the command here")
class TesseractTest {

    private static final Grey PAPER = Grey.white(20, 10, 300);

    @TempDir Path folder;

    @Test
    void withoutTheCommandNothingIsInstalled() {
        var missing = new Tesseract("/no/such/tesseract", "");

        assertThat(missing.languages()).isEmpty();
        assertThat(missing.isInstalled()).isFalse();
    }

    @Test
    void vietnameseDataIsWhatMakesItInstalled() throws Exception {
        assertThat(command("echo 'List:'; echo eng; echo vie").isInstalled()).isTrue();
        assertThat(command("echo 'List:'; echo eng; echo osd").isInstalled()).isFalse();
    }

    @Test
    void aHangingEngineIsEndedWithItsPage() throws Exception {
        var pid = folder.resolve("pid");
        var hanging =
                new Tesseract(
                        script("echo $$ > " + pid + "; exec sleep 60"), "", Duration.ofSeconds(1));

        assertThatThrownBy(() -> hanging.words(PAPER, "vie", Ocr.Layout.PAGE))
                .isInstanceOf(OcrTimeout.class);

        var process = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
        org.awaitility.Awaitility.await().until(() -> process.map(p -> !p.isAlive()).orElse(true));
    }

    @Test
    void anEngineThatCrashesIsAFailureAndNotAnEmptyPage() throws Exception {
        var crashing = command("kill -SEGV $$");

        assertThatThrownBy(() -> crashing.words(PAPER, "vie", Ocr.Layout.PAGE))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(OcrTimeout.class);
    }

    @Test
    void theEngineSeesNothingOfTheGatewaysEnvironment() throws Exception {
        // the names of all variables, as if they were languages
        var seen = command("echo 'List:'; env | cut -d= -f1").languages();

        assertThat(seen).contains("OMP_THREAD_LIMIT", "LC_ALL", "PATH");
        assertThat(seen).doesNotContain("HOME", "USER", "JAVA_HOME", "MAVEN_OPTS");
    }

    @Test
    void thePictureGoesInThroughThePipe() throws Exception {
        var copy = folder.resolve("copy");
        command("cat > " + copy).words(PAPER, "vie", Ocr.Layout.PAGE);

        assertThat(Files.readAllBytes(copy)).hasSize("P5\n20 10\n255\n".length() + 200);
    }

    @Test
    void wordsAreReadFromTheTable() {
        var table =
                """
                level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
                4\t1\t1\t1\t1\t0\t100\t50\t300\t20\t-1\t
                5\t1\t1\t1\t1\t1\t100\t50\t60\t20\t96.5\tho\u0302\u0300
                5\t1\t1\t1\t2\t1\t100\t80\t60\t20\t31\t24.060
                """;

        var words = TesseractTable.words(table);

        assertThat(words).extracting(SeenWord::text).containsExactly("hồ", "24.060");
        assertThat(words).extracting(SeenWord::confidence).containsExactly(0.965, 0.31);
        assertThat(words.get(0).right()).isEqualTo(160);
        assertThat(words.get(0).line()).isNotEqualTo(words.get(1).line());
    }

    private Tesseract command(String script) throws IOException {
        return new Tesseract(script(script), "");
    }

    private String script(String body) throws IOException {
        var file = folder.resolve("tesseract");
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }
}
