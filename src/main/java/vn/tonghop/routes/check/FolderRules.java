package vn.tonghop.routes.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.file.DidYouMean;
import vn.tonghop.routes.place.Place;
import vn.tonghop.routes.place.PlaceUse;

/** What one file may say depends on the others, and on what it said before. */
public class FolderRules {

    /** Where what sources and schedules bring is taken. */
    private static final Set<String> ENTRANCES = Set.of("intake.receive", "night.tick");

    private final Map<String, CheckedFile> good;
    private final Map<String, CheckedFile> remembered;

    /**
     * @param good the good version of each file, by key; changes as files do
     * @param remembered what was good before this process, until it is judged; changes too
     */
    public FolderRules(Map<String, CheckedFile> good, Map<String, CheckedFile> remembered) {
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
    public List<Problem> against(CheckedFile checked, Map<String, CheckedFile> coming) {
        var problems = new ArrayList<>(names(checked, coming));
        place(checked, coming).ifPresent(problems::add);
        return problems;
    }

    /** Of {@link #against}, what is about ids, and names that are handed over to. */
    public List<Problem> names(CheckedFile checked, Map<String, CheckedFile> coming) {
        var problems = new ArrayList<Problem>();
        Map<String, String> owners = new HashMap<>();
        Set<String> taken = new HashSet<>(ENTRANCES);
        taken.addAll(checked.takes);
        for (CheckedFile other : others(checked.file.key(), coming)) {
            taken.addAll(other.takes);
            for (String id : other.ids) {
                if (checked.ids.contains(id)
                        && yields(checked, other, coming, f -> f.ids.contains(id))) {
                    owners.putIfAbsent(id, other.file.shown());
                }
            }
        }
        for (String id : checked.ids) {
            if (owners.containsKey(id)) {
                var shown = checked.file.shown();
                problems.add(Problem.of("RTE-005", shown, checked.line, id, owners.get(id)));
            }
        }
        problems.addAll(notTaken(checked, taken));
        return problems;
    }

    /**
     * Of {@link #against}, what is about the places it reads and writes. Where two files would
     * disturb each other is told before the settings they wait for are there; but a file that waits
     * stands in nobody's way who is at work.
     */
    public Optional<Problem> place(CheckedFile checked, Map<String, CheckedFile> coming) {
        if (!checked.autoStartup) {
            return Optional.empty();
        }
        return others(checked.file.key(), coming).stream()
                .filter(other -> other.isAtWork() || other.autoStartup && !checked.isAtWork())
                .map(other -> disturbedBy(checked, other, coming))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Every other file as it will be. */
    private Collection<CheckedFile> others(String key, Map<String, CheckedFile> coming) {
        var others = new LinkedHashMap<String, CheckedFile>(remembered);
        others.putAll(good);
        others.putAll(coming);
        others.remove(key);
        return others.values();
    }

    /**
     * Whoever has it keeps it; of two that both want it, the one with the right of way gets it.
     *
     * @param has whether a file has it as it is now
     */
    private boolean yields(
            CheckedFile checked,
            CheckedFile other,
            Map<String, CheckedFile> coming,
            Predicate<CheckedFile> has) {
        if (coming.get(other.file.key()) != other || hasNow(other, has)) {
            return true;
        }
        if (hasNow(checked, has)) {
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

    private boolean hasNow(CheckedFile file, Predicate<CheckedFile> has) {
        CheckedFile now = now(file.file.key());
        return now != null && has.test(now);
    }

    private CheckedFile now(String key) {
        return good.containsKey(key) ? good.get(key) : remembered.get(key);
    }

    /** Two of its own routes would take what the other is to take, or has left. */
    public static Optional<Problem> readTwice(CheckedFile checked) {
        if (!checked.autoStartup) {
            return Optional.empty();
        }
        for (PlaceUse use : checked.uses) {
            for (PlaceUse other : checked.uses) {
                // the later one is told
                boolean told = !use.route().equals(other.route()) && use.line() >= other.line();
                if (told && use.disturbs(other)) {
                    return Optional.of(disturbed(checked, use, checked, other));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Another file's route reads or writes the same: each would take what is the other's. That a
     * route reads what its copy reads is no second mistake beside its id.
     */
    private Problem disturbedBy(
            CheckedFile checked, CheckedFile other, Map<String, CheckedFile> coming) {
        for (PlaceUse use : checked.uses) {
            for (PlaceUse others : other.uses) {
                if (use.disturbs(others)
                        && !use.route().equals(others.route())
                        && givesWay(checked, other, coming, use.place())) {
                    return disturbed(checked, use, other, others);
                }
            }
        }
        return null;
    }

    private boolean givesWay(
            CheckedFile checked, CheckedFile other, Map<String, CheckedFile> coming, Place place) {
        boolean waits = !checked.isAtWork();
        return waits && other.isAtWork()
                || yields(checked, other, coming, f -> (waits || f.isAtWork()) && isAt(f, place));
    }

    private static boolean isAt(CheckedFile file, Place place) {
        return file.autoStartup && file.uses.stream().anyMatch(u -> u.place().meets(place));
    }

    private static Problem disturbed(
            CheckedFile checked, PlaceUse use, CheckedFile other, PlaceUse others) {
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

    /** A name without a value waits; where something ran before it is a slip of the pen. */
    public void missingIsASlip(CheckedFile checked) {
        String key = checked.file.key();
        CheckedFile last = now(key);
        boolean ran = last != null && last.missing.isEmpty() && last.autoStartup;
        if (ran && !last.file.sameContent(checked.file)) {
            checked.missing.forEach(name -> checked.problem("RTE-025", checked.line, name));
        }
    }

    /** Somebody has to take what a file hands over. */
    private static List<Problem> notTaken(CheckedFile file, Set<String> taken) {
        var problems = new ArrayList<Problem>();
        file.hands.forEach(
                (name, line) -> {
                    if (!taken.contains(name)) {
                        var hint = DidYouMean.hint(name, taken);
                        problems.add(Problem.of("RTE-012", file.file.shown(), line, name, hint));
                    }
                });
        return problems;
    }
}
