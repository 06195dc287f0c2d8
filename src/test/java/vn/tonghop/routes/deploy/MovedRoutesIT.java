package vn.tonghop.routes.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.routes.RouteState.State;

/** Routes that change places between files: every one of them goes on, and nothing runs twice. */
class MovedRoutesIT {

    @TempDir private Path drop;
    private FolderSources sources;

    @BeforeEach
    void prepare() {
        sources = new FolderSources(drop);
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void twoFilesThatSwapTheirNamesGoOnWithoutStopping() {
        start("a", "b");
        var a = sources.route("a");
        var b = sources.route("b");

        swap("a.yaml", "b.yaml");
        awaitIds("a.yaml", "source.folder.b");
        awaitIds("b.yaml", "source.folder.a");

        assertThat(sources.route("a")).isSameAs(a);
        assertThat(sources.route("b")).isSameAs(b);
        nothingWasSetAside();
        assertThat(sources.journalled("routes.renamed")).isEqualTo(2);
        inEffect("sources/a.yaml", sources.good("b"));
        inEffect("sources/b.yaml", sources.good("a"));
        sources.document("a", "for a");
        sources.document("b", "for b");
        sources.awaitDeliveries(2);

        sources.bench.restart();
        bothRun();
        assertThat(sources.journalled("routes.changed")).isZero();
    }

    @Test
    void threeFilesThatChangePlacesInARoundGoOnWithoutStopping() {
        start("a", "b", "c");
        var routes = List.of(sources.route("a"), sources.route("b"), sources.route("c"));

        sources.rename("c.yaml", "aside");
        sources.rename("b.yaml", "c.yaml");
        sources.rename("a.yaml", "b.yaml");
        sources.rename("aside", "a.yaml");
        awaitIds("a.yaml", "source.folder.c");
        awaitIds("b.yaml", "source.folder.a");
        awaitIds("c.yaml", "source.folder.b");

        assertThat(List.of(sources.route("a"), sources.route("b"), sources.route("c")))
                .isEqualTo(routes);
        nothingWasSetAside();
    }

    @Test
    void aFileThatIsPutInTheNameOfAnotherTakesItsPlaceAndTheOtherEnds() {
        start("a", "b");
        var a = sources.route("a");

        sources.replace("a.yaml", "b.yaml");
        awaitIds("b.yaml", "source.folder.a");

        assertThat(sources.route("a")).isSameAs(a);
        assertThat(sources.route("b")).isNull();
        assertThat(sources.block("b")).isNull();
        nothingWasSetAside();
        sources.bench.restart();
        assertThat(sources.route("a")).isNotNull();
        assertThat(sources.route("b")).isNull();
    }

    @Test
    void namesThatWereSwappedWhileTheGatewayWasDownAreTakenAsTheyAre() {
        start("a", "b");

        swap("a.yaml", "b.yaml");
        sources.bench.restart();

        bothRun();
        nothingWasSetAside();
        assertThat(sources.journalled("routes.renamed")).isEqualTo(2);
        inEffect("sources/a.yaml", sources.good("b"));
    }

    @Test
    void aRouteThatMovesToAnotherFileRunsThereWhicheverOfTheTwoComesFirst() {
        for (String[] way : new String[][] {{"a", "b"}, {"b", "a"}}) {
            sources.close();
            sources = new FolderSources(drop);
            String stays = sources.good("stays");
            String moves = sources.good("moves");
            String other = sources.good("other");
            sources.file(way[0] + ".yaml", stays + moves).file(way[1] + ".yaml", other);
            sources.bench.start();

            sources.file(way[0] + ".yaml", stays).file(way[1] + ".yaml", other + moves);
            awaitIds(way[1] + ".yaml", "source.folder.other", "source.folder.moves");

            assertThat(sources.bench.state(way[0] + ".yaml").ids())
                    .containsExactly("source.folder.stays");
            nothingWasSetAside();
            sources.document("moves", "taken there, from " + way[0]);
            sources.awaitDeliveries(1);
            assertThat(sources.bench.deliveries().get(0))
                    .containsEntry("source_id", "source.folder.moves");
        }
    }

    @Test
    void twoFilesThatExchangeTheirRoutesAndChangeThemAreTakenTogether() {
        start("a", "b");

        sources.file("a.yaml", changed("b")).file("b.yaml", changed("a"));
        awaitIds("a.yaml", "source.folder.b");
        awaitIds("b.yaml", "source.folder.a");

        bothRun();
        nothingWasSetAside();
        sources.document("a", "for a, and once");
        sources.document("b", "for b, and once");
        sources.awaitDeliveries(2);
        sources.looks();
        assertThat(sources.bench.deliveries())
                .extracting(d -> d.get("source_id"))
                .containsExactlyInAnyOrder("source.folder.a", "source.folder.b");
    }

    @Test
    void twoRoutesThatExchangeWhatTheyReadAreTakenTogether() {
        start("a", "b");

        sources.file("a.yaml", sources.good("b").replace("folder.b", "folder.a"))
                .file("b.yaml", sources.good("a").replace("folder.a", "folder.b"));
        org.awaitility.Awaitility.await().until(() -> sources.journalled("routes.changed") == 2);
        nothingWasSetAside();
        sources.document("a", "read by b now");
        sources.awaitDeliveries(1);

        assertThat(sources.bench.deliveries().get(0)).containsEntry("source_id", "source.folder.b");
    }

    @Test
    void ofAnExchangeThatIsHalfBrokenBothLastGoodVersionsGoOn() {
        start("a", "b");
        var a = sources.route("a");
        var b = sources.route("b");

        sources.file("a.yaml", changed("b"))
                .file("b.yaml", changed("a").replace("directory:", "directry:"));
        sources.awaitState("a.yaml", State.QUARANTINED);
        sources.awaitState("b.yaml", State.QUARANTINED);

        assertThat(sources.route("a")).isSameAs(a);
        assertThat(sources.route("b")).isSameAs(b);
        assertThat(sources.bench.state("a.yaml").earlierRuns()).isTrue();
        assertThat(sources.bench.state("b.yaml").earlierRuns()).isTrue();
        sources.file("b.yaml", changed("a"));
        sources.awaitState("a.yaml", State.RUNNING);
        sources.awaitState("b.yaml", State.RUNNING);
        bothRun();
    }

    @Test
    void ofAnExchangeInWhichOneDoesNotStartBothLastGoodVersionsRun() {
        sources.bench.set("tonghop.routes.allow-code", true);
        start("a", "b");

        sources.file("a.yaml", changed("b")).file("b.yaml", startless(changed("a")));
        sources.awaitState("a.yaml", State.QUARANTINED);
        sources.awaitState("b.yaml", State.QUARANTINED);

        assertThat(code("a.yaml")).isEqualTo("RTE-005");
        assertThat(code("b.yaml")).isEqualTo("RTE-016");
        assertThat(sources.bench.state("a.yaml").ids()).containsExactly("source.folder.a");
        bothRun();
        sources.document("a", "for a");
        sources.document("b", "for b");
        sources.awaitDeliveries(2);
    }

    @Test
    void aCopyThatBecomesASwapLaterEndsWell() {
        start("a", "b");
        var a = sources.route("a");
        var b = sources.route("b");

        sources.file("a.yaml", sources.good("b"));
        sources.awaitState("a.yaml", State.QUARANTINED);
        assertThat(code("a.yaml")).isEqualTo("RTE-005");
        sources.file("b.yaml", sources.good("a"));
        sources.awaitState("a.yaml", State.RUNNING);

        assertThat(sources.bench.state("b.yaml").state()).isEqualTo(State.RUNNING);
        assertThat(sources.route("a")).isSameAs(a);
        assertThat(sources.route("b")).isSameAs(b);
    }

    @Test
    void aBrokenFileThatIsRenamedKeepsItsLastGoodVersionRunning() {
        start("a", "b");
        var a = sources.route("a");
        sources.file("a.yaml", "- route:\n    id: [");
        sources.awaitState("a.yaml", State.QUARANTINED);

        sources.rename("a.yaml", "z.yaml");
        sources.awaitState("z.yaml", State.QUARANTINED);

        assertThat(sources.bench.state("z.yaml").earlierRuns()).isTrue();
        assertThat(sources.route("a")).isSameAs(a);
        sources.bench.restart();
        assertThat(sources.bench.state("z.yaml").earlierRuns()).isTrue();
        assertThat(sources.route("a")).isNotNull();
    }

    @Test
    void aLastGoodVersionIsLeftAloneWhileOtherFilesChangeAlthoughItsFileDoesNotStart() {
        sources.bench.set("tonghop.routes.allow-code", true);
        start("a", "b");
        sources.file("a.yaml", startless(sources.good("a")));
        sources.awaitState("a.yaml", State.QUARANTINED);
        assertThat(code("a.yaml")).isEqualTo("RTE-016");
        var untouched = sources.route("a");
        assertThat(untouched).isNotNull();

        var before = sources.route("b");
        sources.file("b.yaml", changed("b"));
        org.awaitility.Awaitility.await()
                .until(() -> sources.route("b") != null && sources.route("b") != before);
        sources.awaitState("b.yaml", State.RUNNING);

        assertThat(sources.route("a")).isSameAs(untouched);
        assertThat(code("a.yaml")).isEqualTo("RTE-016");
        assertThat(sources.bench.state("a.yaml").earlierRuns()).isTrue();
        assertThat(sources.journalled("routes.quarantined")).isEqualTo(1);
    }

    private void start(String... names) {
        for (String name : names) {
            sources.file(name + ".yaml", sources.good(name));
        }
        sources.bench.start();
    }

    private void swap(String one, String other) {
        sources.rename(one, "aside");
        sources.rename(other, one);
        sources.rename("aside", other);
    }

    private String changed(String name) {
        return sources.good(name).replace("quiet: 100", "quiet: 150");
    }

    private static String startless(String file) {
        return file.replace(
                "- to:",
                "- process: { ref: \"#class:%s\" }\n        - to:"
                        .formatted(QuietLogIT.NoStart.class.getName()));
    }

    private void awaitIds(String file, String... ids) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            assertThat(sources.bench.state(file).ids()).containsExactly(ids);
                            assertThat(sources.bench.state(file).state()).isEqualTo(State.RUNNING);
                        });
    }

    private void bothRun() {
        assertThat(sources.route("a")).isNotNull();
        assertThat(sources.route("b")).isNotNull();
    }

    private void nothingWasSetAside() {
        assertThat(sources.journalled("routes.quarantined")).isZero();
    }

    private void inEffect(String file, String text) {
        assertThat(
                        sources.bench
                                .jdbc()
                                .sql(
                                        "select content from route_version"
                                                + " where file = ? and state = 'deployed'")
                                .param(file)
                                .query(String.class)
                                .list())
                .containsExactly(text);
    }

    private String code(String file) {
        return sources.bench.state(file).problems().get(0).code();
    }
}
