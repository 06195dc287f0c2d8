package vn.tonghop.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.Deployer.Scope;
import vn.tonghop.routes.RouteState.State;

/**
 * What of the files runs. Takes the folder as it is, file by file: a good one runs in the place of
 * its earlier version, a bad one is set aside and its last good version goes on. Used by one thread
 * at a time.
 */
class Deployment {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

    /** How files are checked with these building blocks. */
    interface Checks {
        CheckedFile check(FileText file, Kamelets with);
    }

    private final Checks checks;
    private final DryRun dryRun;
    private final Swap swap;
    private final Scope scope;
    private final RouteRecords records;
    private final Predicate<String> paused;
    private final Blocks blocks;

    private SortedMap<String, FileText> world = new TreeMap<>();

    /** What was good when the process before this one ended, until it is judged here. */
    private final Map<String, CheckedFile> remembered = new TreeMap<>();

    /** The good version of a file, that runs if it is to run. */
    private final Map<String, CheckedFile> good = new TreeMap<>();

    private final FolderRules rules = new FolderRules(good, remembered);
    private final Map<String, RouteState> states = new TreeMap<>();
    private final SetAside aside;

    Deployment(
            Checks checks,
            LiveRoutes live,
            Settings settings,
            Scope scope,
            RouteRecords records,
            Predicate<String> paused) {
        this.checks = checks;
        this.dryRun = new DryRun(settings);
        this.swap = new Swap(live, settings, paused);
        this.aside = new SetAside(records);
        this.scope = scope;
        this.records = records;
        this.paused = paused;
        this.blocks = new Blocks(dryRun, records);
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
        return good.values().stream().filter(f -> f.ids.contains(id)).findFirst();
    }

    Kamelets blocks() {
        return blocks.inEffect();
    }

    /** What speaks against a file that is not there yet. */
    List<Problem> objections(FileText file) {
        try {
            CheckedFile checked = checks.check(file, blocks.inEffect());
            rules.holdAgainstOthers(checked);
            rules.missingIsASlip(checked);
            if (checked.problems.isEmpty()) {
                tried(checked).ifPresent(checked.problems::add);
            }
            return checked.problems;
        } finally {
            dryRun.close();
        }
    }

    /** The folder is like this now. */
    void take(SortedMap<String, FileText> now) {
        try {
            world = now;
            remembered.keySet().retainAll(now.keySet());
            blocks.take(now, new BlockUsers(checks, dryRun, good, remembered, world));
            remembered.replaceAll((key, last) -> checks.check(last.file, blocks.inEffect()));
            files();
        } finally {
            remembered.clear();
            dryRun.close();
        }
    }

    private void files() {
        // a file under another name goes on as it is
        world.values().stream().filter(f -> !f.isBlock()).forEach(this::adopt);
        Set<String> gone = new HashSet<>(states.keySet());
        gone.removeAll(world.keySet());
        gone.forEach(this::forget);
        judgeAll();
    }

    /** Until nothing changes any more: what one file gives up another one may take. */
    private void judgeAll() {
        var order = new ArrayList<>(world.values());
        order.removeIf(FileText::isBlock);
        // whoever had an id keeps it
        order.sort(
                java.util.Comparator.comparing((FileText f) -> !remembered.containsKey(f.key()))
                        .thenComparing(RouteCheck.ORDER));
        for (int round = 0; round <= order.size(); round++) {
            boolean moved = false;
            for (FileText file : order) {
                moved |= isOpen(file) && judge(file);
            }
            if (!moved) {
                return;
            }
        }
    }

    /** Whether there is anything to decide about it. */
    private boolean isOpen(FileText file) {
        RouteState state = states.get(file.key());
        CheckedFile current = good.get(file.key());
        return state == null
                || current == null
                || state.state() == State.QUARANTINED
                || !current.file.sameContent(file)
                || !blocks.areTheSameFor(current);
    }

    /** True when others may be free to do now what they could not. */
    private boolean judge(FileText file) {
        String key = file.key();
        CheckedFile before = good.get(key);
        CheckedFile checked = checks.check(file, blocks.inEffect());
        rules.holdAgainstOthers(checked);
        rules.missingIsASlip(checked);
        State state = RouteCheck.state(checked);
        if (state == State.RUNNING && scope.leavesOut(file)) {
            state = State.LEFT_OUT;
        }
        if (state == State.RUNNING) {
            if (isRunning(before, checked)) {
                states.put(key, checked.state(State.RUNNING));
                return false;
            }
            tried(checked).ifPresent(checked.problems::add);
            if (checked.problems.isEmpty() && swapped(before, checked)) {
                return accept(file, before, checked, State.RUNNING);
            }
            state = State.QUARANTINED;
        }
        if (state == State.QUARANTINED) {
            setAside(file, checked);
            return false;
        }
        swap.stop(before);
        return accept(file, before, checked, state);
    }

    private Optional<Problem> tried(CheckedFile checked) {
        return dryRun.of(checked).or(() -> rules.readByAnother(checked));
    }

    private boolean isRunning(CheckedFile before, CheckedFile checked) {
        return before != null
                && before.file.sameContent(checked.file)
                && blocks.areTheSameFor(before)
                && swap.runs(before);
    }

    private boolean accept(FileText file, CheckedFile before, CheckedFile checked, State state) {
        good.put(file.key(), checked);
        states.put(file.key(), checked.state(state));
        aside.forget(file.key());
        remembered.remove(file.key());
        if (state == State.RUNNING || state == State.PAUSED) {
            records.deployed(file, before == null ? null : before.file, checked.ids);
        }
        return before == null
                || !before.ids.equals(checked.ids)
                || !before.takes.equals(checked.takes)
                || !before.reads.equals(checked.reads);
    }

    private void setAside(FileText file, CheckedFile checked) {
        String key = file.key();
        if (!good.containsKey(key)) {
            lastGood(file);
        }
        states.put(key, aside.put(file, checked, good.get(key)));
    }

    /** What ran before this process began goes on. */
    private void lastGood(FileText file) {
        CheckedFile checked = remembered.get(file.key());
        if (checked == null || checked.file.sameContent(file)) {
            return;
        }
        rules.holdAgainstOthers(checked);
        if (checked.problems.isEmpty()
                && checked.missing.isEmpty()
                && checked.autoStartup
                && !scope.leavesOut(file)
                && tried(checked).isEmpty()
                && swapped(null, checked)) {
            LOG.warn("{}: its last good version runs", file.shown());
            good.put(file.key(), checked);
        }
    }

    private boolean swapped(CheckedFile before, CheckedFile checked) {
        Swap.Outcome outcome = swap.of(before, checked);
        if (outcome == Swap.Outcome.NONE && before != null) {
            good.remove(before.file.key());
        }
        return outcome == Swap.Outcome.NEW;
    }

    private void forget(String key) {
        CheckedFile file = good.remove(key);
        states.remove(key);
        aside.forget(key);
        swap.stop(file);
        if (file != null) {
            records.removed(file.file, file.ids);
        }
    }

    /** A new file that is word for word one that has gone is the same one under another name. */
    private void adopt(FileText file) {
        if (good.containsKey(file.key()) || file.text() == null) {
            return;
        }
        rules.formerNameOf(file, world.keySet()).ifPresent(former -> rename(former, file));
    }

    private void rename(CheckedFile former, FileText file) {
        good.remove(former.file.key());
        states.remove(former.file.key());
        CheckedFile same = checks.check(file, blocks.inEffect());
        same.reads.addAll(former.reads);
        good.put(file.key(), same);
        states.put(file.key(), same.state(RouteCheck.state(same)));
        records.renamed(former.file, file, same.ids);
    }
}
