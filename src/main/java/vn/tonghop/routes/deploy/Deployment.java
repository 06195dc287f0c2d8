package vn.tonghop.routes.deploy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.Kamelets;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.deploy.Deployer.Scope;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.live.DryRun;
import vn.tonghop.routes.live.LiveRoutes;
import vn.tonghop.routes.live.RouteSwap;
import vn.tonghop.routes.version.RouteRecords;

/**
 * What of the files runs. Takes the folder as it is: what is new or changed is judged, what is
 * called otherwise goes on, what has gone is stopped. Used by one thread at a time.
 */
class Deployment {

    /** How files are checked with these building blocks. */
    interface Checks {
        CheckedFile check(FileText file, Kamelets with);
    }

    /**
     * What is known of the files, by key.
     *
     * @param good the good version of a file, that runs if it is to run
     * @param remembered what was good when the process before this one ended, until it is judged
     * @param states how each file is
     */
    record Books(
            Map<String, CheckedFile> good,
            Map<String, CheckedFile> remembered,
            Map<String, RouteState> states) {}

    private final Checks checks;
    private final DryRun dryRun;
    private final RouteSwap swap;
    private final RouteRecords records;
    private final Predicate<String> paused;
    private final BlocksInEffect blocks;

    private SortedMap<String, FileText> world = new TreeMap<>();
    private final Map<String, CheckedFile> remembered = new TreeMap<>();
    private final Map<String, CheckedFile> good = new TreeMap<>();
    private final Map<String, RouteState> states = new TreeMap<>();
    private final FileJudge judge;

    Deployment(
            Checks checks,
            LiveRoutes live,
            Settings settings,
            Scope scope,
            RouteRecords records,
            Predicate<String> paused) {
        this.checks = checks;
        this.dryRun = new DryRun(settings);
        this.swap = new RouteSwap(live, settings, paused);
        this.records = records;
        this.paused = paused;
        this.blocks = new BlocksInEffect(dryRun, records);
        var books = new Books(good, remembered, states);
        this.judge = new FileJudge(checks, books, blocks, dryRun, swap, scope, records);
    }

    /** Begins with what was last good. */
    void remember(Collection<FileText> files) {
        blocks.remember(files.stream().filter(FileText::isBlock).toList());
        files.stream()
                .filter(f -> !f.isBlock())
                .forEach(f -> remembered.put(f.key(), checks.check(f, blocks.inEffect())));
    }

    /** One state a file, by file. */
    List<RouteState> states() {
        var all = new TreeMap<String, RouteState>();
        blocks.states().forEach(s -> all.put(s.file(), s));
        states.values().forEach(s -> all.put(s.file(), s.withPauses(paused)));
        return List.copyOf(all.values());
    }

    /** The file a route belongs to, as far as it is good. */
    Optional<CheckedFile> owner(String id) {
        return good.values().stream().filter(f -> f.ids().contains(id)).findFirst();
    }

    Kamelets blocks() {
        return blocks.inEffect();
    }

    /** What speaks against a file that is not there yet. */
    List<Problem> objections(FileText file) {
        try {
            return judge.objections(file);
        } finally {
            dryRun.close();
        }
    }

    /** Somebody has written it again. */
    void written(String key) {
        judge.mayStart(key);
    }

    /** The folder is like this now. */
    void take(SortedMap<String, FileText> now) {
        try {
            SortedMap<String, FileText> before = world;
            world = now;
            move(FileRenames.of(remembered, world), remembered);
            remembered.keySet().retainAll(now.keySet());
            blocks.take(now, new BlockUsers(checks, dryRun, good, remembered, world));
            remembered.replaceAll((key, last) -> checks.check(last.file(), blocks.inEffect()));
            files(before);
        } finally {
            remembered.clear();
            dryRun.close();
        }
    }

    private void files(SortedMap<String, FileText> before) {
        move(FileRenames.ofSetAside(good, before, world), good);
        move(FileRenames.of(good, world), good);
        Set<String> gone = new HashSet<>(states.keySet());
        gone.removeAll(world.keySet());
        gone.forEach(this::forget);
        judge.of(world.values());
    }

    private void forget(String key) {
        CheckedFile file = good.remove(key);
        states.remove(key);
        judge.forget(key);
        swap.stop(file);
        if (file != null) {
            records.removed(file.file(), file.ids());
        }
    }

    /** A file under another name goes on as it is; what stood under that name before ends. */
    private void move(List<FileRenames.Rename> moves, Map<String, CheckedFile> books) {
        if (moves.isEmpty()) {
            return;
        }
        moves.forEach(m -> forgetName(m.former().file().key(), books));
        for (FileRenames.Rename move : moves) {
            String key = move.now().key();
            CheckedFile displaced = books.get(key);
            forgetName(key, books);
            swap.stop(displaced);
            if (displaced != null) {
                records.removed(displaced.file(), displaced.ids());
            }
        }
        for (FileRenames.Rename move : moves) {
            FileText now = move.now().with(move.former().file().text());
            CheckedFile same = checks.check(now, blocks.inEffect());
            same.use(move.former().uses());
            books.put(now.key(), same);
            if (books == good && now.sameContent(move.now())) {
                states.put(now.key(), same.state(same.state()));
            }
        }
        records.renamed(
                moves.stream()
                        .map(
                                m ->
                                        new RouteRecords.Renaming(
                                                m.former().file(), m.former().ids(), m.now()))
                        .toList());
    }

    private void forgetName(String key, Map<String, CheckedFile> books) {
        books.remove(key);
        states.remove(key);
        judge.forget(key);
    }
}
