package vn.tonghop.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.Deployer.Scope;
import vn.tonghop.routes.RouteState.State;

/**
 * Decides of each file whether it runs: a good one in the place of its earlier version, of a bad
 * one its last good version. Used by one thread at a time.
 */
class Judge {

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final Deployment.Checks checks;
    private final Deployment.Books books;
    private final Blocks blocks;
    private final DryRun dryRun;
    private final Swap swap;
    private final SetAside aside;
    private final Scope scope;
    private final RouteRecords records;
    private final FolderRules rules;

    Judge(
            Deployment.Checks checks,
            Deployment.Books books,
            Blocks blocks,
            DryRun dryRun,
            Swap swap,
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
    }

    /** As it is understood, with what speaks against it beside the others; not tried out yet. */
    CheckedFile checked(FileText file) {
        CheckedFile checked = checks.check(file, blocks.inEffect());
        rules.holdAgainstOthers(checked);
        rules.missingIsASlip(checked);
        return checked;
    }

    /** It is gone: whatever is told of it later is news. */
    void forget(String key) {
        aside.forget(key);
    }

    /** Until nothing changes any more: what one file gives up another one may take. */
    void of(Collection<FileText> world) {
        var order = new ArrayList<>(world);
        order.removeIf(FileText::isBlock);
        // whoever had an id keeps it
        order.sort(
                Comparator.comparing((FileText f) -> !books.remembered().containsKey(f.key()))
                        .thenComparing(RouteCheck.ORDER));
        Rounds.of(order, file -> isOpen(file) && judge(file));
    }

    /** Whether there is anything to decide about it. */
    private boolean isOpen(FileText file) {
        RouteState state = books.states().get(file.key());
        CheckedFile current = books.good().get(file.key());
        return state == null
                || current == null
                || state.state() == State.QUARANTINED
                || !current.file.sameContent(file)
                || !blocks.areTheSameFor(current);
    }

    /** True when others may be free to do now what they could not. */
    private boolean judge(FileText file) {
        String key = file.key();
        CheckedFile before = books.good().get(key);
        CheckedFile checked = checked(file);
        State state = RouteCheck.state(checked);
        if (state == State.RUNNING && scope.leavesOut(file)) {
            state = State.LEFT_OUT;
        }
        if (state == State.RUNNING) {
            if (isRunning(before, checked)) {
                books.states().put(key, checked.state(State.RUNNING));
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

    /** What Camel, and what the others read, say against it. */
    Optional<Problem> tried(CheckedFile checked) {
        return dryRun.of(checked).or(() -> rules.readByAnother(checked));
    }

    private boolean isRunning(CheckedFile before, CheckedFile checked) {
        return before != null
                && before.file.sameContent(checked.file)
                && blocks.areTheSameFor(before)
                && swap.runs(before);
    }

    private boolean accept(FileText file, CheckedFile before, CheckedFile checked, State state) {
        books.good().put(file.key(), checked);
        books.states().put(file.key(), checked.state(state));
        aside.forget(file.key());
        books.remembered().remove(file.key());
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
        if (!books.good().containsKey(key)) {
            lastGood(file);
        }
        books.states().put(key, aside.put(file, checked, books.good().get(key)));
    }

    /** What ran before this process began goes on. */
    private void lastGood(FileText file) {
        CheckedFile checked = books.remembered().get(file.key());
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
            books.good().put(file.key(), checked);
        }
    }

    private boolean swapped(CheckedFile before, CheckedFile checked) {
        Swap.Outcome outcome = swap.of(before, checked);
        if (outcome == Swap.Outcome.NONE && before != null) {
            books.good().remove(before.file.key());
        }
        return outcome == Swap.Outcome.NEW;
    }
}
