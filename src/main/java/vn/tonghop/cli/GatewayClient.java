package vn.tonghop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import vn.tonghop.message.Messages;
import vn.tonghop.store.DataHolder;

/**
 * Talks to a running gateway over its API, with the token the gateway keeps in its data directory
 * or the one in {@code TONGHOP_ADMIN_TOKEN}; it never stands on the command line.
 */
final class GatewayClient {

    private static final String TOKEN = "TONGHOP_ADMIN_TOKEN";
    private static final String USUAL_PORT = "8080";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What is told instead of a result; ends the command with this code. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
        private final int exit;

        Failed(int exit, String message) {
            super(message);
            this.exit = exit;
        }

        int exit() {
            return exit;
        }
    }

    private final URI gateway;

    /** The address is what a gateway has left in its data directory. */
    private final boolean told;

    private final boolean named;

    private final GatewaySettings settings;
    private final Locale language;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param address where the gateway is; null for the one these settings are of
     */
    GatewayClient(String address, GatewaySettings settings, Locale language) {
        this.settings = settings;
        this.language = language;
        String told = address == null ? running() : null;
        this.told = told != null;
        this.named = address != null;
        this.gateway =
                URI.create(
                        address != null
                                ? address.replaceAll("/+$", "")
                                : told != null ? told : configured(settings));
    }

    /** Where the running gateway of this data directory says it is; null when it says nothing. */
    private String running() {
        try {
            String said = Files.readString(data("gateway-address"), StandardCharsets.UTF_8).strip();
            return said.matches("https?://[A-Za-z0-9._:\\[\\]-]+") ? said : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Nobody has said where the gateway is: its usual port may be another program's by now. */
    private boolean isGuessed() {
        String port = settings.get("server.port");
        return !told && !named && (port == null || port.equals(USUAL_PORT));
    }

    private static String configured(GatewaySettings settings) {
        String host = settings.get("server.address");
        boolean any = host == null || host.equals("0.0.0.0") || host.equals("::");
        String port = settings.get("server.port");
        return "http://" + (any ? "127.0.0.1" : host) + ":" + (port == null ? USUAL_PORT : port);
    }

    JsonNode get(String path) throws Failed {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    JsonNode post(String path) throws Failed {
        return send(HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** A name as a step of a path. */
    static String step(String name) {
        return URLEncoder.encode(name.replace('/', ':'), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private URI at(String path) {
        return URI.create(gateway + "/api/v1/" + path);
    }

    private JsonNode send(HttpRequest.Builder request) throws Failed {
        if (!isPrivate()) {
            throw new Failed(2, Messages.in(language, "cli.gateway.plain", gateway));
        }
        var all =
                request.timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token())
                        .header("X-Tonghop-User", System.getProperty("user.name", "?"))
                        .header("Accept-Language", language.getLanguage())
                        .build();
        try {
            var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
            var answer = client.send(all, BodyHandlers.ofString());
            return result(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private Failed away() {
        return new Failed(2, named ? Messages.in(language, "cli.gateway.away", gateway) : silent());
    }

    /** A gateway that was killed leaves its address behind, until the next one has its own. */
    private String silent() {
        Path address = data("gateway-address");
        var holder = DataHolder.of(data("")).orElse(null);
        if (holder == null) {
            return told
                    ? Messages.in(language, "cli.gateway.stale", address, gateway)
                    : Messages.in(language, "cli.gateway.away", gateway);
        }
        boolean starting = written(address).isBefore(holder.since());
        String key = starting ? "cli.gateway.starting" : "cli.gateway.silent";
        return Messages.in(language, key, Long.toString(holder.pid()), gateway);
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MIN;
        }
    }

    private JsonNode result(int status, String body) throws Failed {
        JsonNode answer;
        try {
            answer = json.readTree(body);
        } catch (IOException e) {
            throw new Failed(2, Messages.in(language, "cli.gateway.other", gateway));
        }
        if (status == 200) {
            return answer;
        }
        if (!answer.has("code")) {
            throw new Failed(2, Messages.in(language, "cli.gateway.other", gateway));
        }
        throw new Failed(
                status == 401 ? 2 : 1,
                answer.get("code").asText()
                        + " · "
                        + (status == 401
                                ? Messages.in(language, "cli.gateway.token", file())
                                : answer.path("detail").asText()));
    }

    private String token() throws Failed {
        String given = System.getenv(TOKEN);
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        try {
            String kept = Files.readString(file(), StandardCharsets.US_ASCII).strip();
            if (isGuessed()) {
                boolean starting = DataHolder.of(data("")).isPresent();
                throw new Failed(
                        2,
                        starting
                                ? silent()
                                : Messages.in(
                                        language,
                                        "cli.gateway.no-address",
                                        data("gateway-address")));
            }
            return kept;
        } catch (NoSuchFileException e) {
            throw new Failed(2, Messages.in(language, "cli.gateway.no-token", file()));
        } catch (IOException e) {
            throw new Failed(2, Messages.in(language, "cli.gateway.token", file()));
        }
    }

    private Path file() {
        return data("admin-token");
    }

    private Path data(String name) {
        return Path.of(settings.get("tonghop.data")).resolve(name);
    }

    /** The token is not sent where others could read it on the way. */
    private boolean isPrivate() {
        if ("https".equals(gateway.getScheme())) {
            return true;
        }
        try {
            return gateway.getHost() != null
                    && InetAddress.getByName(gateway.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
