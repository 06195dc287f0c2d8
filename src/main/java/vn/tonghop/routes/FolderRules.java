package vn.tonghop.routes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.config.Problem;

/** What one file may say depends on the others, and on what it said before. */
class FolderRules {

    private final Map<String, CheckedFile> good;
    private final Map<String, CheckedFile> remembered;

    /**
     * @param good the good version of each file, by key; changes as files do
     * @param remembered what was good before this process, until it is judged; changes too
     */
    FolderRules(Map<String, CheckedFile> good, Map<String, CheckedFile> remembered) {
        this.good = good;
        this.remembered = remembered;
    }

    /** An id belongs to whoever has it; what is handed over has to be taken. */
    void holdAgainstOthers(CheckedFile checked) {
        String key = checked.file.key();
        Map<String, String> owners = new HashMap<>();
        Set<String> taken = new HashSet<>(RouteCheck.ENTRANCES);
        taken.addAll(checked.takes);
        for (CheckedFile other : good.values()) {
            if (!other.file.key().equals(key)) {
                other.ids.forEach(id -> owners.put(id, other.file.shown()));
                taken.addAll(other.takes);
            }
        }
        for (CheckedFile other : remembered.values()) {
            if (!other.file.key().equals(key) && !good.containsKey(other.file.key())) {
                other.ids.forEach(id -> owners.putIfAbsent(id, other.file.shown()));
                taken.addAll(other.takes);
            }
        }
        for (String id : checked.ids) {
            if (owners.containsKey(id)) {
                checked.problem("RTE-005", checked.line, id, owners.get(id));
            }
        }
        RouteCheck.handsOver(checked, taken);
    }

    /** Two of its own routes would take what the other is to take, or has left. */
    static Optional<Problem> readTwice(CheckedFile checked) {
        return checked.isAtWork() ? disturbed(checked, checked) : Optional.empty();
    }

    /** A route of another file reads or writes the same: each would take what is the other's. */
    Optional<Problem> readByAnother(CheckedFile checked) {
        return !checked.isAtWork()
                ? Optional.empty()
                : good.values().stream()
                        .filter(o -> !o.file.key().equals(checked.file.key()) && o.isAtWork())
                        .flatMap(o -> disturbed(checked, o).stream())
                        .findFirst();
    }

    private static Optional<Problem> disturbed(CheckedFile checked, CheckedFile other) {
        for (Use use : checked.reads) {
            for (Use others : other.reads) {
                // of two in one file the later one is told
                boolean told =
                        checked != other
                                || (!use.route().equals(others.route())
                                        && use.line() >= others.line());
                if (told && use.disturbs(others)) {
                    return Optional.of(disturbed(checked, use, other, others));
                }
            }
        }
        return Optional.empty();
    }

    private static Problem disturbed(CheckedFile checked, Use use, CheckedFile other, Use others) {
        String key = use.writes() ? "RTE-075.write" : others.writes() ? "RTE-075" : "RTE-067";
        return Problem.said(
                key.replace(".write", ""),
                key,
                checked.file.shown(),
                use.line(),
                other.file.shown(),
                use.parameter(),
                others.route());
    }

    /**
     * A new file that is word for word one that has gone is the same one under another name.
     *
     * @param there keys of the files that are there
     */
    Optional<CheckedFile> formerNameOf(FileText file, Set<String> there) {
        return good.values().stream()
                .filter(g -> !there.contains(g.file.key()))
                .filter(g -> g.file.sameContent(file) && g.file.kind() == file.kind())
                .filter(g -> file.path().toString().endsWith(".yaml"))
                .findFirst();
    }

    /** A name without a value waits; where something ran before it is a slip of the pen. */
    void missingIsASlip(CheckedFile checked) {
        String key = checked.file.key();
        CheckedFile before = good.get(key);
        CheckedFile last = before == null ? remembered.get(key) : before;
        boolean ran = last != null && last.missing.isEmpty() && last.autoStartup;
        if (ran && !last.file.sameContent(checked.file) && checked.problems.isEmpty()) {
            checked.missing.forEach(name -> checked.problem("RTE-025", checked.line, name));
        }
    }
}
