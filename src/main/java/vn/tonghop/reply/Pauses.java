package vn.tonghop.reply;

import java.time.Duration;

/** Pauses that double from the first to the longest. */
record Pauses(Duration first, Duration longest) {

    Duration after(int attempts) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
