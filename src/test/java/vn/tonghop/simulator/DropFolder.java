package vn.tonghop.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder behind a drop site: {@code in}, where offices put files, {@code done}, {@code failed}.
 */
final class DropFolder implements AutoCloseable {

    private final Path root;

    private DropFolder(Path root) {
        this.root = root;
    }

    static DropFolder create(String name) throws IOException {
        Path root = Files.createTempDirectory("tonghop-" + name);
        for (String folder : List.of("in", "done", "failed")) {
            Files.createDirectory(root.resolve(folder));
        }
        return new DropFolder(root);
    }

    Path root() {
        return root;
    }

    List<String> files(String folder) {
        try (Stream<Path> entries = Files.walk(root.resolve(folder))) {
            return entries.filter(Files::isRegularFile)
                    .map(p -> root.resolve(folder).relativize(p).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> entries = Files.walk(root)) {
            for (Path entry : entries.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
