package vn.tonghop.submission;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that double from the first to the longest, each shortened by up to a quarter at random so
 * that many rows do not come back at the same moment.
 */
record Backoff(Duration first, Duration longest) {

    Duration after(int attempts, RandomGenerator random) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        var pause = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause.minusMillis((long) (pause.toMillis() * 0.25 * random.nextDouble()));
    }
}
