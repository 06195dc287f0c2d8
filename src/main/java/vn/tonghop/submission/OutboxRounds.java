package vn.tonghop.submission;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on each destination by itself, so that one that takes a minute to say nothing does not hold
 * up the others.
 */
public class OutboxRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRounds.class);
    private static final int MOST_AT_ONCE = 16;
    private static final long PATIENCE_SECONDS = 20;

    private final Submissions submissions;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    MOST_AT_ONCE,
                    work -> {
                        var thread = new Thread(work, "outbox");
                        thread.setDaemon(true);
                        return thread;
                    });

    OutboxRounds(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Begins with every destination that something is due for and that is not being worked on. */
    public void begin() {
        for (var to : submissions.due()) {
            if (busy.add(to)) {
                workers.execute(() -> work(to));
            }
        }
    }

    private void work(String to) {
        try {
            submissions.work(to);
        } catch (RuntimeException e) {
            LOG.error("the outbox could not be worked on for {}", to, e);
        } finally {
            busy.remove(to);
        }
    }

    /** What is under way may end; what does not is found by its lease. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
