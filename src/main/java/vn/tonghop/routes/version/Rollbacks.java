package vn.tonghop.routes.version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
     * @param all those of the file or route, the newest first
     * @param text what of the file goes back
     * @param asked its number, or null for the one before what stands there
     * @param there what stands on disk, or null
     * @throws RouteRefused when there is none
     */
    public RouteVersion target(
            String key, List<RouteVersion> all, RouteText text, Long asked, FileText there) {
        if (asked == null) {
            return before(all, text, there).orElseThrow(() -> RouteRefused.because("RTE-032", key));
        }
        return all.stream()
                .filter(v -> v.ran() && v.id() == asked)
                .findFirst()
                .orElseThrow(() -> RouteRefused.because("RTE-085", key, asked.toString()));
    }

    /** The last good one; where that is what stands on disk, the good one before its place. */
    private static Optional<RouteVersion> before(
            List<RouteVersion> all, RouteText text, FileText there) {
        String now = there == null || there.text() == null ? "" : there.text();
        long place =
                all.stream()
                        .filter(v -> v.state() == RouteVersion.State.DEPLOYED)
                        .filter(v -> text.same(v.content(), now))
                        .mapToLong(v -> place(v, all, text))
                        .findFirst()
                        .orElse(Long.MAX_VALUE);
        return all.stream()
                .filter(v -> v.ran() && v.id() < place && !text.same(v.content(), now))
                .findFirst();
    }

    /** Of a file of which only one route went back, the file as a whole stands where it is. */
    private static long place(RouteVersion version, List<RouteVersion> all, RouteText text) {
        boolean otherwise =
                all.stream()
                        .filter(v -> version.backTo() != null && v.id() == version.backTo())
                        .anyMatch(v -> !text.same(v.content(), version.content()));
        return otherwise ? version.id() : version.place();
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
     * @param routes those that went back
     * @param there what stood on disk before, or null
     * @param file as it is written now
     */
    public RolledBack done(
            RouteVersion back,
            RouteVersion from,
            List<String> routes,
            FileText there,
            FileText file,
            String by) {
        String text = there == null || there.text() == null ? "" : there.text();
        String diff = FileDiff.of(file.key(), Redaction.of(text), Redaction.of(file.text()));
        var details = new LinkedHashMap<String, Object>();
        details.put("by", by);
        details.put("file", file.shown());
        details.put("from", from == null ? "" : from.id());
        details.put("version", back.id());
        details.put("diff", diff);
        RouteVersion now =
                transaction.execute(
                        status -> {
                            for (String id : routes) {
                                journal.record(Subject.route(id), "routes.rolled-back", details);
                            }
                            return versions.putBack(back, file).orElse(null);
                        });
        return new RolledBack(back, from, now);
    }
}
