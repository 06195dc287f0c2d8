package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.Problem;

/** Reads {@code config/superseded.yaml}. */
final class SupersededFile {

    private SupersededFile() {}

    static List<Superseded> read(ConfigFile file, List<Problem> problems) {
        var all = new ArrayList<Superseded>();
        YamlMap.of(file, problems)
                .ifPresent(
                        root ->
                                root.only("superseded").maps("superseded").stream()
                                        .map(SupersededFile::entry)
                                        .forEach(all::add));
        return all;
    }

    private static Superseded entry(YamlMap entry) {
        entry.only("number", "by", "since");
        var since = entry.date("since");
        if (since.isEmpty()) {
            entry.required("since");
        }
        return new Superseded(entry.required("number"), entry.required("by"), since.orElse(null));
    }
}
