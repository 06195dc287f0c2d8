package vn.tonghop.reading;

import java.time.Duration;

/** Until when a document may take: moved by each page that is seen, and never beyond the most. */
final class Deadline {

    private final Limits limits;
    private final long begin = System.nanoTime();
    private Duration granted;

    Deadline(Limits limits) {
        this.limits = limits;
        this.granted = atMost(limits.time());
    }

    synchronized void forOnePictureMore() {
        granted = atMost(granted.plus(limits.pictureTime()));
    }

    /** All of the time it was given. */
    synchronized Duration granted() {
        return granted;
    }

    /** Zero or less when it is over. */
    Duration left() {
        return granted().minusNanos(System.nanoTime() - begin);
    }

    boolean isOver() {
        return left().compareTo(Duration.ZERO) <= 0;
    }

    private Duration atMost(Duration wanted) {
        return wanted.compareTo(limits.mostTime()) <= 0 ? wanted : limits.mostTime();
    }
}
