package vn.tonghop.routes.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.config.Problem;
import vn.tonghop.message.Harmless;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.check.CheckedFile;

/**
 * Puts the routes of one version of a file in the place of another's, of several files at once
 * where routes change hands. Used by one thread at a time.
 */
public class RouteSwap {

    private static final Logger LOG = LoggerFactory.getLogger(RouteSwap.class);

    /**
     * Of one file.
     *
     * @param before what is good until now, or null
     * @param after what is to be in its place
     * @param starts whether its routes are to run
     */
    public record Change(CheckedFile before, CheckedFile after, boolean starts) {}

    /** Why a version did not start, as long as it and its building blocks are as they were. */
    private record Failure(String version, Problem why) {}

    private final LiveRoutes live;
    private final Settings settings;
    private final Predicate<String> paused;
    private final Map<String, Failure> failures = new HashMap<>();

    /**
     * @param paused routes that stay stopped
     */
    public RouteSwap(LiveRoutes live, Settings settings, Predicate<String> paused) {
        this.live = live;
        this.settings = settings;
        this.paused = paused;
    }

    /**
     * All the new ones in the place of the old ones, or, if one does not start, the old ones again.
     *
     * @return the one that does not start; why is among its problems then
     */
    public Optional<Change> all(List<Change> changes) {
        var ran = new HashSet<CheckedFile>();
        changes.stream().map(Change::before).filter(this::isAtWork).forEach(ran::add);
        changes.forEach(c -> stop(c.before()));
        var begun = new ArrayList<CheckedFile>();
        for (Change change : changes) {
            if (change.starts()) {
                try {
                    live.load(change.after(), id -> !paused.test(id));
                    begun.add(change.after());
                } catch (Exception e) {
                    note(change.after(), e);
                    begun.forEach(this::stop);
                    restore(changes, ran);
                    return Optional.of(change);
                }
            }
        }
        begun.forEach(b -> failures.remove(b.file().key()));
        return Optional.empty();
    }

    private void restore(List<Change> changes, Set<CheckedFile> ran) {
        for (Change change : changes) {
            if (ran.contains(change.before())) {
                try {
                    live.load(change.before(), id -> !paused.test(id));
                } catch (Exception e) {
                    LOG.error("{} does not start again", change.before().file().shown(), e);
                }
            }
        }
    }

    /** Says so once for each version. */
    private void note(CheckedFile file, Exception e) {
        String why = Secrets.redacted(DryRun.cause(e), file, settings);
        Problem problem = CamelObjection.of(e, "RTE-016", file, why);
        file.tell(problem);
        var failure = new Failure(version(file), problem);
        Failure last = failures.put(file.file().key(), failure);
        if (last != null && last.version().equals(failure.version())) {
            LOG.debug("{} still does not start", file.file().shown(), e);
        } else {
            LOG.error("{} does not start: {}", file.file().shown(), Harmless.of(why));
            LOG.debug("{} does not start because of", file.file().shown(), e);
        }
    }

    /** Why exactly this version did not start when it was tried; empty when it was not. */
    public Optional<Problem> failureOf(CheckedFile file) {
        return Optional.ofNullable(failures.get(file.file().key()))
                .filter(f -> f.version().equals(version(file)))
                .map(Failure::why);
    }

    /** It may be tried again. */
    public void forget(String key) {
        failures.remove(key);
    }

    private static String version(CheckedFile file) {
        var version = new StringBuilder(file.file().sha256());
        file.blocks().values().forEach(b -> version.append(' ').append(b.file().sha256()));
        return version.toString();
    }

    private boolean isAtWork(CheckedFile file) {
        return file != null && file.ids().stream().anyMatch(live::runs);
    }

    /** Whether all routes of it run that are to run. */
    public boolean runs(CheckedFile file) {
        return file.ids().stream().allMatch(id -> live.runs(id) || paused.test(id));
    }

    /** Null stops nothing. */
    public void stop(CheckedFile file) {
        if (file != null) {
            file.ids().forEach(live::remove);
        }
    }
}
