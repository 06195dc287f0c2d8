package vn.tonghop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One gateway at a time on a data directory. The operating system gives the lock back when its
 * process ends, however it ends.
 */
final class GatewayLock implements AutoCloseable {

    /**
     * Held by this JVM. Asked before the file is opened: on POSIX systems, closing any channel of a
     * file gives up every lock that the process has on it.
     */
    private static final Set<Path> HELD = new HashSet<>();

    /** Far behind the text, which others must be able to read where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private GatewayLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or nothing when another process (or another store of this one) holds it. */
    static Optional<GatewayLock> take(Path file) {
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return Optional.empty();
            }
            try {
                return tryLock(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The process id that the holder wrote down, for the message to a second one. */
    static String holder(Path file) {
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return Long.toString(ProcessHandle.current().pid());
            }
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    private static Optional<GatewayLock> tryLock(Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            return Optional.empty();
        }
        var pid = Long.toString(ProcessHandle.current().pid()) + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        HELD.add(file);
        return Optional.of(new GatewayLock(file, channel));
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(file);
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
