package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.reading.Readout.Unreadable;

/**
 * Reads an original: the one call behind which the formats, and what protects us from hostile
 * files, are out of sight.
 *
 * <p>Bad input is an answer, never an exception: {@link Unreadable} says what is wrong and what the
 * sender should do. Each document has its own thread and a limit of time; a reader that does not
 * heed its interruption is left behind as a daemon.
 */
public final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Limits limits;
    private final Formats formats = new Formats(this);

    public Reading(Limits limits) {
        this.limits = limits;
    }

    public static Reading withDefaults() {
        return new Reading(Limits.DEFAULT);
    }

    /**
     * The text and tables of these bytes, or why there are none.
     *
     * @param fileName as it came; only to be mentioned, the format is found from the content
     */
    public Readout read(String fileName, byte[] bytes) {
        var task = new FutureTask<>(() -> read(new Original(fileName, bytes, 0, new Quota(limits))));
        var thread = new Thread(task, "reading " + fileName);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            LOG.warn("{} took longer than {} to read", fileName, limits.time());
            return unreadable(
                    "application/octet-stream",
                    "READ-015",
                    String.valueOf(limits.time().toSeconds()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading " + fileName, e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + fileName, e);
        }
    }

    /** The same within the thread and the time of the file around it. */
    Readout read(Original original) {
        if (original.bytes().length == 0) {
            return unreadable("application/octet-stream", "READ-001");
        }
        var format = formats.of(original);
        try {
            return guarded(
                    original,
                    format,
                    f -> withName(original, f, f.read(original, limits)));
        } catch (CannotRead e) {
            return new Unreadable(
                    format.map(Format::mediaType).orElseGet(() -> Unread.mediaType(original)),
                    e.why());
        }
    }

    /** What a file within a file is goes into the bundle of the outermost: itself, or its files. */
    void read(Original original, Bundle files) {
        var format = formats.of(original);
        if (format.isEmpty() || !(format.get() instanceof Container container)) {
            files.take(original.fileName(), read(original));
            return;
        }
        try {
            guarded(
                    original,
                    format,
                    f -> {
                        container.open(original, limits, files);
                        return files;
                    });
        } catch (CannotRead e) {
            files.refuse(original.fileName(), e.why());
        }
    }

    /** A format at work on a file. */
    private interface Work<T> {
        T on(Format format) throws CannotRead, IOException;
    }

    /** However it fails, the answer is a reason for the sender. */
    private <T> T guarded(Original original, Optional<Format> format, Work<T> work)
            throws CannotRead {
        try {
            check(original);
            if (format.isEmpty()) {
                throw Unread.why(original);
            }
            return work.on(format.get());
        } catch (IOException broken) {
            LOG.info("{} is broken: {}", original.fileName(), broken.toString());
            throw new CannotRead("READ-008", name(format.orElse(null)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            LOG.warn("{} made its reader fail", original.fileName(), failure);
            throw new CannotRead("READ-018", name(format.orElse(null)));
        }
    }

    private void check(Original original) throws CannotRead {
        if (original.bytes().length > limits.bytes()) {
            throw new CannotRead("READ-002", megabytes(limits.bytes()));
        }
        if (original.depth() > limits.nesting()) {
            throw new CannotRead("READ-013", original.fileName());
        }
    }

    /** Mentions that the file is named as if it were something else; people look for it so. */
    private static Readout withName(Original original, Format format, Readout.Read read) {
        String extension = original.extension();
        if (!Unread.isMisleading(extension, format.mediaType())) {
            return read;
        }
        var problems = new ArrayList<>(read.problems());
        problems.add(Noticed.info("READ-023", "." + extension, format.name()));
        return new Readout.Read(
                read.mediaType(), read.pages(), read.sheets(), read.annexes(), problems);
    }

    private static Unreadable unreadable(String mediaType, String code, Object... arguments) {
        return new Unreadable(mediaType, Noticed.error(code, arguments));
    }

    private static String name(Format format) {
        return format == null ? "" : format.name();
    }

    private static String megabytes(long bytes) {
        return String.valueOf(Math.max(1, bytes / (1024 * 1024)));
    }
}
