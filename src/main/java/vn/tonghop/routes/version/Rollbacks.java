package vn.tonghop.routes.version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.routes.RouteRefused;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.Redaction;

/** Which earlier version a file goes back to, and that it did (quay về phiên bản trước). */
public class Rollbacks {

    private final RouteVersions versions;
    private final Journal journal;
    private final TransactionOperations transaction;

    public Rollbacks(RouteVersions versions, Journal journal, TransactionOperations transaction) {
        this.versions = versions;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * The version to go back to.
     *
     * @param asked its number, or null for the one before what stands there
     * @param fits what else it has to be
     * @param there what stands on disk, or null
     * @throws RouteRefused when there is none
     */
    public RouteVersion target(
            String key, Long asked, FileText there, Predicate<RouteVersion> fits) {
        if (asked == null) {
            return before(key, there, fits).orElseThrow(() -> RouteRefused.because("RTE-032", key));
        }
        return versions.find(asked)
                .filter(v -> v.ran() && v.file().equals(key) && fits.test(v))
                .orElseThrow(() -> RouteRefused.because("RTE-085", key, asked.toString()));
    }

    /** The last good one; where that is what stands on disk, the good one before its place. */
    private Optional<RouteVersion> before(
            String key, FileText there, Predicate<RouteVersion> fits) {
        List<RouteVersion> all = versions.of(key, RouteVersions.MOST_SHOWN);
        long place =
                all.stream()
                        .filter(v -> v.state() == RouteVersion.State.DEPLOYED && is(v, there))
                        .mapToLong(RouteVersion::place)
                        .findFirst()
                        .orElse(Long.MAX_VALUE);
        return all.stream()
                .filter(v -> v.ran() && v.id() < place && !is(v, there) && fits.test(v))
                .findFirst();
    }

    /** The good version, if it is what stands on disk; null otherwise. */
    public RouteVersion standing(String key, FileText there) {
        return versions.good(key).filter(good -> is(good, there)).orElse(null);
    }

    private static boolean is(RouteVersion version, FileText there) {
        return there != null && version.sha256().equals(there.sha256());
    }

    /**
     * It was written and deployed.
     *
     * @param there what stood on disk before, or null
     */
    public RolledBack done(
            RouteVersion back, RouteVersion from, FileText there, FileText file, String by) {
        String text = there == null || there.text() == null ? "" : there.text();
        String diff = FileDiff.of(file.key(), Redaction.of(text), back.content());
        var details = new LinkedHashMap<String, Object>();
        details.put("by", by);
        details.put("file", file.shown());
        details.put("from", from == null ? "" : from.id());
        details.put("version", back.id());
        details.put("diff", Redaction.of(diff));
        RouteVersion now =
                transaction.execute(
                        status -> {
                            for (String id : back.routeIds()) {
                                journal.record(Subject.route(id), "routes.rolled-back", details);
                            }
                            return versions.putBack(back).orElse(null);
                        });
        return new RolledBack(back, from, now);
    }
}
