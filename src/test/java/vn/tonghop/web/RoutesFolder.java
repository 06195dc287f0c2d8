package vn.tonghop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of routes of a test's own (invented), below the build's output. */
final class RoutesFolder {

    static final String FILE =
            """
            - route:
                id: source.folder.%s
                description: Thư mục %s
                from:
                  uri: kamelet:report-folder-source
                  parameters:
                    directory: "%s"
                    every: %s
                    quiet: 100
                  steps:
                    - to: direct:intake.receive
            """;

    private final Path folder;

    RoutesFolder(Path data) {
        folder = data.resolve("routes");
        try (var blocks = Files.list(Path.of("routes/kamelets"))) {
            Files.createDirectories(folder.resolve("kamelets"));
            for (Path block : blocks.toList()) {
                Files.copy(block, folder.resolve("kamelets").resolve(block.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return folder;
    }

    Path in(String name) {
        try {
            // outside: the gateway reads nothing of its own
            Path data = folder.getParent();
            Path drop = data.resolveSibling(data.getFileName() + "-drop").resolve(name);
            for (String each : new String[] {"in", "done", "failed"}) {
                Files.createDirectories(drop.resolve(each));
            }
            return drop.resolve("in").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String source(String name, String every) {
        return FILE.formatted(name, name, in(name), every);
    }

    RoutesFolder shipped(String file) {
        try {
            return write(file, Files.readString(Path.of("routes").resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RoutesFolder write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
