package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tonghop.journal.Journal;
import vn.tonghop.vault.Vault;

/** Copies of a night's totals, and what a person decides about one of which nobody knows. */
@SpringBootTest(
        classes = WebSlice.class,
        properties = "logging.file.name=",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionDecisionsIT {

    static final Path DATA = WebSlice.folder();

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("tonghop.data", DATA::toString);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Journal journal;
    @Autowired Vault vault;

    SampleLine line;
    Browser browser;
    String token;

    @BeforeAll
    void fill() throws IOException {
        line = new SampleLine(jdbc, journal, vault).fill();
        browser = new Browser(port);
        var password = Files.readString(DATA.resolve("initial-admin-password")).strip();
        assertThat(browser.signIn("admin", password).statusCode()).isEqualTo(302);
        token = Files.readString(DATA.resolve("admin-token")).strip();
    }

    @Test
    void theNightShowsEachDestinationWithItsStateAndTheOneToWhomItIsOwedFirst() {
        copy("totals-folder-shown", "accepted", null);
        copy("totals-mail-shown", "in-doubt", "SUB-035 · x");
        var page = browser.get("/nights/" + line.run + "?lang=en").body();

        assertThat(page).contains("Copy: totals-folder-shown", "Copy: totals-mail-shown");
        assertThat(page.indexOf("Destination: ministry"))
                .isPositive()
                .isLessThan(page.indexOf("Copy: totals-folder-shown"));
        assertThat(browser.get("/?lang=en").body()).contains("Copy: a person has to decide");
        assertThat(browser.get("/nights?lang=en").body()).contains("copies have not arrived");
    }

    @Test
    void aPersonSaysOnThePageThatItArrived() {
        var id = copy("totals-mail", "in-doubt", "SUB-035 · x");
        var night = "/nights/" + line.run;
        var action = night + "/submissions/" + id + "/arrived";

        assertThat(browser.submit(night, action, Map.of()).statusCode()).isEqualTo(302);
        assertThat(stage(id)).isEqualTo("accepted");
        assertThat(browser.get(night + "?lang=en").body())
                .contains("An administrator says that it arrived");
        assertThat(browser.submit("/password", action, Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void overTheApiItIsSentAgainAndOnlyOnce() throws Exception {
        var id = copy("totals-sftp", "in-doubt", "SUB-027 · x");

        assertThat(post(id, "send-again", null).statusCode()).isIn(401, 403);
        var done = post(id, "send-again", token);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(new ApiContract().problems("Submission", done.body())).isEmpty();
        assertThat(stage(id)).isEqualTo("due");
        var twice = post(id, "send-again", token);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("\"code\":\"SUB-050\"");
        assertThat(post(id, "forget", token).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasSurelyNotSentCannotBeCalledArrived() throws Exception {
        var id = copy("totals-none", "given-up", "SUB-030 · x");
        jdbc.sql("update submission set maybe_there = false where id = ?").param(id).update();

        assertThat(post(id, "arrived", token).statusCode()).isEqualTo(409);
        assertThat(post(id, "replay", token).statusCode()).isEqualTo(200);
        assertThat(stage(id)).isEqualTo("due");
    }

    private long copy(String destination, String stage, String error) {
        return jdbc.sql(
                        """
                        insert into submission (run_id, destination, place, idempotency_key, body,
                               body_sha256, stage, maybe_there, attempts, last_error, created_at)
                        values (?, ?, 1, 'khoa', '{}', ?, ?, ?, 1, ?, now()) returning id""")
                .param(line.run)
                .param(destination)
                .param("a".repeat(64))
                .param(stage)
                .param(!stage.equals("accepted"))
                .param(error)
                .query(Long.class)
                .single();
    }

    private String stage(long id) {
        return jdbc.sql("select stage from submission where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private HttpResponse<String> post(long id, String decision, String token)
            throws IOException, InterruptedException {
        var at = "http://127.0.0.1:" + port + "/api/v1/submissions/" + id + "/" + decision;
        var request =
                HttpRequest.newBuilder(URI.create(at)).POST(HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
