package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import vn.tonghop.config.Problem;
import vn.tonghop.intake.camel.Bench;
import vn.tonghop.routes.RouteRefused;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteStates;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.health.SourceHealths;

/** What {@code routes check} says of a folder is what the gateway does with it. */
class CheckAndGatewayIT {

    private static final String FOLDER =
            """
            - route:
                id: source.folder.%s
                from:
                  uri: kamelet:report-folder-source
                  parameters:
                    directory: "%s"
                    every: 200ms
                    quiet: 100
                  steps:
                    - to: direct:intake.receive
            """;

    @TempDir private Path drop;
    private final Bench bench = Bench.create();

    @BeforeEach
    void prepare() throws IOException {
        for (String name : new String[] {"a/in", "b/in", "done", "failed"}) {
            Files.createDirectories(drop.resolve(name));
        }
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aFileThatIsSetAsideOwnsNoIdAndNoPlaceForEither() throws IOException {
        bench.file("sources/a.yaml", file("x", "a/in").replace("every: 200ms", "evry: 200ms"))
                .file("sources/b.yaml", file("x", "a/in"))
                .file("sources/c.yaml", file("x", "b/in"))
                .file("sources/d.yaml", file("y", "b/../a/in"))
                .file("sources/e.yaml", file("z", "b/in"))
                .start();

        Map<String, String> checked = checked();
        assertThat(checked)
                .containsEntry("a.yaml", "QUARANTINED [RTE-007, RTE-005]")
                .containsEntry("b.yaml", "RUNNING []")
                .containsEntry("c.yaml", "QUARANTINED [RTE-005, RTE-067]")
                .containsEntry("d.yaml", "QUARANTINED [RTE-067]")
                .containsEntry("e.yaml", "RUNNING []");
        assertThat(running()).isEqualTo(checked);
    }

    @Test
    void whatOneGivesUpTheNextTakesInBoth() throws IOException {
        bench.file("sources/a.yaml", file("x", "a/in"))
                .file("sources/b.yaml", file("x", "b/in"))
                .start();
        assertThat(running()).isEqualTo(checked()).containsEntry("b.yaml", "QUARANTINED [RTE-005]");

        bench.file("sources/a.yaml", file("x", "a/in").replace("quiet", "quite"));
        // the last good version of a.yaml goes on, and keeps its id
        await().untilAsserted(
                        () ->
                                assertThat(running().get("a.yaml"))
                                        .isEqualTo("QUARANTINED [RTE-007]"));
        assertThat(running()).containsEntry("b.yaml", "QUARANTINED [RTE-005]");

        bench.file("sources/a.yaml", file("y", "a/in"));
        await().untilAsserted(() -> assertThat(running()).containsEntry("b.yaml", "RUNNING []"));
        assertThat(running()).isEqualTo(checked());
    }

    @Test
    void theGatewayDoesNotReadItsOwnFilesByALinkEither() throws IOException {
        Path data = bench.routes().resolveSibling("data");
        Files.createDirectories(data);
        Files.writeString(data.resolve("initial-admin-password"), "invented");
        Files.createSymbolicLink(drop.resolve("link"), data);
        bench.file("sources/a.yaml", file("x", "link"))
                .file("sources/b.yaml", file("y", "a/in"))
                .start();

        assertThat(running())
                .containsEntry("a.yaml", "QUARANTINED [RTE-074]")
                .containsEntry("b.yaml", "RUNNING []");
        Files.writeString(drop.resolve("a/in/report.txt"), "invented");
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));
        assertThat(data.resolve("initial-admin-password")).hasContent("invented");
    }

    @Test
    void aLinkThatIsTurnedToTheGatewaysOwnFilesLaterFailsTheLookAndTakesNothing()
            throws IOException {
        Path data = bench.routes().resolveSibling("data");
        Files.createDirectories(data);
        Files.writeString(data.resolve("initial-admin-password"), "invented");
        Path link = Files.createSymbolicLink(drop.resolve("link"), drop.resolve("a/in"));
        bench.file("sources/a.yaml", file("x", "link")).start();
        Files.writeString(drop.resolve("a/in/report.txt"), "invented report");
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));

        Files.delete(link);
        Files.createSymbolicLink(link, data);

        await().untilAsserted(
                        () ->
                                assertThat(bench.part(SourceHealths.class).of("source.folder.x"))
                                        .hasValueSatisfying(
                                                h -> assertThat(h.toString()).contains("INT-007")));
        assertThat(data.resolve("initial-admin-password")).hasContent("invented");
        assertThat(bench.count("delivery")).isEqualTo(1);
    }

    @Test
    void whyARouteCannotBeRunByHandIsSaidWithWhatToDoFirst() {
        bench.file("sources/off.yaml", file("off", "a/in") + "    autoStartup: false\n")
                .file("sources/waits.yaml", file("waits", "a/in").replace("200ms", "\"{{X_Y}}\""))
                .file("sources/broken.yaml", file("broken", "a/in").replace("quiet", "quite"))
                .file("sources/good.yaml", file("good", "b/in"))
                .start();
        var desk = bench.part(RouteDesk.class);
        desk.pause("source.folder.good", "admin");

        assertThat(refusal(desk, "off")).isEqualTo("RTE-078");
        assertThat(refusal(desk, "waits")).isEqualTo("RTE-080");
        assertThat(refusal(desk, "broken")).isEqualTo("RTE-079");
        assertThat(refusal(desk, "good")).isEqualTo("RTE-031");
        desk.resume("source.folder.good", "admin");
        desk.run("source.folder.good", "admin", Duration.ZERO);
    }

    private static String refusal(RouteDesk desk, String route) {
        return catchThrowableOfType(
                        RouteRefused.class,
                        () -> desk.run("source.folder." + route, "admin", Duration.ZERO))
                .code();
    }

    private String file(String id, String directory) {
        return FOLDER.formatted(id, drop.resolve(directory));
    }

    private Map<String, String> checked() throws IOException {
        var said = new TreeMap<String, String>();
        Settings settings = bench.part(Environment.class)::getProperty;
        new RouteCheck(bench.routes(), settings).all().forEach(s -> said.put(name(s), said(s)));
        return said;
    }

    private Map<String, String> running() {
        var said = new TreeMap<String, String>();
        bench.part(RouteStates.class).all().forEach(s -> said.put(name(s), said(s)));
        return said;
    }

    private static String name(RouteState state) {
        return state.file().replaceFirst(".*/", "");
    }

    private static String said(RouteState state) {
        return state.state() + " " + state.problems().stream().map(Problem::code).toList();
    }
}
