package vn.tonghop.intake.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import vn.tonghop.wire.token.AccessTokens;

/**
 * How a service is asked.
 *
 * @param url of the first page, without the parameters of paging
 * @param query parameters of every question
 * @param tokens of OAuth2, or null
 * @param authorization the header where it stays the same, or null
 * @param timeout for one whole answer
 * @param mostBytes of one answer
 */
public record RestAccess(
        URI url,
        Map<String, String> query,
        AccessTokens tokens,
        String authorization,
        Duration timeout,
        int mostBytes) {

    public static String bearer(String token) {
        return "Bearer " + token;
    }

    public static String basic(String username, String password) {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "access to " + url;
    }
}
