package vn.tonghop.routes.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many looks of each source, and runs of each schedule, have come to an end. */
final class Looks {

    private final Map<String, Long> ended = new HashMap<>();

    synchronized void end(String id) {
        ended.merge(id, 1L, Long::sum);
        notifyAll();
    }

    synchronized long ended(String id) {
        return ended.getOrDefault(id, 0L);
    }

    /**
     * Waits until so many have ended.
     *
     * @return false when they have not within this time
     */
    synchronized boolean await(String id, long count, Duration patience)
            throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (ended(id) < count) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }
}
