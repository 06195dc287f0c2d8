package vn.tonghop.routes.version;

import java.time.Instant;
import java.util.List;

/**
 * A version of a file that was deployed or set aside.
 *
 * @param file its place below the folder: "sources/mailbox.yaml"
 * @param content its text; of one that was set aside, without what looks like a secret
 * @param problems why it was set aside, a line each, in Vietnamese; empty otherwise
 * @param deployedAt null when it never ran
 * @param by who wrote it: a name, or {@code file:} and the file's owner
 * @param backTo the earlier version it was put back from, or null
 */
public record RouteVersion(
        long id,
        String file,
        String content,
        String sha256,
        State state,
        List<String> routeIds,
        String problems,
        Instant seenAt,
        Instant deployedAt,
        String by,
        Long backTo) {

    /** What became of it. */
    public enum State {
        /** The last good one. */
        DEPLOYED("deployed"),
        /** It was good, and another one followed. */
        SUPERSEDED("superseded"),
        /** It never ran. */
        QUARANTINED("quarantined"),
        /** It was the last good one when the file was removed. */
        REMOVED("removed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** As the outside world and the database know it. */
        public String code() {
            return code;
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** The same text with what became of it later. */
    RouteVersion as(State later) {
        return new RouteVersion(
                id,
                file,
                content,
                sha256,
                later,
                routeIds,
                problems,
                seenAt,
                deployedAt,
                by,
                backTo);
    }

    /** Where it stands in the row of versions: one that was put back stands where it stood. */
    long place() {
        return backTo == null ? id : backTo;
    }

    /** Whether it ran once, so that it can be gone back to. */
    public boolean ran() {
        return deployedAt != null;
    }
}
