package vn.tonghop.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A portal that does not behave. */
class PortalClientTest {

    private static final String SESSION = "{\"session\":\"s-1\",\"error_code\":0}";

    /** How one request is answered. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> questions = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private Answer service = json(200, "{}");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/login", e -> answer(e, json(200, SESSION)));
        server.createContext("/service", e -> answer(e, service));
        server.createContext("/elsewhere", e -> answer(e, json(200, SESSION)));
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void anItemKeepsItsBytesAsTheyStandInTheAnswer() throws IOException {
        String item =
                "{ \"MaBaoCao\":\"BC1\" ,\n\"TenTep\":\"b\\u00e1o.txt\",\"NoiDung\":\"eA==\","
                        + "\"x\":[1.50,{\"y\":\"ộ\"}]}";
        service = json(200, "{\"tongSoTrang\":3,\"data\":[" + item + " , 7],\"error_code\":\"0\"}");

        var page = client(1024).page(1, 20, "");

        assertThat(page.pages()).isEqualTo(3);
        assertThat(page.items()).hasSize(2);
        var first = page.items().get(0);
        assertThat(new String(first.json(), StandardCharsets.UTF_8)).isEqualTo(item);
        assertThat(first.fileName()).isEqualTo("báo.txt");
        assertThat(first.document()).hasValueSatisfying(b -> assertThat(b).containsExactly('x'));
        assertThat(new String(page.items().get(1).json(), StandardCharsets.UTF_8)).isEqualTo("7");
    }

    @Test
    void whatIsNotBase64IsNoDocument() throws IOException {
        service =
                json(
                        200,
                        "{\"error_code\":0,\"data\":[{\"MaBaoCao\":\"1\",\"NoiDung\":\"*&^%\"},"
                                + "{\"MaBaoCao\":\"2\",\"NoiDung\":5},{\"NoiDung\":null}]}");

        var items = client(1024).page(1, 20, "").items();

        assertThat(items).allSatisfy(i -> assertThat(i.document()).isEmpty());
        assertThat(items.get(2).id()).isNull();
        assertThat(items.get(2).key()).matches("[0-9a-f]{64}");
    }

    @Test
    void anErrorCodeInAnAnswer200IsAnError() {
        service = json(200, "{\"error_code\":-5,\"error_message\":\"bảo trì\",\"data\":[]}");

        assertThatThrownBy(() -> client(1024).page(1, 20, ""))
                .isInstanceOf(PortalRefused.class)
                .hasMessageContaining("-5")
                .hasMessageContaining("bảo trì");
    }

    @Test
    void anAnswerWithoutErrorCodeIsAnError() {
        service = json(200, "{\"data\":[]}");

        assertThatThrownBy(() -> client(1024).page(1, 20, "")).isInstanceOf(PortalRefused.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        service =
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    exchange.sendResponseHeaders(307, -1);
                };

        assertThatThrownBy(() -> client(1024).page(1, 20, "")).hasMessageContaining("307");
        assertThat(asked).containsExactly("/login", "/service");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadToItsEnd() {
        service =
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] much = new byte[8192];
                    while (end.getCount() > 0) {
                        exchange.getResponseBody().write(much);
                    }
                };

        assertThatThrownBy(() -> client(100_000).page(1, 20, ""))
                .hasMessageContaining("more than 100000 bytes");
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        service =
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    await(end);
                };

        assertThatThrownBy(() -> client(1024).page(1, 20, "")).hasMessageContaining("within 2 s");
    }

    @Test
    void theNextQuestionIsOnItsWayWhileAnAnswerIsRead() throws IOException {
        var client = client(1024);
        client.ask(
                Map.of("trang", 1),
                answer -> {
                    client.askAhead(Map.of("trang", 2));
                    Awaitility.await().until(() -> questions.size() == 2);
                    return answer;
                });

        assertThat(client.<String>ask(Map.of("trang", 2), String::new)).isEqualTo("{}");
        assertThat(questions).containsExactly(1, 2);
        client.ask(Map.of("trang", 2), a -> a);
        assertThat(questions).as("an answer serves once").containsExactly(1, 2, 2);
    }

    @Test
    void anotherQuestionThanTheOneAskedAheadGetsItsOwnAnswer() throws IOException {
        service = exchange -> json(200, "{\"asked\":" + questions.size() + "}").to(exchange);
        var client = client(1024);
        client.ask(
                Map.of("trang", 1),
                answer -> {
                    client.askAhead(Map.of("trang", 2));
                    Awaitility.await().until(() -> questions.size() == 2);
                    return answer;
                });

        assertThat(client.<String>ask(Map.of("trang", 3), String::new)).contains("3");
        assertThat(questions).containsExactly(1, 2, 3);
    }

    @Test
    void whatWasAskedAheadInASessionThatEndedIsAskedAgainInTheNext() throws IOException {
        service = json(200, "{\"error_code\":0,\"data\":[]}");
        var client = client(1024);
        client.page(1, 20, "");
        client.askAhead(Map.of("trang", 2));
        Awaitility.await().until(() -> questions.size() == 2);
        var refusedOnce = new ArrayList<>(List.of("the session is over"));
        client.ask(
                Map.of("trang", 2),
                answer -> {
                    if (!refusedOnce.isEmpty()) {
                        throw new PortalRefused("401", refusedOnce.remove(0));
                    }
                    return answer;
                });

        assertThat(asked).containsExactly("/login", "/service", "/service", "/login", "/service");
    }

    private PortalClient client(int mostBytes) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new PortalClient(
                new PortalClient.Access(
                        url.resolve("/login"),
                        url.resolve("/service"),
                        "u",
                        "p",
                        "",
                        Duration.ofSeconds(2),
                        mostBytes));
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().getPath());
            JsonNode question = new ObjectMapper().readTree(exchange.getRequestBody());
            if (question.has("trang")) {
                questions.add(question.get("trang").asInt());
            }
            answer.to(exchange);
        }
    }

    private static Answer json(int status, String text) {
        return exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
