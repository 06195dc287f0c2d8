package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.intake.camel.Bench;
import vn.tonghop.routes.desk.RouteDesk;

/** Systems post reports to the gateway, over HTTP. */
class PushIT {

    private static final String SECRET = "một-khoá-bí-mật-dài (invented)";
    private static final long NOW = Bench.NOW.getEpochSecond();
    private static final ApiContract CONTRACT = new ApiContract();

    private static Bench bench;
    private static int number;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        bench =
                Bench.create()
                        .web()
                        .set("BAOCAO_PUSH_SECRET", SECRET)
                        .set("BAOCAO_PUSH_TOKEN", "a-token-that-is-long-enough")
                        .shipped("sources/push.yaml")
                        .file("sources/token.yaml", route("source.push.token", "auth: bearer"))
                        .file("sources/small.yaml", route("source.push.small", "maxMegabytes: 1"))
                        .file("sources/rare.yaml", route("source.push.rare", "perMinute: 2"))
                        .file("sources/pausing.yaml", route("source.push.pausing", "atOnce: 1"))
                        .start();
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void next() {
        number++;
    }

    @Test
    void aSignedReportIsAnsweredWithItsReferenceWhenItIsDurable() throws Exception {
        int before = bench.count("delivery");
        var answer = push("reports", bytes("{\"a\":1, \"n\":" + number + "}"), "application/json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(CONTRACT.problems("Pushed", answer.body())).isEmpty();
        var delivery = last();
        assertThat(bench.count("delivery")).isEqualTo(before + 1);
        assertThat(delivery.get("reference")).isEqualTo(json(answer).path("reference").asText());
        assertThat(delivery.get("channel")).isEqualTo("push");
        assertThat(delivery.get("sender")).isEqualTo("source:source.push.reports");
        assertThat(bench.original(delivery.get("original_sha256")))
                .isEqualTo(bytes("{\"a\":1, \"n\":" + number + "}"));
    }

    @Test
    void theSameBytesTwiceHaveOneReference() throws Exception {
        byte[] body = bytes("same " + number);
        var first = json(push("reports", body, "text/plain"));
        var second = json(push("reports", body, "text/plain"));

        assertThat(second.path("reference")).isEqualTo(first.path("reference"));
        assertThat(first.path("again").asBoolean()).isFalse();
        assertThat(second.path("again").asBoolean()).isTrue();
    }

    @Test
    void theSameKeyWithTheSameContentHasOneReferenceAndWithAnotherIsRefused() throws Exception {
        var post = signed("reports", bytes("k " + number), NOW, "key-" + number);
        var first = json(send(post));
        var again = json(send(signed("reports", bytes("k " + number), NOW + 1, "key-" + number)));
        var other = send(signed("reports", bytes("other " + number), NOW, "key-" + number));

        assertThat(again.path("reference")).isEqualTo(first.path("reference"));
        assertRefused(other, 409, "INT-047");
    }

    @Test
    void theSameContentUnderAnotherKeyIsToldWhichOneItRepeatsAndCountsOnce() throws Exception {
        byte[] body = bytes("the same report " + number);
        int documents = bench.count("document");
        var first = json(send(signed("reports", body, NOW, "k1-" + number)));
        var second = json(send(signed("reports", body, NOW, "k2-" + number)));
        var without = json(send(signed("reports", body, NOW, null)));
        var secondAgain = json(send(signed("reports", body, NOW, "k2-" + number)));

        assertThat(first.path("sameAs").isNull()).isTrue();
        assertThat(second.path("reference")).isNotEqualTo(first.path("reference"));
        assertThat(second.path("again").asBoolean()).isFalse();
        assertThat(second.path("sameAs")).isEqualTo(first.path("reference"));
        assertThat(without.path("sameAs")).isEqualTo(first.path("reference"));
        assertThat(secondAgain.path("reference")).isEqualTo(second.path("reference"));
        assertThat(secondAgain.path("again").asBoolean()).isTrue();
        assertThat(secondAgain.path("sameAs")).isEqualTo(first.path("reference"));
        assertThat(bench.count("document")).as("it counts once").isEqualTo(documents + 1);
        assertThat(CONTRACT.problems("Pushed", second.toString())).isEmpty();
        var other = json(send(signed("reports", bytes("another " + number), NOW, "k3-" + number)));
        assertThat(other.path("sameAs").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 201})
    void aKeyThatIsNoneIsSaidInBothLanguages(int length) throws Exception {
        String key = length == 1 ? "with a space" : "k".repeat(length);
        var answer = send(signed("reports", bytes("x"), NOW, key));

        assertRefused(answer, 400, "INT-079");
        assertThat(json(answer).path("message").asText()).startsWith("Idempotency-Key phải gồm");
        assertThat(json(answer).path("messageEn").asText()).contains("has to be 1 to 200", "UUID");
    }

    @Test
    void thirtyOfTheSameAtOnceAreOneDelivery() throws Exception {
        int before = bench.count("delivery");
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 30; i++) {
            var request = signed("reports", bytes("burst"), NOW, "burst").build();
            answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        var references = new java.util.TreeSet<String>();
        for (var answer : answers) {
            var said = answer.get();
            if (said.statusCode() == 202) {
                references.add(json(said).path("reference").asText());
            } else {
                assertRefused(said, 429, "INT-046");
            }
        }

        assertThat(references).hasSize(1);
        assertThat(bench.count("delivery")).isEqualTo(before + 1);
    }

    @Test
    void aFileKeepsItsVietnameseName() throws Exception {
        var post =
                signed("reports", bytes("%PDF-1.4 invented " + number), NOW, null)
                        .setHeader("Content-Type", "application/pdf")
                        .header(
                                "Content-Disposition",
                                "attachment; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf");

        assertThat(send(post).statusCode()).isEqualTo(202);
        assertThat(last().get("file_name")).isEqualTo("báo cáo.pdf");
    }

    @Test
    void theFilesOfAMultipartPostAreItsDocuments() throws Exception {
        int before = bench.count("document");
        var first = push("reports", multipart("ranh-1"), "multipart/form-data; boundary=ranh-1");
        var again = push("reports", multipart("ranh-2"), "multipart/form-data; boundary=ranh-2");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(json(again).path("reference")).isEqualTo(json(first).path("reference"));
        assertThat(bench.count("document")).isEqualTo(before + 2);
        var names =
                bench.jdbc()
                        .sql("select file_name from document order by id desc limit 2")
                        .query(String.class)
                        .list();
        assertThat(names).containsExactlyInAnyOrder("báo cáo.txt", "passwd");
        assertThat(bench.original(last().get("original_sha256"))).isEqualTo(multipart("ranh-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x",
                "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\ncut",
                "--x--\r\n",
                "nothing"
            })
    void aBrokenMultipartBodyIsRefusedWhole(String body) throws Exception {
        int before = bench.count("delivery");

        assertRefused(
                push("reports", bytes(body), "multipart/form-data; boundary=x"), 400, "INT-045");
        assertRefused(push("reports", bytes(body), "multipart/form-data"), 400, "INT-045");
        assertThat(bench.count("delivery")).isEqualTo(before);
    }

    @Test
    void whoDoesNotKnowTheSecretIsNotLetIn() throws Exception {
        int before = bench.count("delivery");
        byte[] body = bytes("x");
        var right = signature(SECRET, NOW, "", body);
        var wrong = signature("another secret, as long", NOW, "", body);

        assertRefused(send(request("reports", body)), 401, "INT-041");
        for (String bad :
                List.of(
                        wrong,
                        right.substring(0, 70),
                        right + "00",
                        "sha256=",
                        right.replace("sha256", "md5"))) {
            assertRefused(
                    send(
                            request("reports", body)
                                    .header("X-Tonghop-Timestamp", "" + NOW)
                                    .header("X-Tonghop-Signature", bad)),
                    401,
                    "INT-041");
        }
        assertRefused(
                send(
                        request("reports", body)
                                .header("Authorization", "Bearer a-token-that-is-long-enough")),
                401,
                "INT-041");
        assertThat(bench.count("delivery")).isEqualTo(before);
    }

    @Test
    void aSignatureIsOfThisBodyThisKeyAndThisTime() throws Exception {
        byte[] body = bytes("signed");
        var signature = signature(SECRET, NOW, "", body);

        assertRefused(
                send(
                        request("reports", bytes("signeD"))
                                .header("X-Tonghop-Timestamp", "" + NOW)
                                .header("X-Tonghop-Signature", signature)),
                401,
                "INT-041");
        assertRefused(
                send(
                        request("reports", body)
                                .header("X-Tonghop-Timestamp", "" + (NOW + 1))
                                .header("X-Tonghop-Signature", signature)),
                401,
                "INT-041");
        assertRefused(
                send(
                        request("reports", body)
                                .header("Idempotency-Key", "smuggled")
                                .header("X-Tonghop-Timestamp", "" + NOW)
                                .header("X-Tonghop-Signature", signature)),
                401,
                "INT-041");
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void anOldOrEarlySignatureIsRefused(long seconds) throws Exception {
        assertRefused(send(signed("reports", bytes("x"), NOW + seconds, null)), 401, "INT-042");
    }

    @Test
    void aTokenLetsInWhereTokensAreAgreed() throws Exception {
        byte[] body = bytes("token " + number);
        String token = "Bearer a-token-that-is-long-enough";

        assertRefused(send(request("token", body)), 401, "INT-041");
        assertRefused(
                send(request("token", body).header("Authorization", token + "x")), 401, "INT-041");
        assertThat(send(request("token", body).header("Authorization", token)).statusCode())
                .isEqualTo(202);
    }

    @Test
    void whatIsTooLargeIsRefusedAnnouncedOrNot() throws Exception {
        byte[] large = new byte[1024 * 1024 + 1];
        var announced = signed("small", large, NOW, null).build();
        var unannounced =
                signed("small", large, NOW, null)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .build();

        for (var request : List.of(announced, unannounced)) {
            assertRefused(http.send(request, HttpResponse.BodyHandlers.ofString()), 413, "INT-043");
        }
        var fits = push("small", new byte[1024 * 1024], "application/octet-stream");
        assertThat(fits.statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, INT-085",
                "nonsense, INT-085",
                "audio/ogg, INT-044",
                "application/x-www-form-urlencoded, INT-044",
                "*/*, INT-044"
            })
    void aTypeNobodyReadsIsRefusedInBothLanguages(String type, String code) throws Exception {
        var answer = push("reports", bytes("x"), type);

        assertRefused(answer, 415, code);
        assertThat(json(answer).path("message").asText()).contains("multipart/form-data");
        assertThat(json(answer).path("messageEn").asText()).contains("multipart/form-data");
        assertThat(json(answer).path("message")).isNotEqualTo(json(answer).path("messageEn"));
    }

    @Test
    void anEmptyBodyIsNoReport() throws Exception {
        assertRefused(push("reports", new byte[0], "application/json"), 400, "INT-045");
    }

    @Test
    void moreThanIsAgreedInAMinuteIsAskedToComeLater() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(push("rare", bytes("rare " + i), "text/plain").statusCode()).isEqualTo(202);
        }
        var third = push("rare", bytes("rare 3"), "text/plain");

        assertRefused(third, 429, "INT-046");
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aFullDiskIsSaidAndTheSameComesInLater() throws Exception {
        int before = bench.count("delivery");
        bench.vault().full(true);
        HttpResponse<String> refused;
        try {
            refused = send(signed("reports", bytes("disk"), NOW, "disk"));
        } finally {
            bench.vault().full(false);
        }

        assertRefused(refused, 503, "INT-048");
        assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        assertThat(bench.count("delivery")).isEqualTo(before);
        assertThat(send(signed("reports", bytes("disk"), NOW, "disk")).statusCode()).isEqualTo(202);
    }

    @Test
    void aPausedDoorAsksToComeAgainAndOpensWhenItIsResumed() throws Exception {
        assertThat(push("pausing", bytes("one"), "text/plain").statusCode()).isEqualTo(202);
        bench.part(RouteDesk.class).pause("source.push.pausing", "invented");
        var paused = push("pausing", bytes("two"), "text/plain");
        bench.part(RouteDesk.class).resume("source.push.pausing", "invented");

        assertRefused(paused, 503, "INT-048");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(push("pausing", bytes("two"), "text/plain").statusCode())
                                        .isEqualTo(202));
    }

    @Test
    void whereNobodyListensIsSaidInTheReadersLanguage() throws Exception {
        var vi = push("nobody", bytes("x"), "text/plain");
        var en =
                send(
                        signed("nobody", bytes("x"), NOW, null)
                                .setHeader("Content-Type", "text/plain")
                                .header("Accept-Language", "en"));

        assertRefused(vi, 404, "INT-040");
        assertThat(json(vi).path("detail").asText()).startsWith("Địa chỉ này");
        assertThat(json(en).path("detail").asText()).startsWith("Nobody takes");
    }

    /** The door is for posts to its sources, and for nothing else of the gateway. */
    @Test
    void noOtherPathAndNoOtherMethodIsOpenedByIt() throws Exception {
        for (String method : List.of("GET", "PUT", "DELETE", "OPTIONS")) {
            var request =
                    HttpRequest.newBuilder(uri("reports"))
                            .method(method, BodyPublishers.noBody())
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isBetween(400, 499);
        }
        for (String path : List.of("/push/reports/more", "/push/", "/push")) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bench.port() + path))
                            .POST(BodyPublishers.ofString("x"))
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isNotIn(200, 202);
        }
        var api =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + bench.port() + "/api/v1/routes"))
                        .build();
        assertThat(http.send(api, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        var answer = push("reports", bytes("cookie " + number), "text/plain");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void noHeaderOfTheRequestSteersTheGateway() throws Exception {
        var post =
                signed("reports", bytes("steer " + number), NOW, null)
                        .setHeader("Content-Type", "text/plain")
                        .header("CamelHttpUri", "http://attacker.invalid/")
                        .header("CamelFileName", "../../x");

        assertThat(send(post).statusCode()).isEqualTo(202);
        assertThat(last().get("file_name")).isEqualTo("push");
    }

    @Test
    void tryingItSaysWhereItsDoorIs() {
        var tried =
                bench.part(RouteDesk.class)
                        .tryOut("sources/push2.yaml", route("source.push.second", "auth: hmac"));

        assertThat(tried)
                .singleElement()
                .satisfies(
                        r ->
                                assertThat(r.items())
                                        .extracting(i -> i.name())
                                        .containsExactly("POST /push/second (hmac)"));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(CONTRACT.problems("Problem", answer.body())).isEmpty();
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain(SECRET);
    }

    private static String route(String id, String parameter) {
        return """
               - route:
                   id: %s
                   from:
                     uri: kamelet:http-push-source
                     parameters:
                       secret: "{{env:%s}}"
                       %s
                     steps:
                       - to: direct:intake.receive
               """
                .formatted(
                        id,
                        id.endsWith("token") ? "BAOCAO_PUSH_TOKEN" : "BAOCAO_PUSH_SECRET",
                        parameter);
    }

    private HttpResponse<String> push(String name, byte[] body, String type) throws Exception {
        var request = signed(name, body, NOW, null);
        if (type == null) {
            // the client of Java adds none
            return send(unsignedType(name, body));
        }
        return send(request.setHeader("Content-Type", type));
    }

    private HttpRequest.Builder unsignedType(String name, byte[] body) {
        return HttpRequest.newBuilder(uri(name))
                .header("X-Tonghop-Timestamp", "" + NOW)
                .header("X-Tonghop-Signature", signature(SECRET, NOW, "", body))
                .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder signed(String name, byte[] body, long at, String key) {
        var request =
                request(name, body)
                        .header("X-Tonghop-Timestamp", "" + at)
                        .header(
                                "X-Tonghop-Signature",
                                signature(SECRET, at, key == null ? "" : key, body));
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private HttpRequest.Builder request(String name, byte[] body) {
        return HttpRequest.newBuilder(uri(name))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String name) {
        return URI.create("http://127.0.0.1:" + bench.port() + "/push/" + name);
    }

    private static String signature(String secret, long at, String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            mac.update(bytes(at + "\n" + key + "\n"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] multipart(String boundary) {
        return bytes(
                """
                --B
                Content-Disposition: form-data; name="a"; filename="báo cáo.txt"
                Content-Type: text/plain

                một (invented)
                --B
                Content-Disposition: form-data; name="b"; filename="../../etc/passwd"

                hai (invented)
                --B--
                """
                        .replace("--B", "--" + boundary)
                        .replace("\n", "\r\n"));
    }

    private static Map<String, Object> last() {
        var all = bench.deliveries();
        return all.get(all.size() - 1);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
