package vn.tonghop.routes.deploy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.block.Kamelet;
import vn.tonghop.routes.block.Kamelets;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.live.DryRun;
import vn.tonghop.routes.version.RouteRecords;

/**
 * The building blocks in effect. A changed one comes into effect when it is good and every route
 * that works with the earlier one would work with it too; until then the earlier one stays.
 */
class BlocksInEffect {

    /** The routes that a block is used by. */
    interface Users {

        /** Why one of them could not run with this block, which is among these. */
        Optional<Problem> objection(FileText block, Kamelets with);

        /** The files of those that name it. */
        List<String> of(String block);
    }

    private final DryRun dryRun;
    private final RouteRecords records;
    private final SortedMap<String, FileText> good = new TreeMap<>();
    private final SortedMap<String, RouteState> states = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private Kamelets inEffect = Kamelets.of(List.of());

    BlocksInEffect(DryRun dryRun, RouteRecords records) {
        this.dryRun = dryRun;
        this.records = records;
    }

    Kamelets inEffect() {
        return inEffect;
    }

    /** Those with problems. */
    Collection<RouteState> states() {
        return List.copyOf(states.values());
    }

    /** Begins with what was last good. */
    void remember(Collection<FileText> blocks) {
        blocks.forEach(b -> good.put(b.key(), b));
        inEffect = Kamelets.of(good.values());
    }

    /** Takes what has changed on disk; does nothing about the routes. */
    void take(SortedMap<String, FileText> world, Users users) {
        for (FileText block : world.values()) {
            if (!block.isBlock()) {
                continue;
            }
            if (block.sameContent(good.get(block.key()))) {
                states.remove(block.key());
                refused.remove(block.key());
            } else {
                judge(block, users);
            }
        }
        var gone = new TreeSet<>(good.keySet());
        gone.removeAll(world.keySet());
        gone.forEach(key -> gone(good.get(key), users));
        inEffect = Kamelets.of(good.values());
    }

    private void judge(FileText block, Users users) {
        var with = new TreeMap<>(good);
        with.put(block.key(), block);
        var candidate = Kamelets.of(with.values());
        var problems =
                new java.util.ArrayList<>(
                        candidate.problems().stream()
                                .filter(p -> p.file().equals(block.shown()))
                                .toList());
        if (problems.isEmpty()) {
            dryRun.of(block).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            users.objection(block, candidate).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            good.put(block.key(), block);
            states.remove(block.key());
            refused.remove(block.key());
            inEffect = candidate;
            records.deployed(block, List.of());
        } else {
            setAside(block, problems);
        }
    }

    private void gone(FileText block, Users users) {
        List<String> named = users.of(Kamelets.name(block));
        if (named.isEmpty()) {
            good.remove(block.key());
            states.remove(block.key());
            records.removed(block, List.of());
        } else {
            var files = String.join(", ", named);
            setAside(block, List.of(Problem.of("RTE-027", block.shown(), 0, files)));
        }
    }

    private void setAside(FileText block, List<Problem> problems) {
        boolean earlier = good.containsKey(block.key());
        states.put(
                block.key(),
                new RouteState(
                        block.shown(),
                        List.of(),
                        "",
                        RouteState.State.QUARANTINED,
                        problems,
                        List.of(),
                        earlier,
                        List.of()));
        String told = block.sha256() + problems;
        if (!told.equals(refused.put(block.key(), told))) {
            records.quarantined(block, good.get(block.key()), List.of(), problems, null);
        }
    }

    /** Whether those that a file was checked with are in effect as they were. */
    boolean areTheSameFor(CheckedFile file) {
        return file.blocks().values().stream()
                .allMatch(
                        b -> {
                            Kamelet now = inEffect().byName().get(b.name());
                            return now != null && now.file().sameContent(b.file());
                        });
    }
}
