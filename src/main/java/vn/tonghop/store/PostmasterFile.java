package vn.tonghop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL (or one that was killed) wrote about itself into {@code
 * postmaster.pid}: line 1 its process id, line 4 its port.
 */
record PostmasterFile(Path cluster, long pid, int port) {

    private static final String NAME = "postmaster.pid";

    /** No process can have this id. */
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

    /** Nothing when there is none, or when the server has not written its port yet. */
    static Optional<PostmasterFile> of(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(cluster.resolve(NAME));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(
                            new PostmasterFile(
                                    cluster,
                                    Long.parseLong(lines.get(0).strip()),
                                    Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * The command line of the server, while it runs. A process that merely has its number now is
     * not it.
     */
    Optional<String> server() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).flatMap(this::commandLine);
    }

    /** Nothing for a zombie, which has neither program nor arguments. */
    private Optional<String> commandLine(ProcessHandle process) {
        var command = process.info().command().orElse("");
        var arguments = process.info().arguments();
        if (arguments.isEmpty()) {
            // Windows tells the program but not its arguments
            return Optional.of(command).filter(name -> name.contains("postgres"));
        }
        return Optional.of(command + " " + String.join(" ", arguments.get()))
                .filter(line -> line.contains(cluster.toString()));
    }

    /**
     * Says that the process of this number is not the server. Only the number is replaced: the
     * server's own look for survivors of its predecessor (by shared memory) stays possible.
     */
    void disown() throws IOException {
        if (ProcessHandle.of(pid).isEmpty()) {
            return;
        }
        var file = cluster.resolve(NAME);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, NOBODY);
        Files.write(file, lines);
    }
}
