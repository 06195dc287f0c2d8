package vn.tonghop.wire.token;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;

/**
 * By what right tokens are asked for (RFC 6749): with a refresh token in the name of a mailbox
 * (section 6), without one in the name of the application (client credentials, section 4.4).
 *
 * @param tokenUrl the token end point, https; http only on this machine
 * @param clientSecret empty for an application that has none
 * @param refreshToken empty for client credentials
 * @param scope what is asked for, or empty
 * @param timeout for one whole answer
 */
public record Grant(
        URI tokenUrl,
        String clientId,
        String clientSecret,
        String refreshToken,
        String scope,
        Duration timeout) {

    public Grant {
        Objects.requireNonNull(tokenUrl);
        Objects.requireNonNull(clientId);
        Objects.requireNonNull(clientSecret);
        Objects.requireNonNull(refreshToken);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(timeout);
        if (!"https".equals(tokenUrl.getScheme())
                && !("http".equals(tokenUrl.getScheme()) && isThisMachine(tokenUrl.getHost()))) {
            throw new IllegalArgumentException("tokenUrl is an https address: " + tokenUrl);
        }
        if (clientSecret.isEmpty() && refreshToken.isEmpty()) {
            throw new IllegalArgumentException("clientSecret or refreshToken has to be set");
        }
    }

    boolean refreshes() {
        return !refreshToken.isEmpty();
    }

    /** Loopback by its address or the name localhost; other names are not looked up. */
    public static boolean isThisMachine(String host) {
        if (host == null || !host.matches("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?")) {
            return false;
        }
        try {
            return InetAddress.getByName(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return clientId + " at " + tokenUrl;
    }
}
