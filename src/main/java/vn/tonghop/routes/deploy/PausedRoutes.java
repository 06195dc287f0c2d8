package vn.tonghop.routes.deploy;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Which routes somebody has paused, here or on another node, as it was known last. */
class PausedRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(PausedRoutes.class);

    private final RoutePauses table;
    private volatile Map<String, RoutePause> known = Map.of();
    private boolean away;

    PausedRoutes(RoutePauses table) {
        this.table = table;
    }

    Map<String, RoutePause> known() {
        return known;
    }

    boolean contains(String id) {
        return known.containsKey(id);
    }

    /** For the start, which needs to know. */
    void begin() {
        known = table.all();
    }

    /**
     * Asks again.
     *
     * @return what was known before; empty when the database is away, and nothing has changed then
     */
    Optional<Map<String, RoutePause>> refresh() {
        Map<String, RoutePause> before = known;
        try {
            known = table.all();
            away = false;
            return Optional.of(before);
        } catch (DataAccessException e) {
            if (!away) {
                LOG.warn("whether routes are paused is not known while the database is away", e);
            }
            away = true;
            return Optional.empty();
        }
    }
}
