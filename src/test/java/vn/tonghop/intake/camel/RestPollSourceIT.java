package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.simulator.FiguresService;
import vn.tonghop.simulator.FiguresService.Answer;
import vn.tonghop.simulator.TokenServer;

/** A web service's figures over HTTP, into the database. */
class RestPollSourceIT {

    private static final String SECRET = "bi-mat-cua-dich-vu";

    private FiguresService service;
    private Bench bench;

    @BeforeEach
    void start() {
        service = FiguresService.start();
        bench =
                Bench.create()
                        .set("REST_URL", service.url() + "/v1/bao-cao")
                        .set("REST_SECRET", SECRET);
    }

    @AfterEach
    void stop() {
        bench.close();
        service.close();
    }

    @Test
    void anItemIsKeptAsItStandsAndItsFiguresAreTheDocument() throws Exception {
        String item = item("BC-1", "\"1.234\"", "56");
        service.says("{\"trang\" : 1, \"data\": [ " + item + " ] }");
        run("");
        awaitDeliveries(1);

        var delivery = bench.deliveries().get(0);
        assertThat(delivery.get("channel")).isEqualTo("rest");
        assertThat(delivery.get("sender")).isEqualTo("source:source.rest.test");
        assertThat(
                        new String(
                                bench.original(delivery.get("original_sha256")),
                                StandardCharsets.UTF_8))
                .isEqualTo(item);
        JsonNode report = document(0);
        assertThat(schema().validate(report)).isEmpty();
        assertThat(report.at("/indicators/0/id").asText()).isEqualTo("dossiers_online");
        assertThat(report.at("/indicators/0/value").asLong()).isEqualTo(1234);
        assertThat(report.at("/indicators/0/evidence/text").asText())
                .isEqualTo("/tiepNhan/trucTuyen = 1.234");
        assertThat(report.at("/indicators/1/value").asLong()).isEqualTo(56);
        assertThat(report.at("/unit/code").asText()).isEqualTo("866");
        assertThat(report.at("/period/from").asText()).isEqualTo("2023-10-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1,234\"",
                "\"12.34\"",
                "\"khoảng 5\"",
                "{\"a\":1}",
                "true",
                "1e999999999"
            })
    void whatIsNoFigureIsLeftOutAndTold(String value) throws Exception {
        service.says("[" + item("BC-1", value, "56") + "]");
        run("items: \"\"");
        awaitDeliveries(1);

        JsonNode report = document(0);
        boolean decimal = value.equals("\"1,234\"");
        assertThat(report.path("indicators")).hasSize(decimal ? 2 : 1);
        if (!decimal) {
            assertThat(report.at("/sections/currentState/text").asText())
                    .contains("/tiepNhan/trucTuyen = ");
        }
        assertThat(schema().validate(report)).isEmpty();
    }

    @Test
    void anUnchangedItemComesOnceAndAChangedOneAgainEvenWhenItReturns() throws Exception {
        service.says("{\"data\":[" + item("BC-1", "1", "1") + "]}");
        run("");
        awaitDeliveries(1);
        int asked = service.asked().size();
        await().until(() -> service.asked().size() > asked + 2);
        assertThat(bench.count("delivery")).isEqualTo(1);

        service.says("{\"data\":[" + item("BC-1", "2", "1") + "]}");
        awaitDeliveries(2);
        service.says("{\"data\":[" + item("BC-1", "1", "1") + "]}");
        awaitDeliveries(3);

        assertThat(bench.count("document")).isEqualTo(3);
    }

    @Test
    void pagesByNumberAreReadToTheirEnd() {
        service.says(
                q -> {
                    int page = Integer.parseInt(q.query().replaceAll(".*trang=(\\d+).*", "$1"));
                    return Answer.ok(
                            page > 3
                                    ? "{\"data\":[]}"
                                    : "{\"data\":[" + item("BC-" + page, "" + page, "0") + "]}");
                });
        run("paging: number\n        pageParameter: trang\n        sizeParameter: cỡ");
        awaitDeliveries(3);

        assertThat(service.asked().get(0).query()).contains("cỡ=100").contains("nam=2023");
    }

    @Test
    void aCursorIsKeptAndOnlyWhatIsNewIsAskedFor() {
        service.says(
                q -> {
                    String at =
                            q.query().contains("moc=") ? q.query().replaceAll(".*moc=", "") : "0";
                    int n = Integer.parseInt(at) + 1;
                    return Answer.ok(
                            n > 3
                                    ? "{\"data\":[],\"next\":null}"
                                    : "{\"data\":["
                                            + item("BC-" + n, "1", "1")
                                            + "],\"next\":"
                                            + n
                                            + "}");
                });
        run("paging: cursor\n        pageParameter: moc\n        next: /next");
        awaitDeliveries(3);
        await().untilAsserted(() -> assertThat(cursor()).isEqualTo("3"));
        bench.restart();
        int asked = service.asked().size();
        await().until(() -> service.asked().size() > asked + 1);

        assertThat(service.asked().get(asked).query()).contains("moc=3");
    }

    @Test
    void theCursorMovesOnlyAfterTheCommit() {
        service.says("{\"data\":[" + item("BC-1", "1", "1") + "],\"next\":\"m1\"}");
        bench.set("bench", "x");
        run("paging: cursor\n        next: /next");
        bench.vault().full(true);
        awaitAsked(3);
        boolean moved = cursor().equals("m1") && bench.count("delivery") == 0;
        bench.vault().full(false);
        awaitDeliveries(1);

        assertThat(moved).isFalse();
        await().untilAsserted(() -> assertThat(cursor()).isEqualTo("m1"));
    }

    @Test
    void theLinkOfTheHeaderIsFollowedOnTheSameOrigin() {
        service.says(
                q ->
                        q.path().endsWith("/2")
                                ? Answer.ok("{\"data\":[" + item("BC-2", "1", "1") + "]}")
                                : Answer.ok("{\"data\":[" + item("BC-1", "1", "1") + "]}")
                                        .with(
                                                "Link",
                                                "</v1/1>; rel=\"prev\", </v1/2>; rel=\"next\""));
        run("paging: link");

        awaitDeliveries(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/steal",
                "//attacker.invalid/x",
                "https://127.0.0.1/x",
                "http://user@127.0.0.1/x",
                "file:///etc/passwd"
            })
    void aLinkToAnotherOriginIsNotFollowed(String link) {
        service.says("{\"data\":[" + item("BC-1", "1", "1") + "],\"next\":\"" + link + "\"}");
        run("paging: link\n        next: /next");
        awaitDeliveries(1);
        awaitAsked(2);

        assertThat(cursor()).isEmpty();
        assertThat(service.asked()).allSatisfy(q -> assertThat(q.path()).isEqualTo("/v1/bao-cao"));
    }

    @Test
    void aRedirectIsNotFollowedAndTheSecretGoesNowhereElse() {
        try (var thief = FiguresService.start()) {
            service.says(q -> new Answer(302, "", Map.of("Location", thief.url() + "/v1/bao-cao")));
            run("");
            awaitAsked(2);

            assertThat(thief.asked()).isEmpty();
            assertThat(bench.count("delivery")).isZero();
        }
    }

    @Test
    void aServiceThatAsksForPatienceIsLeftAlone() {
        service.says(q -> new Answer(503, "", Map.of("Retry-After", "3600")));
        run("");
        awaitAsked(1);

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> service.asked().size() == 1);
    }

    @Test
    void aTokenIsFetchedByClientCredentialsAndAgainWhenItIsNotTaken() {
        try (var tokens = TokenServer.start().giving("one", 3600)) {
            service.says(
                    q ->
                            "Bearer two".equals(q.authorization())
                                    ? Answer.ok("{\"data\":[" + item("BC-1", "1", "1") + "]}")
                                    : rejected(tokens));
            bench.set("REST_SECRET", TokenServer.SECRET).set("TOKEN_URL", tokens.url());
            run(
                    "auth: oauth2\n        tokenUrl: \"{{env:TOKEN_URL}}\"\n        clientId: "
                            + TokenServer.CLIENT);
            awaitDeliveries(1);

            assertThat(service.asked().get(0).authorization()).isEqualTo("Bearer one");
        }
    }

    private static Answer rejected(TokenServer tokens) {
        tokens.gives("two", 3600);
        return new Answer(401, "", Map.of());
    }

    @Test
    void aPasswordGoesAsBasicAuthentication() {
        service.says("{\"data\":[" + item("BC-1", "1", "1") + "]}");
        run("auth: basic\n        username: tonghop");
        awaitDeliveries(1);

        assertThat(service.asked().get(0).authorization())
                .isEqualTo(
                        "Basic "
                                + java.util.Base64.getEncoder()
                                        .encodeToString(("tonghop:" + SECRET).getBytes()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"data\":{}}",
                "{\"data\":[1,2]}",
                "{\"data\":[{\"id\":1},",
                "<html>",
                "{\"data\":[{},{},{},{}]}"
            })
    void whatIsNoPageTakesNothingIn(String body) {
        service.says(body);
        run("maxItems: 3");
        awaitAsked(2);

        assertThat(bench.count("delivery")).isZero();
        assertThat(cursor()).isEmpty();
    }

    @Test
    void tryingItListsTheItemsAndTakesNothing() {
        service.says("{\"data\":[" + item("BC-1", "1", "1") + "," + item("BC-2", "1", "1") + "]}");
        bench.start();
        var tried = bench.part(RouteDesk.class).tryOut("sources/rest.yaml", route(""));

        assertThat(tried).singleElement().satisfies(r -> assertThat(r.problem()).isNull());
        assertThat(tried.get(0).items()).extracting(i -> i.name()).containsExactly("BC-1", "BC-2");
        assertThat(bench.count("delivery")).isZero();
    }

    private static String item(String id, String online, String direct) {
        return ("{\"id\":\"%s\", \"donVi\":{\"ma\":\"866\",\"ten\":\"Cao Lãnh\"},\"ky\":\"2023-11\","
                        + "\"tiepNhan\":{\"trucTuyen\":%s,\"trucTiep\":%s}}")
                .formatted(id, online, direct);
    }

    private void run(String more) {
        bench.file("sources/rest.yaml", route(more)).start();
    }

    private static String route(String more) {
        String items = more.contains("items:") ? "" : "items: /data";
        return """
               - route:
                   id: source.rest.test
                   from:
                     uri: kamelet:rest-poll-source
                     parameters:
                       url: "{{env:REST_URL}}"
                       secret: "{{env:REST_SECRET}}"
                       query: "nam=2023"
                       unitCode: /donVi/ma
                       unitName: /donVi/ten
                       period: /ky
                       regime: tthc-ii06a-thang
                       figures: "/tiepNhan/trucTuyen=dossiers_online; /tiepNhan/trucTiep=dossiers_direct_postal"
                       every: 150ms
                       %s
                       %s
                     steps:
                       - to: direct:intake.receive
               """
                .formatted(
                        items,
                        more.replace("\n        ", "\n                       ".substring(0, 9)))
                .replaceAll("(?m)^ +\n", "");
    }

    private void awaitDeliveries(int number) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(number));
    }

    private void awaitAsked(int times) {
        await().atMost(Duration.ofSeconds(30)).until(() -> service.asked().size() >= times);
    }

    private JsonNode document(int index) throws IOException {
        return new ObjectMapper()
                .readTree(bench.original(bench.documents().get(index).get("sha256")));
    }

    private static com.networknt.schema.JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/report.schema.json")));
    }

    private String cursor() {
        return bench.jdbc()
                .sql("select cursor from source_cursor where source_id = 'source.rest.test'")
                .query(String.class)
                .optional()
                .orElse("");
    }
}
