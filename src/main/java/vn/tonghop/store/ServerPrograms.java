package vn.tonghop.store;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb} and {@code pg_ctl}. They refuse to run as root; then they run in a user
 * namespace of their own ({@code unshare -U}), in which the same files belong to "nobody".
 */
final class ServerPrograms {

    private static final int TAIL = 2000;

    private final Path bin;
    private final Path output;

    /**
     * @param home directory of the unpacked server
     * @param output file that gets what the programs print
     */
    ServerPrograms(Path home, Path output) {
        this.bin = home.resolve("bin");
        this.output = output;
    }

    /** Runs one of the programs to its end. */
    void run(Duration limit, String program, String... arguments) throws IOException {
        var command = new ArrayList<>(prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        long before = Files.exists(output) ? Files.size(output) : 0;
        if (finish(start(command), limit, program) != 0) {
            throw new IOException(program + " failed: " + tail(before));
        }
    }

    /** True when this running command line names our copy of the server. */
    boolean started(String commandLine) {
        return commandLine.contains(bin.toString());
    }

    private Process start(List<String> command) throws IOException {
        if (!Files.exists(output) && ServerFiles.isPosix(output)) {
            Files.createFile(
                    output,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // PGDATA, PGPORT and their kind are for somebody else's server
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.start();
    }

    private static int finish(Process process, Duration limit, String program) throws IOException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within " + limit);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    private String tail(long from) throws IOException {
        var bytes = Files.readAllBytes(output);
        int start = (int) Math.max(from, bytes.length - (long) TAIL);
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8).strip();
    }

    private static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))
                || !System.getProperty("os.name").startsWith("Linux")) {
            return List.of();
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new StoreUnavailable("store.root", null);
        }
        return List.of("unshare", "-U");
    }
}
