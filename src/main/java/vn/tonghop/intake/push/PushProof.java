package vn.tonghop.intake.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a post is from who knows the secret. Comparisons take the same time wherever the first
 * difference is.
 *
 * <p>A signature is HMAC-SHA-256 over the timestamp (seconds since 1970), a line feed, the
 * idempotency key (nothing when there is none), a line feed, and the body; written {@code
 * sha256=<hex>}. So neither body nor key can be exchanged, and what is older than the window is
 * refused unread.
 */
final class PushProof {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String MARK = "sha256=";
    private static final String BEARER = "Bearer ";

    private PushProof() {}

    static boolean bears(String authorization, String secret) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        String token = authorization.substring(BEARER.length()).strip();
        return MessageDigest.isEqual(
                digest(token.getBytes(StandardCharsets.UTF_8)),
                digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether these seconds are within the window around now. */
    static boolean isTimely(String seconds, Instant now, Duration window) {
        if (seconds == null || !seconds.matches("\\d{1,12}")) {
            return false;
        }
        Instant then = Instant.ofEpochSecond(Long.parseLong(seconds));
        return Duration.between(then, now).abs().compareTo(window) <= 0;
    }

    static boolean isSigned(
            String signature, String secret, String seconds, String key, byte[] body) {
        if (signature == null || !signature.matches("(?i)sha256=[0-9a-f]{64}")) {
            return false;
        }
        byte[] given = HexFormat.of().parseHex(signature.substring(MARK.length()));
        return MessageDigest.isEqual(given, hmac(secret, seconds, key, body));
    }

    private static byte[] hmac(String secret, String seconds, String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String head = seconds + "\n" + (key == null ? "" : key) + "\n";
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
