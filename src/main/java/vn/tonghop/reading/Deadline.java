package vn.tonghop.reading;

import java.time.Duration;

/**
 * How long a document may be worked on: more for each page that is seen, and never beyond the most.
 * Runs only while a worker has the document; the start of a worker is not the document's doing.
 */
final class Deadline {

    private final Limits limits;
    private Duration granted;
    private Duration spent = Duration.ZERO;
    private long since;

    Deadline(Limits limits) {
        this.limits = limits;
        this.granted = atMost(limits.time());
    }

    /** A worker begins with it. */
    synchronized void run() {
        since = System.nanoTime();
    }

    /** The worker has answered or is gone. */
    synchronized void pause() {
        spent = spent();
        since = 0;
    }

    synchronized void forOnePictureMore() {
        granted = atMost(granted.plus(limits.pictureTime()));
    }

    /** All of the time it was given. */
    synchronized Duration granted() {
        return granted;
    }

    /** Zero or less when it is over. */
    synchronized Duration left() {
        return granted.minus(spent());
    }

    boolean isOver() {
        return left().compareTo(Duration.ZERO) <= 0;
    }

    private Duration spent() {
        return since == 0 ? spent : spent.plusNanos(System.nanoTime() - since);
    }

    private Duration atMost(Duration wanted) {
        return wanted.compareTo(limits.mostTime()) <= 0 ? wanted : limits.mostTime();
    }
}
