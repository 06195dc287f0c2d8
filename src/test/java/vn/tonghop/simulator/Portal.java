package vn.tonghop.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The province's service portal (cổng dịch vụ công), as an open client of such portals shows it:
 * one POST to log in, then one POST a service. Errors come as {@code error_code} in an answer 200;
 * {@code "0"} means done.
 *
 * <ul>
 *   <li>{@code POST /login} {@code {username, password}} → {@code {session, error_code}}
 *   <li>{@code POST /service} {@code {session, madonvi, service: "LayBaoCao", trang, kichThuoc,
 *       sau}} → {@code {error_code, error_message, data: [{MaBaoCao, MaDonVi, TenDonVi, TenTep,
 *       NoiDung, NgayGui}], trang, tongSoTrang}}: the reports after the id {@code sau}, oldest
 *       first, pages from 1, contents in Base64
 *   <li>{@code POST /service} {@code {session, madonvi, service: "NopBaoCao", TenDonVi, TenTep,
 *       NoiDung}} → {@code {error_code, MaBaoCao}}: how an office hands a report in
 * </ul>
 */
public final class Portal implements AutoCloseable {

    private static final String USERNAME = "tonghop";
    private static final String PASSWORD = "tai-khoan-cong-dich-vu";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String EXPIRED = "401";

    /** Another error, said by the portal in its own way. */
    private record Trouble(String code, String message) {}

    private record Item(
            String id, String office, String officeName, String file, String content, String at) {}

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Clock clock;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private Trouble trouble;
    private int troubledRequests;

    private Portal(Clock clock) throws IOException {
        this.clock = clock;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
    }

    public static Portal start() {
        return start(Clock.systemUTC());
    }

    /**
     * @param clock the time that {@code NgayGui} shows
     */
    public static Portal start(Clock clock) {
        try {
            var portal = new Portal(clock);
            portal.server.start();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String username() {
        return USERNAME;
    }

    public String password() {
        return PASSWORD;
    }

    /**
     * An office hands in a file over HTTP, with an account of its own.
     *
     * @param office its code at the portal ({@code madonvi})
     * @param officeName as the portal shows it ({@code TenDonVi})
     * @return the id the portal gave the report ({@code MaBaoCao})
     */
    public String post(String office, String officeName, String name, byte[] bytes) {
        var login = Map.of("username", office, "password", "mat-khau-" + office);
        String session = call("/login", login).path("session").asText();
        var report =
                Map.of(
                        "session", session,
                        "madonvi", office,
                        "service", "NopBaoCao",
                        "TenDonVi", officeName,
                        "TenTep", name,
                        "NoiDung", Base64.getEncoder().encodeToString(bytes));
        return call("/service", report).path("MaBaoCao").asText();
    }

    /** Every session ends now; who still uses one is told so by an error code. */
    public synchronized void expireSessions() {
        sessions.clear();
    }

    /** The gateway's next requests, logins aside, get this error in an answer 200. */
    public synchronized void refuse(int requests, String code, String message) {
        trouble = new Trouble(code, message);
        troubledRequests = requests;
    }

    /** Every further answer carries this header. */
    public void answerWithHeader(String name, String value) {
        headers.put(name, value);
    }

    /** The error codes the gateway was given so far. */
    public synchronized List<String> refusals() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = json.readTree(exchange.getRequestBody());
            ObjectNode answer =
                    request == null || !request.isObject()
                            ? error("400", "Yêu cầu không phải là JSON")
                            : answer(exchange.getRequestURI().getPath(), request);
            byte[] bytes = json.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized ObjectNode answer(String path, JsonNode request) {
        if (path.endsWith("/login")) {
            return login(request.path("username").asText(), request.path("password").asText());
        }
        String account = sessions.get(request.path("session").asText());
        if (account == null) {
            return error(EXPIRED, "Phiên làm việc đã hết hạn, đề nghị đăng nhập lại");
        }
        return switch (request.path("service").asText()) {
            case "NopBaoCao" -> take(request);
            case "LayBaoCao" ->
                    account.equals(USERNAME)
                            ? give(request)
                            : error("403", "Tài khoản không được lấy báo cáo");
            default -> error("404", "Không có dịch vụ này");
        };
    }

    private ObjectNode login(String username, String password) {
        boolean gateway = username.equals(USERNAME) && password.equals(PASSWORD);
        boolean office = password.equals("mat-khau-" + username);
        if (!gateway && !office) {
            return error("401", "Tên đăng nhập hoặc mật khẩu không đúng");
        }
        String session = UUID.randomUUID().toString();
        sessions.put(session, username);
        return done().put("session", session);
    }

    private ObjectNode take(JsonNode request) {
        String id = "BC%06d".formatted(items.size() + 1);
        items.add(
                new Item(
                        id,
                        request.path("madonvi").asText(),
                        request.path("TenDonVi").asText(),
                        request.path("TenTep").asText(),
                        request.path("NoiDung").asText(),
                        OffsetDateTime.ofInstant(clock.instant(), VIETNAM).toString()));
        return done().put("MaBaoCao", id);
    }

    private ObjectNode give(JsonNode request) {
        if (troubledRequests > 0) {
            troubledRequests--;
            return error(trouble.code(), trouble.message());
        }
        int size = Math.max(1, Math.min(100, request.path("kichThuoc").asInt(20)));
        int page = Math.max(1, request.path("trang").asInt(1));
        String after = request.path("sau").asText("");
        var left = items.stream().filter(i -> i.id().compareTo(after) > 0).toList();
        ObjectNode answer = done();
        var data = answer.putArray("data");
        left.stream()
                .skip((long) (page - 1) * size)
                .limit(size)
                .forEach(
                        i ->
                                data.addObject()
                                        .put("MaBaoCao", i.id())
                                        .put("MaDonVi", i.office())
                                        .put("TenDonVi", i.officeName())
                                        .put("TenTep", i.file())
                                        .put("NoiDung", i.content())
                                        .put("NgayGui", i.at()));
        return answer.put("trang", page)
                .put("tongSoTrang", Math.max(1, (left.size() + size - 1) / size));
    }

    private ObjectNode done() {
        return json.createObjectNode().put("error_code", "0").put("error_message", "");
    }

    private ObjectNode error(String code, String message) {
        troubles.add(code);
        return json.createObjectNode().put("error_code", code).put("error_message", message);
    }

    private JsonNode call(String path, Map<String, String> body) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            json.writeValueAsString(body)))
                            .build();
            JsonNode answer =
                    json.readTree(
                            HttpClient.newHttpClient()
                                    .send(request, HttpResponse.BodyHandlers.ofString())
                                    .body());
            if (!answer.path("error_code").asText().equals("0")) {
                throw new IllegalStateException("the simulated portal refused: " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an office posts", e);
        }
    }
}
