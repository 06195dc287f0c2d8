package vn.tonghop.routes.health;

import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import vn.tonghop.routes.owner.NoLongerOurs;

/**
 * What this node sees of one source. A look that ends well although something went wrong in it, in
 * the mailbox or with a document, did not go well.
 */
final class PollRecord {

    private final Clock clock;
    private final UnaryOperator<String> redaction;
    private final Runnable looked;
    private SourceHealth health;
    private boolean looking;
    private boolean asked;
    private boolean signsIn = true;
    private Throwable noted;
    private Throwable last;

    /**
     * @param redaction leaves the secrets of the source's file out of a sentence
     */
    PollRecord(SourceHealth before, Clock clock, UnaryOperator<String> redaction) {
        this(before, clock, redaction, () -> {});
    }

    /**
     * @param looked is told of the end of every look
     */
    PollRecord(SourceHealth before, Clock clock, UnaryOperator<String> redaction, Runnable looked) {
        this.looked = looked;
        this.health = before;
        this.clock = clock;
        this.redaction = redaction;
    }

    synchronized SourceHealth health() {
        return health;
    }

    /**
     * A look begins.
     *
     * @param signsIn false where nobody has to
     */
    synchronized void begin(boolean signsIn) {
        this.signsIn = signsIn;
        looking = true;
        asked = true;
        noted = null;
    }

    synchronized boolean isLooking() {
        return looking;
    }

    /** Something went wrong: in a look that may go on, or with something that was sent to us. */
    synchronized void trouble(Throwable what) {
        if (what == last || isOver(what)) {
            return;
        }
        if (!looking) {
            failed(what);
        } else if (noted == null) {
            noted = what;
        }
    }

    /**
     * Something went wrong with one document; what is its own trouble is parked, and told there.
     */
    void troubleWithOne(Throwable what) {
        if (!Faults.of(what).mayBeOfOneItem()) {
            trouble(what);
        }
    }

    /** Another node has taken over: how the source is, is for that one to say. */
    private static boolean isOver(Throwable what) {
        for (Throwable cause = what; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoLongerOurs) {
                return true;
            }
        }
        return false;
    }

    /** A look has ended well, as Camel sees it. */
    synchronized void ended(Instant oldestWaiting) {
        looking = false;
        if (noted == null) {
            health = asked(health.succeeded(clock.instant(), oldestWaiting));
            looked.run();
        } else {
            waits(oldestWaiting);
            failed(noted);
        }
    }

    /** This is the oldest that was seen and not taken. */
    synchronized void waits(Instant oldest) {
        health = health.waiting(oldest);
    }

    /** Something was sent to us and taken in, or a schedule has run. */
    synchronized void received() {
        if (!looking) {
            health = health.received(clock.instant());
            looked.run();
        }
    }

    /** A look has failed. */
    synchronized void failed(Throwable why) {
        looking = false;
        last = why;
        String said = FaultWords.of(why, redaction);
        health = asked(health.failed(clock.instant(), Faults.of(why), said));
        looked.run();
    }

    private SourceHealth asked(SourceHealth seen) {
        if (!asked) {
            return seen.notAsked();
        }
        return signsIn ? seen : seen.withoutSignIn();
    }

    /** Whether this is what it failed with last: it is told already. */
    synchronized boolean knows(Throwable what) {
        return what == last;
    }

    synchronized void retryingAt(Instant at) {
        health = health.retryingAt(at);
    }
}
