package vn.tonghop.intake.push;

import java.util.function.LongSupplier;

/** So many in a minute, evenly given back (token bucket). */
final class Rate {

    private static final double MINUTE = 60e9;

    private final int perMinute;
    private final LongSupplier nanos;
    private double left;
    private long at;

    Rate(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
        this.left = perMinute;
        this.at = nanos.getAsLong();
    }

    /** Takes one; or says in how many seconds there is one. */
    synchronized int take() {
        long now = nanos.getAsLong();
        left = Math.min(perMinute, left + (now - at) * perMinute / MINUTE);
        at = now;
        if (left >= 1) {
            left--;
            return 0;
        }
        return (int) Math.max(1, Math.ceil((1 - left) * 60 / perMinute));
    }
}
