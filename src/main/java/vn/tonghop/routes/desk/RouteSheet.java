package vn.tonghop.routes.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.deploy.Rhythm;
import vn.tonghop.routes.deploy.RoutePause;
import vn.tonghop.routes.health.SourceHealth;
import vn.tonghop.routes.silence.Silence;
import vn.tonghop.routes.version.RouteVersion;

/**
 * Everything about one file of {@code routes/}.
 *
 * @param key its place below the folder: "sources/mailbox.yaml"
 * @param content as it stands on disk now; null when it cannot be shown or is gone
 * @param sha256 of that content
 * @param good its last good version, or null when none ever ran
 * @param diff from the last good version to what stands on disk; empty when they are the same
 * @param routes its routes, in its order
 */
public record RouteSheet(
        String key,
        RouteState state,
        String content,
        String sha256,
        RouteVersion good,
        String diff,
        List<Line> routes) {

    /**
     * One route.
     *
     * @param rhythm what makes it do something
     * @param works it takes in or delivers right now
     * @param paused who paused it, or null
     * @param next when it looks or runs the next time, or null when that is not known
     * @param health of a source or schedule that works; null of everything else
     * @param lag how far it is behind, or null when that is not known, or nothing waits
     * @param reader the node that reads it; null when every node may, or none does now
     * @param silence it has gone unusually quiet, or null
     */
    public record Line(
            String id,
            Rhythm rhythm,
            boolean works,
            RoutePause paused,
            Instant next,
            SourceHealth health,
            Duration lag,
            String reader,
            Silence silence) {}

    /**
     * A route that works, and of which somebody has to be told all the same: it fails, or has gone
     * unusually quiet.
     *
     * @param key of its file
     */
    public record Troubled(String key, Line line) {}

    /**
     * False for what is only told beside the routes, like the list of holidays, and for a file
     * whose name cannot stand in an address.
     */
    public boolean hasPage() {
        boolean stray = state.state() == RouteState.State.LEFT_OUT && state.ids().isEmpty();
        return !stray
                && key.matches("(sources|destinations|schedules|kamelets)/[^/]+")
                && FileSaving.canBeNamed(key.substring(key.indexOf('/') + 1));
    }
}
