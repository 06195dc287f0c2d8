package vn.tonghop.web.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Tells the command line of this machine where the gateway answers: {@code gateway-address} in the
 * data directory, for its owner only, from the start to the stop.
 */
final class GatewayAddress implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayAddress.class);

    private final Path file;
    private final Environment environment;
    private String written;

    GatewayAddress(Path data, Environment environment) {
        this.file = data.resolve("gateway-address").toAbsolutePath().normalize();
        this.environment = environment;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() != null) {
            return;
        }
        String address = scheme() + "://" + host() + ":" + event.getWebServer().getPort();
        try {
            OwnerOnlyFile.write(file, address);
            written = address;
        } catch (IOException e) {
            LOG.warn("{} cannot be written: commands need --port", file, e);
        }
    }

    private String scheme() {
        boolean secured =
                environment.getProperty("server.ssl.enabled", Boolean.class, true)
                        && (environment.containsProperty("server.ssl.key-store")
                                || environment.containsProperty("server.ssl.certificate")
                                || environment.containsProperty("server.ssl.bundle"));
        return secured ? "https" : "http";
    }

    /** Whoever listens everywhere listens here too. */
    private String host() {
        String host = environment.getProperty("server.address", "");
        boolean any = host.isEmpty() || host.equals("0.0.0.0") || host.equals("::");
        return any ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    }

    /** Only its own: another gateway may have started on the same data in the meantime. */
    @Override
    public void destroy() {
        try {
            if (written != null
                    && Files.exists(file)
                    && Files.readString(file).strip().equals(written)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be removed", file, e);
        }
    }
}
