package vn.tonghop.routes.deploy;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Route;
import vn.tonghop.intake.camel.Bench;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteState.State;
import vn.tonghop.routes.RouteStates;
import vn.tonghop.routes.file.Digest;

/** Sources that read folders of this machine (invented), in a gateway that watches its files. */
final class FolderSources implements AutoCloseable {

    private static final String FILE =
            """
            - route:
                id: source.folder.%s
                from:
                  uri: kamelet:report-folder-source
                  parameters:
                    directory: "%s"
                    every: 200ms
                    quiet: 100
                  steps:
                    - to: direct:intake.receive
            """;

    private final Path drop;
    final Bench bench = Bench.create();

    FolderSources(Path drop) {
        this.drop = drop;
        bench.set("tonghop.routes.every", "50ms").set("tonghop.routes.quiet", "300ms");
    }

    /** A good file for a source that reads the folder of its own name. */
    String good(String name) {
        return FILE.formatted(name, in(name));
    }

    private Path in(String name) {
        try {
            for (String folder : List.of("in", "done", "failed")) {
                Files.createDirectories(drop.resolve(name).resolve(folder));
            }
            return drop.resolve(name).resolve("in");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody drops a document for this source. */
    void document(String source, String text) {
        write(in(source).resolve(Digest.of(text).substring(0, 12) + ".txt"), text);
    }

    FolderSources file(String name, String text) {
        bench.file("sources/" + name, text);
        return this;
    }

    Path path(String name) {
        return bench.routes().resolve("sources").resolve(name);
    }

    void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.delete(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rename(String from, String to) {
        try {
            Files.move(path(from), path(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first one is called like the second one, which is no more. */
    void replace(String from, String to) {
        try {
            Files.move(path(from), path(to), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Route route(String name) {
        return bench.camel().getRoute("source.folder." + name);
    }

    /** The route that polls, of the building block. */
    Route block(String name) {
        return bench.camel().getRoute("source.folder." + name + "_1");
    }

    void awaitRoute(String name) {
        await().atMost(Duration.ofSeconds(20)).until(() -> route(name) != null);
    }

    void awaitNoRoute(String name) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> route(name) == null && block(name) == null);
    }

    void awaitState(String file, State state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> state(file) == state);
    }

    private State state(String file) {
        return bench.part(RouteStates.class).all().stream()
                .filter(s -> s.file().endsWith("/" + file))
                .findFirst()
                .map(RouteState::state)
                .orElse(null);
    }

    void awaitDeliveries(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> bench.count("delivery") == count);
    }

    /** Long enough for a change to be noticed, if it were going to be. */
    void looks() {
        Deployer deployer = bench.part(Deployer.class);
        long until = System.nanoTime() + Duration.ofMillis(800).toNanos();
        await().pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            deployer.look();
                            return System.nanoTime() >= until;
                        });
    }

    int journalled(String event) {
        return bench.count("journal where event = '" + event + "'");
    }

    @Override
    public void close() {
        bench.close();
    }
}
