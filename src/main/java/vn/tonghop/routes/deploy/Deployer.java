package vn.tonghop.routes.deploy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteStates;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.check.FileCheck;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.RouteFolder;
import vn.tonghop.routes.file.RouteKind;
import vn.tonghop.routes.health.SourceHealths;
import vn.tonghop.routes.live.LiveRoutes;
import vn.tonghop.routes.version.RouteRecords;
import vn.tonghop.routes.version.RouteVersions;

/**
 * Keeps the running Camel and the folder in step: at the start, whenever the folder has changed,
 * and whenever somebody pauses a route.
 */
public class Deployer implements RouteStates {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);

    /** Which files are wanted. */
    enum Scope {
        ALL,
        DESTINATIONS,
        NONE;

        boolean leavesOut(FileText file) {
            return this == DESTINATIONS && file.kind() != RouteKind.DESTINATION;
        }
    }

    private final RouteFolder folder;
    private final FolderWatch watch;
    private final Settings settings;
    private final Deployment.Checks checks;
    private final Scope scope;
    private final LastGood lastGood;
    private final PausedRoutes paused;
    private final RouteRecords records;
    private final SourceHealths healths;
    private final NextRun next;
    private final ShownStates shown;
    private final ReentrantLock one = new ReentrantLock(true);

    private Deployment deployment;
    private volatile LiveRoutes live;
    private boolean begun;
    private volatile boolean known;

    Deployer(
            RouteFolder folder,
            FolderWatch watch,
            Settings settings,
            boolean codeAllowed,
            Scope scope,
            RouteVersions versions,
            RoutePauses pauses,
            RouteRecords records,
            SourceHealths healths,
            NextRun next,
            Supplier<List<RouteState>> beside) {
        this.folder = folder;
        this.watch = watch;
        this.settings = settings;
        this.checks = (file, with) -> new FileCheck(with, settings, codeAllowed).check(file);
        this.scope = scope;
        this.lastGood = new LastGood(folder, versions, records);
        this.paused = new PausedRoutes(pauses);
        this.records = records;
        this.healths = healths;
        this.next = next;
        this.shown = new ShownStates(folder, beside);
    }

    @Override
    public List<RouteState> all() {
        return shown.all();
    }

    @Override
    public boolean areKnown() {
        return scope == Scope.NONE || known;
    }

    /** Who has paused which route, by its id, as it was known last. */
    public Map<String, RoutePause> paused() {
        return paused.known();
    }

    Scope scope() {
        return scope;
    }

    /** Deploys the folder into a started context. */
    void deploy(CamelContext context) {
        if (scope == Scope.NONE) {
            return;
        }
        one.lock();
        try {
            live = new LiveRoutes(context, settings, healths);
            deployment = new Deployment(checks, live, settings, scope, records, paused::contains);
            paused.begin();
            begin();
        } catch (IOException e) {
            noFolder(e);
        } finally {
            one.unlock();
        }
    }

    /** With everything as it is, as soon as the folder is there. */
    private void begin() throws IOException {
        SortedMap<String, FileText> world = watch.takeAll();
        if (world.isEmpty() && lastGood.isMuch()) {
            throw new IOException("every file has gone at once");
        }
        deployment.remember(lastGood.of(world));
        begun = true;
        take(world);
    }

    private void take(SortedMap<String, FileText> world) {
        deployment.take(world);
        show();
    }

    private void show() {
        shown.show(deployment.states());
        known = true;
    }

    private void noFolder(IOException e) {
        shown.noFolder(e, deployment == null ? List.of() : deployment.states());
        known = true;
    }

    /** Looks at the folder and at the pauses once. */
    void look() {
        if (deployment == null || !one.tryLock()) {
            return;
        }
        try {
            records.flush();
            followPauses();
            if (!begun) {
                begin();
                shown.folderIsBack();
                return;
            }
            var changed = watch.look();
            boolean back = shown.folderIsBack();
            if (changed.isPresent()) {
                take(changed.get());
            } else if (back) {
                take(watch.taken());
            } else if (shown.isOld()) {
                show();
            }
        } catch (IOException e) {
            noFolder(e);
        } finally {
            one.unlock();
        }
    }

    /** What was paused or resumed here or on another node. */
    private void followPauses() {
        paused.refresh().ifPresent(this::followPausesSince);
    }

    private void followPausesSince(Map<String, RoutePause> before) {
        Map<String, RoutePause> now = paused.known();
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            if (now.containsKey(id) && !before.containsKey(id)) {
                live.remove(id);
            } else if (!now.containsKey(id)) {
                start(id);
            }
        }
        if (!before.keySet().equals(now.keySet())) {
            show();
        }
    }

    private void start(String id) {
        deployment
                .owner(id)
                .filter(f -> f.isAtWork() && !live.runs(id))
                .ifPresent(
                        f -> {
                            try {
                                live.load(f, id::equals);
                            } catch (Exception e) {
                                LOG.error("{} is not resumed", id, e);
                            }
                        });
    }

    /** What was paused or resumed a moment ago takes effect now. */
    public void pausesHaveChanged() {
        one.lock();
        try {
            if (deployment != null) {
                followPauses();
            }
        } finally {
            one.unlock();
        }
    }

    /** The Camel routes that a route consists of at this moment. */
    List<Route> parts(String id) {
        LiveRoutes now = live;
        return now == null ? List.of() : now.parts(id);
    }

    /** When a route looks or runs the next time; empty while that is not known. */
    public Optional<Instant> next(String id) {
        return next.of(parts(id));
    }

    /** What makes a route do something. */
    public Rhythm rhythm(String id) {
        return NextRun.rhythm(id, parts(id));
    }

    /** Lets a route look now. */
    public void run(String id) {
        run(id, next);
    }

    void run(String id, NextRun next) {
        one.lock();
        try {
            healths.hurry(id);
            if (!next.now(live.parts(id))) {
                live.remove(id);
                start(id);
            }
        } finally {
            one.unlock();
        }
    }

    /** What speaks against a text in the place of a file. */
    public List<Problem> objections(FileText file) {
        one.lock();
        try {
            return deployment.objections(file);
        } finally {
            one.unlock();
        }
    }

    /** As far as it is understood with the building blocks in effect. */
    public CheckedFile checked(FileText file) {
        one.lock();
        try {
            return checks.check(file, deployment.blocks());
        } finally {
            one.unlock();
        }
    }

    /** A file was written in one piece: there is nothing to wait for. */
    public void saved(FileText file) {
        one.lock();
        try {
            deployment.written(file.key());
            take(watch.takeNow(file));
        } finally {
            one.unlock();
        }
    }
}
