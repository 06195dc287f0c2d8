package vn.tonghop.routes.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.routes.RouteState.State;
import vn.tonghop.routes.desk.RouteDesk;

/** What is remembered of the files while the gateway is down. */
class LastGoodIT {

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
    void aFileThatIsBrokenAtTheStartRunsAsItLastWasGood() {
        sources.file("a.yaml", sources.good("a")).file("b.yaml", sources.good("b")).bench.start();
        sources.file("a.yaml", "- route:\n    id: [");
        sources.bench.restart();

        assertThat(sources.bench.state("a.yaml").state()).isEqualTo(State.QUARANTINED);
        assertThat(sources.bench.state("a.yaml").earlierRuns()).isTrue();
        assertThat(sources.bench.state("b.yaml").state()).isEqualTo(State.RUNNING);
        sources.document("a", "from the last good version");
        sources.awaitDeliveries(1);
        assertThat(sources.journalled("routes.quarantined")).isEqualTo(1);

        sources.bench.restart();
        assertThat(sources.bench.state("a.yaml").earlierRuns()).isTrue();
        assertThat(sources.journalled("routes.quarantined")).isEqualTo(1);
        assertThat(sources.journalled("routes.changed")).isZero();
    }

    @Test
    void ofTwoFilesWithOneIdTheOneThatRanBeforeRunsAfterTheStart() {
        sources.file("b.yaml", sources.good("b")).bench.start();
        sources.file("a.yaml", sources.good("b").replace("quiet: 100", "quiet: 140"));
        sources.bench.restart();

        assertThat(sources.bench.state("b.yaml").state()).isEqualTo(State.RUNNING);
        assertThat(sources.bench.state("a.yaml").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("RTE-005"));
    }

    @Test
    void aFileThatWasDeletedWhileTheGatewayWasDownStaysDeleted() throws IOException {
        sources.file("a.yaml", sources.good("a")).file("b.yaml", sources.good("b")).bench.start();
        Files.delete(sources.path("a.yaml"));
        sources.bench.restart();

        assertThat(sources.route("a")).isNull();
        assertThat(
                        sources.bench.count(
                                "route_version where file = 'sources/a.yaml'"
                                        + " and state = 'removed'"))
                .isEqualTo(1);
        assertThat(sources.journalled("routes.removed")).isEqualTo(1);
    }

    @Test
    void aSettingThatIsMisspeltDoesNotStopWhatRan() {
        sources.bench.set("SOME_PACE", "200ms");
        String file = sources.good("a").replace("every: 200ms", "every: \"{{SOME_PACE}}\"");
        sources.file("a.yaml", file).bench.start();
        sources.file("a.yaml", file.replace("SOME_PACE", "SOME_PLACE"));
        sources.awaitState("a.yaml", State.QUARANTINED);

        assertThat(sources.bench.state("a.yaml").problems())
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.code()).isEqualTo("RTE-025");
                            assertThat(p.messageEn()).contains("SOME_PLACE");
                        });
        sources.bench.restart();
        assertThat(sources.bench.state("a.yaml").earlierRuns()).isTrue();
        sources.document("a", "still");
        sources.awaitDeliveries(1);
    }

    @Test
    void aPasswordThatSomebodyWroteIntoAFileIsKeptNowhere() {
        sources.bench.file(
                "sources/m.yaml",
                """
                - route:
                    id: source.mail.m
                    from:
                      uri: kamelet:report-mailbox-source
                      parameters: {host: a, username: b, password: "Invented-Hunter2"}
                      steps:
                        - to: direct:intake.receive
                """);
        sources.file("n.yaml", "- route:\n    password: 'Invented-Hunter2'\n   x: [");
        sources.bench.start();

        assertThat(sources.journalled("routes.quarantined")).isEqualTo(2);
        assertThat(
                        sources.bench.count(
                                "route_version v, journal j where"
                                        + " v.content || v.problems || j.details::text"
                                        + " like '%Hunter2%'"))
                .isZero();
    }

    @Test
    void aBuildingBlockThatIsBrokenLeavesItsRoutesAsTheyAre() throws IOException {
        sources.file("a.yaml", sources.good("a")).bench.start();
        var untouched = sources.route("a");
        Path block = sources.bench.routes().resolve("kamelets/report-folder-source.kamelet.yaml");
        String shipped = Files.readString(block);

        Files.writeString(block, shipped.replace("name: report-folder-source", "name: x"));
        sources.awaitState("report-folder-source.kamelet.yaml", State.QUARANTINED);
        assertThat(sources.route("a")).isSameAs(untouched);

        Files.writeString(
                block,
                shipped.replace("required: [directory]", "required: [directory, owner]")
                        .replace(
                                "    properties:\n",
                                "    properties:\n      owner: {title: Owner, description: Whose,"
                                        + " type: string}\n"));
        org.awaitility.Awaitility.await()
                .until(
                        () ->
                                sources
                                        .bench
                                        .state("report-folder-source.kamelet.yaml")
                                        .problems()
                                        .stream()
                                        .anyMatch(p -> p.code().equals("RTE-026")));
        assertThat(sources.route("a")).isSameAs(untouched);

        sources.bench.restart();
        assertThat(sources.bench.state("a.yaml").state()).isEqualTo(State.RUNNING);
        assertThat(sources.bench.state("report-folder-source.kamelet.yaml").earlierRuns()).isTrue();

        Files.delete(block);
        org.awaitility.Awaitility.await()
                .until(
                        () ->
                                sources
                                        .bench
                                        .state("report-folder-source.kamelet.yaml")
                                        .problems()
                                        .stream()
                                        .anyMatch(p -> p.code().equals("RTE-027")));
        sources.document("a", "with the block of before");
        sources.awaitDeliveries(1);
    }

    @Test
    void aGoodChangeOfABuildingBlockReachesTheRoutesThatNameIt() throws IOException {
        sources.file("a.yaml", sources.good("a"))
                .file("off.yaml", sources.good("off") + "    autoStartup: false\n")
                .bench
                .start();
        var before = sources.route("a");
        Path block = sources.bench.routes().resolve("kamelets/report-folder-source.kamelet.yaml");

        Files.writeString(
                block, Files.readString(block).replace("initialDelay: 500", "initialDelay: 60000"));
        org.awaitility.Awaitility.await()
                .until(() -> sources.route("a") != null && sources.route("a") != before);

        assertThat(sources.block("a").getEndpoint().getEndpointUri()).contains("=60000");
        assertThat(sources.bench.state("a.yaml").state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aPausedRouteStaysPausedAcrossARestartUntilItIsResumed() {
        sources.file("a.yaml", sources.good("a")).file("b.yaml", sources.good("b")).bench.start();
        sources.bench.part(RouteDesk.class).pause("source.folder.a", "invented admin");
        assertThat(sources.route("a")).isNull();
        assertThat(sources.block("a")).isNull();

        sources.bench.restart();
        assertThat(sources.bench.state("a.yaml").state()).isEqualTo(State.PAUSED);
        assertThat(sources.route("a")).isNull();
        var untouched = sources.route("b");
        // a new version of a paused file does not wake it
        sources.file("a.yaml", sources.good("a").replace("quiet: 100", "quiet: 150"));
        org.awaitility.Awaitility.await().until(() -> sources.journalled("routes.changed") == 1);
        assertThat(sources.route("a")).isNull();

        sources.document("a", "waited");
        sources.bench.part(RouteDesk.class).resume("source.folder.a", "invented admin");
        sources.awaitDeliveries(1);
        assertThat(sources.route("b")).isSameAs(untouched);
        assertThat(sources.journalled("routes.paused")).isEqualTo(1);
        assertThat(sources.journalled("routes.resumed")).isEqualTo(1);
    }

    @Test
    void aPauseOnAnotherNodeIsFollowed() {
        sources.file("a.yaml", sources.good("a")).bench.start();
        sources.bench
                .jdbc()
                .sql("insert into route_pause values ('source.folder.a', now(), 'other node')")
                .update();
        sources.awaitNoRoute("a");
        sources.bench.jdbc().sql("delete from route_pause").update();
        sources.awaitRoute("a");
    }

    @Test
    void aScheduleIsFiredByHand() throws Exception {
        var ticks = new java.util.concurrent.atomic.AtomicInteger();
        sources.bench.file(
                "schedules/s.yaml",
                """
                - route:
                    id: schedule.s
                    from:
                      uri: kamelet:night-schedule
                      parameters: { name: s, cron: "0 0 0 1 1 ? 2090" }
                      steps:
                        - to: direct:night.tick
                """);
        sources.bench.start();
        sources.bench
                .camel()
                .addRoutes(
                        new org.apache.camel.builder.RouteBuilder() {
                            @Override
                            public void configure() {
                                from("direct:night.tick").process(e -> ticks.incrementAndGet());
                            }
                        });
        assertThat(sources.bench.state("s.yaml").problems()).isEmpty();

        sources.bench
                .part(RouteDesk.class)
                .run("schedule.s", "invented admin", java.time.Duration.ZERO);
        org.awaitility.Awaitility.await().until(() -> ticks.get() == 1);
        assertThat(sources.bench.part(RouteDesk.class).sheet("schedules/s.yaml").routes())
                .singleElement()
                .satisfies(l -> assertThat(l.next()).isAfter("2089-12-30T00:00:00Z"));
    }

    @Test
    void aFolderThatComesLateIsReadWithWhatIsRemembered() throws IOException {
        sources.file("a.yaml", sources.good("a")).bench.start();
        sources.file("a.yaml", "- route:\n    id: [");
        Path routes = sources.bench.routes();
        Path away = routes.resolveSibling("away");
        Files.move(routes, away);
        sources.bench.restart();
        assertThat(sources.route("a")).isNull();

        Files.move(away, routes);
        sources.awaitState("a.yaml", State.QUARANTINED);
        assertThat(sources.route("a")).isNotNull();
        assertThat(sources.bench.state("a.yaml").earlierRuns()).isTrue();
    }

    @Test
    void twoDestinationsWithTheSameParametersShareNothing() throws IOException {
        String one =
                """
                - route:
                    id: destination.one
                    from:
                      uri: direct:destination.one
                      steps:
                        - to:
                            uri: kamelet:ministry-rest-sink
                            parameters: { baseUrl: "https://bo.example", token: "{{env:A_TOKEN}}" }
                """;
        sources.bench
                .set("A_TOKEN", "invented")
                .file("destinations/one.yaml", one)
                .file("destinations/two.yaml", one.replace("destination.one", "destination.two"))
                .start();
        var untouched = sources.bench.camel().getRoute("destination.one_1");
        assertThat(untouched).isNotNull();
        assertThat(sources.bench.camel().getRoute("destination.two_1")).isNotNull();

        Files.delete(sources.bench.routes().resolve("destinations/two.yaml"));
        org.awaitility.Awaitility.await()
                .until(() -> sources.bench.camel().getRoute("destination.two_1") == null);
        assertThat(sources.bench.camel().getRoute("destination.one_1")).isSameAs(untouched);
    }

    @Test
    void aSecondSourceOfTheSameFolderIsSetAsideAndTheFirstOneReads() {
        sources.file("a.yaml", sources.good("a")).bench.start();
        var untouched = sources.block("a");
        sources.file("b.yaml", sources.good("a").replace("source.folder.a", "source.folder.b"));
        sources.awaitState("b.yaml", State.QUARANTINED);

        assertThat(sources.bench.state("b.yaml").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("RTE-067"));
        assertThat(sources.route("b")).isNull();
        assertThat(sources.block("a")).isSameAs(untouched);
        sources.document("a", "still read");
        sources.awaitDeliveries(1);
    }
}
