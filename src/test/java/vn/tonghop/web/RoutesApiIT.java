package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tonghop.cli.CommandLineOf;
import vn.tonghop.intake.Parked;
import vn.tonghop.intake.ParkedItems;

/** The routes of a running gateway over its API, and from the command line that uses it. */
@SpringBootTest(
        classes = RouteSlice.Rooms.class,
        properties = {
            "logging.file.name=",
            "tonghop.routes.every=50ms",
            "tonghop.routes.quiet=200ms",
            "THE_TOKEN_IS_NOWHERE=1",
            "BAOCAO_PUSH_SECRET=an-invented-secret-of-32-letters"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesApiIT {

    static final Path DATA = WebSlice.folder();
    static final RoutesFolder ROUTES =
            new RoutesFolder(DATA).write("sources/broken.yaml", "- route:\n    id: [");

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        for (String name :
                new String[] {
                    "paused", "often", "seldom", "back", "older", "further", "gone", "fails",
                    "brief"
                }) {
            ROUTES.write(
                    "sources/" + name + ".yaml",
                    ROUTES.source(name, name.equals("seldom") ? "1h" : "200ms"));
        }
        ROUTES.write("schedules/daily.yaml", schedule("daily", "0 0 3 * * ?", "none"));
        ROUTES.shipped("sources/push.yaml");
        ROUTES.write(
                "sources/aside.yaml", ROUTES.source("aside", "1h").replace("-source", "-sauce"));
        registry.add("tonghop.data", DATA::toString);
        registry.add("tonghop.routes", () -> ROUTES.path().toString());
        registry.add("tonghop.config", DATA.resolve("config")::toString);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired CamelContext camel;
    @Autowired ParkedItems parked;

    final ApiContract contract = new ApiContract();
    final AtomicInteger ticks = new AtomicInteger();
    String token;
    String password;

    @BeforeAll
    void read() throws Exception {
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:night.tick").process(exchange -> ticks.incrementAndGet());
                    }
                });
        token = Files.readString(DATA.resolve("admin-token")).strip();
        password = Files.readString(DATA.resolve("initial-admin-password")).strip();
    }

    @Test
    void everyAnswerKeepsItsContract() throws Exception {
        assertKeeps("Routes", send("GET", "routes", "Bearer " + token));
        assertKeeps("RouteSheet", send("GET", "routes/source.folder.often", "Bearer " + token));
        assertKeeps("RouteSheet", send("GET", "routes/sources:broken.yaml", "Bearer " + token));
        assertKeeps(
                "RouteHistory",
                send("GET", "routes/source.folder.often/history", "Bearer " + token));
        assertKeeps("Routes", send("GET", "routes", Browser.basic("admin", password)));
        var unknown = send("GET", "routes/source.folder.nobody", "Bearer " + token);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"code\":\"RTE-030\"");
    }

    @Test
    void onlyTheTokenMayChangeSomething() throws Exception {
        assertThat(send("POST", "routes/source.folder.often/pause", "Bearer wrong").statusCode())
                .isEqualTo(401);
        assertThat(send("POST", "routes/source.folder.often/pause", null).statusCode())
                .isIn(401, 403);
        // a browser sends these by itself, whoever's page asks it to
        assertThat(
                        send(
                                        "POST",
                                        "routes/source.folder.often/pause",
                                        Browser.basic("admin", password))
                                .statusCode())
                .isEqualTo(403);
        assertThat(camel.getRoute("source.folder.often")).isNotNull();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(DATA.resolve("admin-token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theCommandLinePausesAndResumesARouteOfTheRunningGateway() throws IOException {
        var pause = command("routes", "pause", "source.folder.paused");
        assertThat(pause.exit()).as(pause.err()).isZero();
        assertThat(camel.getRoute("source.folder.paused")).isNull();
        assertThat(camel.getRoute("source.folder.paused_1")).isNull();
        assertThat(
                        jdbc.sql(
                                        """
                                        select details ->> 'by' from journal
                                        where event = 'routes.paused'
                                          and subject_id = 'source.folder.paused'\
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("cli:" + System.getProperty("user.name"));
        assertThat(command("routes", "list").out())
                .contains("source.folder.paused · sources/paused.yaml · Tạm dừng")
                .contains("sources/broken.yaml · Bị cách ly")
                .contains("sources/broken.yaml:")
                .contains("RTE-002");

        assertThat(command("routes", "resume", "source.folder.paused").exit()).isZero();
        assertThat(camel.getRoute("source.folder.paused")).isNotNull();
        assertThat(command("routes", "history", "source.folder.paused").out())
                .contains("Tuyến được tạm dừng", "Tuyến chạy lại", "Đang dùng");
    }

    @Test
    void aScheduleTellsWhenItRanAndHowThatWent() throws Exception {
        assertThat(command("--lang", "en", "routes", "show", "schedule.daily").out())
                .contains("next run ", "Health: ")
                .doesNotContain("look");
        assertThat(command("routes", "run", "schedule.daily").exit()).isZero();

        await().until(
                        () ->
                                line("schedule.daily").at("/health/lastPoll").isTextual()
                                        && line("schedule.daily").get("nextRun").isTextual());
        var line = line("schedule.daily");
        assertThat(line.get("rhythm").asText()).isEqualTo("ticks");
        assertThat(line.at("/health/state").asText()).isEqualTo("up");
        assertThat(line.at("/health/reachable").isNull()).isTrue();
        assertKeeps("RouteSheet", send("GET", "routes/schedule.daily", "Bearer " + token));
        assertThat(command("--lang", "en", "routes", "list").out()).contains("run ");
        var browser = new Browser(port);
        browser.signIn("admin", password);
        assertThat(browser.get("/routes/schedules/daily.yaml?lang=en").body())
                .contains("last run", "Run now")
                .doesNotContain("Look now", "last look");
    }

    @Test
    void aSourceThatIsSentToIsNotSpokenOfAsIfItWereAsked() throws Exception {
        assertThat(command("--lang", "en", "routes", "show", "source.push.reports").out())
                .contains("open: takes what is posted", "Nothing posted yet")
                .doesNotContain("look", "reachable");
        var answer = send("GET", "routes/source.push.reports", "Bearer " + token);
        assertKeeps("RouteSheet", answer);
        assertThat(answer.body()).contains("\"rhythm\":\"receives\"");
        var browser = new Browser(port);
        browser.signIn("admin", password);
        assertThat(browser.get("/routes/sources/push.yaml?lang=en").body())
                .contains("open: takes what is posted", "Nothing posted yet")
                .doesNotContain("Look now", "looked at yet", "next look");
        assertThat(browser.get("/routes?lang=vi").body()).contains("đang mở: nhận");
    }

    private com.fasterxml.jackson.databind.JsonNode line(String id) throws Exception {
        var answer = send("GET", "routes/" + id, "Bearer " + token);
        return new ObjectMapper().readTree(answer.body()).at("/route/routes/0");
    }

    @Test
    void theCommandLineLetsASourceLookNow() throws IOException {
        Path in = ROUTES.in("seldom");
        await().until(() -> next("seldom") != null);
        Files.writeString(in.resolve("a.txt"), "invented, asked for");

        assertThat(command("routes", "run", "source.folder.seldom").exit()).isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> brought("seldom") == 1);
        assertThat(command("--lang", "en", "routes", "show", "source.folder.seldom").out())
                .contains("Last arrival")
                .contains("kamelet:report-folder-source");
    }

    @Test
    void theCommandLinePutsTheLastGoodVersionBack() {
        String good = ROUTES.text("sources/back.yaml");
        ROUTES.write("sources/back.yaml", good.replace("directory:", "directry:"));
        await().until(() -> command("routes", "list").out().contains("RTE-007"));

        var back = command("routes", "rollback", "source.folder.back");
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(ROUTES.text("sources/back.yaml")).isEqualTo(good);
        assertThat(command("routes", "list").out()).doesNotContain("RTE-007");
        var history = command("--lang", "en", "routes", "history", "source.folder.back", "--diff");
        assertThat(history.out().lines().filter(l -> l.contains("◀ in effect")))
                .singleElement()
                .asString()
                .contains("Runs", "file:");
        assertThat(history.out())
                .contains("Set aside", "    -        directory:", "    +        directry:")
                .containsPattern(
                        "\\d\\d:\\d\\d:\\d\\d \\S+ · Route file put back to an earlier version"
                                + " · source.folder.back · cli:\\S+ ·  → \\d+");
        assertThat(command("--lang", "en", "routes", "history", "source.folder.back").out())
                .doesNotContain("directry");
        assertThat(
                        jdbc.sql(
                                        """
                                        select details ->> 'diff' from journal
                                        where event = 'routes.rolled-back'
                                          and subject_id = 'source.folder.back'\
                                        """)
                                .query(String.class)
                                .single())
                .contains("-        directry:", "+        directory:");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from route_version
                                        where file = 'sources/back.yaml' and state = 'quarantined'
                                          and content like '%directry%'\
                                        """)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void afterARollbackToAnOlderVersionItIsTheOneInEffect() throws Exception {
        String first = ROUTES.text("sources/older.yaml");
        ROUTES.write("sources/older.yaml", first.replace("quiet: 100", "quiet: 120"));
        await().until(() -> versions("older").size() == 2);

        assertThat(command("routes", "rollback", "source.folder.older").exit()).isZero();

        var versions = versions("older");
        assertThat(versions.findValuesAsText("inEffect")).containsExactly("true", "false", "false");
        assertThat(versions.get(0).get("by").asText()).startsWith("cli:");
        assertThat(versions.get(0).get("diff").asText())
                .contains("-        quiet: 120", "+        quiet: 100");
        assertThat(versions.get(2).get("diff").asText()).isEmpty();
        var browser = new Browser(port);
        browser.signIn("admin", password);
        assertThat(browser.get("/routes/sources/older.yaml?lang=en").body())
                .containsOnlyOnce("<strong>in effect</strong>")
                .contains("+        quiet: 100", "put back from version")
                .containsPattern("\\d\\d:\\d\\d:\\d\\d</time>")
                .as("line breaks of a difference")
                .doesNotContain("\ufffd");
    }

    @Test
    void aRunByHandThatFailsIsSaidInWordsAndEndsWithOne() throws Exception {
        Path in = ROUTES.in("fails");
        var well = command("--lang", "en", "routes", "run", "source.folder.fails");
        assertThat(well.exit()).as(well.err()).isZero();
        assertThat(well.out())
                .contains("source.folder.fails · ", "It is done, and nothing failed.");

        Files.delete(in);
        var failed = command("--lang", "en", "routes", "run", "source.folder.fails");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err())
                .contains(
                        "source.folder.fails failed: INT-077 · A file or folder on the gateway's");
        assertThat(command("routes", "run", "source.folder.fails", "--json").exit()).isEqualTo(1);
        Files.createDirectory(in);
    }

    @Test
    void whatWaitsToBeSentToCannotBeRunByHand() {
        var push = command("--lang", "en", "routes", "run", "source.push.reports");

        assertThat(push.exit()).isEqualTo(1);
        assertThat(push.err()).contains("RTE-086", "does nothing by itself");
        assertThat(camel.getRoute("source.push.reports")).isNotNull();
    }

    @Test
    void whatIsChangedIsToldInALineOrTwoAndNotWithTheWholeFile() {
        for (String[] verb :
                new String[][] {{"pause"}, {"resume"}, {"run"}, {"pause"}, {"resume"}}) {
            var done = command("--lang", "en", "routes", verb[0], "source.folder.brief");
            assertThat(done.exit()).as(done.err()).isZero();
            assertThat(done.out())
                    .contains("source.folder.brief · sources/brief.yaml · ")
                    .doesNotContain("kamelet:");
            assertThat(done.out().lines().count()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void everyVerbTakesTheSameOptionsAndSaysHowTheGatewayIsFound() throws Exception {
        for (String verb : "list show history pause resume run rollback".split(" ")) {
            var help = command("routes", verb, "--help");
            assertThat(help.exit()).isZero();
            assertThat(help.out())
                    .contains("--gateway", "--port", "--json", "--lang", "--tonghop.data=DIR");
        }
        var list = command("routes", "list", "--json");
        assertThat(new ObjectMapper().readTree(list.out()).at("/items/0/file").isTextual())
                .isTrue();
        assertThat(contract.problems("Routes", list.out())).isEmpty();
        var shown = command("routes", "show", "source.folder.often", "--json");
        assertThat(contract.problems("RouteSheet", shown.out())).isEmpty();
    }

    @Test
    void aNameThatWouldSteerTheTerminalIsPrintedHarmless() throws Exception {
        Path odd = ROUTES.path().resolve("sources/x\u001b[31mx\nsecond line.yaml");
        Files.writeString(odd, "- route:\n    id: [");
        await().until(() -> command("routes", "list").out().contains("second line.yaml"));

        var list = command("routes", "list");
        assertThat(list.out()).doesNotContain("\u001b").doesNotContain("\nsecond line");
        assertThat(list.out()).containsPattern("x\\S+31mx\\S+second line.yaml");
        var check = command("routes", "check", ROUTES.path().toString());
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out())
                .doesNotContain("\u001b")
                .containsPattern("x\\S+31mx\\S+second line");
        Files.delete(odd);
        await().until(() -> !command("routes", "list").out().contains("second line.yaml"));
    }

    @Test
    void aRollbackOfARouteNeverPutsAnotherInItsPlace() throws Exception {
        String first = ROUTES.text("sources/further.yaml").replace("further", "handed");
        ROUTES.write("sources/handed.yaml", first);
        await().ignoreExceptions().until(() -> versions("handed").size() == 1);
        long other = versions("handed").get(0).get("id").asLong();
        String second = first.replace("source.folder.handed", "source.folder.taken-over");
        ROUTES.write("sources/handed.yaml", second);
        await().ignoreExceptions().until(() -> versions("taken-over").size() == 1);

        var refused = command("--lang", "en", "routes", "rollback", "source.folder.taken-over");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("RTE-032");
        assertThat(
                        command(
                                        "routes",
                                        "rollback",
                                        "source.folder.taken-over",
                                        "--to",
                                        Long.toString(other))
                                .exit())
                .isEqualTo(1);
        assertThat(ROUTES.text("sources/handed.yaml")).isEqualTo(second);
    }

    @Test
    void everyRollbackGoesFurtherBackUntilThereIsNothingOlder() throws Exception {
        String first = ROUTES.text("sources/further.yaml");
        ROUTES.write("sources/further.yaml", first.replace("quiet: 100", "quiet: 120"));
        await().until(() -> versions("further").size() == 2);
        ROUTES.write("sources/further.yaml", first.replace("quiet: 100", "quiet: 140"));
        await().until(() -> versions("further").size() == 3);
        long oldest = versions("further").get(2).get("id").asLong();
        long middle = versions("further").get(1).get("id").asLong();
        long newest = versions("further").get(0).get("id").asLong();

        assertThat(command("routes", "rollback", "source.folder.further").exit()).isZero();
        assertThat(ROUTES.text("sources/further.yaml")).contains("quiet: 120");
        assertThat(command("routes", "rollback", "source.folder.further").exit()).isZero();
        assertThat(ROUTES.text("sources/further.yaml")).contains("quiet: 100");
        var nothing = command("--lang", "en", "routes", "rollback", "source.folder.further");
        assertThat(nothing.exit()).isEqualTo(1);
        assertThat(nothing.err()).contains("RTE-032", "older", "--to");
        assertThat(ROUTES.text("sources/further.yaml")).contains("quiet: 100");

        assertThat(versions("further").findValues("backTo"))
                .extracting(com.fasterxml.jackson.databind.JsonNode::asLong)
                .startsWith(oldest, middle);
        assertThat(
                        jdbc.sql(
                                        """
                                        select details ->> 'from' || '>' || (details ->> 'version')
                                        from journal where event = 'routes.rolled-back'
                                        and subject_id = 'source.folder.further' order by id\
                                        """)
                                .query(String.class)
                                .list())
                .hasSize(2)
                .first()
                .isEqualTo(newest + ">" + middle);
        var named =
                command(
                        "--lang",
                        "en",
                        "routes",
                        "rollback",
                        "source.folder.further",
                        "--to",
                        Long.toString(newest));
        assertThat(named.exit()).as(named.err()).isZero();
        assertThat(ROUTES.text("sources/further.yaml")).contains("quiet: 140");
        assertThat(command("--lang", "en", "routes", "history", "source.folder.further").out())
                .contains("put back from version " + newest);
        var never =
                command("--lang", "en", "routes", "rollback", "source.folder.further", "--to", "9");
        assertThat(never.exit()).isEqualTo(1);
        assertThat(never.err()).contains("RTE-085");
    }

    @Test
    void aRemovedFileSaysThatNobodyKnowsWho() throws Exception {
        Files.delete(ROUTES.path().resolve("sources/gone.yaml"));
        await().until(
                        () ->
                                command("--lang", "en", "routes", "history", "source.folder.gone")
                                        .out()
                                        .contains("Route file removed"));

        assertThat(command("--lang", "en", "routes", "history", "source.folder.gone").out())
                .contains("Route file removed · source.folder.gone · on disk, who is not known");
    }

    private com.fasterxml.jackson.databind.JsonNode versions(String name) throws Exception {
        var answer = send("GET", "routes/source.folder." + name + "/history", "Bearer " + token);
        return new ObjectMapper().readTree(answer.body()).get("versions");
    }

    @Test
    void whatIsParkedIsToldInWordsAndClosedWithTheTokenOnly() throws Exception {
        parked.park(
                Parked.atSource(
                        "source.mail.x", "7:1", "Báo cáo <b>", "INT-011", "Báo cáo", "{damaged}"));

        var listed = send("GET", "parked?source=source.mail.x", "Bearer " + token);

        assertKeeps("Parked", listed);
        var item = new ObjectMapper().readTree(listed.body()).at("/items/0");
        assertThat(item.get("message").asText()).contains("Máy chủ", "{damaged}");
        assertThat(item.get("messageEn").asText()).contains("does not give", "{damaged}");
        assertThat(item.get("whatToDo").asText()).isNotEmpty();
        String close = "parked/" + item.get("id").asText() + "/settle";
        assertThat(send("POST", close, Browser.basic("admin", password)).statusCode())
                .isEqualTo(403);
        assertThat(send("POST", close, "Bearer " + token).statusCode()).isEqualTo(204);
        assertThat(send("POST", close, "Bearer " + token).statusCode()).isEqualTo(404);
        assertThat(send("GET", "parked?source=source.mail.x", "Bearer " + token).body())
                .contains("\"items\":[]");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from journal where event = 'intake.settled'
                                        and subject_id = 'source.mail.x'\
                                        """)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void theCommandLineSaysWhenItIsRefusedAndSendsNoTokenInThePlain() {
        var unknown = command("routes", "pause", "source.folder.nobody");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("RTE-030");
        var plain = command("routes", "list", "--gateway", "http://192.0.2.1:8080");
        assertThat(plain.exit()).isEqualTo(2);
        assertThat(plain.err()).contains("https");
        var away = command("routes", "list", "--gateway", "http://127.0.0.1:1");
        assertThat(away.exit()).isEqualTo(2);
        assertThat(away.err()).contains("127.0.0.1:1").doesNotContain(token);
    }

    @Test
    void theCommandLineFindsTheGatewayByItsDataDirectoryAndSaysWhenItHasGone() throws Exception {
        var found = CommandLineOf.beside(DATA).run("routes", "list", "--lang", "en");
        assertThat(found.exit()).as(found.err()).isZero();
        assertThat(found.out()).contains("source.folder.often");
        var address = DATA.resolve("gateway-address");
        assertThat(Files.readString(address).strip()).isEqualTo("http://127.0.0.1:" + port);
        assertThat(Files.getPosixFilePermissions(address))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        var killed = WebSlice.folder();
        Files.copy(DATA.resolve("admin-token"), killed.resolve("admin-token"));
        Files.writeString(killed.resolve("gateway-address"), "http://127.0.0.1:1");
        var gone = CommandLineOf.beside(killed).run("routes", "list", "--lang", "en");
        assertThat(gone.exit()).isEqualTo(2);
        assertThat(gone.err()).contains("gateway-address", "killed");
        Files.delete(killed.resolve("gateway-address"));
        var starting = CommandLineOf.beside(killed).run("routes", "list", "--lang", "en");
        assertThat(starting.exit()).isEqualTo(2);
        assertThat(starting.err())
                .as("its token goes to nobody who happens to have the usual port")
                .contains("gateway-address", "starting");
        var named =
                CommandLineOf.beside(DATA).run("routes", "list", "--port", Integer.toString(port));
        assertThat(named.exit()).as(named.err()).isZero();
    }

    @Test
    void aRouteThatIsSetAsideAndPausedIsCalledBoth() {
        var list = command("routes", "pause", "source.folder.aside", "--lang", "en");
        assertThat(list.exit()).as(list.err()).isZero();
        assertThat(list.out()).contains("Set aside, Paused");
        assertThat(list.out()).doesNotContain("earlier");
        command("routes", "resume", "source.folder.aside");
    }

    @Test
    void aBrokenListOfHolidaysIsToldByLineAndTheSchedulesGoOnByTheLastGoodOne() throws Exception {
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var longHoliday = today.plusDays(2).datesUntil(today.plusDays(13));
        var good =
                Stream.concat(
                                Stream.of(today, today.plusDays(1)).map(d -> d + ",working,"),
                                longHoliday.map(d -> d + ",holiday,"))
                        .map(row -> row + "(bịa)\n")
                        .collect(Collectors.joining("", "date,kind,name\n", ""));
        var list = Files.createDirectories(DATA.resolve("config")).resolve("holidays.csv");
        Files.writeString(list, good);
        var meant = today.plusDays(5);
        var cron = "0 0 12 %d %d ?".formatted(meant.getDayOfMonth(), meant.getMonthValue());
        ROUTES.write("schedules/each.yaml", schedule("each", "* * * * * ?", "none"));
        ROUTES.write("schedules/moved.yaml", schedule("moved", cron, "next-working"));
        await().atMost(Duration.ofSeconds(20)).until(() -> ticks.get() > 0);
        await().until(() -> nextOf("schedule.moved") != null);
        var moved = nextOf("schedule.moved");
        assertThat(moved.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate())
                .isAfterOrEqualTo(today.plusDays(13));
        await().until(() -> !command("routes", "list").out().contains("holidays.csv"));

        Files.writeString(list, good + "31/12/2026,holiday,(bịa)\n" + today + ",nghi,(bịa)\n");

        var at = "holidays.csv:" + (good.lines().count() + 1);
        await().until(() -> command("routes", "list").out().contains("holidays.csv"));
        var listed = command("routes", "list");
        assertThat(listed.exit()).isZero();
        assertThat(listed.out()).contains(at, "RTE-052", "31/12/2026", "RTE-053");
        var answer = send("GET", "routes", "Bearer " + token);
        assertKeeps("Routes", answer);
        assertThat(answer.body()).contains("holidays.csv", "RTE-052", "RTE-053");
        var browser = new Browser(port);
        browser.signIn("admin", password);
        assertThat(browser.get("/routes?lang=en").body()).contains(at, "RTE-052", "RTE-053");

        int before = ticks.get();
        await().atMost(Duration.ofSeconds(20)).until(() -> ticks.get() > before + 1);
        await().untilAsserted(() -> assertThat(nextOf("schedule.moved")).isEqualTo(moved));

        Files.writeString(list, "date,kind,name\n" + meant + ",working,(bịa)\n");
        await().until(() -> !command("routes", "list").out().contains("holidays.csv"));
        var itself = Instant.parse(meant + "T05:00:00Z");
        await().untilAsserted(() -> assertThat(nextOf("schedule.moved")).isEqualTo(itself));
    }

    private static String schedule(String name, String cron, String shift) {
        return """
        - route:
            id: schedule.%s
            description: Lịch (bịa)
            from:
              uri: kamelet:night-schedule
              parameters:
                name: %s
                cron: "%s"
                days: working
                shift: %s
              steps:
                - to: direct:night.tick
        """
                .formatted(name, name, cron, shift);
    }

    private Instant nextOf(String route) throws IOException, InterruptedException {
        var body = send("GET", "routes/" + route, "Bearer " + token).body();
        var next = new ObjectMapper().readTree(body).at("/route/routes/0/nextRun");
        return next.isTextual() ? Instant.parse(next.asText()) : null;
    }

    private Object next(String name) throws IOException, InterruptedException {
        var body = send("GET", "routes/source.folder." + name, "Bearer " + token).body();
        var next = new ObjectMapper().readTree(body).at("/route/routes/0/nextRun");
        return next.isNull() ? null : next.asText();
    }

    private int brought(String name) {
        return jdbc.sql("select count(*) from delivery where source_id = ?")
                .param("source.folder." + name)
                .query(Integer.class)
                .single();
    }

    private CommandLineOf.Result command(String... arguments) {
        return CommandLineOf.gateway(DATA, port).run(arguments);
    }

    private void assertKeeps(String schema, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(contract.problems(schema, answer.body())).isEmpty();
    }

    private HttpResponse<String> send(String method, String path, String authorization)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
