package vn.tonghop.cli;

import static org.springframework.core.env.CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.tonghop.store.Store;

/**
 * The settings of the gateway as a command sees them: the same arguments ({@code
 * --tonghop.data=…}), system properties, environment variables and files in the same order as for
 * the server.
 */
final class GatewaySettings {

    private final Map<String, Object> given;
    private ConfigurableEnvironment environment;

    /**
     * @param given on the command line: goes before everything else
     */
    GatewaySettings(Map<String, Object> given) {
        this.given = given;
    }

    /** The value, or null; the files are read when the first one is asked for. */
    String get(String key) {
        if (environment == null) {
            var fresh = new StandardEnvironment();
            fresh.getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    COMMAND_LINE_PROPERTY_SOURCE_NAME,
                                    Collections.unmodifiableMap(given)));
            ConfigDataEnvironmentPostProcessor.applyTo(fresh);
            environment = fresh;
        }
        return environment.getProperty(key);
    }

    /** What an administrator of the reporting edits. */
    Path config() {
        return Path.of(get("tonghop.config"));
    }

    /** What an administrator of the integration edits. */
    Path routes() {
        return Path.of(get("tonghop.routes"));
    }

    /** The database of the gateway that runs, or its own for as long as the command does. */
    Store openStore() {
        return Store.open(Path.of(get("tonghop.data")), this::get);
    }
}
