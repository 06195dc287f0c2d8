package vn.tonghop.routes.schedule;

import java.time.Instant;
import java.util.Optional;

/** Remembers up to when each schedule has been carried out, for all nodes and across restarts. */
public interface Ticks {

    /**
     * @param schedule id of its route
     * @return empty for one that never was
     */
    Optional<Instant> last(String schedule);

    /** Never goes back. */
    void carriedOut(String schedule, Instant until);
}
