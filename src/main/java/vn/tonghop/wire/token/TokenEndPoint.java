package vn.tonghop.wire.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.wire.BoundedBody;

/**
 * One conversation with a token end point: a form goes out, a small JSON comes back (RFC 6749,
 * sections 5.1 and 5.2). No redirect is followed: the secrets are for this address only. What it
 * says of a refusal is shown without them.
 */
class TokenEndPoint {

    static final String INVALID_GRANT = "INT-020";

    private static final String INVALID_CLIENT = "INT-021";
    private static final String OTHERWISE_REFUSED = "INT-022";
    private static final String NOT_UNDERSTOOD = "INT-023";
    private static final String OUT_OF_REACH = "INT-024";

    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,16384}");
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,60}");
    private static final long USUAL_LIFE = 300;
    private static final long LONGEST_LIFE = 86_400;

    /**
     * What was given.
     *
     * @param refreshToken in exchange for the one that was used, or null
     */
    record Answer(String accessToken, String refreshToken, Duration life) {

        @Override
        public String toString() {
            return "a token for " + life;
        }
    }

    private final Grant grant;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;

    TokenEndPoint(Grant grant) {
        this.grant = grant;
        this.http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(grant.timeout())
                        .build();
    }

    /**
     * @param refreshToken null for client credentials
     */
    Answer ask(String refreshToken) throws IOException {
        var request =
                HttpRequest.newBuilder(grant.tokenUrl())
                        .timeout(grant.timeout())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(form(refreshToken)))
                        .build();
        HttpResponse<byte[]> answer = send(request);
        JsonNode said = parsed(answer);
        if (answer.statusCode() != 200) {
            throw refused(answer.statusCode(), said, refreshToken);
        }
        return given(said);
    }

    private String form(String refreshToken) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", refreshToken == null ? "client_credentials" : "refresh_token");
        fields.put("client_id", grant.clientId());
        if (!grant.clientSecret().isEmpty()) {
            fields.put("client_secret", grant.clientSecret());
        }
        if (refreshToken != null) {
            fields.put("refresh_token", refreshToken);
        }
        if (!grant.scope().isEmpty()) {
            fields.put("scope", grant.scope());
        }
        return fields.entrySet().stream()
                .map(TokenEndPoint::encoded)
                .collect(Collectors.joining("&"));
    }

    private static String encoded(Map.Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        var answer = http.sendAsync(request, BoundedBody.ofAtMost(MOST_BYTES));
        try {
            return answer.get(grant.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new TokenRefused(OUT_OF_REACH, grant.tokenUrl().getHost());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for " + grant.tokenUrl());
        } catch (ExecutionException e) {
            var said = grant.tokenUrl().getHost() + ": " + e.getCause().getMessage();
            throw new TokenRefused(OUT_OF_REACH, said);
        }
    }

    private JsonNode parsed(HttpResponse<byte[]> answer) throws TokenRefused {
        try {
            JsonNode said = json.readTree(answer.body());
            if (said != null && said.isObject()) {
                return said;
            }
        } catch (IOException notJson) {
            // said below, without the page it may have sent instead
        }
        throw new TokenRefused(NOT_UNDERSTOOD, "HTTP " + answer.statusCode());
    }

    private TokenRefused refused(int status, JsonNode said, String refreshToken) {
        String error = said.path("error").asText("");
        String word = WORD.matcher(error).matches() ? error : "HTTP " + status;
        String shown = word + ": " + clean(said.path("error_description").asText(""), refreshToken);
        return new TokenRefused(
                switch (error) {
                    case "invalid_grant" -> INVALID_GRANT;
                    case "invalid_client" -> INVALID_CLIENT;
                    default -> OTHERWISE_REFUSED;
                },
                shown);
    }

    /** On one line, without our secrets. */
    private String clean(String description, String refreshToken) {
        String clean = description.replaceAll("\\p{Cntrl}+", " ");
        for (String secret :
                new String[] {grant.clientSecret(), grant.refreshToken(), refreshToken}) {
            if (secret != null && !secret.isEmpty()) {
                clean = clean.replace(secret, "xxxxxx");
            }
        }
        return clean.substring(0, Math.min(clean.length(), 200));
    }

    private Answer given(JsonNode said) throws TokenRefused {
        String token = said.path("access_token").asText("");
        String exchanged = said.path("refresh_token").asText("");
        if (!TOKEN.matcher(token).matches()
                || (!exchanged.isEmpty() && !TOKEN.matcher(exchanged).matches())) {
            throw new TokenRefused(NOT_UNDERSTOOD, "access_token");
        }
        long seconds = said.path("expires_in").asLong(USUAL_LIFE);
        Duration life = Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST_LIFE)));
        return new Answer(token, exchanged.isEmpty() ? null : exchanged, life);
    }
}
