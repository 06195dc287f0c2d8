package vn.tonghop.routes.health;

import java.time.Instant;

/** Knows what a source has and we did not take in its last look. */
public interface Waiting {

    /** When the oldest of it was written; null when nothing waits. */
    Instant oldest();
}
