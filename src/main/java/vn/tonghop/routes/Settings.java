package vn.tonghop.routes;

import java.util.Optional;

/**
 * What the placeholders of route files stand for: environment variables, system properties and the
 * gateway's own configuration.
 */
@FunctionalInterface
public interface Settings {

    /** The value of this name, or null. */
    String get(String name);

    /** The machine's environment and the JVM's properties. */
    static Settings ofThisProcess() {
        return name ->
                Optional.ofNullable(System.getProperty(name)).orElseGet(() -> System.getenv(name));
    }
}
