package vn.tonghop.routes.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;

/**
 * A folder of routes (invented) with the shipped building blocks, as {@code routes check} sees it.
 */
final class CheckedFolder {

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();

    CheckedFolder(Path folder) {
        this.folder = folder;
        settings.put("SECRET", "sixteen-letters-and-more");
        try {
            Files.createDirectories(folder.resolve("kamelets"));
            try (var shipped = Files.list(Path.of("routes", "kamelets"))) {
                for (Path file : shipped.toList()) {
                    Files.copy(file, folder.resolve("kamelets").resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CheckedFolder set(String name, Object value) {
        settings.put(name, value.toString());
        return this;
    }

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source file that names this block, its parameters from line 6 on. */
    CheckedFolder source(String name, String block, String... parameters) {
        String written = "        " + String.join("\n        ", parameters);
        write(
                "sources/" + name + ".yaml",
                """
                - route:
                    id: source.test.%s
                    from:
                      uri: kamelet:%s
                      parameters:
                %s
                      steps:
                        - to: direct:intake.receive
                """
                        .formatted(name, block, written));
        return this;
    }

    /** A destination file that names this block, its parameters from line 9 on. */
    CheckedFolder destination(String name, String block, String... parameters) {
        String written = "              " + String.join("\n              ", parameters);
        write(
                "destinations/" + name + ".yaml",
                """
                - route:
                    id: destination.%s
                    from:
                      uri: direct:destination.%s
                      steps:
                        - to:
                            uri: kamelet:%s
                            parameters:
                %s
                """
                        .formatted(name, name, block, written));
        return this;
    }

    List<RouteState> states() {
        try {
            return new RouteCheck(folder, settings::get).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Problem> problems() {
        return states().stream().flatMap(s -> s.problems().stream()).toList();
    }

    /** "mailbox.yaml:9 · RTE-007 · …" in English. */
    List<String> said() {
        return problems().stream()
                .map(p -> p.describe(Locale.ENGLISH).replaceFirst("^\\S*/", ""))
                .toList();
    }
}
