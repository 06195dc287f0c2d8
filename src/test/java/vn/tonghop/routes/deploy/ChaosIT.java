package vn.tonghop.routes.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.intake.camel.Bench;
import vn.tonghop.routes.RouteState.State;
import vn.tonghop.routes.RouteStates;
import vn.tonghop.routes.deploy.ChaosPlaces.Place;
import vn.tonghop.routes.file.Digest;
import vn.tonghop.routes.version.RouteVersions;
import vn.tonghop.simulator.Wire;

/**
 * An administrator's worst day: thirty sources under a steady flow of documents, their files
 * broken, renamed, deleted, mended and half written, their servers away and back. At its end every
 * document is there once, and the sources nobody touched have never stopped. What is done in which
 * order is always the same; when a document falls into it is not.
 */
class ChaosIT {

    private static final long SEED = 20231120;

    /** Sources of every kind whose files nobody touches. */
    private static final String UNTOUCHED = "(folder-[0-8]|ftp-0|sftp-0|mail-0)";

    /** On a slow machine the day ends earlier, on a fast one when everything was done. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private static final int STEPS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private enum Slip {
        BROKEN,
        MISSPELT,
        RENAMED,
        DELETED,
        HALF_WRITTEN,
        CHANGED,
        SERVER_AWAY
    }

    @TempDir private Path folder;

    private final Random random = new Random(SEED);
    private final Bench bench = Bench.create();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Map<Slip, Integer> done = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private ChaosPlaces places;
    private int saved;

    @BeforeEach
    void thirtySources() {
        places = new ChaosPlaces(folder);
        assertThat(places.all()).hasSize(30);
        for (Place place : places.all()) {
            files.put(place.name(), place.name() + ".yaml");
            bench.file("sources/" + place.name() + ".yaml", place.text());
        }
        ChaosPlaces.SECRETS.forEach(s -> bench.set(s, places.secret(s)));
        bench.set("tonghop.routes.every", "50ms").set("tonghop.routes.quiet", "300ms").start();
        assertThat(bench.part(RouteStates.class).all())
                .hasSize(30)
                .allSatisfy(s -> assertThat(s.state()).as(s.file()).isEqualTo(State.RUNNING));
    }

    @AfterEach
    void end() {
        bench.close();
        places.close();
    }

    @Test
    void everyDocumentIsThereOnceAndTheUntouchedSourcesNeverStopped() throws Exception {
        Map<String, Route> before = untouched();
        assertThat(before).hasSize(24);
        long begin = System.nanoTime();
        var flowing = new AtomicBoolean(true);
        Thread flow = flow(flowing);
        places.hangUpNowAndThen(true);
        int steps = 0;
        var slips = new ArrayList<>(List.of(Slip.values()));
        Collections.shuffle(slips, random);
        try {
            while (steps < STEPS && System.nanoTime() - begin < LONGEST.toNanos()) {
                step(slips.get(steps % slips.size()));
                steps++;
            }
        } finally {
            flowing.set(false);
            flow.join();
        }
        places.wires().forEach(Wire::mend);
        places.hangUpNowAndThen(false);
        await().atMost(PATIENCE).until(() -> places.waiting() == 0);

        System.out.printf(
                "chaos: %d documents, %d steps %s in %.0f s%n",
                sent.size(), steps, done, (System.nanoTime() - begin) / 1e9);
        assertThat(done.keySet()).contains(Slip.values());
        assertThat(arrived()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(bench.count("delivery")).isEqualTo(sent.size());
        assertThat(untouched())
                .as("each is the very route that was started in the beginning")
                .containsExactlyInAnyOrderEntriesOf(before);
        assertThat(before.values())
                .allSatisfy(
                        r -> {
                            assertThat(r.getUptimeMillis())
                                    .as(r.getRouteId())
                                    .isGreaterThan((System.nanoTime() - begin) / 1_000_000);
                            assertThat(status(r)).isEqualTo("Started");
                        });
    }

    /** The Camel routes of the untouched sources and of their building blocks. */
    private Map<String, Route> untouched() {
        var routes = new HashMap<String, Route>();
        for (Place place : places.all()) {
            if (place.name().matches(UNTOUCHED)) {
                routes.put(place.id(), bench.camel().getRoute(place.id()));
                routes.put(place.id() + "_1", bench.camel().getRoute(place.id() + "_1"));
            }
        }
        return routes;
    }

    private String status(Route route) {
        return bench.camel().getRouteController().getRouteStatus(route.getRouteId()).name();
    }

    /** Whoever sends does not ask whether anybody reads. */
    private Thread flow(AtomicBoolean flowing) {
        var where = new Random(SEED + 1);
        var thread =
                new Thread(
                        () -> {
                            while (flowing.get()) {
                                int i = sent.size();
                                String text = "report " + i + " (invented)";
                                places.all()
                                        .get(where.nextInt(places.all().size()))
                                        .drop()
                                        .document("báo cáo " + i + ".txt", text);
                                sent.add(Digest.of(text));
                                LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
                            }
                        },
                        "offices");
        thread.start();
        return thread;
    }

    private void step(Slip slip) throws IOException {
        Place victim = victim();
        done.merge(slip, 1, Integer::sum);
        String good = victim.changed(++saved);
        switch (slip) {
            case BROKEN -> {
                save(victim, "- route:\n    id: [");
                becomes(victim, State.QUARANTINED);
                save(victim, good);
            }
            case MISSPELT -> {
                save(victim, good.replace("every:", "evry:"));
                becomes(victim, State.QUARANTINED);
                save(victim, good);
            }
            case RENAMED -> rename(victim);
            case DELETED -> {
                Files.delete(file(victim));
                await().atMost(PATIENCE).until(() -> bench.camel().getRoute(victim.id()) == null);
                save(victim, good);
            }
            case HALF_WRITTEN -> halfWritten(victim, good);
            case CHANGED -> save(victim, good);
            case SERVER_AWAY -> {
                var wire = places.wires().get(random.nextInt(places.wires().size()));
                wire.cut();
                save(victim, good);
                becomes(victim, State.RUNNING);
                wire.mend();
            }
        }
        becomes(victim, State.RUNNING);
    }

    private Place victim() {
        var touched = places.all().stream().filter(p -> !p.name().matches(UNTOUCHED)).toList();
        return touched.get(random.nextInt(touched.size()));
    }

    private void save(Place place, String text) throws IOException {
        Files.writeString(file(place), text);
    }

    private void rename(Place place) throws IOException {
        Path before = file(place);
        files.put(place.name(), place.name() + "-" + saved + ".yaml");
        Files.move(before, file(place));
    }

    /** As an editor does it that empties the file first and is then held up. */
    private void halfWritten(Place place, String text) throws IOException {
        Files.writeString(file(place), "");
        bench.part(Deployer.class).look();
        Files.writeString(file(place), text.substring(0, text.length() / 2));
        bench.part(Deployer.class).look();
        Files.writeString(file(place), text);
    }

    private Path file(Place place) {
        return bench.routes().resolve("sources").resolve(files.get(place.name()));
    }

    /** Until its file, as it stands there, is in this state, and its route runs. */
    private void becomes(Place place, State state) throws IOException {
        String name = "sources/" + files.get(place.name());
        String text = Files.readString(file(place));
        Deployer deployer = bench.part(Deployer.class);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                deployer.all().stream()
                                                .anyMatch(
                                                        s ->
                                                                s.file().endsWith(name)
                                                                        && s.state() == state)
                                        && bench.camel().getRoute(place.id()) != null
                                        && (state != State.RUNNING || takes(name, text)));
    }

    private boolean takes(String name, String text) {
        return bench.part(RouteVersions.class)
                .good(name)
                .map(v -> v.content().equals(text))
                .orElse(false);
    }

    /** The documents by their digests, once for each delivery they came in. */
    private List<String> arrived() {
        return new ArrayList<>(
                bench.jdbc()
                        .sql(
                                "select d.sha256 from delivery_part p join document d on d.id ="
                                        + " p.document_id")
                        .query(String.class)
                        .list());
    }
}
