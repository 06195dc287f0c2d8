package vn.tonghop.routes.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.config.Problem;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.routes.RouteRefused;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.deploy.Deployer;
import vn.tonghop.routes.deploy.Rhythm;
import vn.tonghop.routes.deploy.RoutePauses;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.RouteFolder;
import vn.tonghop.routes.health.SourceHealths;
import vn.tonghop.routes.live.TryOut;
import vn.tonghop.routes.owner.SourceOwners;
import vn.tonghop.routes.version.Rollbacks;
import vn.tonghop.routes.version.RolledBack;
import vn.tonghop.routes.version.RouteRecords;
import vn.tonghop.routes.version.RouteVersions;

/**
 * What an administrator does with the routes of the running gateway (bàn điều khiển tuyến). Every
 * change is in the journal with its author.
 */
public class RouteDesk {

    private final FileSaving saving;
    private final RouteSheets sheets;
    private final SourceOwners owners;
    private final Deployer deployer;
    private final Histories histories;
    private final Rollbacks rollbacks;
    private final RoutePauses pauses;
    private final RouteRecords records;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final SourceHealths healths;
    private final TryOut tryOut;

    RouteDesk(
            RouteFolder folder,
            Deployer deployer,
            RouteVersions versions,
            RouteRecords records,
            RoutePauses pauses,
            Journal journal,
            TransactionOperations transaction,
            RouteSheets sheets,
            SourceOwners owners,
            SourceHealths healths,
            TryOut tryOut) {
        this.healths = healths;
        this.tryOut = tryOut;
        this.sheets = sheets;
        this.owners = owners;
        this.saving = new FileSaving(folder);
        this.deployer = deployer;
        this.rollbacks = new Rollbacks(versions, journal, transaction);
        this.histories = new Histories(sheets, versions, rollbacks);
        this.pauses = pauses;
        this.records = records;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** One state a file, in the order of their names. */
    public List<RouteState> states() {
        return deployer.all();
    }

    /**
     * The key of a file by its name, by its key (in addresses with a colon: "sources:mailbox.yaml")
     * or by the id of one of its routes.
     *
     * @throws RouteRefused when there never was one
     */
    public String fileOf(String asked) {
        return sheets.fileOf(asked);
    }

    /** The sheets of all files. */
    public List<RouteSheet> sheets() {
        return sheets.all();
    }

    /** The routes that are to work, and fail or have gone unusually quiet. */
    public List<RouteSheet.Troubled> troubled() {
        return sheets.troubled();
    }

    /**
     * @throws RouteRefused when there is no such file
     */
    public RouteSheet sheet(String key) {
        return sheets.of(key);
    }

    /**
     * What became of a route, or of a file.
     *
     * @param asked id of a route, or the key of a file
     */
    public Histories.History history(String asked) {
        return histories.of(asked);
    }

    /** The same of a file, which need not be there yet. */
    public Histories.History historyOfFile(String key) {
        return histories.ofFile(key);
    }

    /** Stops a route until somebody resumes it, also across restarts. */
    public void pause(String id, String by) {
        known(id);
        transaction.executeWithoutResult(
                status -> {
                    if (pauses.pause(id, by)) {
                        journal.record(Subject.route(id), "routes.paused", Map.of("by", by));
                    }
                });
        deployer.pausesHaveChanged();
    }

    /** Starts a paused route again. */
    public void resume(String id, String by) {
        known(id);
        transaction.executeWithoutResult(
                status -> {
                    if (pauses.resume(id)) {
                        journal.record(Subject.route(id), "routes.resumed", Map.of("by", by));
                    }
                });
        deployer.pausesHaveChanged();
    }

    private RouteState known(String id) {
        return deployer.all().stream()
                .filter(s -> s.ids().contains(id))
                .findFirst()
                .orElseThrow(() -> RouteRefused.unknown(id));
    }

    /**
     * How it went.
     *
     * @param finished whether it has come to an end
     * @param error why it failed, as {@link vn.tonghop.message.Cause} keeps it; null when it did
     *     not, or has not come to an end
     */
    public record Ran(boolean finished, String error) {}

    /**
     * Lets a source look, or a schedule fire, now.
     *
     * @param patience how long to wait for how it goes; zero does not wait
     */
    public Ran run(String id, String by, Duration patience) {
        RouteState there = known(id);
        if (!there.works(id)) {
            throw RouteRefused.because(whyNot(there, id), id, there.file());
        }
        Rhythm rhythm = deployer.rhythm(id);
        if (rhythm == Rhythm.RECEIVES || rhythm == Rhythm.DELIVERS) {
            throw RouteRefused.because("RTE-086", id);
        }
        if (!owners.holds(id)) {
            throw RouteRefused.because("RTE-061", id, owners.of(id).orElse("?"));
        }
        long look = healths.nextLook(id);
        journal.record(Subject.route(id), "routes.run", Map.of("by", by));
        deployer.run(id);
        boolean finished = healths.awaitLook(id, look, patience);
        return new Ran(finished, finished ? healths.errorOf(id) : null);
    }

    /** The sentence that says what to do before it can be run. */
    private static String whyNot(RouteState there, String id) {
        if (there.paused().contains(id)) {
            return "RTE-031";
        }
        return switch (there.state()) {
            case PAUSED -> "RTE-078";
            case QUARANTINED -> "RTE-079";
            case NOT_CONFIGURED -> "RTE-080";
            default -> "RTE-081";
        };
    }

    /**
     * What speaks against this text in the place of this file; empty when it would run, now or when
     * its settings are there.
     */
    public List<Problem> check(String key, String text) {
        FileText file = saving.named(key, text);
        if (text.length() > RouteFolder.MOST_BYTES) {
            var size = Integer.toString(text.length());
            var most = Integer.toString(RouteFolder.MOST_BYTES);
            return List.of(Problem.of("RTE-029", file.shown(), 0, size, most));
        }
        return deployer.objections(file);
    }

    /**
     * Connects the sources of this text as they would be connected, lists what they would take, at
     * most 20 each within 15 seconds, and takes nothing.
     */
    public List<TryOut.Result> tryOut(String key, String text) {
        return tryOut.of(deployer.checked(saving.named(key, text)));
    }

    /**
     * Saves a file in one piece and deploys it.
     *
     * @param expected the digest of the content that was changed; null for a new file
     * @param anyway also with problems: it is set aside then, and its last good version runs
     * @throws RouteRefused when it has problems, or somebody else has changed it in the meantime
     */
    public void save(String key, String text, String expected, boolean anyway, String by) {
        List<Problem> problems = check(key, text);
        boolean huge = problems.stream().anyMatch(p -> p.code().equals("RTE-029"));
        if (!problems.isEmpty() && (!anyway || huge)) {
            throw RouteRefused.because(problems);
        }
        FileText file = saving.named(key, text);
        String there = sheets.disk(key).map(FileText::sha256).orElse(null);
        if (!java.util.Objects.equals(there, expected)) {
            throw RouteRefused.because("RTE-034", file.shown());
        }
        write(file, by);
        journal.record(
                Subject.route(key),
                "routes.saved",
                Map.of("by", by, "file", file.shown(), "sha256", file.sha256()));
    }

    /**
     * Writes an earlier version back: of a file, all of it; of a route, what is its own, also from
     * a file that was called otherwise. What other routes of the file say stays as it is.
     *
     * @param asked id of a route, or a file
     * @param version one that ran; null for the last good one and, when that is what stands on
     *     disk, for the good one before it: asked again and again, it goes further back each time
     * @throws RouteRefused when there is none, or it would not run any more
     */
    public RolledBack rollback(String asked, Long version, String by) {
        Histories.Way way = histories.back(asked, version);
        FileText file = saving.named(way.key(), way.text());
        List<Problem> problems = check(way.key(), way.text());
        if (!problems.isEmpty()) {
            throw RouteRefused.because(problems);
        }
        write(file, by);
        return rollbacks.done(way.to(), way.from(), way.routes(), way.there(), file, by);
    }

    private void write(FileText file, String by) {
        records.savedBy(file.key(), file.sha256(), by);
        try {
            saving.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.shown() + " cannot be written", e);
        }
        deployer.saved(file);
    }
}
