package vn.tonghop.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * The ministry's endpoint by {@code docs/ministry-endpoint.yaml}, over HTTP in this JVM, for tests
 * and the demo. It keeps what it takes, checks bodies against the contract, and can be told to
 * misbehave.
 */
public final class Ministry implements AutoCloseable {

    /** What the ministry does with one submission instead of what the contract says. */
    public enum Misbehaviour {
        /** Takes the submission and never answers. */
        SILENT_AFTER_STORING,
        /** Never answers, and takes nothing. */
        SILENT_BEFORE_STORING,
        /** Takes the submission and closes the connection without an answer. */
        DROP_AFTER_STORING,
        /** Closes the connection without having taken anything. */
        DROP_BEFORE_STORING,
        /** 500, having taken nothing. */
        ERROR_BEFORE_STORING,
        /** 500, having taken the submission. */
        ERROR_AFTER_STORING,
        /** Takes the submission and answers 201 with what is no receipt. */
        GARBAGE_AFTER_STORING,
        /** Takes the submission and answers 201 with a body that never ends. */
        ENDLESS_AFTER_STORING,
        /** Takes the submission and answers 201 with the receipt of another one. */
        WRONG_RECEIPT_AFTER_STORING,
        /** Redirects to another path, having taken nothing. */
        REDIRECT,
        /** 422 with two reasons, kept under the key. */
        REJECT,
        /** 429 with Retry-After: 1, having taken nothing. */
        TOO_MANY_REQUESTS,
        /** 503 with Retry-After: 1, having taken nothing. */
        UNAVAILABLE,
        /** Answers by the contract, after two seconds. */
        SLOW,
        /** 401, having taken nothing. */
        UNAUTHORIZED
    }

    /** A submission that the ministry holds as accepted. */
    public record Accepted(String key, String body, String receiptNumber, Instant receivedAt) {}

    /** One request as it came, for looking at what really went over the wire. */
    public record Request(
            String method, String path, String query, Map<String, List<String>> headers) {}

    private static final int MAX_BODY = 20 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String token = UUID.randomUUID() + "+/&?%=";
    private final ObjectMapper json = new ObjectMapper();
    private final MinistryContract contract = MinistryContract.read();
    private final Map<String, Accepted> accepted = new LinkedHashMap<>();
    private final Map<String, String> rejected = new LinkedHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final Queue<Misbehaviour> toSubmissions = new ConcurrentLinkedQueue<>();
    private final Queue<Misbehaviour> toQuestions = new ConcurrentLinkedQueue<>();

    private Ministry(int port, SSLContext tls, boolean wantsCertificate) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server = tls == null ? HttpServer.create(address, 50) : HttpsServer.create(address, 50);
        if (server instanceof HttpsServer secured) {
            secured.setHttpsConfigurator(demanding(tls, wantsCertificate));
        }
        server.setExecutor(threads);
        server.createContext("/api/submissions", this::handle);
        server.createContext("/", exchange -> answer(exchange, 404, refusal("not-found", "?")));
        server.start();
    }

    private static HttpsConfigurator demanding(SSLContext tls, boolean certificate) {
        return new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                var all = tls.getDefaultSSLParameters();
                all.setNeedClientAuth(certificate);
                parameters.setSSLParameters(all);
            }
        };
    }

    /** Starts on a free port of the loopback address. */
    public static Ministry start() {
        return start(0);
    }

    /**
     * Starts with TLS.
     *
     * @param wantsCertificate talks only to whom it knows by a certificate that {@code tls} trusts
     */
    public static Ministry start(SSLContext tls, boolean wantsCertificate) {
        try {
            return new Ministry(0, tls, wantsCertificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on this port. */
    public static Ministry start(int port) {
        try {
            return new Ministry(port, null, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base address, without a slash at the end. */
    public String url() {
        var scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + port() + "/api";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Its characters are those that get lost when an address is put together carelessly. */
    public String token() {
        return token;
    }

    /** From now on only this one is accepted. */
    public void accepts(String token) {
        this.token = token;
    }

    /** What was accepted, oldest first. */
    public synchronized List<Accepted> received() {
        return List.copyOf(accepted.values());
    }

    /** Everything that came in, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How many submissions came in, whatever became of them. */
    public long posts() {
        return requests.stream().filter(r -> "POST".equals(r.method())).count();
    }

    /** How many questions came in. */
    public long questions() {
        return requests.stream().filter(r -> "GET".equals(r.method())).count();
    }

    /** The answers' bodies that follow the contract, oldest first. */
    public List<String> answers() {
        return List.copyOf(answers);
    }

    /** The next submissions are treated like this, one each; then it behaves again. */
    public Ministry onSubmission(Misbehaviour... next) {
        toSubmissions.addAll(List.of(next));
        return this;
    }

    /** The next questions are treated like this, one each; then it behaves again. */
    public Ministry onQuestion(Misbehaviour... next) {
        toQuestions.addAll(List.of(next));
        return this;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(
                new Request(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestURI().getRawQuery(),
                        new LinkedHashMap<>(exchange.getRequestHeaders())));
        var body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, refusal("unauthorized", "Mã truy cập không hợp lệ."));
            return;
        }
        var path = exchange.getRequestURI().getPath().substring("/api/submissions".length());
        if ("POST".equals(exchange.getRequestMethod()) && path.isEmpty()) {
            submission(exchange, body);
        } else if ("GET".equals(exchange.getRequestMethod()) && path.startsWith("/")) {
            question(exchange, path.substring(1));
        } else {
            answer(exchange, 404, refusal("not-found", "Không có địa chỉ này."));
        }
    }

    private void submission(HttpExchange exchange, byte[] body) throws IOException {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || !key.matches("[A-Za-z0-9._-]{1,200}")) {
            answer(exchange, 400, refusal("key-required", "Thiếu Idempotency-Key."));
            return;
        }
        if (body.length > MAX_BODY) {
            answer(exchange, 413, refusal("too-large", "Nội dung quá lớn."));
            return;
        }
        var misbehaviour = toSubmissions.poll();
        if (misbehaviour != null) {
            misbehave(misbehaviour, exchange, key, body);
        } else {
            byContract(exchange, key, body);
        }
    }

    private void byContract(HttpExchange exchange, String key, byte[] body) throws IOException {
        var answer = take(key, body);
        answer(exchange, answer.status(), answer.body());
    }

    private record Reply(int status, String body) {}

    private synchronized Reply take(String key, byte[] bytes) {
        var body = new String(bytes, StandardCharsets.UTF_8);
        var known = accepted.get(key);
        if (known != null) {
            return known.body().equals(body)
                    ? new Reply(200, receipt(known))
                    : new Reply(409, refusal("key-used", "Mã gửi đã dùng cho nội dung khác."));
        }
        if (rejected.containsKey(key)) {
            return new Reply(422, rejected.get(key));
        }
        var problems = problems(body);
        if (!problems.isEmpty()) {
            return new Reply(422, reject(key, problems));
        }
        var number = "BN-%06d".formatted(accepted.size() + 1);
        var taken = new Accepted(key, body, number, Instant.now());
        accepted.put(key, taken);
        return new Reply(201, receipt(taken));
    }

    /** Reasons, code and message, why the body is not taken. */
    private Map<String, String> problems(String body) {
        var problems = new LinkedHashMap<String, String>();
        var wrong = contract.problems("Submission", body);
        if (!wrong.isEmpty()) {
            return Map.of("schema", String.join("; ", wrong));
        }
        var submission = tree(body);
        var latest =
                accepted.values().stream()
                        .filter(a -> sameStatement(tree(a.body()), submission))
                        .reduce((first, second) -> second);
        var amends = submission.path("amends").textValue();
        var expected = latest.map(Accepted::receiptNumber).orElse(null);
        if (!Objects.equals(amends, expected)) {
            problems.put(
                    "amends-required", "Cần dẫn biên nhận " + expected + ", nhận được " + amends);
        }
        return problems;
    }

    private static boolean sameStatement(JsonNode one, JsonNode other) {
        return one.at("/regime/id").equals(other.at("/regime/id"))
                && one.at("/period/key").equals(other.at("/period/key"));
    }

    private synchronized String reject(String key, Map<String, String> reasons) {
        var answer = json.createObjectNode().put("status", "rejected").put("idempotencyKey", key);
        var list = answer.putArray("reasons");
        reasons.forEach(
                (code, message) ->
                        list.addObject()
                                .put("code", code)
                                .put("message", message)
                                .putNull("pointer"));
        rejected.put(key, answer.toString());
        return answer.toString();
    }

    private void question(HttpExchange exchange, String key) throws IOException {
        var misbehaviour = toQuestions.poll();
        if (misbehaviour != null) {
            misbehave(misbehaviour, exchange, key, null);
        } else {
            var answer = look(key);
            answer(exchange, answer.status(), answer.body());
        }
    }

    private synchronized Reply look(String key) {
        if (accepted.containsKey(key)) {
            return new Reply(200, receipt(accepted.get(key)));
        }
        return rejected.containsKey(key)
                ? new Reply(200, rejected.get(key))
                : new Reply(404, refusal("unknown-key", "Chưa nhận lần nộp nào với mã này."));
    }

    /** {@code body} is null for a question: then nothing can be stored. */
    private void misbehave(Misbehaviour how, HttpExchange exchange, String key, byte[] body)
            throws IOException {
        if (how.name().endsWith("AFTER_STORING") && body != null) {
            take(key, body);
        }
        switch (how) {
            case SILENT_AFTER_STORING, SILENT_BEFORE_STORING -> {
                await();
                exchange.close();
            }
            case DROP_AFTER_STORING, DROP_BEFORE_STORING -> exchange.close();
            case ERROR_AFTER_STORING, ERROR_BEFORE_STORING ->
                    raw(exchange, 500, "<html>Internal Server Error</html>");
            case GARBAGE_AFTER_STORING -> raw(exchange, 201, "<html>{\"status\":\"acc");
            case ENDLESS_AFTER_STORING -> endless(exchange);
            case WRONG_RECEIPT_AFTER_STORING ->
                    raw(
                            exchange,
                            201,
                            receipt(new Accepted("another-key", "{}", "BN-999999", Instant.now())));
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
                raw(exchange, 307, "");
            }
            case REJECT ->
                    answer(
                            exchange,
                            422,
                            reject(
                                    key,
                                    Map.of(
                                            "total-implausible", "Tổng số thấp hơn kỳ trước.",
                                            "unit-unknown", "Không có đơn vị mã 000.")));
            case TOO_MANY_REQUESTS -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                raw(exchange, 429, "");
            }
            case UNAVAILABLE -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                raw(exchange, 503, "");
            }
            case UNAUTHORIZED ->
                    answer(exchange, 401, refusal("unauthorized", "Mã truy cập không hợp lệ."));
            case SLOW -> {
                await(2, TimeUnit.SECONDS);
                if (body == null) {
                    question(exchange, key);
                } else {
                    byContract(exchange, key, body);
                }
            }
        }
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(201, 0);
        var part = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        try (var out = exchange.getResponseBody()) {
            while (closed.getCount() > 0) {
                out.write(part);
            }
        } catch (IOException e) {
            exchange.close();
        }
    }

    private void await() {
        await(1, TimeUnit.HOURS);
    }

    private void await(long time, TimeUnit unit) {
        try {
            closed.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String receipt(Accepted taken) {
        ObjectNode receipt = json.createObjectNode();
        receipt.put("status", "accepted");
        receipt.put("receiptNumber", taken.receiptNumber());
        receipt.put("idempotencyKey", taken.key());
        receipt.put("bodySha256", sha256(taken.body()));
        receipt.put("receivedAt", taken.receivedAt().toString());
        receipt.set("amends", tree(taken.body()).path("amends"));
        return receipt.toString();
    }

    private String refusal(String code, String message) {
        var refusal = json.createObjectNode().put("status", "rejected");
        refusal.putArray("reasons").addObject().put("code", code).put("message", message);
        return refusal.toString();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        answers.add(body);
        raw(exchange, status, body);
    }

    private static void raw(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String body) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
