package vn.tonghop.routes.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.routes.RouteState.State;
import vn.tonghop.routes.RouteStates;

/** What an administrator does to the folder while the gateway runs. */
class LiveFolderIT {

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
    void aNewFileRunsAndTheOthersAreNotTouched() throws IOException {
        sources.file("a.yaml", sources.good("a")).bench.start();
        var untouched = sources.route("a");
        var polling = sources.block("a");

        sources.file("b.yaml", sources.good("b"));
        sources.awaitRoute("b");
        sources.document("b", "invented");
        sources.awaitDeliveries(1);

        assertThat(sources.route("a")).isSameAs(untouched);
        assertThat(sources.block("a")).isSameAs(polling);
        assertThat(sources.bench.state("b.yaml").state()).isEqualTo(State.RUNNING);
        assertThat(sources.journalled("routes.deployed")).isEqualTo(shippedBlocks() + 2);
    }

    private static int shippedBlocks() throws IOException {
        try (var blocks = Files.list(Path.of("routes/kamelets"))) {
            return (int) blocks.count();
        }
    }

    @Test
    void aChangedFileIsSwappedAndReadsWhatItReadsNow() {
        sources.file("a.yaml", sources.good("a")).file("b.yaml", sources.good("b")).bench.start();
        var untouched = sources.route("b");
        var before = sources.route("a");

        sources.file("a.yaml", sources.good("other").replace("folder.other", "folder.a"));
        org.awaitility.Awaitility.await()
                .until(() -> sources.route("a") != null && sources.route("a") != before);
        sources.document("other", "invented");
        sources.awaitDeliveries(1);

        assertThat(sources.bench.deliveries().get(0).get("source_id")).isEqualTo("source.folder.a");
        assertThat(sources.route("b")).isSameAs(untouched);
        assertThat(sources.bench.camel().getRoutes())
                .extracting(org.apache.camel.Route::getRouteId)
                .containsExactlyInAnyOrder(
                        "intake.receive",
                        "source.folder.a",
                        "source.folder.a_1",
                        "source.folder.b",
                        "source.folder.b_1");
        assertThat(diff("routes.changed"))
                .contains("-        directory: \"" + drop.resolve("a/in"))
                .contains("+        directory: \"" + drop.resolve("other/in"));
    }

    @Test
    void aDocumentThatIsOnItsWayWhileItsFileIsSwappedIsKeptOnceAndTheNextOneGoesTheNewWay() {
        sources.file("a.yaml", sources.good("a")).bench.start();
        var before = sources.route("a");
        var letGo = new java.util.concurrent.CountDownLatch(1);
        sources.bench.vault().hold(letGo);
        sources.document("a", "on its way");
        org.awaitility.Awaitility.await().until(() -> sources.bench.vault().held() == 1);

        sources.file("a.yaml", sources.good("a").replace("quiet: 100", "quiet: 150"));
        // nobody is told of the parts of a route while routes are being changed
        org.awaitility.Awaitility.await()
                .during(java.time.Duration.ofSeconds(1))
                .atMost(java.time.Duration.ofSeconds(15))
                .until(() -> sources.bench.part(Deployer.class).parts("source.folder.a").isEmpty());
        assertThat(sources.bench.count("delivery")).isZero();
        letGo.countDown();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> sources.route("a") != null && sources.route("a") != before);
        sources.document("a", "the next one");
        sources.awaitDeliveries(2);

        assertThat(sources.bench.deliveries())
                .extracting(d -> new String(sources.bench.original(d.get("original_sha256"))))
                .containsExactly("on its way", "the next one");
        assertThat(drop.resolve("a/in")).isEmptyDirectory();
        assertThat(drop.resolve("a/done")).isDirectoryContaining("glob:**TH-*-000001-*");
    }

    @Test
    void whatADeletedFileRanRunsNoMore() {
        sources.file("a.yaml", sources.good("a")).file("b.yaml", sources.good("b")).bench.start();

        sources.delete("a.yaml");
        sources.awaitNoRoute("a");

        assertThat(sources.bench.camel().getRoutes())
                .extracting(org.apache.camel.Route::getRouteId)
                .noneMatch(id -> id.startsWith("source.folder.a"));
        assertThat(sources.journalled("routes.removed")).isEqualTo(1);
        sources.file("a.yaml", sources.good("a"));
        sources.awaitRoute("a");
        sources.document("a", "after it came back");
        sources.awaitDeliveries(1);
    }

    @Test
    void aRenamedFileGoesOnWithoutStopping() {
        sources.file("a.yaml", sources.good("a")).bench.start();
        var untouched = sources.route("a");

        sources.rename("a.yaml", "z.yaml");
        sources.awaitState("z.yaml", State.RUNNING);

        assertThat(sources.route("a")).isSameAs(untouched);
        assertThat(sources.bench.part(RouteStates.class).all())
                .noneMatch(s -> s.file().endsWith("/a.yaml"));
        assertThat(sources.journalled("routes.renamed")).isEqualTo(1);
        assertThat(sources.journalled("routes.quarantined")).isZero();
    }

    @Test
    void aBrokenVersionIsSetAsideAndTheLastGoodOneRunsUntilItIsMended() {
        sources.file("a.yaml", sources.good("a")).bench.start();
        var untouched = sources.route("a");

        sources.file("a.yaml", sources.good("a").replace("directory:", "directry:"));
        sources.awaitState("a.yaml", State.QUARANTINED);
        sources.document("a", "while it is broken");
        sources.awaitDeliveries(1);

        assertThat(sources.route("a")).isSameAs(untouched);
        assertThat(sources.bench.state("a.yaml").earlierRuns()).isTrue();
        assertThat(sources.bench.state("a.yaml").problems())
                .first()
                .satisfies(
                        p -> {
                            assertThat(p.code()).isEqualTo("RTE-007");
                            assertThat(p.line()).isEqualTo(6);
                            assertThat(p.messageEn()).contains("directory");
                        });
        sources.file("a.yaml", sources.good("a").replace("quiet: 100", "quiet: 120"));
        sources.awaitState("a.yaml", State.RUNNING);
        assertThat(sources.route("a")).isNotSameAs(untouched);
    }

    @Test
    void aHalfWrittenSaveIsNotTakenBeforeItIsWhole() throws IOException {
        sources.file("a.yaml", sources.good("a")).bench.start();
        String text = sources.good("a").replace("quiet: 100", "quiet: 130");
        var file = sources.path("a.yaml");

        Files.writeString(file, "");
        for (int from = 0; from < text.length(); from += 40) {
            Files.writeString(
                    file,
                    text.substring(from, Math.min(text.length(), from + 40)),
                    StandardOpenOption.APPEND);
            sources.bench.part(Deployer.class).look();
        }
        org.awaitility.Awaitility.await().until(() -> sources.journalled("routes.changed") == 1);

        assertThat(sources.journalled("routes.quarantined")).isZero();
        assertThat(sources.bench.state("a.yaml").state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aSecondFileWithTheSameIdIsSetAsideUntilTheFirstOneGoes() {
        sources.file("b.yaml", sources.good("b")).bench.start();
        var untouched = sources.route("b");

        sources.file("a.yaml", sources.good("b").replace("quiet: 100", "quiet: 140"));
        sources.awaitState("a.yaml", State.QUARANTINED);
        assertThat(sources.route("b")).isSameAs(untouched);
        assertThat(sources.bench.state("a.yaml").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.messageEn()).contains("sources/b.yaml"));

        sources.delete("b.yaml");
        sources.awaitState("a.yaml", State.RUNNING);
        assertThat(sources.route("b")).isNotNull().isNotSameAs(untouched);
    }

    @Test
    void whatAnEditorLeavesBesideIsNoFile() {
        sources.file("a.yaml", sources.good("a")).bench.start();
        for (String name :
                new String[] {
                    ".b.yaml.swp",
                    "b.yaml~",
                    "#b.yaml#",
                    ".#b.yaml",
                    "b.yaml.tmp",
                    "~b.yaml",
                    "4913",
                    ".b.yaml",
                    "b.yaml.bak"
                }) {
            sources.file(name, sources.good("b"));
        }
        sources.looks();

        assertThat(sources.route("b")).isNull();
        assertThat(sources.bench.part(RouteStates.class).all()).hasSize(1);
    }

    @Test
    void garbageAHugeFileAndALinkOutOfTheFolderAreRefusedOneByOne() throws IOException {
        sources.file("good.yaml", sources.good("good")).bench.start();
        var untouched = sources.route("good");
        Path outside = Files.writeString(drop.resolve("outside.yaml"), sources.good("outside"));

        sources.file("garbage.yaml", "\u0001\u0002: [}{ - \t- %@");
        sources.file("huge.yaml", "# " + "x".repeat(10 * 1024 * 1024));
        Files.createSymbolicLink(sources.path("link.yaml"), outside);
        sources.awaitState("garbage.yaml", State.QUARANTINED);
        sources.awaitState("huge.yaml", State.QUARANTINED);
        sources.awaitState("link.yaml", State.QUARANTINED);

        assertThat(code("garbage.yaml")).isEqualTo("RTE-002");
        assertThat(code("huge.yaml")).isEqualTo("RTE-029");
        assertThat(code("link.yaml")).isEqualTo("RTE-028");
        assertThat(sources.route("outside")).isNull();
        assertThat(sources.route("good")).isSameAs(untouched);
    }

    @Test
    void aFolderThatIsNotThereForAWhileStopsNothing() throws IOException {
        sources.file("a.yaml", sources.good("a")).bench.start();
        var untouched = sources.route("a");
        Path away = sources.bench.routes().resolveSibling("away");

        Files.move(sources.bench.routes(), away);
        sources.looks();
        assertThat(sources.route("a")).isSameAs(untouched);
        assertThat(sources.bench.part(RouteStates.class).all())
                .anyMatch(s -> s.state() == State.QUARANTINED);

        Files.move(away, sources.bench.routes());
        sources.awaitState("a.yaml", State.RUNNING);
        sources.looks();
        assertThat(sources.bench.part(RouteStates.class).all()).hasSize(1);
        assertThat(sources.route("a")).isSameAs(untouched);
    }

    @Test
    void twoHundredFilesAreDeployedWithinTenSeconds() {
        sources.file("a.yaml", sources.good("a")).bench.start();
        var untouched = sources.route("a");

        IntStream.range(0, 200)
                .forEach(i -> sources.file("n" + i + ".yaml", sources.good("n" + i)));
        long begin = System.nanoTime();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> sources.bench.part(RouteStates.class).all().size() == 201);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("200 files deployed in %.1f s%n", seconds);

        assertThat(sources.bench.part(RouteStates.class).all())
                .allMatch(s -> s.state() == State.RUNNING);
        assertThat(sources.route("n199")).isNotNull();
        assertThat(sources.route("a")).isSameAs(untouched);
    }

    private String code(String file) {
        return sources.bench.state(file).problems().get(0).code();
    }

    private String diff(String event) {
        return sources.bench
                .jdbc()
                .sql("select details ->> 'diff' from journal where event = ?")
                .param(event)
                .query(String.class)
                .single();
    }
}
