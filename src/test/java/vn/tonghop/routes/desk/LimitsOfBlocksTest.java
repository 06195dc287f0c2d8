package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.block.Kamelets;
import vn.tonghop.routes.file.RouteFolder;

/** Every limit of a source is a parameter, with bounds that are held before anything runs. */
class LimitsOfBlocksTest {

    @TempDir private Path folder;

    static Stream<String> sources() {
        return Stream.of(
                "report-mailbox-source",
                "report-folder-source",
                "report-ftp-source",
                "report-ftps-source",
                "report-sftp-source");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everySourceHasItsLimits(String block) throws IOException {
        var parameters = kamelets().byName().get(block).parameters();

        assertThat(parameters).containsKeys("maxMegabytes", "every", "backoff");
        assertThat(parameters.keySet()).containsAnyOf("mailsPerPoll", "filesPerPoll");
        if (!block.contains("folder")) {
            assertThat(parameters).containsKeys("connectSeconds", "answerSeconds");
        }
        assertThat(parameters.values())
                .filteredOn(p -> p.type().equals("integer") || "duration".equals(p.format()))
                .allSatisfy(
                        p -> {
                            assertThat(p.range().least()).as(p.name()).isNotNull();
                            assertThat(p.range().greatest()).as(p.name()).isNotNull();
                            assertThat(p.takes(p.example())).as("default of " + p.name()).isTrue();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "maxMegabytes, 0, 1 … 1024",
        "maxMegabytes, 1025, 1 … 1024",
        "mailsPerPoll, -1, 1 … 10000",
        "connectSeconds, 0, 1 … 300",
        "answerSeconds, 601, 1 … 600",
        "backoff, 1, 2 … 100",
        "port, 65536, 0 … 65535",
        "every, 0s, 100 … 86400000 ms",
        "every, 99, 100 … 86400000 ms",
        "every, 25h, 100 … 86400000 ms",
        "every, 1d1s, 100 … 86400000 ms",
    })
    void whatIsOutOfItsBoundsIsRefusedByTheCheck(String name, String value, String bounds)
            throws IOException {
        assertThat(problems(name, value))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.code()).isEqualTo("RTE-009");
                            assertThat(p.line()).isEqualTo(9);
                            assertThat(p.message()).contains(name, bounds, value);
                        });
    }

    @ParameterizedTest
    @CsvSource({"maxMegabytes, 1024", "every, 100ms", "every, 1d", "every, 1h30m", "port, 0"})
    void theBoundsThemselvesAreWithin(String name, String value) throws IOException {
        assertThat(problems(name, value)).isEmpty();
    }

    @Test
    void aPlaceholderIsHeldToTheSameBounds() throws IOException {
        assertThat(problems("maxMegabytes", "\"{{env:MOST:4096}}\""))
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("RTE-009"));
    }

    private List<Problem> problems(String name, String value) throws IOException {
        Files.createDirectories(folder.resolve("kamelets"));
        Files.createDirectories(folder.resolve("sources"));
        String block = "kamelets/report-mailbox-source.kamelet.yaml";
        Files.copy(Path.of("routes", block), folder.resolve(block));
        Files.writeString(
                folder.resolve("sources/x.yaml"),
                """
                - route:
                    id: source.mail.x
                    from:
                      uri: kamelet:report-mailbox-source
                      parameters:
                        host: imap.example.vn
                        username: x
                        password: "{{env:SECRET}}"
                        %s: %s
                      steps:
                        - to: direct:intake.receive
                """
                        .formatted(name, value));
        return new RouteCheck(folder, setting -> null)
                .all().stream().flatMap(s -> s.problems().stream()).toList();
    }

    private static Kamelets kamelets() throws IOException {
        return Kamelets.of(new RouteFolder(Path.of("routes")).read().values());
    }
}
