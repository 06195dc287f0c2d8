package vn.tonghop.reading;

import java.time.Duration;

/** A worker did not live to answer. */
final class WorkerLost extends Exception {
    private static final long serialVersionUID = 1L;

    enum Reason {
        /** It was killed because the document's time was over. */
        TIME,
        /** It needed more memory than it has. */
        MEMORY,
        /** It ended, or what it said was no answer. */
        CRASH,
        /** It was asked to end by somebody else: the machine goes down, or an operator. */
        TOLD_TO_END
    }

    private final Reason reason;
    private final Duration time;

    /**
     * @param time the document had
     */
    WorkerLost(Reason reason, Duration time, String message) {
        super(message);
        this.reason = reason;
        this.time = time;
    }

    Duration time() {
        return time;
    }

    Reason reason() {
        return reason;
    }
}
