package vn.tonghop.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /**
     * What speaks against a file beside the others: an id belongs to whoever has it, what is handed
     * over has to be taken, and no two read the same place.
     *
     * @param coming what other files will say in a moment, in the order of their right of way; the
     *     rest stays as it is
     */
    List<Problem> against(CheckedFile checked, Map<String, CheckedFile> coming) {
        var problems = new ArrayList<Problem>();
        Map<String, String> owners = new HashMap<>();
        Set<String> taken = new HashSet<>(RouteCheck.ENTRANCES);
        taken.addAll(checked.takes);
        Problem readToo = null;
        for (CheckedFile other : others(checked.file.key(), coming)) {
            taken.addAll(other.takes);
            for (String id : other.ids) {
                if (checked.ids.contains(id) && yields(checked, other, coming, f -> f.ids, id)) {
                    owners.putIfAbsent(id, other.file.shown());
                }
            }
            for (String place : other.reads) {
                if (readToo == null
                        && checked.reads.contains(place)
                        && yields(checked, other, coming, f -> f.reads, place)) {
                    readToo = readToo(checked, other);
                }
            }
        }
        for (String id : checked.ids) {
            if (owners.containsKey(id)) {
                var shown = checked.file.shown();
                problems.add(Problem.of("RTE-005", shown, checked.line, id, owners.get(id)));
            }
        }
        problems.addAll(RouteCheck.notTaken(checked, taken));
        if (problems.isEmpty() && readToo != null) {
            problems.add(readToo);
        }
        return problems;
    }

    /** Every other file as it will be. */
    private Collection<CheckedFile> others(String key, Map<String, CheckedFile> coming) {
        var others = new LinkedHashMap<String, CheckedFile>(remembered);
        others.putAll(good);
        others.putAll(coming);
        others.remove(key);
        return others.values();
    }

    /** Whoever has it keeps it; of two that both want it, the one with the right of way gets it. */
    private boolean yields(
            CheckedFile checked,
            CheckedFile other,
            Map<String, CheckedFile> coming,
            Function<CheckedFile, Collection<String>> things,
            String thing) {
        if (coming.get(other.file.key()) != other || has(other, things, thing)) {
            return true;
        }
        if (has(checked, things, thing)) {
            return false;
        }
        for (String key : coming.keySet()) {
            if (key.equals(checked.file.key())) {
                return false;
            }
            if (key.equals(other.file.key())) {
                return true;
            }
        }
        return true;
    }

    private boolean has(
            CheckedFile file, Function<CheckedFile, Collection<String>> things, String thing) {
        CheckedFile now = now(file.file.key());
        return now != null && things.apply(now).contains(thing);
    }

    private CheckedFile now(String key) {
        return good.containsKey(key) ? good.get(key) : remembered.get(key);
    }

    /** Two of its own routes would share what they read. */
    static Optional<Problem> readTwice(CheckedFile checked) {
        boolean twice = new HashSet<>(checked.reads).size() < checked.reads.size();
        return twice ? Optional.of(readToo(checked, checked)) : Optional.empty();
    }

    /** Another file's route reads the same: each would take what the other is to take. */
    static Optional<Problem> readByAnother(CheckedFile checked, Collection<CheckedFile> others) {
        return others.stream()
                .filter(o -> !o.file.key().equals(checked.file.key()))
                .filter(o -> o.reads.stream().anyMatch(checked.reads::contains))
                .findFirst()
                .map(o -> readToo(checked, o));
    }

    private static Problem readToo(CheckedFile checked, CheckedFile other) {
        return Problem.of("RTE-067", checked.file.shown(), checked.placeLine(), other.file.shown());
    }

    /** A name without a value waits; where something ran before it is a slip of the pen. */
    void missingIsASlip(CheckedFile checked) {
        String key = checked.file.key();
        CheckedFile last = now(key);
        boolean ran = last != null && last.missing.isEmpty() && last.autoStartup;
        if (ran && !last.file.sameContent(checked.file) && checked.problems.isEmpty()) {
            checked.missing.forEach(name -> checked.problem("RTE-025", checked.line, name));
        }
    }
}
