package vn.tonghop.routes.version;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteState.State;
import vn.tonghop.routes.file.Redaction;

/**
 * A version of a file beside the one before it.
 *
 * @param inEffect it is what runs, or stands ready to be resumed
 * @param diff from the version that ran before it, without what looks like a secret; empty when
 *     nothing ran before, or the text is the same
 */
public record RouteChange(RouteVersion version, boolean inEffect, String diff) {

    /**
     * @param versions of one file, the newest first
     * @param now how the file is, or null when it is gone
     */
    public static List<RouteChange> of(List<RouteVersion> versions, RouteState now) {
        boolean runs =
                now != null
                        && (now.earlierRuns()
                                || now.state() == State.RUNNING
                                || now.state() == State.PAUSED);
        var changes = new ArrayList<RouteChange>();
        for (int i = 0; i < versions.size(); i++) {
            RouteVersion version = versions.get(i);
            boolean inEffect = runs && version.state() == RouteVersion.State.DEPLOYED;
            changes.add(new RouteChange(version, inEffect, diff(version, older(versions, i))));
        }
        return changes;
    }

    /** Null when none ran before. */
    private static RouteVersion older(List<RouteVersion> versions, int than) {
        return versions.stream().skip(than + 1L).filter(RouteVersion::ran).findFirst().orElse(null);
    }

    private static String diff(RouteVersion version, RouteVersion before) {
        return before == null
                ? ""
                : FileDiff.of(
                        version.file(),
                        Redaction.of(before.content()),
                        Redaction.of(version.content()));
    }
}
