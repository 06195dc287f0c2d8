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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * A service portal that lists dossiers: {@code TraCuuHoSo} with {@code trang}, {@code kichThuoc}
 * and {@code sau}, in the order of their codes, after a login as {@link Portal} has it.
 */
public final class DossierPortal implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, ObjectNode> dossiers = new TreeMap<>();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile BiFunction<Integer, String, String> hostile = (number, answer) -> answer;

    private DossierPortal() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
    }

    public static DossierPortal start() {
        try {
            var portal = new DossierPortal();
            portal.server.start();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String username() {
        return "tonghop";
    }

    public String password() {
        return "tai-khoan-ho-so";
    }

    /** A dossier, instead of any of the same code. */
    public synchronized void put(Map<String, String> dossier) {
        ObjectNode node = json.createObjectNode();
        dossier.forEach(node::put);
        dossiers.put(dossier.get("MaHoSo"), node);
    }

    public synchronized void remove(String code) {
        dossiers.remove(code);
    }

    /** Whatever is answered to a question for dossiers, of this number from 1, becomes this. */
    public void twist(BiFunction<Integer, String, String> hostility) {
        hostile = hostility;
    }

    /** Every session ends now. */
    public void expireSessions() {
        sessions.clear();
    }

    /** Questions for dossiers so far. */
    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode question = json.readTree(exchange.getRequestBody());
            boolean login = exchange.getRequestURI().getPath().endsWith("/login");
            String text = login ? login(question) : dossiers(question);
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String login(JsonNode question) {
        if (!question.path("username").asText().equals(username())
                || !question.path("password").asText().equals(password())) {
            return error("401", "Sai tài khoản");
        }
        String session = UUID.randomUUID().toString();
        sessions.put(session, username());
        return json.createObjectNode().put("error_code", "0").put("session", session).toString();
    }

    private synchronized String dossiers(JsonNode question) {
        if (!sessions.containsKey(question.path("session").asText())) {
            return error("401", "Phiên đã hết");
        }
        if (!question.path("service").asText().equals("TraCuuHoSo")) {
            return error("404", "Không có dịch vụ");
        }
        int size = question.path("kichThuoc").asInt();
        int page = question.path("trang").asInt();
        String after = question.path("sau").asText();
        Collection<ObjectNode> all = dossiers.values();
        List<ObjectNode> left =
                all.stream().filter(d -> d.path("MaHoSo").asText().compareTo(after) > 0).toList();
        ObjectNode answer = json.createObjectNode();
        var data = answer.putArray("data");
        left.stream().skip((long) (page - 1) * size).limit(size).forEach(data::add);
        // an error code that comes last is read all the same
        answer.put("tongSo", left.size())
                .put("tongSoTrang", (left.size() + size - 1) / size)
                .put("error_code", "0");
        return hostile.apply(asked.incrementAndGet(), answer.toString());
    }

    private String error(String code, String message) {
        return json.createObjectNode()
                .put("error_code", code)
                .put("error_message", message)
                .toString();
    }
}
