package vn.tonghop.routes.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteState.State;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.check.FolderRules;
import vn.tonghop.routes.deploy.Deployer.Scope;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.live.DryRun;
import vn.tonghop.routes.live.RouteSwap;
import vn.tonghop.routes.place.Place;
import vn.tonghop.routes.place.PlaceUse;
import vn.tonghop.routes.version.RouteRecords;

/**
 * Decides of each file whether it runs: a good one in the place of its earlier version, of a bad
 * one its last good version. What changed together is judged together. Used by one thread at a
 * time.
 */
class FileJudge {

    private static final Logger LOG = LoggerFactory.getLogger(FileJudge.class);

    private final Deployment.Checks checks;
    private final Deployment.Books books;
    private final BlocksInEffect blocks;
    private final DryRun dryRun;
    private final RouteSwap swap;
    private final SetAside aside;
    private final Scope scope;
    private final RouteRecords records;
    private final FolderRules rules;
    private final JointChanges agreement;

    FileJudge(
            Deployment.Checks checks,
            Deployment.Books books,
            BlocksInEffect blocks,
            DryRun dryRun,
            RouteSwap swap,
            Scope scope,
            RouteRecords records) {
        this.checks = checks;
        this.books = books;
        this.blocks = blocks;
        this.dryRun = dryRun;
        this.swap = swap;
        this.aside = new SetAside(records);
        this.scope = scope;
        this.records = records;
        this.rules = new FolderRules(books.good(), books.remembered());
        this.agreement = new JointChanges(books.good(), rules);
    }

    /** What speaks against a file that is not there yet, beside the others as they are. */
    List<Problem> objections(FileText file) {
        CheckedFile checked = understood(file);
        if (checked.problems().isEmpty()) {
            dryRun.of(checked).ifPresent(checked::tell);
        }
        checked.tell(rules.against(checked, Map.of()));
        return checked.problems();
    }

    /** It is gone, or is called otherwise: whatever is told of it later is news. */
    void forget(String key) {
        aside.forget(key);
        swap.forget(key);
    }

    /** It was written again: what did not start may be tried again. */
    void mayStart(String key) {
        swap.forget(key);
    }

    /** Until nothing changes any more: what one file gives up another one may take. */
    void of(Collection<FileText> world) {
        List<FileText> order = inOrder(world);
        Map<String, CheckedFile> failed = new HashMap<>();
        Map<String, CheckedFile> refused = new HashMap<>();
        boolean again = true;
        for (int round = 0; again && round <= 2 * order.size(); round++) {
            refused.clear();
            refused.putAll(failed);
            again = round(order, refused, failed);
        }
        order.stream()
                .filter(file -> refused.containsKey(file.key()))
                .forEach(file -> setAside(file, refused.get(file.key())));
    }

    /** Whoever had an id keeps it, so these come first; then what delivers. */
    private List<FileText> inOrder(Collection<FileText> world) {
        var order = new ArrayList<>(world);
        order.removeIf(FileText::isBlock);
        order.sort(
                Comparator.comparing((FileText f) -> !books.remembered().containsKey(f.key()))
                        .thenComparing(FileText.DELIVERING_FIRST));
        return order;
    }

    /** True when others may be free to do now what they could not. */
    private boolean round(
            List<FileText> order,
            Map<String, CheckedFile> refused,
            Map<String, CheckedFile> failed) {
        var coming = new LinkedHashMap<String, CheckedFile>();
        for (FileText file : order) {
            if (isOpen(file) && !failed.containsKey(file.key())) {
                CheckedFile checked = understood(file);
                if (isRunning(checked)) {
                    books.states().put(file.key(), checked.state(State.RUNNING));
                } else {
                    (isGood(checked) ? coming : refused).put(file.key(), checked);
                }
            }
        }
        var onDisk = new LinkedHashMap<>(coming);
        onDisk.putAll(refused);
        List<CheckedFile> bad =
                refused.values().stream().filter(c -> !failed.containsKey(c.file().key())).toList();
        bad.forEach(c -> c.tell(rules.names(c, onDisk)));
        // beside what others say, and beside what of it comes into effect
        var disturbed = bad.stream().filter(c -> rules.place(c, onDisk).isPresent()).toList();
        agreement.takeOutWhatDisagrees(coming).forEach(c -> refused.put(c.file().key(), c));
        disturbed.forEach(c -> rules.place(c, coming).ifPresent(c::tell));
        boolean moved = false;
        for (List<CheckedFile> group : agreement.changingHands(coming)) {
            Optional<CheckedFile> startless = startless(group);
            if (startless.isPresent()) {
                failed.put(startless.get().file().key(), startless.get());
                return true;
            }
            for (CheckedFile checked : group) {
                moved |= accept(checked);
            }
        }
        return moved;
    }

    /** Whether there is anything to decide about it. */
    private boolean isOpen(FileText file) {
        RouteState state = books.states().get(file.key());
        CheckedFile current = books.good().get(file.key());
        return state == null
                || current == null
                || state.state() == State.QUARANTINED
                || !current.file().sameContent(file)
                || !blocks.areTheSameFor(current);
    }

    private CheckedFile understood(FileText file) {
        CheckedFile checked = checks.check(file, blocks.inEffect());
        rules.missingIsASlip(checked);
        return checked;
    }

    private State state(CheckedFile checked) {
        State state = checked.state();
        boolean left = state == State.RUNNING && scope.leavesOut(checked.file());
        return left ? State.LEFT_OUT : state;
    }

    /** By itself; a version that did not start is not tried again where something would stop. */
    private boolean isGood(CheckedFile checked) {
        if (state(checked) == State.RUNNING) {
            dryRun.of(checked).ifPresent(checked::tell);
            if (books.good().containsKey(checked.file().key())) {
                swap.failureOf(checked).ifPresent(checked::tell);
            }
        }
        return checked.problems().isEmpty();
    }

    private boolean isRunning(CheckedFile checked) {
        CheckedFile before = books.good().get(checked.file().key());
        return before != null
                && before.file().sameContent(checked.file())
                && state(checked) == State.RUNNING
                && blocks.areTheSameFor(before)
                && swap.runs(before);
    }

    /**
     * Puts them in the place of what is good until now.
     *
     * @return the one because of which everything is as it was; empty when they are in their place
     */
    private Optional<CheckedFile> startless(List<CheckedFile> group) {
        if (group.size() > 1) {
            for (CheckedFile checked : group) {
                Optional<Problem> failure = swap.failureOf(checked);
                if (failure.isPresent()) {
                    checked.tell(failure.get());
                    return Optional.of(checked);
                }
            }
        }
        var changes = group.stream().map(this::change).toList();
        Optional<CheckedFile> startless = swap.all(changes).map(RouteSwap.Change::after);
        startless.ifPresent(
                failed ->
                        changes.stream()
                                .map(RouteSwap.Change::before)
                                .filter(before -> before != null && !stands(before))
                                .forEach(before -> books.good().remove(before.file().key())));
        return startless;
    }

    private RouteSwap.Change change(CheckedFile checked) {
        CheckedFile before = books.good().get(checked.file().key());
        return new RouteSwap.Change(before, checked, state(checked) == State.RUNNING);
    }

    /** Whether a good version still is what it was: it runs, if it is one that is to run. */
    private boolean stands(CheckedFile good) {
        return state(good) != State.RUNNING || swap.runs(good);
    }

    /** True when it has given up, or begun, something that matters to others. */
    private boolean accept(CheckedFile checked) {
        String key = checked.file().key();
        State state = state(checked);
        CheckedFile before = books.good().put(key, checked);
        books.states().put(key, checked.state(state));
        aside.forget(key);
        books.remembered().remove(key);
        if (state == State.RUNNING || state == State.PAUSED) {
            records.deployed(checked.file(), checked.ids());
        }
        return before == null
                || !before.ids().equals(checked.ids())
                || !before.takes().equals(checked.takes())
                || !places(before).equals(places(checked));
    }

    private static Set<Place> places(CheckedFile file) {
        return file.uses().stream().map(PlaceUse::place).collect(Collectors.toSet());
    }

    private void setAside(FileText file, CheckedFile checked) {
        String key = file.key();
        if (!books.good().containsKey(key)) {
            lastGood(file);
        }
        books.states().put(key, aside.put(file, checked, books.good().get(key)));
    }

    /** What ran before this process began goes on. */
    private void lastGood(FileText file) {
        CheckedFile checked = books.remembered().get(file.key());
        if (checked == null || checked.file().sameContent(file)) {
            return;
        }
        if (state(checked) == State.RUNNING) {
            dryRun.of(checked).ifPresent(checked::tell);
            checked.tell(rules.against(checked, Map.of()));
            if (checked.problems().isEmpty()
                    && swap.all(List.of(new RouteSwap.Change(null, checked, true))).isEmpty()) {
                LOG.warn("{}: its last good version runs", file.shown());
                books.good().put(file.key(), checked);
            }
        }
    }
}
