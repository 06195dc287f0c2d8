package vn.tonghop.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server program of this machine, run by a test for itself: on loopback, on free ports, with
 * everything it writes in a temporary folder, never as root. Where the program is not installed the
 * test is skipped and says so. It is ended by its process and those it began, nothing else.
 */
abstract class InstalledServer implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String program;
    private final Path folder;
    private Process process;

    /**
     * @param program its absolute path
     * @param packages what has to be installed for it, for the reason of a skipped test
     */
    InstalledServer(String program, String packages) {
        assumeTrue(
                Files.isExecutable(Path.of(program)),
                program + " is not on this machine (Debian: " + packages + ")");
        assumeTrue(
                Somebody.isThere(),
                "as root the server would run as root: setpriv (util-linux) is not on this machine");
        this.program = program;
        try {
            this.folder = Files.createTempDirectory("tonghop-server");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of everything it needs. */
    final Path folder() {
        return folder;
    }

    /** Where it listens; it is up when somebody answers there. */
    abstract int port();

    /** What the program is called with. */
    abstract List<String> arguments();

    /** Starts it, again too: with the same ports and files. */
    public final void up() {
        try {
            Somebody.owns(folder);
            var command = new ArrayList<>(List.of(program));
            command.addAll(arguments());
            process =
                    new ProcessBuilder(Somebody.command(command))
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            folder.resolve("output").toFile()))
                            .start();
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it with all its connections, as a machine that goes away does. */
    public final void down() {
        if (process == null) {
            return;
        }
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (ProcessHandle handle : all) {
            try {
                handle.onExit().get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (Exception e) {
                handle.destroyForcibly();
            }
        }
        process = null;
    }

    @Override
    public final void close() {
        down();
        try (var entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(HOST, port()), 1000);
                if (socket.getInputStream().read() >= 0) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        down();
        throw new IllegalStateException(
                program + " does not start: " + Files.readString(folder.resolve("output")));
    }
}
