package vn.tonghop.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.reading.Frame.Kind;
import vn.tonghop.reading.WorkerLost.Reason;

/** A worker as the gateway sees it: asked about one document at a time, and killed when need be. */
final class WorkerProcess {

    /** What the names of the workers' folders begin with. */
    static final String FOLDER = "tonghop-reading-";

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_END = Duration.ofSeconds(5);
    private static final int MOST_BYTES_OF_JSON_TO_BEGIN = 100_000;

    /** What {@code ExitOnOutOfMemoryError} ends with. */
    private static final int OUT_OF_MEMORY = 3;

    /** 128 + SIGHUP, SIGINT, SIGTERM. */
    private static final Set<Integer> TOLD = Set.of(129, 130, 143);

    private final Process process;
    private final Path folder;
    private final WorkerGrumble grumble;
    private final Alarm alarm;
    private final DataInputStream answers;
    private final DataOutputStream questions;
    private int documents;
    private volatile boolean killed;

    private WorkerProcess(Process process, Path folder, Alarm alarm) {
        this.process = process;
        this.folder = folder;
        this.alarm = alarm;
        this.grumble = WorkerGrumble.of(process);
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /**
     * Starts one and waits until it is there.
     *
     * @throws ReadingUnavailable when it cannot be started
     */
    static WorkerProcess start(WorkerCommand command, Limits limits, Alarm alarm) {
        command.check();
        WorkerProcess worker = null;
        try {
            var folder = Files.createTempDirectory(FOLDER);
            var builder = new ProcessBuilder(command.line(folder)).directory(folder.toFile());
            var ours = Map.copyOf(builder.environment());
            builder.environment().clear();
            builder.environment().putAll(command.environment(ours));
            worker = new WorkerProcess(started(builder, folder), folder, alarm);
            worker.begin(limits);
            return worker;
        } catch (IOException e) {
            var said = worker == null ? "" : ", it says: " + worker.grumble.last();
            if (worker != null) {
                worker.discard();
            }
            throw new ReadingUnavailable("no reading worker can be started" + said, e);
        }
    }

    private static Process started(ProcessBuilder builder, Path folder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            WorkerEnd.remove(folder);
            throw e;
        }
    }

    private void begin(Limits limits) throws IOException {
        try (var ring = alarm.at(() -> TO_START, this::kill)) {
            var first = Frame.read(answers, MOST_BYTES_OF_JSON_TO_BEGIN);
            if (first.kind() != Kind.READY) {
                throw new IOException(first.kind() + " instead of a greeting");
            }
            new Frame(Kind.LIMITS, PipeJson.write(limits, MOST_BYTES_OF_JSON_TO_BEGIN))
                    .write(questions);
        }
    }

    /**
     * Asks about a document and waits for the answer.
     *
     * @throws WorkerLost when there is none; the worker is dead then
     */
    Answer ask(Question question, byte[] bytes, Limits limits, Deadline deadline)
            throws WorkerLost {
        documents++;
        grumble.newDocument();
        try (var ring = alarm.at(deadline::left, this::kill)) {
            try {
                new Frame(Kind.QUESTION, PipeJson.write(question, Integer.MAX_VALUE))
                        .write(questions);
                new Frame(Kind.BYTES, bytes).write(questions);
                return Answer.of(answer(limits, deadline), question);
            } catch (IOException e) {
                throw lost(ring, deadline.granted(), e);
            }
        }
    }

    private Frame answer(Limits limits, Deadline deadline) throws IOException {
        var frame = Frame.read(answers, limits.answer());
        while (frame.kind() == Kind.MORE_TIME) {
            deadline.forOnePictureMore();
            frame = Frame.read(answers, limits.answer());
        }
        return frame;
    }

    private WorkerLost lost(Alarm.Ring ring, Duration time, IOException e) {
        if (e instanceof Frame.Garbled) {
            kill();
            return new WorkerLost(Reason.CRASH, time, "its answer is none: " + e.getMessage());
        }
        int code = exitCode();
        if (ring.rang()) {
            return new WorkerLost(Reason.TIME, time, "its time was over");
        }
        if (code == OUT_OF_MEMORY) {
            return new WorkerLost(Reason.MEMORY, time, "it was out of memory");
        }
        return new WorkerLost(
                TOLD.contains(code) ? Reason.TOLD_TO_END : Reason.CRASH,
                time,
                "it ended with " + code);
    }

    /** Its pipe is closed: it is ending, or is made to. */
    private int exitCode() {
        if (!ends()) {
            kill();
            ends();
        }
        return process.isAlive() ? -1 : process.exitValue();
    }

    boolean isUsable() {
        return !killed && process.isAlive();
    }

    /** How many it was asked about. */
    int documents() {
        return documents;
    }

    long pid() {
        return process.pid();
    }

    /** With the programs it started. Returns at once. */
    void kill() {
        killed = true;
        var started = process.descendants().toList();
        process.toHandle().destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills it, and removes what it leaves. */
    void discard() {
        kill();
        if (!ends()) {
            LOG.error("reading worker {} cannot be killed", pid());
        }
        for (var pipe : new Closeable[] {answers, questions}) {
            try {
                pipe.close();
            } catch (IOException e) {
                LOG.debug("the pipe of reading worker {} was closed already", pid());
            }
        }
        WorkerEnd.remove(folder);
    }

    private boolean ends() {
        boolean interrupted = false;
        try {
            long until = System.nanoTime() + TO_END.toNanos();
            while (true) {
                try {
                    return process.waitFor(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
