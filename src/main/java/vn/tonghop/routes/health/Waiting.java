package vn.tonghop.routes.health;

import java.time.Instant;

/** Knows what a source has and we did not take in its last look. */
public interface Waiting {

    /** A look begins. */
    default void begins(Instant now) {
        // one that asks its server anew at every look
    }

    /** The look has failed before anything was listed: what the one before it saw still counts. */
    default void fails() {
        // one that asks its server anew at every look
    }

    /** What was listed under this name is kept now. */
    default void taken(String name) {
        // one that sees that for itself
    }

    /**
     * When the oldest of it was written or has come, as far as its server says; null when nothing
     * waits, or its server does not say.
     */
    Instant oldest();
}
