package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.routes.live.TryOut;
import vn.tonghop.simulator.DossierPortal;
import vn.tonghop.store.TestDatabase;

/** A portal's dossiers over HTTP, computed into reports of units, into the database. */
class DossierSourceIT {

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 15);

    private DossierPortal portal;
    private Bench bench;

    @BeforeEach
    void start() {
        portal = DossierPortal.start();
        bench = Bench.create();
        source("");
        bench.set("BAOCAO_DOSSIERS_URL", portal.url())
                .set("BAOCAO_DOSSIERS_USERNAME", portal.username())
                .set("BAOCAO_DOSSIERS_PASSWORD", portal.password());
    }

    @AfterEach
    void stop() {
        bench.close();
        portal.close();
    }

    @Test
    void everyUnitReportsWhatItsDossiersAddUpTo() throws Exception {
        Map<String, Map<String, Long>> truth = fill(237);
        bench.start();

        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));

        var schema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("docs/report.schema.json")));
        for (Map<String, Object> delivery : bench.deliveries()) {
            JsonNode report = original(delivery);
            assertThat(schema.validate(report)).isEmpty();
            assertThat(figures(report)).isEqualTo(truth.get(report.at("/unit/name").asText()));
            assertThat(report.at("/period/from").asText()).isEqualTo("2023-10-15");
            assertThat(report.at("/form").asText()).isEqualTo("II.06a");
            assertThat(delivery.get("channel")).isEqualTo("portal");
            assertThat(delivery.get("sender"))
                    .isEqualTo("portal:" + report.at("/unit/name").asText());
        }
    }

    @Test
    void theSameFiguresAgainAreNoNewDelivery() throws Exception {
        fill(40);
        again();
        bench.start();
        await().untilAsserted(() -> assertThat(readings("delivered")).isGreaterThanOrEqualTo(3));

        assertThat(bench.count("delivery")).isEqualTo(3);
    }

    @Test
    void changedFiguresAreARevisionOfThatUnitAlone() throws Exception {
        fill(40);
        again();
        bench.start();
        await().untilAsserted(() -> assertThat(readings("delivered")).isPositive());
        portal.put(dossier(9_001, "H20.1", "2", 3, 2L));
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(4));
        portal.remove(code(9_001));

        // back to what it was: a third report, not the first one again
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(5));
        assertThat(bench.deliveries())
                .extracting(d -> d.get("external_key"))
                .contains(
                        "II.06a|2023-11|H20.1|r1",
                        "II.06a|2023-11|H20.1|r2",
                        "II.06a|2023-11|H20.1|r3");
        assertThat(bench.count("document")).isEqualTo(5);
    }

    @Test
    void aUnitWhoseDossiersAllWentAwayReportsThat() throws Exception {
        fill(3);
        again();
        bench.start();
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));
        portal.remove(code(1));

        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(4));
        assertThat(
                        bench.deliveries().stream()
                                .map(this::original)
                                .filter(r -> figures(r).get("dossiers_received") == 0))
                .hasSize(1);
    }

    /** With cursor and counters in two commits, this test misses a page. */
    @Test
    void aCommitThatFailsHalfWayMovesNeitherCursorNorCounters() throws Exception {
        Map<String, Map<String, Long>> truth = fill(237);
        bench.start(failingOnce("dossier_reading", "before update of tallies", 4));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));

        assertThat(all()).isEqualTo(truth);
        assertThat(readings("abandoned")).isZero();
    }

    /** As a process that dies between the intake's commit and its own. */
    @Test
    void aReportThatWasTakenInButNotNotedIsNotTakenInAgain() throws Exception {
        Map<String, Map<String, Long>> truth = fill(40);
        bench.start(failingOnce("dossier_report", "before insert", 2));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(readings("delivered")).isEqualTo(1));

        assertThat(all()).isEqualTo(truth);
        assertThat(bench.count("delivery")).isEqualTo(3);
    }

    @Test
    void aGatewayThatIsStoppedInTheMiddleGoesOnFromItsLastCommit() throws Exception {
        Map<String, Map<String, Long>> truth = fill(237);
        var stopped = new java.util.concurrent.CountDownLatch(1);
        portal.twist(
                (n, answer) -> {
                    hold(n == 12, stopped);
                    return answer;
                });
        bench.start();
        await().untilAsserted(() -> assertThat(portal.asked()).isEqualTo(12));
        bench.restart();
        stopped.countDown();
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));

        assertThat(all()).isEqualTo(truth);
        assertThat(portal.asked()).isLessThan(24 + 6);
    }

    private static void hold(boolean now, java.util.concurrent.CountDownLatch until) {
        try {
            if (now) {
                until.await(20, java.util.concurrent.TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that fails once, at the n-th such statement. */
    private static TestDatabase.Address failingOnce(String table, String when, int nth)
            throws Exception {
        var address = TestDatabase.freshAddress();
        try (var connection = TestDatabase.open(address).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create sequence strikes");
            statement.execute(
                    "create function strike() returns trigger language plpgsql as $$ begin"
                            + " if nextval('strikes') = "
                            + nth
                            + " then raise exception 'the disk is full'; end if;"
                            + " return new; end $$");
            statement.execute(
                    "create trigger strike "
                            + when
                            + " on "
                            + table
                            + " for each row execute function strike()");
        }
        return address;
    }

    @Test
    void aReadingThatBreaksOffHalfWayGoesOnAndCountsNothingTwice() throws Exception {
        Map<String, Map<String, Long>> truth = fill(237);
        portal.twist((n, answer) -> n == 9 ? "{\"cắt" : answer);
        bench.start();
        await().untilAsserted(() -> assertThat(readings("abandoned")).isPositive());
        portal.twist((n, answer) -> answer);
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));

        assertThat(all()).isEqualTo(truth);
    }

    @Test
    void aPortalThatRefusesForAWhileIsGoneOnWithWhereItStopped() throws Exception {
        Map<String, Map<String, Long>> truth = fill(237);
        portal.twist(
                (n, answer) ->
                        n > 8 && n < 14
                                ? "{\"error_code\":\"99\",\"error_message\":\"bảo trì\"}"
                                : answer);
        bench.start();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));

        assertThat(all()).isEqualTo(truth);
        assertThat(readings("delivered") + readings("abandoned")).isEqualTo(1);
        assertThat(portal.asked()).isLessThan(24 + 12 + 4);
    }

    @Test
    void anEndedSessionInTheMiddleIsBegunAgain() throws Exception {
        Map<String, Map<String, Long>> truth = fill(237);
        portal.twist(
                (n, answer) -> {
                    if (n == 5) {
                        portal.expireSessions();
                    }
                    return answer;
                });
        bench.start();
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));

        assertThat(all()).isEqualTo(truth);
    }

    @Test
    void aPageThatRepeatsForEverIsNoticedAndNothingIsHandedOver() throws Exception {
        fill(40);
        var first = new String[1];
        portal.twist((n, answer) -> first[0] = first[0] == null ? answer : first[0]);
        bench.start();
        await().untilAsserted(() -> assertThat(readings("abandoned")).isPositive());

        assertThat(reasons()).allSatisfy(r -> assertThat(r).startsWith("INT-030"));
        assertThat(bench.count("delivery")).isZero();
    }

    @Test
    void aPortalThatGivesFewerThanItHasIsNotBelieved() throws Exception {
        fill(40);
        portal.twist((n, answer) -> answer.replaceAll("\"tongSo\":\\d+", "\"tongSo\":4000"));
        bench.start();
        await().untilAsserted(() -> assertThat(readings("abandoned")).isPositive());

        assertThat(reasons()).allSatisfy(r -> assertThat(r).startsWith("INT-035"));
        assertThat(bench.count("delivery")).isZero();
    }

    @Test
    void dossiersThatCannotBeCountedStopTheWholeWhenTheyAreMany() throws Exception {
        fill(40);
        portal.twist(
                (n, answer) -> answer.replace("\"KenhThucHien\":\"2\"", "\"KenhThucHien\":\"?\""));
        bench.close();
        bench = Bench.create();
        source("maxUnusable: 5");
        bench.set("BAOCAO_DOSSIERS_URL", portal.url())
                .set("BAOCAO_DOSSIERS_USERNAME", portal.username())
                .set("BAOCAO_DOSSIERS_PASSWORD", portal.password())
                .start();
        await().untilAsserted(() -> assertThat(readings("abandoned")).isPositive());

        assertThat(reasons()).allSatisfy(r -> assertThat(r).startsWith("INT-037"));
        assertThat(bench.count("delivery")).isZero();
    }

    @Test
    void aFullDiskHandsOverLaterAndOnce() throws Exception {
        Map<String, Map<String, Long>> truth = fill(40);
        bench.start();
        bench.vault().full(true);
        await().untilAsserted(() -> assertThat(readings("counted")).isEqualTo(1));
        bench.vault().full(false);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(readings("delivered")).isEqualTo(1));

        assertThat(all()).isEqualTo(truth);
        assertThat(bench.count("delivery")).isEqualTo(3);
    }

    @Test
    void pagesByNumberGiveTheSame() throws Exception {
        Map<String, Map<String, Long>> truth = fill(237);
        source("paging: number");
        bench.start();
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));

        assertThat(all()).isEqualTo(truth);
    }

    @Test
    void tryingItShowsTheUnitsAndKeepsNothing() throws Exception {
        fill(9);
        bench.file(
                "sources/dossiers.yaml",
                route("").replace("autoStartup: true", "autoStartup: false"));
        bench.start();

        List<TryOut.Result> results =
                bench.part(RouteDesk.class).tryOut("sources/dossiers.yaml", route(""));
        assertThat(results).singleElement().satisfies(r -> assertThat(r.problem()).isNull());
        assertThat(results.get(0).items())
                .extracting(i -> i.name())
                .containsExactly(
                        "II.06a tháng 11/2023, H20.1: 3",
                        "II.06a tháng 11/2023, H20.2: 3",
                        "II.06a tháng 11/2023, H20.3: 3");
        assertThat(bench.count("dossier_reading")).isZero();
    }

    @Test
    void everyPageIsAskedForOnceThoughTheNextIsOnItsWayWhileOneIsCounted() throws Exception {
        Map<String, Map<String, Long>> truth = fill(237);
        bench.start();
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));

        assertThat(portal.asked()).isEqualTo(24);
        assertThat(all()).isEqualTo(truth);
    }

    /** With the guess believed, this test counts fewer than there are. */
    @Test
    void aPageWhoseLastDossierIsGuessedWrongIsAskedForAgain() throws Exception {
        Map<String, Map<String, Long>> truth = fill(237);
        portal.twist(
                (n, answer) ->
                        answer.replaceFirst(
                                "],\"tongSo\"",
                                "],\"hoSoMoiNhat\":{\"MaHoSo\":\"" + code(237) + "\"},\"tongSo\""));
        bench.start();
        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(3));

        assertThat(portal.asked()).isGreaterThan(24);
        assertThat(all()).isEqualTo(truth);
    }

    // --- what the portal holds, and what it adds up to by another way of counting

    private Map<String, Map<String, Long>> fill(int dossiers) {
        var truth = new TreeMap<String, Map<String, Long>>();
        for (int i = 1; i <= dossiers; i++) {
            String unit = "H20." + (1 + (i - 1) % 3);
            String channel = i % 5 == 0 ? "1" : i % 7 == 0 ? "3" : "2";
            int received = i % 29;
            Long finished = i % 4 == 0 ? null : Long.valueOf(i % 11);
            portal.put(dossier(i, unit, channel, received, finished));
            Map<String, Long> figures = truth.computeIfAbsent(unit, u -> zeros());
            up(figures, "dossiers_received");
            up(figures, channel.equals("2") ? "dossiers_online" : "dossiers_direct_postal");
            LocalDate due = FIRST.plusDays(received + 5);
            LocalDate end = LocalDate.of(2023, 11, 14);
            LocalDate done = finished == null ? null : FIRST.plusDays(received + finished);
            if (done != null && !done.isAfter(end)) {
                up(figures, "dossiers_resolved");
                up(
                        figures,
                        done.isBefore(due)
                                ? "dossiers_resolved_early"
                                : done.equals(due)
                                        ? "dossiers_resolved_on_time"
                                        : "dossiers_resolved_late");
            } else {
                up(figures, "dossiers_in_progress");
                up(
                        figures,
                        due.isBefore(end)
                                ? "dossiers_in_progress_late"
                                : "dossiers_in_progress_in_time");
            }
        }
        return truth;
    }

    private static void up(Map<String, Long> figures, String id) {
        figures.merge(id, 1L, Long::sum);
    }

    private static Map<String, Long> zeros() {
        var figures = new HashMap<String, Long>();
        for (String id :
                List.of(
                        "received",
                        "online",
                        "direct_postal",
                        "carried_over",
                        "resolved",
                        "resolved_early",
                        "resolved_on_time",
                        "resolved_late",
                        "in_progress",
                        "in_progress_in_time",
                        "in_progress_late")) {
            figures.put("dossiers_" + id, 0L);
        }
        return figures;
    }

    private static String code(int number) {
        return "000.00.01.H20-231015-%04d".formatted(number);
    }

    private static Map<String, String> dossier(
            int number, String unit, String channel, int received, Long finished) {
        var dossier = new HashMap<String, String>();
        dossier.put("MaHoSo", code(number));
        dossier.put("TenTTHC", "Thủ tục (invented)");
        dossier.put("DonViXuLy", unit);
        dossier.put("KenhThucHien", channel);
        dossier.put("NgayTiepNhan", FIRST.plusDays(received) + " 08:00:00");
        dossier.put("NgayHenTra", FIRST.plusDays(received + 5).toString());
        dossier.put(
                "NgayKetThucXuLy",
                finished == null ? "" : FIRST.plusDays(received + finished) + " 09:00:00");
        return dossier;
    }

    private void again() {
        bench.clockGoes();
        source("again: 100ms");
    }

    private void source(String more) {
        bench.file("sources/dossiers.yaml", route(more));
    }

    private static String route(String more) {
        return """
               - route:
                   id: source.dossiers.ii06a
                   autoStartup: true
                   from:
                     uri: kamelet:portal-dossiers-source
                     parameters:
                       url: "{{env:BAOCAO_DOSSIERS_URL}}"
                       username: "{{env:BAOCAO_DOSSIERS_USERNAME}}"
                       password: "{{env:BAOCAO_DOSSIERS_PASSWORD}}"
                       regime: tthc-ii06a-thang
                       pageSize: 10
                       commitPages: 2
                       every: 200ms
                       %s
                     steps:
                       - to: direct:intake.receive
               """
                .formatted(more);
    }

    private Map<String, Map<String, Long>> all() {
        var all = new TreeMap<String, Map<String, Long>>();
        for (Map<String, Object> delivery : bench.deliveries()) {
            JsonNode report = original(delivery);
            all.put(report.at("/unit/name").asText(), figures(report));
        }
        return all;
    }

    private JsonNode original(Map<String, Object> delivery) {
        try {
            return new ObjectMapper().readTree(bench.original(delivery.get("original_sha256")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Long> figures(JsonNode report) {
        var figures = new HashMap<String, Long>();
        report.path("indicators")
                .forEach(i -> figures.put(i.path("id").asText(), i.path("value").asLong()));
        return figures;
    }

    private long readings(String stage) {
        return bench.jdbc()
                .sql("select count(*) from dossier_reading where stage = ?")
                .param(stage)
                .query(Long.class)
                .single();
    }

    private List<String> reasons() {
        return bench.jdbc()
                .sql("select reason from dossier_reading where stage = 'abandoned'")
                .query(String.class)
                .list();
    }
}
