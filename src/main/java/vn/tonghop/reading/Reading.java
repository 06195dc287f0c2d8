package vn.tonghop.reading;

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
    private final DocumentReader reader;

    public Reading(Limits limits) {
        this.limits = limits;
        this.reader = new DocumentReader(limits, Patience.ENDLESS);
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
        var task = new FutureTask<>(() -> reader.read(fileName, bytes));
        var thread = new Thread(task, "reading " + fileName);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            LOG.warn("{} took longer than {} to read", fileName, limits.time());
            return new Unreadable(
                    "application/octet-stream",
                    Noticed.error("READ-015", String.valueOf(limits.time().toSeconds())));
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading " + fileName, e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + fileName, e);
        }
    }
}
