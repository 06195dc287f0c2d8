package vn.tonghop.reading;

import java.io.Closeable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.reading.Readout.Unreadable;
import vn.tonghop.reading.WorkerLost.Reason;
import vn.tonghop.report.Box;
import vn.tonghop.report.Finding;

/**
 * Reads an original: the one call behind which the formats, and what protects us from hostile
 * files, are out of sight.
 *
 * <p>Bad input is an answer, never an exception: {@link Unreadable} says what is wrong and what the
 * sender should do. Documents are read in processes of their own, with limits of time, memory and
 * size; one that goes beyond them loses its process, not ours.
 */
public final class Reading implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final String UNKNOWN = "application/octet-stream";

    /** A person waits for the picture, and can ask again. */
    private static final Duration WAIT_FOR_PICTURE = Duration.ofSeconds(15);

    private final Limits limits;
    private final Workers workers;

    public Reading(Limits limits, WorkerSettings settings) {
        this(limits, settings, WorkerCommand.ofThisProgram(settings));
    }

    Reading(Limits limits, WorkerSettings settings, WorkerCommand command) {
        this.limits = limits;
        this.workers = new Workers(settings, command, limits);
    }

    public static Reading withDefaults() {
        return new Reading(Limits.DEFAULT, WorkerSettings.DEFAULT);
    }

    /**
     * The text and tables of these bytes, or why there are none.
     *
     * @param fileName as it came; only to be mentioned, the format is found from the content
     * @throws ReadingUnavailable when no document can be read at present
     */
    public Readout read(String fileName, byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            // no worker has to be waited for to know that
            return new Unreadable(UNKNOWN, Noticed.tooLarge(limits));
        }
        try {
            return workers.ask(Question.whatIsIn(fileName), bytes).readout();
        } catch (WorkerLost lost) {
            return new Unreadable(UNKNOWN, why(lost));
        }
    }

    /**
     * An area of a page, for a person to see what a value was read from.
     *
     * @param fileName as it came; only to be mentioned
     * @param annex name of the file within this one that the page belongs to, as its reading called
     *     it; null for the file itself
     * @param page from 1
     * @return a PNG; empty when there is no such page, or when it cannot be drawn
     * @throws ReadingUnavailable when no document can be read at present, all workers are busy for
     *     long, or this one takes too long
     */
    public Optional<byte[]> crop(String fileName, byte[] bytes, String annex, int page, Box area) {
        var question = new Question(fileName, annex, page, area);
        try {
            var answer =
                    workers.ask(question, bounded(bytes), WAIT_FOR_PICTURE)
                            .orElseThrow(
                                    () -> new ReadingUnavailable("all reading workers are busy"));
            return Optional.ofNullable(answer.picture());
        } catch (WorkerLost lost) {
            if (lost.reason() == Reason.TIME || lost.reason() == Reason.TOLD_TO_END) {
                throw new ReadingUnavailable(
                        "page " + page + " of " + fileName + " is not drawn in time", lost);
            }
            LOG.warn("page {} of {} is not drawn: {}", page, fileName, lost.getMessage());
            return Optional.empty();
        }
    }

    /** Makes a worker ready in the background, for the first document not to wait for it. */
    public void warmUp() {
        workers.prepare();
    }

    /** Ends the workers, whatever they are doing. */
    @Override
    public void close() {
        workers.close();
    }

    /** What is over the limit is only looked at for being over it. */
    private byte[] bounded(byte[] bytes) {
        return bytes.length <= limits.bytes()
                ? bytes
                : Arrays.copyOf(bytes, (int) limits.bytes() + 1);
    }

    private static Finding why(WorkerLost lost) {
        return switch (lost.reason()) {
            case TIME -> Noticed.error("READ-015", String.valueOf(lost.time().toSeconds()));
            case MEMORY -> Noticed.error("READ-082");
            case CRASH -> Noticed.error("READ-080");
            case TOLD_TO_END ->
                    throw new ReadingUnavailable("workers are ended from outside", lost);
        };
    }
}
