package vn.tonghop.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A token end point (RFC 6749) as mail services have one. It knows one application and one refresh
 * token, which it exchanges at every use when it is told to; a used one is worth nothing then.
 */
public final class TokenServer implements AutoCloseable {

    public static final String CLIENT = "tonghop";
    public static final String SECRET = "khoa-ung-dung+&=%";
    public static final String REFRESH_TOKEN = "ma-lam-moi.0";

    private final HttpServer server;
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger exchanges = new AtomicInteger();
    private volatile boolean exchanging;
    private volatile String refreshToken = REFRESH_TOKEN;
    private volatile String accessToken = "ma-truy-cap.1";
    private volatile int life = 3600;
    private volatile Answer always;

    private record Answer(int status, String body) {}

    private TokenServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/token", this::answer);
        server.start();
    }

    public static TokenServer start() {
        try {
            return new TokenServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /** Every use of the refresh token brings another, as strict services do. */
    public TokenServer exchanging() {
        exchanging = true;
        return this;
    }

    /** What it gives from now on. */
    public void gives(String accessToken, int seconds) {
        this.accessToken = accessToken;
        this.life = seconds;
    }

    public TokenServer giving(String accessToken, int seconds) {
        gives(accessToken, seconds);
        return this;
    }

    /** It answers this, whatever is asked. */
    public void answersAlways(int status, String body) {
        always = new Answer(status, body);
    }

    public void answersAgain() {
        always = null;
    }

    /** What was asked, oldest first. */
    public List<Map<String, String>> asked() {
        return asked;
    }

    /** The refresh token that is worth something now. */
    public String refreshToken() {
        return refreshToken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(form);
            Answer answer = always == null ? judged(form) : always;
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Location", url());
            exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Answer judged(Map<String, String> form) {
        if (!CLIENT.equals(form.get("client_id")) || !SECRET.equals(form.get("client_secret"))) {
            return refusal(401, "invalid_client", "unknown " + form.get("client_secret"));
        }
        boolean refreshes = "refresh_token".equals(form.get("grant_type"));
        if (refreshes && !refreshToken.equals(form.get("refresh_token"))) {
            return refusal(400, "invalid_grant", "revoked: " + form.get("refresh_token"));
        }
        String more = "";
        if (refreshes && exchanging) {
            refreshToken = "ma-lam-moi." + exchanges.incrementAndGet();
            more = ",\"refresh_token\":\"" + refreshToken + "\"";
        }
        return new Answer(
                200,
                "{\"token_type\":\"Bearer\",\"access_token\":\"%s\",\"expires_in\":%d%s}"
                        .formatted(accessToken, life, more));
    }

    private static Answer refusal(int status, String error, String description) {
        return new Answer(
                status,
                "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description));
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (String field : body.split("&")) {
            String[] words = field.split("=", 2);
            form.put(words[0], URLDecoder.decode(words[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
