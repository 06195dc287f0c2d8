package vn.tonghop.web.signin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Takes the address away that a killed gateway has left behind, as soon as the next one begins to
 * start: commands would take the one that is coming for one that was killed. An address at which
 * somebody listens stays: it is of a gateway that runs.
 */
public final class StaleAddress
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StaleAddress.class);
    private static final int PATIENCE_MILLIS = 1_000;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        forget(Path.of(event.getEnvironment().getProperty("tonghop.data", "data")));
    }

    static void forget(Path data) {
        Path file = data.resolve("gateway-address");
        try {
            if (Files.exists(file) && !isHeard(URI.create(Files.readString(file).strip()))) {
                Files.delete(file);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("{} stays until the gateway has its own", file, e);
        }
    }

    private static boolean isHeard(URI address) {
        if (address.getHost() == null || address.getPort() < 0) {
            return false;
        }
        try (var socket = new Socket()) {
            var place = new InetSocketAddress(address.getHost(), address.getPort());
            socket.connect(place, PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
