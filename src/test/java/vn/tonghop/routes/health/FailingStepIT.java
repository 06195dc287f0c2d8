package vn.tonghop.routes.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.intake.camel.Bench;
import vn.tonghop.routes.deploy.Rhythm;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.routes.desk.RouteSheet;

/** A source that is reached, and whose own route fails behind it. */
class FailingStepIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ID = "source.folder.stumbling";

    /** A step that an administrator has put into a route (invented). */
    public static final class Step implements Processor {

        static final AtomicBoolean BROKEN = new AtomicBoolean();

        @Override
        public void process(Exchange exchange) {
            if (BROKEN.get()) {
                throw new IllegalStateException("the stamp is missing (invented)");
            }
        }
    }

    @TempDir private Path drop;
    private final Bench bench = Bench.create();

    @AfterEach
    void close() {
        bench.close();
    }

    private SourceHealth health() {
        return bench.part(SourceHealths.class).of(ID).orElseThrow();
    }

    @Test
    void aScheduleThatFailsIsRedUntilItRunsWell() {
        Step.BROKEN.set(true);
        bench.set("tonghop.routes.allow-code", true)
                .file(
                        "schedules/stumbling.yaml",
                        """
                        - route:
                            id: schedule.stumbling
                            from:
                              uri: kamelet:night-schedule
                              parameters:
                                name: stumbling
                                cron: "0 0 3 * * ?"
                              steps:
                                - process:
                                    ref: "#class:%s"
                                - to: log:ran
                        """
                                .formatted(Step.class.getName()))
                .start();
        var desk = bench.part(RouteDesk.class);
        assertThat(line(desk).rhythm()).isEqualTo(Rhythm.TICKS);
        assertThat(line(desk).health().state()).isEqualTo(SourceHealth.State.UNKNOWN);

        desk.run("schedule.stumbling", "an administrator (invented)", java.time.Duration.ZERO);

        await().atMost(PATIENCE).until(() -> line(desk).health().isFailing());
        assertThat(line(desk).health())
                .satisfies(
                        h -> {
                            assertThat(h.failingSince()).isEqualTo(Bench.NOW);
                            assertThat(h.lastPoll()).isEqualTo(Bench.NOW);
                            assertThat(h.lastSuccess()).isNull();
                            assertThat(h.reachable()).isNull();
                            assertThat(h.error()).contains("the stamp is missing (invented)");
                        });
        assertThat(line(desk).next()).isEqualTo("2023-11-20T20:00:00Z");
        assertThat(bench.part(SourceHealths.class).readHere()).isEmpty();
        await().atMost(PATIENCE)
                .until(() -> bench.count("source_health where state = 'failing'") == 1);

        Step.BROKEN.set(false);
        desk.run("schedule.stumbling", "an administrator (invented)", java.time.Duration.ZERO);
        await().atMost(PATIENCE).until(() -> line(desk).health().state() == SourceHealth.State.UP);
        assertThat(line(desk).health().lastSuccess()).isEqualTo(Bench.NOW);
        assertThat(line(desk).health().reachable()).isNull();
    }

    private static RouteSheet.Line line(RouteDesk desk) {
        return desk.sheet("schedules/stumbling.yaml").routes().get(0);
    }

    @Test
    void aStepThatFailsMakesItsSourceRedUntilOneSucceeds() throws IOException {
        Step.BROKEN.set(true);
        Path in = Files.createDirectories(drop.resolve("in"));
        Files.createDirectories(drop.resolve("done"));
        Path file = Files.writeString(in.resolve("invented.txt"), "invented");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-11-19T23:30:00Z")));
        bench.set("tonghop.routes.allow-code", true)
                .file(
                        "sources/stumbling.yaml",
                        """
                        - route:
                            id: %s
                            from:
                              uri: kamelet:report-folder-source
                              parameters:
                                directory: "%s"
                                every: 200ms
                                quiet: 0
                              steps:
                                - process:
                                    ref: "#class:%s"
                                - to: direct:intake.receive
                        """
                                .formatted(ID, in, Step.class.getName()))
                .start();

        await().atMost(PATIENCE).until(() -> health().failures() > 1);
        assertThat(health().isFailing()).isTrue();
        assertThat(health().failingSince()).isEqualTo(Bench.NOW);
        assertThat(health().error())
                .startsWith("INT-076 · ")
                .contains("the stamp is missing (invented)");
        assertThat(health().lag(Bench.NOW)).isEqualTo(Duration.ofMinutes(90));
        assertThat(bench.count("delivery")).isZero();
        assertThat(in.resolve("invented.txt")).exists();

        Step.BROKEN.set(false);

        await().atMost(PATIENCE).until(() -> health().state() == SourceHealth.State.UP);
        assertThat(health().failingSince()).isNull();
        assertThat(health().lag(Bench.NOW)).isNull();
        assertThat(bench.count("delivery")).isEqualTo(1);
    }
}
