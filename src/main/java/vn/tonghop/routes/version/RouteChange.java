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
     * @param versions of one file or route, the newest first
     * @param text what of them is told
     * @param key of the file as it is called now
     * @param now how the file is, or null when it is gone
     */
    public static List<RouteChange> of(
            List<RouteVersion> versions, RouteText text, String key, RouteState now) {
        boolean runs =
                now != null
                        && (now.earlierRuns()
                                || now.state() == State.RUNNING
                                || now.state() == State.PAUSED);
        var changes = new ArrayList<RouteChange>();
        for (int i = 0; i < versions.size(); i++) {
            RouteVersion version = versions.get(i);
            boolean inEffect =
                    runs
                            && version.state() == RouteVersion.State.DEPLOYED
                            && version.file().equals(key);
            changes.add(
                    new RouteChange(version, inEffect, diff(text, version, older(versions, i))));
        }
        return changes;
    }

    /** Null when none ran before. */
    private static RouteVersion older(List<RouteVersion> versions, int than) {
        return versions.stream().skip(than + 1L).filter(RouteVersion::ran).findFirst().orElse(null);
    }

    private static String diff(RouteText text, RouteVersion version, RouteVersion before) {
        return before == null
                ? ""
                : FileDiff.of(
                        version.file(),
                        Redaction.of(text.in(before.content(), version.content())),
                        Redaction.of(text.in(version.content(), before.content())));
    }
}
