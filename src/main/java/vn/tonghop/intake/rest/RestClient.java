package vn.tonghop.intake.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.wire.BoundedBody;

/**
 * Asks a web service. No redirect is followed, and a next page is only fetched from the same
 * origin: what lets the gateway in is for this service alone. A service that asks for patience
 * ({@code Retry-After}) is left alone for that time.
 *
 * <p>One caller at a time.
 */
public class RestClient {

    private static final Duration MOST_PATIENCE = Duration.ofHours(6);
    private static final Duration SOME_PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NEXT_LINK =
            Pattern.compile("<([^>]{1,4000})>[^,<]*;\\s*rel=\"?(?:[^\",;<]*\\s)?next[\\s\",;]?");

    private final RestAccess access;
    private final Clock clock;
    private final HttpClient http;
    private Instant notBefore = Instant.MIN;

    public RestClient(RestAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
        this.http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(access.timeout())
                        .build();
    }

    /**
     * What was answered.
     *
     * @param link the address of the next page by the Link header, or null
     */
    public record Answer(byte[] body, String link) {}

    /** Whether the service has asked not to be asked now. */
    public boolean isToBeLeftAlone() {
        return clock.instant().isBefore(notBefore);
    }

    /** The first page's address with these parameters. */
    public URI address(Map<String, String> more) {
        var all = new LinkedHashMap<>(access.query());
        all.putAll(more);
        String query =
                all.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? access.url() : URI.create(access.url() + "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * An address the service named.
     *
     * @throws RestTrouble when it is not of the same origin
     */
    public URI sameOrigin(URI from, String named) throws RestTrouble {
        URI next;
        try {
            next = from.resolve(named.strip());
        } catch (IllegalArgumentException e) {
            throw new RestTrouble("INT-056", null);
        }
        boolean same =
                Objects.equals(next.getScheme(), access.url().getScheme())
                        && access.url().getHost().equalsIgnoreCase(next.getHost())
                        && port(next) == port(access.url())
                        && next.getUserInfo() == null;
        if (!same) {
            throw new RestTrouble("INT-056", next.getScheme() + "://" + next.getHost());
        }
        return next;
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    /**
     * Fetches.
     *
     * @throws RestTrouble when it answers with anything but 200
     */
    public Answer get(URI address) throws IOException {
        HttpResponse<byte[]> answer = send(address);
        if (answer.statusCode() == 401 && access.tokens() != null) {
            access.tokens().notTaken(access.tokens().token());
            answer = send(address);
        }
        int status = answer.statusCode();
        if (status == 429 || status == 503) {
            notBefore = clock.instant().plus(patience(answer));
        }
        if (status != 200) {
            throw refused(status, answer);
        }
        return new Answer(answer.body(), link(answer));
    }

    private static RestTrouble refused(int status, HttpResponse<byte[]> answer) {
        if (status == 401 || status == 403) {
            return new RestTrouble("INT-058", "HTTP " + status);
        }
        if (status >= 300 && status < 400) {
            String where = answer.headers().firstValue("Location").orElse("");
            return new RestTrouble("INT-056", "HTTP " + status + " " + where.split("[?]")[0]);
        }
        return new RestTrouble("INT-059", "HTTP " + status);
    }

    private Duration patience(HttpResponse<byte[]> answer) {
        String said = answer.headers().firstValue("Retry-After").orElse("").strip();
        Duration asked = SOME_PATIENCE;
        if (said.matches("\\d{1,9}")) {
            asked = Duration.ofSeconds(Long.parseLong(said));
        } else if (!said.isEmpty()) {
            try {
                var until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
                asked = Duration.between(clock.instant(), until.toInstant());
            } catch (DateTimeException unreadable) {
                asked = SOME_PATIENCE;
            }
        }
        return asked.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : asked;
    }

    private static String link(HttpResponse<byte[]> answer) {
        for (String header : answer.headers().allValues("Link")) {
            Matcher next = NEXT_LINK.matcher(header);
            if (header.length() < 20_000 && next.find()) {
                return next.group(1);
            }
        }
        return null;
    }

    private HttpResponse<byte[]> send(URI address) throws IOException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(access.timeout())
                        .header("Accept", "application/json");
        String authorization =
                access.tokens() == null
                        ? access.authorization()
                        : RestAccess.bearer(access.tokens().token());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var answer = http.sendAsync(request.build(), BoundedBody.ofAtMost(access.mostBytes()));
        String host = address.getHost();
        try {
            return answer.get(access.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(
                    host + " did not answer within " + access.timeout().toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for " + host);
        } catch (ExecutionException e) {
            throw new IOException(host + ": " + e.getCause().getMessage(), e.getCause());
        }
    }
}
