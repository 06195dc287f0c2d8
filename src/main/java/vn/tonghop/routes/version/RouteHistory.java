package vn.tonghop.routes.version;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which versions are those of a route, or of a file (lịch sử của một tuyến, một tệp). A route keeps
 * its history under whatever name its file has; a file that got the name of another one has not got
 * its history.
 */
public class RouteHistory {

    private final RouteVersions versions;

    public RouteHistory(RouteVersions versions) {
        this.versions = versions;
    }

    /**
     * The versions of a route, the newest first: one for each text of its own, by the version that
     * brought it.
     *
     * @param key of the file it stands in now
     */
    public List<RouteVersion> ofRoute(String id, String key) {
        var text = new RouteText(id);
        var found = new ArrayList<>(versions.ofRoutes(List.of(id), RouteVersions.MOST_SHOWN));
        Set<String> homes = new HashSet<>(Set.of(key));
        found.stream().filter(RouteVersion::ran).map(RouteVersion::file).forEach(homes::add);
        // elsewhere somebody only claimed to have it
        found.removeIf(v -> !homes.contains(v.file()));
        Collections.reverse(found);
        var told = new ArrayList<RouteVersion>();
        int ran = -1;
        for (RouteVersion version : found) {
            RouteVersion last = ran < 0 ? null : told.get(ran);
            boolean same =
                    last != null
                            && last.file().equals(version.file())
                            && text.same(last.content(), version.content())
                            && (version.ran() || !last.sha256().equals(version.sha256()));
            if (!same) {
                told.add(version);
                ran = version.ran() ? told.size() - 1 : ran;
            } else if (version.ran()) {
                told.set(ran, last.as(version.state()));
            }
        }
        Collections.reverse(told);
        return told;
    }

    /**
     * The versions of a file, the newest first, those under its earlier names too.
     *
     * @param ids of its routes now; empty when that is not known
     * @param elsewhere ids of routes that other files have now
     */
    public List<RouteVersion> ofFile(
            String key, Collection<String> ids, Collection<String> elsewhere) {
        List<RouteVersion> here = versions.of(key, RouteVersions.MOST_SHOWN);
        Set<String> its = new LinkedHashSet<>(ids);
        if (its.isEmpty()) {
            here.stream()
                    .map(RouteVersion::routeIds)
                    .filter(r -> !r.isEmpty())
                    .findFirst()
                    .ifPresent(its::addAll);
        }
        var found = new ArrayList<RouteVersion>();
        for (RouteVersion version : here) {
            boolean ended = version.state() == RouteVersion.State.REMOVED;
            if (ended && Collections.disjoint(version.routeIds(), its)) {
                break;
            }
            found.add(version);
        }
        versions.ofRoutes(its, RouteVersions.MOST_SHOWN).stream()
                .filter(v -> v.ran() && !v.file().equals(key) && its.containsAll(v.routeIds()))
                .forEach(found::add);
        found.removeIf(v -> !v.routeIds().isEmpty() && elsewhere.containsAll(v.routeIds()));
        found.sort(Comparator.comparingLong(RouteVersion::id).reversed());
        return found;
    }
}
