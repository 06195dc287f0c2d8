package vn.tonghop.routes.version;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.config.Problem;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.message.Harmless;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.Redaction;

/**
 * Writes down what became of the files: the version in its table, the change in the journal, one
 * commit for both. While the database is away the routes go on, and what has to be written waits.
 */
public class RouteRecords {

    /**
     * A file that is called otherwise.
     *
     * @param former its good version, under the name of before
     * @param ids of the routes of that version
     * @param now the file under its new name
     */
    public record Renaming(FileText former, List<String> ids, FileText now) {}

    private static final Logger LOG = LoggerFactory.getLogger(RouteRecords.class);
    private static final int MOST_WAITING = 1_000;

    /** A file that is gone has no owner any more. */
    private static final String UNKNOWN = "file:?";

    private final RouteVersions versions;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Authors authors = new Authors();
    private final boolean keeps;
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /**
     * @param keeps false for a process that only borrows the routes: it leaves the memory alone
     */
    public RouteRecords(
            RouteVersions versions,
            Journal journal,
            TransactionOperations transaction,
            boolean keeps) {
        this.versions = versions;
        this.journal = journal;
        this.transaction = transaction;
        this.keeps = keeps;
    }

    /** This content of a file was written through the gateway, by this person. */
    public void savedBy(String key, String sha256, String by) {
        authors.saved(key, sha256, by);
    }

    /** It is the last good version from now on. */
    public void deployed(FileText file, List<String> ids) {
        LOG.info("{}: {} good", Harmless.of(file.shown()), ids);
        String by = authors.of(file);
        write(
                () -> {
                    var last = versions.good(file.key());
                    if (last.isPresent() && last.get().sha256().equals(file.sha256())) {
                        return;
                    }
                    String old = last.map(RouteVersion::content).orElse("");
                    versions.deployed(file.key(), file.text(), file.sha256(), ids, by);
                    Map<String, Object> details = details(file, by);
                    String before = Redaction.of(old);
                    details.put("diff", FileDiff.of(file.key(), before, Redaction.of(file.text())));
                    for (String subject : subjects(file, ids)) {
                        if (last.isEmpty()) {
                            journal.record(Subject.route(subject), "routes.deployed", details);
                        } else {
                            journal.record(Subject.route(subject), "routes.changed", details);
                        }
                    }
                });
    }

    /**
     * @param good the version that stays, or null
     * @param redacted its text without secrets, or null when that is not known better
     */
    public void quarantined(
            FileText file,
            FileText good,
            List<String> ids,
            List<Problem> problems,
            String redacted) {
        problems.forEach(
                p -> LOG.error("quarantined: {}", Harmless.of(p.describe(Locale.ENGLISH))));
        String by = authors.of(file);
        String text = file.text() == null ? "" : file.text();
        String content = redacted == null ? Redaction.of(text) : redacted;
        String told =
                problems.stream()
                        .map(p -> p.describe(vn.tonghop.message.Messages.VIETNAMESE))
                        .collect(Collectors.joining("\n"));
        write(
                () -> {
                    if (!versions.quarantined(file.key(), content, file.sha256(), ids, told, by)) {
                        return;
                    }
                    Map<String, Object> details = details(file, by);
                    details.put("line", problems.get(0).line());
                    details.put("code", problems.get(0).code());
                    if (good != null) {
                        details.put(
                                "diff",
                                FileDiff.of(file.key(), Redaction.of(good.text()), content));
                    }
                    for (String subject : subjects(file, ids)) {
                        journal.record(Subject.route(subject), "routes.quarantined", details);
                    }
                });
    }

    /** It is gone, and what ran of it has ended. */
    public void removed(FileText file, List<String> ids) {
        LOG.info("{}: {} removed", Harmless.of(file.shown()), ids);
        write(
                () -> {
                    versions.removed(file.key());
                    for (String subject : subjects(file, ids)) {
                        journal.record(
                                Subject.route(subject), "routes.removed", details(file, UNKNOWN));
                    }
                });
    }

    /** Files that are called otherwise now, all at once: some may be called as others were. */
    public void renamed(List<Renaming> moves) {
        for (Renaming move : moves) {
            var before = Harmless.of(move.former().shown());
            var now = Harmless.of(move.now().shown());
            LOG.info("{}: {} is called {} now", before, move.ids(), now);
        }
        var authors = moves.stream().map(m -> this.authors.of(m.now())).toList();
        write(
                () -> {
                    moves.forEach(m -> versions.removed(m.former().key()));
                    for (int i = 0; i < moves.size(); i++) {
                        renamed(moves.get(i), authors.get(i));
                    }
                });
    }

    private void renamed(Renaming move, String by) {
        FileText file = move.now();
        FileText good = file.with(move.former().text());
        versions.deployed(file.key(), good.text(), good.sha256(), move.ids(), by);
        Map<String, Object> details = details(file, by);
        details.put("before", move.former().shown());
        for (String subject : subjects(file, move.ids())) {
            journal.record(Subject.route(subject), "routes.renamed", details);
        }
    }

    /** What waits for the database is tried again. */
    public synchronized void flush() {
        try {
            while (!waiting.isEmpty()) {
                Runnable next = waiting.peek();
                transaction.executeWithoutResult(status -> next.run());
                waiting.poll();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.error("{} changes of routes wait for the database", waiting.size(), e);
        }
    }

    private synchronized void write(Runnable change) {
        if (!keeps) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            LOG.error("a change of a route is not written down: too many wait");
            return;
        }
        waiting.add(change);
        flush();
    }

    private static List<String> subjects(FileText file, List<String> ids) {
        return ids.isEmpty() ? List.of(file.key()) : ids;
    }

    private static Map<String, Object> details(FileText file, String by) {
        var details = new LinkedHashMap<String, Object>();
        details.put("file", file.shown());
        details.put("by", by);
        return details;
    }
}
