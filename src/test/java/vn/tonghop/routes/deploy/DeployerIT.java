package vn.tonghop.routes.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.intake.camel.Bench;
import vn.tonghop.routes.RouteState.State;

/** Files of administrators in a gateway that runs. */
class DeployerIT {

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
        for (String name : new String[] {"in", "done", "failed"}) {
            Files.createDirectory(drop.resolve(name));
        }
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aBrokenFileIsSetAsideAndTheOthersRun() throws IOException {
        bench.file("sources/a-broken.yaml", "- route:\n    id: [")
                .file("sources/b-misspelt.yaml", good("b").replace("directory:", "directry:"))
                .file("sources/c-good.yaml", good("c"))
                .file(
                        "sources/d-waits.yaml",
                        good("d")
                                .replace("/in\"", "/later\"")
                                .replace("every: 200ms", "every: \"{{X_Y}}\""))
                .file("sources/e-off.yaml", good("e") + "    autoStartup: false\n")
                .start();

        assertThat(bench.state("a-broken.yaml").state()).isEqualTo(State.QUARANTINED);
        assertThat(bench.state("b-misspelt.yaml").state()).isEqualTo(State.QUARANTINED);
        assertThat(bench.state("c-good.yaml").state()).isEqualTo(State.RUNNING);
        assertThat(bench.state("d-waits.yaml").state()).isEqualTo(State.NOT_CONFIGURED);
        assertThat(bench.state("d-waits.yaml").missing()).containsExactly("X_Y");
        assertThat(bench.state("e-off.yaml").state()).isEqualTo(State.PAUSED);
        assertThat(bench.count("journal where event = 'routes.quarantined'")).isEqualTo(2);
        Files.writeString(drop.resolve("in/a.txt"), "invented");
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));
    }

    @Test
    void aFolderWhoseNameIsAnExpressionIsSetAsideBeforeItRuns() {
        Path mark = drop.resolve("mark");
        bench.file("sources/h.yaml", FOLDER.formatted("h", "{{env:THE_FOLDER}}"))
                .set(
                        "THE_FOLDER",
                        drop.resolve("in")
                                + "?doneFileName=x&preMove=RAW(${bean:type:java.nio.file.Files"
                                + "?method=createFile("
                                + mark
                                + ")})")
                .start();

        assertThat(bench.state("h.yaml").state()).isEqualTo(State.QUARANTINED);
        assertThat(bench.state("h.yaml").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("RTE-023"));
        assertThat(bench.camel().getRoute("source.folder.h")).isNull();
        assertThat(bench.count("journal where event = 'routes.quarantined'")).isEqualTo(1);
    }

    @Test
    void onlyDestinationsAreDeployedWhenNothingElseIsAskedFor() {
        bench.file("sources/c-good.yaml", good("c"))
                .set("tonghop.routes.deploy", "destinations")
                .start();

        assertThat(bench.state("c-good.yaml").state()).isEqualTo(State.LEFT_OUT);
        assertThat(bench.camel().getRoute("source.folder.c")).isNull();
    }

    @Test
    void aFolderWithSpacesMarksAndSignsIsRead() throws IOException {
        Path odd = Files.createDirectories(drop.resolve("báo cáo (a+b) 100%/in"));
        Files.createDirectory(odd.resolveSibling("done"));
        Files.writeString(odd.resolve("a.txt"), "invented");
        bench.file("sources/odd.yaml", FOLDER.formatted("odd", odd)).start();

        assertThat(bench.state("odd.yaml").problems()).isEmpty();
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));
        await().untilAsserted(
                        () ->
                                assertThat(odd.resolveSibling("done").toFile().list())
                                        .containsExactly("TH-20231120-000001-a.txt"));
    }

    private String good(String name) {
        return FOLDER.formatted(name, drop.resolve("in"));
    }
}
