package vn.tonghop.routes.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.version.Rollbacks;
import vn.tonghop.routes.version.RouteChange;
import vn.tonghop.routes.version.RouteHistory;
import vn.tonghop.routes.version.RouteText;
import vn.tonghop.routes.version.RouteVersion;
import vn.tonghop.routes.version.RouteVersions;

/** What became of a route or of a file, and the ways back. */
public class Histories {

    private static final String ID = "(?:source|destination|schedule)\\.[^/:]+";

    private final RouteSheets sheets;
    private final RouteVersions versions;
    private final RouteHistory history;
    private final Rollbacks rollbacks;

    Histories(RouteSheets sheets, RouteVersions versions, Rollbacks rollbacks) {
        this.sheets = sheets;
        this.versions = versions;
        this.history = new RouteHistory(versions);
        this.rollbacks = rollbacks;
    }

    /**
     * @param key of the file
     * @param changes the newest first, at most {@value RouteVersions#MOST_SHOWN} of a file
     * @param since what happened to a file of this name earlier happened to another one; null when
     *     nothing is known of it
     */
    public record History(String key, List<RouteChange> changes, Instant since) {}

    /**
     * A way back.
     *
     * @param routes those that go back
     * @param to the earlier version
     * @param from the one in whose place it comes; null when what stands there never ran
     * @param there what stands on disk, or null
     * @param text what is to stand there
     */
    record Way(
            String key,
            List<String> routes,
            RouteVersion to,
            RouteVersion from,
            FileText there,
            String text) {}

    /**
     * @param asked id of a route, or a file
     * @throws vn.tonghop.routes.RouteRefused when there never was one
     */
    History of(String asked) {
        return of(asked, sheets.fileOf(asked));
    }

    /** Nothing, of a file that there never was. */
    History ofFile(String key) {
        return of(key, key);
    }

    private History of(String asked, String key) {
        List<RouteVersion> all = versions(asked, key);
        var now = sheets.state(key).orElse(null);
        Instant since =
                all.stream()
                        .filter(v -> v.file().equals(key))
                        .map(RouteVersion::seenAt)
                        .min(Instant::compareTo)
                        .orElse(null);
        return new History(key, RouteChange.of(all, text(asked), key, now), since);
    }

    /**
     * @param version null for the one before what stands there
     * @throws vn.tonghop.routes.RouteRefused when there is none
     */
    Way back(String asked, Long version) {
        String key = sheets.fileOf(asked);
        RouteText text = text(asked);
        FileText there = sheets.disk(key).orElse(null);
        RouteVersion to = rollbacks.target(key, versions(asked, key), text, version, there);
        RouteVersion from = rollbacks.standing(key, there);
        List<String> routes = text.id() == null ? to.routeIds() : List.of(text.id());
        return new Way(
                key, routes, to, from, there, text.putBack(now(key, text, there), to.content()));
    }

    /** What stands there; where the route is not to be found in it, what is good. */
    private String now(String key, RouteText text, FileText there) {
        boolean found = there != null && there.text() != null && text.isIn(there.text());
        return found
                ? there.text()
                : versions.good(key).map(RouteVersion::content).filter(text::isIn).orElse(null);
    }

    private List<RouteVersion> versions(String asked, String key) {
        if (asked.matches(ID)) {
            return history.ofRoute(asked, key);
        }
        List<String> ids = sheets.state(key).map(RouteState::ids).orElse(List.of());
        Set<String> elsewhere =
                sheets.states().stream()
                        .filter(s -> !sheets.key(s).equals(key))
                        .flatMap(s -> s.ids().stream())
                        .collect(Collectors.toSet());
        return history.ofFile(key, ids, elsewhere);
    }

    private static RouteText text(String asked) {
        return asked.matches(ID) ? new RouteText(asked) : RouteText.OF_FILE;
    }
}
