package vn.tonghop.intake.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.tonghop.wire.BoundedBody;

/**
 * Asks a service portal (cổng dịch vụ công) for the reports it holds: POST a login, then POST page
 * after page. An {@code error_code} other than 0 in an answer 200 is an error; after one the client
 * logs in again, once, because that is how a session ends. Redirects are not followed: session and
 * password are for this portal only.
 *
 * <p>One caller at a time. At most two answers are held: the one that is read and the one that was
 * asked for {@linkplain #askAhead ahead}.
 */
public class PortalClient {

    /**
     * @param username account of the gateway at the portal
     * @param unit {@code madonvi}: whose reports are asked for
     * @param timeout for one whole answer
     * @param mostBytes of one answer
     */
    public record Access(
            URI login,
            URI service,
            String username,
            String password,
            String unit,
            Duration timeout,
            int mostBytes) {

        @Override
        public String toString() {
            return "access to " + service + " as " + username;
        }
    }

    private final Access access;
    private final PortalAnswer answers;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private String session;
    private Ahead ahead;

    /** A question that is on its way before its answer is wanted. */
    private record Ahead(Map<String, ?> question, CompletableFuture<HttpResponse<byte[]>> answer) {}

    public PortalClient(Access access) {
        this.access = access;
        this.answers = new PortalAnswer(access.mostBytes());
        this.http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(access.timeout())
                        .build();
    }

    /**
     * One page of the reports after {@code after}, oldest first.
     *
     * @param number from 1
     * @param after id of the last report known, empty for all
     * @throws PortalRefused when the portal says no
     * @throws IOException when it does not answer in time, too much, or not in JSON
     */
    public PortalPage page(int number, int size, String after) throws IOException {
        return ask(
                Map.of(
                        "service", "LayBaoCao",
                        "trang", number,
                        "kichThuoc", size,
                        "sau", after),
                answers::page);
    }

    /** Makes something of an answer. */
    @FunctionalInterface
    public interface AnswerReader<T> {

        /**
         * @throws PortalRefused when the portal says no in it
         */
        T read(byte[] answer) throws IOException;
    }

    /**
     * Asks the service anything, within a session.
     *
     * @param question without session and unit, which are added
     * @throws PortalRefused when the portal says no, within a new session too
     * @throws IOException when it does not answer in time, too much, or not what it should
     */
    public <T> T ask(Map<String, ?> question, AnswerReader<T> reader) throws IOException {
        boolean fresh = session == null;
        if (fresh) {
            login();
        }
        try {
            return reader.read(service(question));
        } catch (PortalRefused e) {
            if (fresh) {
                session = null;
                throw e;
            }
            login();
            return reader.read(service(question));
        }
    }

    /**
     * Asks already what will probably be asked next; the answer waits for the {@link #ask} of the
     * same question. Any other question, or the end of the session, drops it. Does nothing without
     * a session.
     */
    public void askAhead(Map<String, ?> question) throws IOException {
        dropAhead();
        if (session != null) {
            var body = within(question);
            ahead = new Ahead(body, send(request(access.service(), body)));
        }
    }

    /** Nothing more will be asked for now. */
    public void dropAhead() {
        if (ahead != null) {
            ahead.answer().cancel(true);
            ahead = null;
        }
    }

    private void login() throws IOException {
        session = null;
        var answer = loggedIn();
        String given = answer.path("session").asText("");
        if (given.isEmpty()) {
            throw new IOException("the portal logged in without a session");
        }
        session = given;
    }

    private JsonNode loggedIn() throws IOException {
        var account = Map.of("username", access.username(), "password", access.password());
        try {
            return answers.accepted(post(access.login(), account));
        } catch (PortalRefused e) {
            throw e.toLogin();
        }
    }

    private byte[] service(Map<String, ?> question) throws IOException {
        var body = within(question);
        var asked = ahead;
        if (asked != null && asked.question().equals(body)) {
            ahead = null;
            return awaited(access.service(), asked.answer());
        }
        dropAhead();
        return post(access.service(), body);
    }

    private Map<String, ?> within(Map<String, ?> question) {
        var body = new HashMap<String, Object>(question);
        body.put("session", session);
        body.put("madonvi", access.unit());
        return body;
    }

    private byte[] post(URI to, Map<String, ?> body) throws IOException {
        return awaited(to, send(request(to, body)));
    }

    private HttpRequest request(URI to, Map<String, ?> body) throws IOException {
        return HttpRequest.newBuilder(to)
                .timeout(access.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
    }

    private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
        return http.sendAsync(request, BoundedBody.ofAtMost(access.mostBytes()));
    }

    private byte[] awaited(URI from, CompletableFuture<HttpResponse<byte[]>> answer)
            throws IOException {
        try {
            var given = answer.get(access.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (given.statusCode() != 200) {
                throw new IOException(from + " answered with status " + given.statusCode());
            }
            return given.body();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(
                    from + " did not answer within " + access.timeout().toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for " + from);
        } catch (ExecutionException e) {
            throw new IOException(from + ": " + e.getCause().getMessage(), e.getCause());
        }
    }
}
