package vn.tonghop.routes.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tonghop.consolidation.SmallCatalogue.SA_DEC;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.consolidation.Reports;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.submission.GatewayNode;
import vn.tonghop.workday.Holidays;

/** What a stop has missed, by the rows of the real database. */
class MissedTicksIT {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String NIGHTLY = "cron=0 30 0 * * ?";
    private static final String ON_THE_26TH = "cron=0 0 7 26 * ?&days=working&shift=";

    private final TestDatabase.Address database = TestDatabase.freshAddress();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.open(database));
    private final Ticks ticks = new JdbcTicks(jdbc);
    private final AtomicInteger ticked = new AtomicInteger();
    private CamelContext camel;

    @AfterEach
    void stop() {
        if (camel != null) {
            camel.stop();
        }
    }

    @Test
    void manyNightsMissedDuringAStopAreOneTickAtTheStart() throws Exception {
        startAt("2026-04-20T05:00:00Z", NIGHTLY);
        await().atMost(LONG).until(() -> ticks.last("it").isPresent());
        camel.stop();
        assertThat(ticked).as("on its first start").hasValue(0);

        var later = "2026-04-28T05:00:00Z";
        var schedule = startAt(later, NIGHTLY);
        await().atMost(LONG).until(() -> ticks.last("it").equals(at(later)));
        assertTickedOnlyBefore(schedule, 1);
        assertThat(schedule.next()).isEqualTo(at("2026-04-28T17:30:00Z"));
    }

    @Test
    void aStopInWhichNothingWasDueIsMadeUpForByNothing() throws Exception {
        ticks.carriedOut("it", Instant.parse("2026-04-27T17:30:00.400Z"));
        assertTickedOnlyBefore(startAt("2026-04-28T05:00:00Z", NIGHTLY), 0);
    }

    @ParameterizedTest
    @CsvSource({
        // 26 April 2026 is a Sunday, the 27th a holiday
        "next-working, 2026-04-27T05:00:00Z, 0, 2026-04-28T00:00:00Z",
        "next-working, 2026-04-28T05:00:00Z, 1, 2026-05-26T00:00:00Z",
        "next-working, 2026-05-20T05:00:00Z, 1, 2026-05-26T00:00:00Z",
        "previous-working, 2026-04-23T05:00:00Z, 0, 2026-04-24T00:00:00Z",
        "previous-working, 2026-04-24T05:00:00Z, 1, 2026-05-26T00:00:00Z",
        "none, 2026-05-20T05:00:00Z, 0, 2026-05-26T00:00:00Z"
    })
    void aDayThatIsMovedIsMissedOnTheDayItIsMovedTo(
            String shift, String startedAgain, int missed, String next) throws Exception {
        ticks.carriedOut("it", Instant.parse("2026-03-26T00:00:00.700Z"));
        var schedule = startAt(startedAgain, ON_THE_26TH + shift);
        assertTickedOnlyBefore(schedule, missed);
        assertThat(schedule.next()).isEqualTo(at(next));
    }

    @Test
    void twoSchedulesOfOneNameMissWhatEachOfThemMissed() throws Exception {
        ticks.carriedOut("schedule.noon", Instant.parse("2026-04-28T05:00:00Z"));
        ticks.carriedOut("schedule.night", Instant.parse("2026-04-27T05:00:00Z"));
        camel = new DefaultCamelContext();
        parts(camel, Instant.parse("2026-04-28T08:00:00Z"));
        var noon = new AtomicInteger();
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("tonghop-schedule:same?cron=0 0 12 * * ?")
                                .routeId("schedule.noon_1")
                                .process(exchange -> noon.incrementAndGet());
                        from("tonghop-schedule:same?" + NIGHTLY)
                                .routeId("schedule.night_1")
                                .process(exchange -> ticked.incrementAndGet());
                    }
                });
        camel.start();
        assertTickedOnlyBefore(
                (ScheduleConsumer) camel.getRoute("schedule.night_1").getConsumer(), 1);
        var atNoon = (ScheduleConsumer) camel.getRoute("schedule.noon_1").getConsumer();
        atNoon.tickNow();
        await().atMost(LONG).until(() -> noon.get() >= 1);
        assertThat(noon).as("nothing was missed at noon").hasValue(1);
        assertThat(ticks.last("same")).isEmpty();
    }

    @Test
    void whatAnEarlierVersionRememberedByTheNameIsNotRunAgain() throws Exception {
        ticks.carriedOut("it", Instant.parse("2026-04-28T01:00:00Z"));
        camel = new DefaultCamelContext();
        parts(camel, Instant.parse("2026-04-28T05:00:00Z"));
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("tonghop-schedule:it?" + NIGHTLY)
                                .routeId("schedule.it_1")
                                .process(exchange -> ticked.incrementAndGet());
                    }
                });
        camel.start();
        assertTickedOnlyBefore((ScheduleConsumer) camel.getRoute("schedule.it_1").getConsumer(), 0);
        await().atMost(LONG).until(() -> ticks.last("schedule.it").isPresent());
    }

    @Test
    void theTimeOfANodeWhoseClockIsBehindTakesNothingBack() {
        ticks.carriedOut("it", Instant.parse("2026-04-27T17:30:00Z"));
        ticks.carriedOut("it", Instant.parse("2026-04-26T17:30:00Z"));
        assertThat(ticks.last("it")).isEqualTo(at("2026-04-27T17:30:00Z"));
        assertThat(ticks.last("another")).isEmpty();
    }

    @Test
    void twoNodesThatMissedTheSameNightsMakeOneRunAndSubmitOnce() throws Exception {
        ticks.carriedOut("schedule.night", GatewayNode.FIRST_NIGHT.minus(Duration.ofDays(4)));
        ticks.carriedOut("schedule.night-catch-up", GatewayNode.FIRST_NIGHT);
        try (var ministry = Ministry.start();
                var one = new GatewayNode("one", database, ministry);
                var two = new GatewayNode("two", database, ministry)) {
            one.accepted(
                    SA_DEC,
                    "12/BC-UBND",
                    "2023-11-20T03:00:00Z",
                    Reports.from(SA_DEC).with("dossiers_total", "1000"));
            schedules(one);
            schedules(two);
            await().atMost(LONG).until(() -> ticked.get() == 2);
            await().atMost(LONG)
                    .until(
                            () ->
                                    ticks.last("schedule.night")
                                            .equals(Optional.of(GatewayNode.FIRST_NIGHT)));

            one.submissions().work();
            two.submissions().work();

            assertThat(count("run")).isEqualTo(1);
            assertThat(count("submission")).isEqualTo(1);
            assertThat(ministry.posts()).isEqualTo(1);
            assertThat(ticked).hasValue(2);
        }
    }

    /** The schedules that ship, on a node that has just been started. */
    private void schedules(GatewayNode node) throws Exception {
        var camel = node.camel();
        parts(camel, GatewayNode.FIRST_NIGHT);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:night.tick")
                                .process(exchange -> node.nights().tick())
                                .process(exchange -> ticked.incrementAndGet());
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

    /** A node started at this time; what is asked for by hand comes after what it makes up for. */
    private ScheduleConsumer startAt(String now, String settings) throws Exception {
        camel = new DefaultCamelContext();
        parts(camel, Instant.parse(now));
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("tonghop-schedule:it?" + settings)
                                .routeId("it")
                                .process(exchange -> ticked.incrementAndGet());
                    }
                });
        camel.start();
        return (ScheduleConsumer) camel.getRoute("it").getConsumer();
    }

    private void parts(CamelContext camel, Instant now) {
        camel.getRegistry().bind("clock", Clock.fixed(now, ZoneOffset.UTC));
        camel.getRegistry().bind("ticks", ticks);
        camel.getRegistry().bind("holidays", new Holidays(Path.of("config")));
    }

    /** A tick by hand comes after what is made up for, and so counts it. */
    private void assertTickedOnlyBefore(ScheduleConsumer schedule, int times) {
        schedule.tickNow();
        await().atMost(LONG).until(() -> ticked.get() >= times + 1);
        schedule.tickNow();
        await().atMost(LONG).until(() -> ticked.get() >= times + 2);
        assertThat(ticked).hasValue(times + 2);
    }

    private static Optional<Instant> at(String instant) {
        return Optional.of(Instant.parse(instant));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
