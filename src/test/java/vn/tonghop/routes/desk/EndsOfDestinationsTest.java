package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a destination delivers leaves the gateway, once, by one building block. */
class EndsOfDestinationsTest {

    private static final String DESTINATION =
            """
            - route:
                id: destination.x
                from:
                  uri: direct:destination.x
                  steps:
            """;

    @TempDir private Path folder;
    private CheckedFolder routes;

    @BeforeEach
    void takeTheShippedBlocks() {
        routes = new CheckedFolder(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"destination.x", "intake.receive", "night.tick", "destination.other"})
    void itHandsNothingOnWithinTheGateway(String next) {
        routes.write("destinations/x.yaml", DESTINATION + "        - to: direct:" + next + "\n");

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:6 · RTE-092", "direct:" + next, "kamelet:…-sink");
    }

    @Test
    void twoOfOneFileDoNotGoRoundInACircle() {
        String first = DESTINATION + "        - to: direct:destination.y\n";
        routes.write(
                "destinations/x.yaml",
                first + first.replace("n.x", "n.z").replace("n.y", "n.x").replace("n.z", "n.y"));

        assertThat(routes.said())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("RTE-092"));
    }

    @Test
    void itDeliversOnce() {
        String sink =
                """
                        - to:
                            uri: kamelet:totals-folder-sink
                            parameters:
                              folder: /srv/totals
                """
                        .indent(8)
                        .stripTrailing();
        routes.write("destinations/x.yaml", DESTINATION + sink + "\n" + sink + "\n");

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:11 · RTE-063", "copies: in config/regimes");
    }

    @Test
    void withCodeAllowedWhatIsHandedOverHasToBeTaken() throws IOException {
        routes.write("destinations/x.yaml", DESTINATION + "        - to: direct:destination.y\n");

        assertThat(new RouteCheck(folder, name -> null, true).all())
                .flatExtracting(state -> state.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("RTE-012"));
    }
}
