package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tonghop.cli.CommandLineOf;

/** What people, programs and monitoring are told of a mailbox whose server is gone. */
@SpringBootTest(
        classes = RouteSlice.Rooms.class,
        properties = {"logging.file.name=", "BAOCAO_MAIL_PASSWORD=invented-secret"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureObservability
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceHealthPagesIT {

    private static final String DEAD = "source.mail.dead";
    private static final Path DATA = WebSlice.folder();
    private static final RoutesFolder ROUTES = new RoutesFolder(DATA);
    private static final String FILE =
            """
            - route:
                id: source.mail.dead
                description: Hộp thư không trả lời
                from:
                  uri: kamelet:report-mailbox-source
                  parameters:
                    host: 127.0.0.1
                    port: %d
                    security: imap
                    username: baocao
                    password: "{{env:BAOCAO_MAIL_PASSWORD}}"
                    every: 500ms
                  steps:
                    - to: direct:intake.receive
            """;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        try (var nobody = new ServerSocket(0)) {
            ROUTES.write("sources/dead.yaml", FILE.formatted(nobody.getLocalPort()));
        }
        ROUTES.write("sources/fine.yaml", ROUTES.source("fine", "200ms"));
        registry.add("tonghop.data", DATA::toString);
        registry.add("tonghop.routes", () -> ROUTES.path().toString());
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired MeterRegistry meters;
    private final ApiContract contract = new ApiContract();
    private String token;

    @BeforeAll
    void untilItIsNoticed() throws IOException {
        token = Files.readString(DATA.resolve("admin-token")).strip();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> health(DEAD).path("state").asText().equals("failing"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> health("source.folder.fine").path("state").asText().equals("up"));
    }

    private String get(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
    }

    private JsonNode line(String id) throws Exception {
        String sheet = get("/api/v1/routes/" + id, "Bearer " + token);
        return new ObjectMapper().readTree(sheet).at("/route/routes/0");
    }

    private JsonNode health(String id) throws Exception {
        return line(id).path("health");
    }

    @Test
    void theNodeStaysReady() throws Exception {
        assertThat(get("/actuator/health/readiness", null)).contains("\"status\":\"UP\"");
    }

    @Test
    void programsAreToldInBothLanguages() throws Exception {
        JsonNode health = health(DEAD);

        assertThat(health.path("reachable").isBoolean()).isTrue();
        assertThat(health.path("reachable").asBoolean()).isFalse();
        assertThat(health.path("authenticated").isNull()).isTrue();
        assertThat(health.path("error").path("code").asText()).isEqualTo("INT-061");
        assertThat(health.path("error").path("message").asText()).startsWith("Không có dịch vụ");
        assertThat(health.path("error").path("messageEn").asText()).startsWith("Nobody answers");
        assertThat(health.path("failingSince").isTextual()).isTrue();
        assertThat(line(DEAD).path("reader").asText()).isEqualTo("route-test");
        assertThat(line("source.folder.fine").path("reader").isNull()).isTrue();
        assertThat(health("source.folder.fine").path("error").isNull()).isTrue();
        for (String path : new String[] {"/api/v1/routes", "/api/v1/routes/" + DEAD}) {
            String answer = get(path, "Bearer " + token);
            String schema = path.endsWith("routes") ? "Routes" : "RouteSheet";
            assertThat(contract.problems(schema, answer)).isEmpty();
            assertThat(answer).doesNotContain("invented-secret").doesNotContain("Exception");
        }
    }

    @Test
    void theCommandLineAndThePageSayWhatToDo() throws Exception {
        var shown = CommandLineOf.gateway(DATA, port).run("--lang", "en", "routes", "show", DEAD);
        assertThat(shown.out())
                .contains("Health: Fails · not reachable")
                .contains("read by node route-test")
                .contains("failing since")
                .contains("INT-061 · Nobody answers at this port.");
        assertThat(CommandLineOf.gateway(DATA, port).run("routes", "list").out())
                .contains("Tình trạng: Lỗi", "Tình trạng: Tốt");

        var browser = new Browser(port);
        browser.signIn("admin", Files.readString(DATA.resolve("initial-admin-password")).strip());
        assertThat(browser.get("/routes?lang=en").body())
                .contains("is-failing", "INT-061 · Nobody answers", "is-up");
        assertThat(browser.get("/routes/sources/dead.yaml?lang=en").body())
                .contains("INT-061 · Nobody answers", "not reachable", "read by node route-test");
    }

    @Test
    void theFirstPageListsWhatFailsAndWhatIsParkedWithCodeAndWhatToDo() throws Exception {
        jdbc.sql(
                        """
                        insert into parked (source_id, item, name, code, arguments, first_at, last_at)
                        values ('source.folder.fine', 'invented', 'thu-hong.eml', 'INT-010',
                                array['thu-hong.eml'], now(), now())""")
                .update();
        try {
            var browser = new Browser(port);
            browser.signIn(
                    "admin", Files.readString(DATA.resolve("initial-admin-password")).strip());
            String first = browser.get("/?lang=en").body();
            assertThat(first)
                    .doesNotContain("Nothing is waiting for a person.")
                    .contains("A source fails", DEAD, "INT-061 · Nobody answers", "is-failing")
                    .contains("href=\"/routes/sources/dead.yaml\"")
                    .contains("INT-010 · thu-hong.eml has no bytes", "Ask the sender")
                    .contains("href=\"/parked\"")
                    .doesNotContain("A source fails</strong> <a href=\"/routes/sources/fine.yaml");
        } finally {
            jdbc.sql("delete from parked").update();
        }
    }

    @Test
    void monitoringIsTold() {
        assertThat(gauge("tonghop.source.up", DEAD)).isZero();
        assertThat(gauge("tonghop.source.up", "source.folder.fine")).isEqualTo(1);
        await().until(() -> gauge("tonghop.source.failing", DEAD) > 0);
        assertThat(gauge("tonghop.source.failing", "source.folder.fine")).isZero();
        assertThat(gauge("tonghop.source.last.document", DEAD)).isNaN();
        assertThat(gauge("tonghop.source.silent", DEAD)).isZero();
    }

    private double gauge(String name, String source) {
        return meters.get(name).tag("source", source).gauge().value();
    }
}
