package vn.tonghop.reading;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.reading.WorkerLost.Reason;

/**
 * The workers there are: each reads one document at a time; one that is lost, or has read many, is
 * replaced. They are started when the first is needed.
 */
final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final WorkerSettings settings;
    private final WorkerCommand command;
    private final Limits limits;
    private final Alarm alarm = new Alarm();
    private final Semaphore free;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> all = new HashSet<>();
    private boolean closed;

    Workers(WorkerSettings settings, WorkerCommand command, Limits limits) {
        this.settings = settings;
        this.command = command;
        this.limits = limits;
        this.free = new Semaphore(settings.workers(), true);
    }

    /**
     * Asks as soon as a worker is free. A document that loses its worker gets a second one, since
     * the first may have ended of something else; not one whose time is over.
     *
     * @throws WorkerLost when the document is the reason
     * @throws ReadingUnavailable when it is not
     */
    Answer ask(Question question, byte[] bytes) throws WorkerLost {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return askTwice(question, bytes);
    }

    /**
     * Asks if a worker is free within this time.
     *
     * @return empty when none was
     */
    Optional<Answer> ask(Question question, byte[] bytes, Duration wait) throws WorkerLost {
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return Optional.of(askTwice(question, bytes));
    }

    private static ReadingUnavailable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ReadingUnavailable("interrupted while waiting for a reading worker", e);
    }

    /** With a place among the workers, which is given back. */
    private Answer askTwice(Question question, byte[] bytes) throws WorkerLost {
        var deadline = new Deadline(limits);
        try {
            try {
                return askOne(question, bytes, deadline);
            } catch (WorkerLost first) {
                if (first.reason() == Reason.TIME || deadline.isOver()) {
                    throw first;
                }
                LOG.warn("{} is tried on another worker", question.fileName());
                return askOne(question, bytes, deadline);
            }
        } finally {
            free.release();
            prepare();
        }
    }

    private Answer askOne(Question question, byte[] bytes, Deadline deadline) throws WorkerLost {
        var worker = take();
        deadline.run();
        try {
            var answer = worker.ask(question, bytes, limits, deadline);
            giveBack(worker);
            return answer;
        } catch (WorkerLost lost) {
            remove(worker);
            if (isClosed()) {
                throw new ReadingUnavailable("the reading was closed", lost);
            }
            LOG.warn(
                    "reading worker {} was lost on {}: {}",
                    worker.pid(),
                    question.fileName(),
                    lost.getMessage());
            throw lost;
        } catch (RuntimeException | Error ours) {
            remove(worker);
            throw ours;
        } finally {
            deadline.pause();
        }
    }

    private WorkerProcess take() {
        for (var worker = nextIdle(); worker != null; worker = nextIdle()) {
            if (worker.isUsable()) {
                return worker;
            }
            remove(worker);
        }
        return start();
    }

    private synchronized WorkerProcess nextIdle() {
        return idle.poll();
    }

    private WorkerProcess start() {
        if (isClosed()) {
            throw new ReadingUnavailable("the reading is closed");
        }
        var worker = WorkerProcess.start(command, limits, alarm);
        synchronized (this) {
            if (!closed) {
                all.add(worker);
                return worker;
            }
        }
        worker.discard();
        throw new ReadingUnavailable("the reading was closed");
    }

    private void giveBack(WorkerProcess worker) {
        if (worker.isUsable() && worker.documents() < settings.documents()) {
            synchronized (this) {
                idle.push(worker);
            }
        } else {
            remove(worker);
        }
    }

    private void remove(WorkerProcess worker) {
        synchronized (this) {
            all.remove(worker);
        }
        worker.discard();
    }

    /**
     * Starts one in the background unless one is ready, so that the next document need not wait.
     */
    void prepare() {
        synchronized (this) {
            if (closed || !idle.isEmpty()) {
                return;
            }
        }
        var thread = new Thread(this::startOneMore, "reading worker start");
        thread.setDaemon(true);
        thread.start();
    }

    private void startOneMore() {
        if (!free.tryAcquire()) {
            // all of them are at work; who works looks after a new one himself
            return;
        }
        try {
            giveBack(take());
        } catch (ReadingUnavailable e) {
            LOG.warn("no reading worker is ready: {}", e.getMessage());
        } finally {
            free.release();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Kills all of them; who waits for an answer is told that the reading is unavailable. */
    @Override
    public void close() {
        Set<WorkerProcess> left;
        synchronized (this) {
            closed = true;
            left = Set.copyOf(all);
            all.clear();
            idle.clear();
        }
        left.forEach(WorkerProcess::discard);
        alarm.close();
    }
}
