package vn.tonghop.cli;

import java.nio.file.Path;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import vn.tonghop.store.Store;

/**
 * The settings of the gateway as a command sees them: the same files, environment variables and
 * system properties ({@code -Dtonghop.data=…}) in the same order as for the server.
 */
final class GatewaySettings {

    private ConfigurableEnvironment environment;

    /** The value, or null; the files are read when the first one is asked for. */
    String get(String key) {
        if (environment == null) {
            var fresh = new StandardEnvironment();
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
