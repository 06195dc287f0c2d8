package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tonghop.intake.Parked;
import vn.tonghop.intake.ParkedItems;

/** What an administrator sees of the routes in a browser, and does there. */
@SpringBootTest(
        classes = RouteSlice.Rooms.class,
        properties = {
            "logging.file.name=",
            "tonghop.routes.every=50ms",
            "tonghop.routes.quiet=200ms"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutePagesIT {

    private static final Pattern EXPECTED = Pattern.compile("name=\"expected\" value=\"([^\"]*)\"");

    private static final String NOTHING_AGAINST_IT = "<p class=\"notice\" role=\"status\">";

    static final Path DATA = WebSlice.folder();
    static final RoutesFolder ROUTES =
            new RoutesFolder(DATA).write("sources/<b>.yaml", "- route:\n    id: [ <script>");

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        for (String name : new String[] {"pages", "edit", "tried", "back"}) {
            ROUTES.write("sources/" + name + ".yaml", ROUTES.source(name, "1h"));
        }
        registry.add("tonghop.data", DATA::toString);
        registry.add("tonghop.routes", () -> ROUTES.path().toString());
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired CamelContext camel;
    @Autowired ParkedItems parked;

    Browser browser;

    @BeforeAll
    void signIn() throws IOException {
        browser = new Browser(port);
        var password = Files.readString(DATA.resolve("initial-admin-password")).strip();
        assertThat(browser.signIn("admin", password).statusCode()).isEqualTo(302);
    }

    @Test
    void everyPageAnswersInBothLanguages() {
        for (var path :
                new String[] {
                    "/routes",
                    "/routes/sources/pages.yaml",
                    "/routes/sources/not-yet.yaml",
                    "/routes/kamelets/report-folder-source.kamelet.yaml"
                }) {
            for (var language : new String[] {"vi", "en"}) {
                var answer = browser.get(path + "?lang=" + language);
                if (path.contains("kamelets")) {
                    continue;
                }
                assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
                assertThat(answer.body()).as(path).doesNotContain("??", "web.", "<script", "<b>");
            }
        }
        assertThat(new Browser(port).get("/routes").statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsParkedIsSaidAboveTheRoutesAndClosedByItsButton() {
        parked.park(Parked.atSource("source.x", "<b>.txt", "<b>.txt", "INT-010", "<b>.txt"));
        assertThat(browser.get("/routes?lang=en").body())
                .contains("href=\"/parked\"", "to be looked at");
        var page = browser.get("/parked?lang=en").body();
        assertThat(page)
                .contains("&lt;b&gt;.txt", "INT-010", "has no bytes", "Ask the sender")
                .doesNotContain("<b>", "??", "web.");
        var vietnamese = browser.get("/parked?lang=vi").body();
        assertThat(vietnamese).contains("không có byte nào").doesNotContain("??", "web.");

        var button = Pattern.compile("action=\"(/parked/\\d+/settle)\"").matcher(page);
        assertThat(button.find()).isTrue();
        assertThat(browser.post(button.group(1), Map.of(), null).statusCode()).isNotEqualTo(302);
        assertThat(browser.submit("/parked", button.group(1), Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/parked?lang=en").body()).contains("Nothing is parked");
        assertThat(browser.get("/routes?lang=en").body()).doesNotContain("href=\"/parked\"");
    }

    @Test
    void aFolderThatNobodyReadsIsTold() {
        ROUTES.write("sources/later/x.yaml", "- route:");
        await().untilAsserted(
                        () ->
                                assertThat(browser.get("/routes?lang=en").body())
                                        .contains("/sources/later", "RTE-069")
                                        .doesNotContain("href=\"/routes/sources/later\""));
        assertThat(
                        jdbc.sql("select count(*) from journal where details::text like '%later%'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aRouteIsPausedAndResumedByItsButtons() {
        var page = "/routes/sources/pages.yaml";
        var form = Map.of("id", "source.folder.pages");
        assertThat(browser.post(page + "/pause", form, null).statusCode()).isNotEqualTo(200);
        assertThat(camel.getRoute("source.folder.pages")).isNotNull();

        assertThat(browser.submit(page, page + "/pause", form).statusCode()).isEqualTo(302);
        assertThat(camel.getRoute("source.folder.pages")).isNull();
        assertThat(browser.get(page + "?lang=en").body()).contains("Paused", "by admin");

        browser.submit(page, page + "/resume", form);
        assertThat(camel.getRoute("source.folder.pages")).isNotNull();
    }

    @Test
    void whatIsWrongIsShownWithItsLineBeforeItIsSaved() {
        var page = "/routes/sources/edit.yaml";
        String good = ROUTES.text("sources/edit.yaml");
        String wrong = good.replace("every:", "evry:");

        var checked = browser.submit(page, page + "/check", fields(page, wrong)).body();
        assertThat(checked).contains("edit.yaml:8", "RTE-007");
        var refused = browser.submit(page, page + "/save", fields(page, wrong)).body();
        assertThat(refused).contains("RTE-007", "name=\"anyway\"");
        assertThat(ROUTES.text("sources/edit.yaml")).isEqualTo(good);

        var before = camel.getRoute("source.folder.edit");
        var better = fields(page, good.replace("quiet: 100", "quiet: 150").replace("\n", "\r\n"));
        assertThat(browser.submit(page, page + "/save", better).statusCode()).isEqualTo(302);
        assertThat(ROUTES.text("sources/edit.yaml"))
                .isEqualTo(good.replace("quiet: 100", "quiet: 150"));
        assertThat(camel.getRoute("source.folder.edit")).isNotNull().isNotSameAs(before);
        assertThat(
                        jdbc.sql(
                                        """
                                        select by from route_version where state = 'deployed'
                                        and file = 'sources/edit.yaml'\
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("admin");

        // from a page that was opened before
        var stale = new java.util.HashMap<>(better);
        stale.put("text", good);
        assertThat(browser.submit(page, page + "/save", stale).statusCode()).isEqualTo(409);
    }

    @Test
    void aNewFileIsWrittenInThePage() {
        var page = "/routes/sources/fresh.yaml";
        var text = ROUTES.source("fresh", "1h");
        assertThat(
                        browser.submit(page, page + "/save", Map.of("text", text, "expected", ""))
                                .statusCode())
                .isEqualTo(302);
        assertThat(camel.getRoute("source.folder.fresh")).isNotNull();
        for (var name : new String[] {"..%2Fx.yaml", "x.yml", ".x.yaml", "x%23.yaml"}) {
            assertThat(browser.get("/routes/sources/" + name).statusCode())
                    .as(name)
                    .isBetween(400, 409);
        }
    }

    @Test
    void aFileMayBeCalledAsPeopleCallThingsAndWhatHasNoAddressHasNoLink() {
        var asked = browser.get("/routes/new?folder=sources&name=%C4%90%E1%BB%93ng%20Th%C3%A1p..a");
        String page =
                asked.headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("^https?://[^/]+", "");
        assertThat(page).isEqualTo("/routes/sources/%C4%90%E1%BB%93ng%20Th%C3%A1p..a.yaml");
        assertThat(browser.get(page).statusCode()).isEqualTo(200);

        var text = ROUTES.source("called", "1h");
        var saved = browser.submit(page, page + "/save", Map.of("text", text, "expected", ""));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(camel.getRoute("source.folder.called")).isNotNull();
        assertThat(browser.get("/routes").body()).contains("href=\"" + page + "\"");

        ROUTES.write("sources/50%.yaml", ROUTES.source("percent", "1h"));
        await().untilAsserted(() -> assertThat(browser.get("/routes").body()).contains("50%.yaml"));
        assertThat(browser.get("/routes").body()).doesNotContain("href=\"/routes/sources/50");
    }

    @Test
    void aSourceIsTriedWithoutTakingAnything() throws IOException {
        Path in = ROUTES.in("tried");
        Files.writeString(in.resolve("Báo cáo tháng 8.txt"), "invented");
        Files.writeString(in.resolve("b.part"), "under way");
        var page = "/routes/sources/tried.yaml";
        var tried =
                browser.submit(page, page + "/try", fields(page, ROUTES.text("sources/tried.yaml")))
                        .body();

        assertThat(tried).contains("Báo cáo tháng 8.txt").doesNotContain("b.part");
        assertThat(in.resolve("Báo cáo tháng 8.txt")).exists();
        assertThat(jdbc.sql("select count(*) from delivery").query(Integer.class).single())
                .isZero();

        var elsewhere = ROUTES.source("tried", "1h").replace("tried/in", "nowhere/in");
        var failed = browser.submit(page, page + "/try", fields(page, elsewhere)).body();
        assertThat(failed).contains("INT-077").doesNotContain(NOTHING_AGAINST_IT);
        var fine = browser.submit(page, page + "/check", fields(page, elsewhere)).body();
        assertThat(fine).as("nothing was tried").contains(NOTHING_AGAINST_IT);
    }

    @Test
    void theLastGoodVersionIsPutBackByItsButton() {
        var page = "/routes/sources/back.yaml";
        String good = ROUTES.text("sources/back.yaml");
        ROUTES.write("sources/back.yaml", good.replace("every:", "evry:"));
        await().until(() -> browser.get(page).body().contains("RTE-007"));
        assertThat(browser.get(page).body()).contains("-        every:", "+        evry:");

        assertThat(browser.submit(page, page + "/rollback", Map.of()).statusCode()).isEqualTo(302);
        assertThat(ROUTES.text("sources/back.yaml")).isEqualTo(good);
        assertThat(browser.get(page).body()).doesNotContain("RTE-007 · <");
    }

    private Map<String, String> fields(String page, String text) {
        var expected = EXPECTED.matcher(browser.get(page).body());
        assertThat(expected.find()).isTrue();
        return Map.of("text", text, "expected", expected.group(1));
    }
}
