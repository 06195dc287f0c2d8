package vn.tonghop.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState.State;

/** Checks a folder of routes without running anything: what {@code routes check} shows. */
public class RouteCheck {

    /** Where what sources and schedules bring is taken. */
    static final Set<String> ENTRANCES = Set.of("intake.receive", "night.tick");

    private final RouteFolder folder;
    private final Settings settings;
    private final boolean codeAllowed;

    public RouteCheck(Path folder, Settings settings) {
        this(folder, settings, false);
    }

    RouteCheck(Path folder, Settings settings, boolean codeAllowed) {
        this.folder = new RouteFolder(folder);
        this.settings = settings;
        this.codeAllowed = codeAllowed;
    }

    /**
     * Every file with what is wrong with it, and what nobody reads. Files that wait for settings
     * are tried out with stand-ins; nothing is connected to.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public List<RouteState> all() throws IOException {
        if (!Files.isDirectory(folder.path())) {
            String shown = folder.shown();
            return List.of(RouteState.quarantined(Problem.of("RTE-001", shown, 0, shown)));
        }
        SortedMap<String, FileText> files = folder.read();
        if (files.isEmpty()) {
            String shown = folder.shown();
            return List.of(RouteState.quarantined(Problem.of("RTE-064", shown, 0, shown)));
        }
        Kamelets kamelets = Kamelets.of(files.values());
        var states = new ArrayList<RouteState>();
        kamelets.problems().forEach(p -> states.add(RouteState.quarantined(p)));
        try (var dryRun = new DryRun(settings)) {
            var tried = new ArrayList<CheckedFile>();
            for (CheckedFile checked : checked(files, kamelets)) {
                if (checked.problems.isEmpty()) {
                    dryRun.of(checked)
                            .or(() -> FolderRules.readByAnother(checked, tried))
                            .ifPresent(checked.problems::add);
                    tried.add(checked);
                }
                states.add(checked.state(state(checked)));
            }
        }
        states.addAll(folder.strays());
        return states;
    }

    static State state(CheckedFile checked) {
        if (!checked.problems.isEmpty()) {
            return State.QUARANTINED;
        }
        if (!checked.autoStartup) {
            return State.PAUSED;
        }
        return checked.missing.isEmpty() ? State.RUNNING : State.NOT_CONFIGURED;
    }

    /** Every file, held against the others too, not tried out yet. */
    private List<CheckedFile> checked(SortedMap<String, FileText> texts, Kamelets kamelets) {
        var check = new FileCheck(kamelets, settings, codeAllowed);
        var files =
                texts.values().stream()
                        .filter(f -> !f.isBlock())
                        .sorted(ORDER)
                        .map(check::check)
                        .toList();
        Map<String, String> owners = new HashMap<>();
        Set<String> taken = new HashSet<>(ENTRANCES);
        for (CheckedFile file : files) {
            taken.addAll(file.takes);
            for (String id : file.ids) {
                String owner = owners.putIfAbsent(id, file.file.shown());
                if (owner != null) {
                    file.problem("RTE-005", file.line, id, owner);
                }
            }
        }
        files.forEach(file -> file.problems.addAll(notTaken(file, taken)));
        return files;
    }

    /** What delivers comes before what takes in. */
    static final Comparator<FileText> ORDER =
            Comparator.comparing(FileText::kind).thenComparing(FileText::key);

    /** Somebody has to take what a file hands over. */
    static List<Problem> notTaken(CheckedFile file, Set<String> taken) {
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
