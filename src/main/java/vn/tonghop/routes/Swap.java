package vn.tonghop.routes;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the routes of one version of a file in the place of another's. Used by one thread at a time.
 */
class Swap {

    private static final Logger LOG = LoggerFactory.getLogger(Swap.class);

    /** What runs afterwards. */
    enum Outcome {
        /** The new version. */
        NEW,
        /** The one before it, again. */
        OLD,
        /** Neither. */
        NONE
    }

    private final LiveRoutes live;
    private final Settings settings;
    private final Predicate<String> paused;

    /** The content of each file that was told not to start. */
    private final Map<String, String> startless = new HashMap<>();

    /**
     * @param paused routes that stay stopped
     */
    Swap(LiveRoutes live, Settings settings, Predicate<String> paused) {
        this.live = live;
        this.settings = settings;
        this.paused = paused;
    }

    /**
     * The new one in the place of the old one, or, if that fails, the old one again; why it failed
     * is among the problems of the new one then.
     *
     * @param before null when there is none
     */
    Outcome of(CheckedFile before, CheckedFile checked) {
        stop(before);
        try {
            live.load(checked, id -> !paused.test(id));
            startless.remove(checked.file.key());
            return Outcome.NEW;
        } catch (Exception e) {
            String why = Secrets.redacted(DryRun.cause(e), checked.secrets, settings);
            checked.problems.add(CamelObjection.of(e, "RTE-016", checked, why));
            tell(checked.file, e);
            return before != null && restored(before) ? Outcome.OLD : Outcome.NONE;
        }
    }

    private boolean restored(CheckedFile before) {
        try {
            live.load(before, id -> !paused.test(id));
            return true;
        } catch (Exception e) {
            LOG.error("{} does not start again", before.file.shown(), e);
            return false;
        }
    }

    /** Once for each content. */
    private void tell(FileText file, Exception why) {
        if (file.sha256().equals(startless.put(file.key(), file.sha256()))) {
            LOG.debug("{} still does not start", file.shown(), why);
        } else {
            LOG.error("{} does not start", file.shown(), why);
        }
    }

    /** Whether all routes of it run that are to run. */
    boolean runs(CheckedFile file) {
        return file.ids.stream().allMatch(id -> live.runs(id) || paused.test(id));
    }

    /** Null stops nothing. */
    void stop(CheckedFile file) {
        if (file != null) {
            file.ids.forEach(live::remove);
        }
    }
}
