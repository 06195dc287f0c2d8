package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.routes.RouteState;

/** What people do who are in a hurry, and what they are told. */
class HintsOfCheckTest {

    @TempDir private Path folder;
    private CheckedFolder routes;

    @BeforeEach
    void takeTheShippedBlocks() {
        routes = new CheckedFolder(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Hanoi",
                "Asia/Ha_Noi",
                "Asia/Saigonn",
                "Asia/HCM",
                "Vietnam",
                "Asia/Ho_Chi_Min",
                "Asia/Ho-Chi-Minh-City",
                "ICT"
            })
    void whoeverNamesAPlaceInVietNamIsToldItsTimeZone(String zone) {
        schedule(zone);

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("RTE-066", "Did you mean Asia/Ho_Chi_Minh?");
    }

    @ParameterizedTest
    @CsvSource({"security, IMAPS, imaps", "security, imasp, imaps", "every, 30, 30s"})
    void whatAValueWasMeantToBeIsTold(String parameter, String written, String meant) {
        routes.source(
                "x",
                "report-mailbox-source",
                "host: h.vn",
                "username: a",
                "password: \"{{env:SECRET}}\"",
                parameter + ": " + written);

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("RTE-009")
                .containsIgnoringCase("did you mean " + meant + "?");
    }

    @Test
    void whoeverNamesAnotherPlaceIsToldTheNearest() {
        schedule("Asia/Bangkokk");

        assertThat(routes.said()).singleElement().asString().contains("Did you mean Asia/Bangkok?");
    }

    @Test
    void aNoBreakSpaceBeforeANameIsNamedAndNothingIsMissingForIt() {
        routes.source("x", "report-folder-source", "\u00a0directory: /srv/in", "quiet: 100");
        routes.write(
                "sources/y.yaml",
                "- route:\n    id: source.test.y\n    \u00a0from:\n      uri: kamelet:x\n");

        assertThat(routes.said())
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("x.yaml:6 · RTE-002", "U+00A0"),
                        p -> assertThat(p).contains("y.yaml:3 · RTE-002", "U+00A0"));
    }

    @Test
    @Timeout(60)
    void aPipeASocketAndALinkToADeviceAreToldAndNotOpened() throws Exception {
        routes.source("good", "report-folder-source", "directory: /srv/in");
        pipe(folder.resolve("sources/pipe.yaml"));
        pipe(folder.resolve("kamelets/pipe.kamelet.yaml"));
        Files.createSymbolicLink(folder.resolve("sources/null.yaml"), Path.of("/dev/zero"));
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("sources/socket.yaml")));

            assertThat(routes.said())
                    .satisfiesExactlyInAnyOrder(
                            p -> assertThat(p).contains("pipe.kamelet.yaml · RTE-090"),
                            p -> assertThat(p).contains("pipe.yaml · RTE-090"),
                            p -> assertThat(p).contains("socket.yaml · RTE-090"),
                            p -> assertThat(p).contains("null.yaml · RTE-028"));
        }
    }

    @Test
    void aFileIsCheckedAloneBesideTheOthersOfItsFolder() throws IOException {
        routes.source("good", "report-folder-source", "directory: /srv/in");
        routes.source("bad", "report-folder-source", "directry: /srv/other");
        routes.source("twice", "report-folder-source", "directory: /srv/in");

        assertThat(check("sources/good.yaml"))
                .singleElement()
                .extracting(RouteState::state)
                .isEqualTo(RouteState.State.RUNNING);
        assertThat(codes("sources/bad.yaml")).containsExactly("RTE-007");
        assertThat(codes("sources/twice.yaml")).containsExactly("RTE-067");
        assertThat(check("kamelets/report-folder-source.kamelet.yaml"))
                .singleElement()
                .matches(s -> s.problems().isEmpty())
                .matches(s -> s.file().endsWith("report-folder-source.kamelet.yaml"));
    }

    @Test
    void aFileThatNobodyReadsIsToldAsThat() throws Exception {
        routes.source("good", "report-folder-source", "directory: /srv/in");
        Files.writeString(folder.resolve("lost.yaml"), "- route:");
        Files.writeString(folder.resolve("sources/good.txt"), "- route:");
        pipe(folder.resolve("sources/pipe.yaml"));

        assertThat(codes("lost.yaml")).containsExactly("RTE-091");
        assertThat(codes("sources/good.txt")).containsExactly("RTE-091");
        assertThat(codes("sources/pipe.yaml")).containsExactly("RTE-090");
        assertThat(codes("sources/not-there.yaml")).containsExactly("RTE-001");
    }

    private List<RouteState> check(String file) throws IOException {
        return new RouteCheck(folder.resolve(file), name -> null).all();
    }

    private List<String> codes(String file) throws IOException {
        return check(file).stream()
                .flatMap(s -> s.problems().stream())
                .map(p -> p.describe(Locale.ENGLISH).replaceFirst("(?s)^.* (RTE-\\d+) .*$", "$1"))
                .toList();
    }

    private void schedule(String zone) {
        routes.write(
                "schedules/x.yaml",
                """
                - route:
                    id: schedule.x
                    from:
                      uri: kamelet:night-schedule
                      parameters: { name: x, cron: "0 30 0 * * ?", timeZone: "%s" }
                      steps:
                        - to: direct:night.tick
                """
                        .formatted(zone));
    }

    private static void pipe(Path at) throws Exception {
        Process made = new ProcessBuilder("mkfifo", at.toString()).start();
        assumeThat(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0)
                .as("this system has pipes")
                .isTrue();
    }
}
