package vn.tonghop.routes.deploy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.check.FolderRules;

/**
 * Which of the files that changed come into effect together. Two files that exchange their routes
 * are each in the other's way as long as they are looked at one by one.
 */
class JointChanges {

    private final Map<String, CheckedFile> good;
    private final FolderRules rules;

    /**
     * @param good the good version of each file, by key; changes as files do
     */
    JointChanges(Map<String, CheckedFile> good, FolderRules rules) {
        this.good = good;
        this.rules = rules;
    }

    /**
     * Takes out of the coming files those that cannot be in effect beside the others, each with
     * what speaks against it; whatever runs in their place is then among the others.
     */
    List<CheckedFile> takeOutWhatDisagrees(Map<String, CheckedFile> coming) {
        var out = new ArrayList<CheckedFile>();
        boolean again = true;
        while (again) {
            again = false;
            for (CheckedFile checked : List.copyOf(coming.values())) {
                List<Problem> problems = rules.against(checked, coming);
                if (!problems.isEmpty()) {
                    checked.tell(problems);
                    coming.remove(checked.file().key());
                    out.add(checked);
                    again = true;
                }
            }
        }
        return out;
    }

    /**
     * The coming files in groups: what one has now and another is to have changes hands at once.
     */
    List<List<CheckedFile>> changingHands(Map<String, CheckedFile> coming) {
        Map<String, String> holders = new HashMap<>();
        coming.keySet().stream()
                .filter(good::containsKey)
                .forEach(key -> things(good.get(key)).forEach(t -> holders.put(t, key)));
        var groups = new LinkedHashMap<String, List<CheckedFile>>();
        coming.forEach((key, checked) -> groups.put(key, new ArrayList<>(List.of(checked))));
        for (CheckedFile checked : coming.values()) {
            for (String thing : things(checked)) {
                String holder = holders.get(thing);
                var mine = groups.get(checked.file().key());
                var theirs = holder == null ? mine : groups.get(holder);
                if (mine != theirs) {
                    mine.addAll(theirs);
                    theirs.forEach(c -> groups.put(c.file().key(), mine));
                }
            }
        }
        return groups.values().stream().distinct().toList();
    }

    private static Set<String> things(CheckedFile file) {
        var things = new HashSet<String>();
        file.ids().forEach(id -> things.add("id " + id));
        file.takes().forEach(name -> things.add("takes " + name));
        file.uses().forEach(use -> things.add("place " + use.place()));
        return things;
    }
}
