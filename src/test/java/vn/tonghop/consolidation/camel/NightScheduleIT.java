package vn.tonghop.consolidation.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.desk.RouteCheck;
import vn.tonghop.routes.schedule.ScheduleConsumer;
import vn.tonghop.routes.schedule.Ticks;

/** The schedule as it ships, on the real scheduler. */
class NightScheduleIT {

    private static final Instant NOON = Instant.parse("2026-04-28T05:00:30Z");
    private static final Duration TEN = Duration.ofSeconds(10);

    private final CamelContext camel = new DefaultCamelContext();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Ticks ticks = new Remembered();

    @BeforeEach
    void deploy() throws Exception {
        camel.getRegistry()
                .bind(
                        "clock",
                        new Clock() {
                            @Override
                            public ZoneId getZone() {
                                return ZoneOffset.UTC;
                            }

                            @Override
                            public Clock withZone(ZoneId zone) {
                                return this;
                            }

                            @Override
                            public Instant instant() {
                                return now.get();
                            }
                        });
        camel.getRegistry().bind("ticks", ticks);
        var kamelets = new KameletComponent();
        kamelets.setLocation("file:routes/kamelets");
        camel.addComponent("kamelet", kamelets);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:night.tick").to("mock:tick");
                    }
                });
        // as the deployer calls the routes of the blocks
        String text =
                Files.readString(Path.of("routes/schedules/night.yaml"))
                        .replaceAll("(?s)(id: (\\S+).*?kamelet:night-schedule)", "$1/$2_1");
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        ResourceHelper.fromBytes(
                                "night.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void theNightTicksAtHalfPastMidnightInVietnamAndTheCatchUpEveryFiveMinutes() throws Exception {
        start();
        assertThat(schedule("nightly").next()).contains(Instant.parse("2026-04-28T17:30:00Z"));
        assertThat(schedule("catch-up").next()).contains(Instant.parse("2026-04-28T05:05:20Z"));
    }

    @Test
    void whenItIsDueItTicksOnceWithNothingInHand() throws Exception {
        start();
        await().until(() -> ticks.last("schedule.night").isPresent());
        itIs("2026-04-28T17:30:00Z");
        await().atMost(TEN).until(() -> mock().getReceivedCounter() == 2);
        assertThat(mock().getExchanges().get(0).getMessage().getHeaders()).isEmpty();
        assertThat(schedule("nightly").next()).contains(Instant.parse("2026-04-29T17:30:00Z"));
    }

    @Test
    void severalNightsThatWereMissedAreMadeUpForOnceAtTheStart() throws Exception {
        ticks.carriedOut("schedule.night", Instant.parse("2026-04-20T17:30:00Z"));
        ticks.carriedOut("schedule.night-catch-up", NOON);
        start();

        await().atMost(TEN).until(() -> ticks.last("schedule.night").equals(Optional.of(NOON)));
        assertThat(mock().getReceivedCounter()).isEqualTo(1);
        assertThat(schedule("nightly").next()).contains(Instant.parse("2026-04-28T17:30:00Z"));
    }

    @Test
    void aTickThatFailedIsNoTickAndIsMadeUpForAtTheNextStart() throws Exception {
        ticks.carriedOut("schedule.night", Instant.parse("2026-04-20T17:30:00Z"));
        ticks.carriedOut("schedule.night-catch-up", NOON);
        mock().whenAnyExchangeReceived(
                        exchange -> {
                            throw new IllegalStateException("the night fails");
                        });
        start();

        await().atMost(TEN).until(() -> mock().getReceivedCounter() == 1);
        assertThat(ticks.last("schedule.night")).contains(Instant.parse("2026-04-20T17:30:00Z"));
    }

    @Test
    void onItsFirstStartNothingIsMadeUpFor() throws Exception {
        start();
        await().atMost(TEN).until(() -> ticks.last("schedule.night").equals(Optional.of(NOON)));
        assertThat(mock().getReceivedCounter()).isZero();
    }

    @Test
    void itTicksByHandToo() throws Exception {
        start();
        schedule("nightly").tickNow();
        await().atMost(TEN).until(() -> mock().getReceivedCounter() == 1);
    }

    @Test
    void theFilesOfTheNightPassTheCheckOfTheRoutes() throws Exception {
        var states =
                new RouteCheck(
                                Path.of("routes"),
                                name ->
                                        switch (name) {
                                            case "BO_URL" -> "http://127.0.0.1:9/api";
                                            case "BO_TOKEN" -> "secret";
                                            default -> null;
                                        })
                        .all().stream()
                                .filter(s -> s.file().matches(".*(night|ministry).*"))
                                .collect(Collectors.toMap(RouteState::file, RouteState::problems));

        assertThat(states)
                .containsKeys("routes/schedules/night.yaml", "routes/destinations/ministry.yaml");
        assertThat(states.values()).allSatisfy(p -> assertThat(p).isEmpty());
    }

    private void start() throws Exception {
        camel.start();
    }

    private void itIs(String instant) {
        now.set(Instant.parse(instant));
    }

    private MockEndpoint mock() {
        return camel.getEndpoint("mock:tick", MockEndpoint.class);
    }

    private ScheduleConsumer schedule(String name) {
        return camel.getRoutes().stream()
                .filter(r -> r.getConsumer() instanceof ScheduleConsumer)
                .filter(r -> r.getEndpoint().getEndpointUri().contains("://" + name + "?"))
                .map(r -> (ScheduleConsumer) r.getConsumer())
                .findFirst()
                .orElseThrow();
    }

    /** What the database remembers. */
    private static final class Remembered implements Ticks {

        private final Map<String, Instant> rows = new ConcurrentHashMap<>();

        @Override
        public Optional<Instant> last(String schedule) {
            return Optional.ofNullable(rows.get(schedule));
        }

        @Override
        public void carriedOut(String schedule, Instant until) {
            rows.merge(schedule, until, (a, b) -> a.isAfter(b) ? a : b);
        }
    }
}
