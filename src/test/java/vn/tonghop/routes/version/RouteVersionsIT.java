package vn.tonghop.routes.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.routes.file.Digest;
import vn.tonghop.store.TestDatabase;

/** How long versions of files are remembered. */
class RouteVersionsIT {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final RouteVersions versions = new RouteVersions(jdbc, Clock.systemUTC());

    @Test
    void onlyTheLastFiftyVersionsOfAFileStay() {
        for (int i = 0; i < 60; i++) {
            deployed("sources/a.yaml", "version " + i);
        }
        deployed("sources/b.yaml", "another");

        assertThat(versions.of("sources/a.yaml", 1000))
                .hasSize(50)
                .first()
                .extracting(RouteVersion::content)
                .isEqualTo("version 59");
        assertThat(versions.of("sources/b.yaml", 1000)).hasSize(1);
    }

    @Test
    void theGoodVersionStaysHoweverManyBrokenOnesWereSavedAfterIt() {
        deployed("sources/a.yaml", "first");
        deployed("sources/a.yaml", "good before");
        deployed("sources/a.yaml", "good");
        for (int i = 0; i < 70; i++) {
            String text = "broken " + i;
            versions.quarantined(
                    "sources/a.yaml", text, Digest.of(text), List.of(), "RTE-002 " + i, "disk");
        }

        assertThat(versions.good("sources/a.yaml"))
                .hasValueSatisfying(v -> assertThat(v.content()).isEqualTo("good"));
        assertThat(versions.of("sources/a.yaml", 1000))
                .hasSize(52)
                .extracting(RouteVersion::content)
                .contains("good before")
                .doesNotContain("first");
    }

    @Test
    void whatRanBeforeAFileWasRemovedStaysToo() {
        deployed("sources/a.yaml", "good");
        versions.removed("sources/a.yaml");
        for (int i = 0; i < 60; i++) {
            String text = "broken " + i;
            versions.quarantined(
                    "sources/a.yaml", text, Digest.of(text), List.of(), "RTE-002 " + i, "disk");
        }

        assertThat(versions.lastThatRan("sources/a.yaml"))
                .hasValueSatisfying(v -> assertThat(v.content()).isEqualTo("good"));
    }

    private void deployed(String file, String text) {
        versions.deployed(file, text, Digest.of(text), List.of("source.folder.a"), "disk");
    }
}
