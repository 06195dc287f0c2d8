package vn.tonghop.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState.State;

/** Checks a folder of routes without running anything: what {@code routes check} shows. */
public class RouteCheck {

    /** What routes may hand over to besides each other. */
    private static final Set<String> ENTRANCES = Set.of("intake.receive", "night.tick");

    private final Path folder;
    private final Settings settings;
    private final boolean codeAllowed;

    public RouteCheck(Path folder, Settings settings) {
        this(folder, settings, false);
    }

    RouteCheck(Path folder, Settings settings, boolean codeAllowed) {
        this.folder = folder;
        this.settings = settings;
        this.codeAllowed = codeAllowed;
    }

    /**
     * Every file with what is wrong with it. Files that wait for settings are tried out with
     * stand-ins; nothing is connected to.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public List<RouteState> all() throws IOException {
        var states = new ArrayList<RouteState>();
        kameletStates(states);
        var dryRun = new DryRun(kameletFolder(), settings);
        for (CheckedFile checked : checked()) {
            if (checked.problems.isEmpty()) {
                dryRun.of(checked).ifPresent(checked.problems::add);
            }
            states.add(checked.state(state(checked)));
        }
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

    Path kameletFolder() {
        return folder.resolve("kamelets");
    }

    /** The building blocks that cannot be used; no route that names one can run. */
    void kameletStates(List<RouteState> states) throws IOException {
        if (!Files.isDirectory(folder)) {
            String shown = RouteFiles.shown(folder);
            states.add(quarantined(shown, Problem.of("RTE-001", shown, 0, shown)));
        }
        for (Problem problem : Kamelets.in(kameletFolder()).problems()) {
            states.add(quarantined(problem.file(), problem));
        }
    }

    private static RouteState quarantined(String file, Problem problem) {
        return new RouteState(file, List.of(), "", State.QUARANTINED, List.of(problem), List.of());
    }

    /** Every file, held against the others too, not tried out yet. */
    List<CheckedFile> checked() throws IOException {
        var check = new FileCheck(Kamelets.in(kameletFolder()), settings, codeAllowed);
        var files = RouteFiles.in(folder).stream().map(check::check).toList();
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
        for (CheckedFile file : files) {
            file.hands.forEach(
                    (name, line) -> {
                        if (!taken.contains(name)) {
                            file.problem("RTE-012", line, name, DidYouMean.hint(name, taken));
                        }
                    });
        }
        return files;
    }
}
