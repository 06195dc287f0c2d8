package vn.tonghop.routes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
