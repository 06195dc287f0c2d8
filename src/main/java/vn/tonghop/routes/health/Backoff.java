package vn.tonghop.routes.health;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a source that fails is left alone (giãn cách thử lại). After {@code
 * backoffErrorThreshold} failures in a row it is asked only after about {@code backoffMultiplier}
 * intervals, never more than the cap, at a moment drawn by lot: thirty sources of one server must
 * not return at the same second.
 *
 * @param threshold failures in a row until it begins; 0 for never
 * @param multiplier of the poll interval; 0 for none
 * @param interval of the polls
 * @param cap the longest wait
 * @param lot draws from 0 up to 1
 */
record Backoff(
        int threshold, int multiplier, Duration interval, Duration cap, DoubleSupplier lot) {

    /** Makes those of one gateway. */
    record Lot(Duration cap, DoubleSupplier draws) {
        Backoff of(int threshold, int multiplier, Duration interval) {
            return new Backoff(threshold, multiplier, interval, cap, draws);
        }
    }

    /** The part of a wait that is never drawn away. */
    private static final double LEAST = 0.5;

    /**
     * @param failures in a row, the last one included
     * @return zero when it is asked at its next regular look
     */
    Duration after(int failures) {
        if (threshold <= 0 || multiplier <= 0 || failures < threshold) {
            return Duration.ZERO;
        }
        long longest = interval.multipliedBy(multiplier).toMillis();
        long most = Math.min(longest, Math.max(cap.toMillis(), interval.toMillis()));
        return Duration.ofMillis(
                Math.max(1, Math.round(most * (LEAST + (1 - LEAST) * lot.getAsDouble()))));
    }
}
