package vn.tonghop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that works on a data directory with a database of its own (tiến trình đang giữ thư
 * mục dữ liệu): a gateway, from early in its start on. Only looked at: whoever tried its lock could
 * be in the way of a gateway that is starting.
 *
 * @param pid of a process that lives
 * @param since when it took the directory
 */
public record DataHolder(long pid, Instant since) {

    /** What clocks of file systems and of processes may differ by. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Empty when none does, and when the database is another server's. */
    public static Optional<DataHolder> of(Path data) {
        Path lock = EmbeddedStore.lockFile(data);
        try {
            long pid = Long.parseLong(Files.readString(lock).strip());
            Instant since = Files.getLastModifiedTime(lock).toInstant();
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> began(process).isBefore(since.plus(TOLERANCE)))
                    .map(process -> new DataHolder(pid, since));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number of a process that was killed may be another one's by now. */
    private static Instant began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.MIN);
    }
}
