package vn.tonghop.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.ConfigFolder;
import vn.tonghop.config.ConfigProblems;
import vn.tonghop.config.Problem;

/**
 * The confirmed layouts as the folder has them now: one that a person confirms while the gateway
 * runs counts for the next document, on every node that shares the folder. Thread-safe.
 */
final class LayoutFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LayoutFiles.class);

    private final Path folder;
    private final Collection<String> forms;
    private final Collection<String> indicators;
    private List<ConfigFile> files = List.of();
    private List<FormLayout> layouts = List.of();

    LayoutFiles(Path folder, Collection<String> forms, Collection<String> indicators) {
        this.folder = folder;
        this.forms = List.copyOf(forms);
        this.indicators = List.copyOf(indicators);
    }

    /** What is wrong with the files as they are. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        read(new ConfigFolder(folder).files(LayoutFile.FOLDER), problems);
        return problems;
    }

    /** A file that went wrong while the gateway runs leaves the others as they were. */
    synchronized List<FormLayout> current() {
        try {
            var found = new ConfigFolder(folder).files(LayoutFile.FOLDER);
            if (!found.equals(files)) {
                var problems = new ArrayList<Problem>();
                layouts = read(found, problems);
                files = found;
                problems.forEach(p -> LOG.warn(p.describe(java.util.Locale.ENGLISH)));
            }
        } catch (ConfigProblems unreadable) {
            LOG.warn(unreadable.describe(java.util.Locale.ENGLISH));
        }
        return layouts;
    }

    private List<FormLayout> read(List<ConfigFile> found, List<Problem> problems) {
        var read = new ArrayList<FormLayout>();
        var seen = new HashSet<String>();
        for (var file : found) {
            LayoutFile.read(file, forms, indicators, problems)
                    .filter(layout -> seen.add(layout.fingerprint()))
                    .ifPresent(read::add);
        }
        return List.copyOf(read);
    }
}
