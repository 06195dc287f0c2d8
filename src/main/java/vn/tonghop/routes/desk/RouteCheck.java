package vn.tonghop.routes.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.Kamelets;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.check.FileCheck;
import vn.tonghop.routes.check.FolderRules;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.RouteFolder;
import vn.tonghop.routes.live.DryRun;

/** Checks a folder of routes without running anything: what {@code routes check} shows. */
public class RouteCheck {

    private final RouteFolder folder;
    private final Settings settings;
    private final boolean codeAllowed;

    /** The key of the one file that is asked about; null for all. */
    private final String only;

    /**
     * @param folder of the routes; or one of its files, of which alone is told then, held against
     *     the others all the same
     * @param settings what placeholders stand for; {@code tonghop.routes.allow-code} counts as it
     *     does for the gateway
     */
    public RouteCheck(Path folder, Settings settings) {
        this(folder, settings, "true".equals(settings.get("tonghop.routes.allow-code")));
    }

    RouteCheck(Path folder, Settings settings, boolean codeAllowed) {
        boolean file = Files.exists(folder) && !Files.isDirectory(folder);
        this.only = file ? key(folder) : null;
        this.folder = new RouteFolder(file ? above(folder) : folder);
        this.settings = settings;
        this.codeAllowed = codeAllowed;
    }

    /** The folder that a file's folder stands in, written as the file is. */
    private static Path above(Path file) {
        Path beside = file.getParent();
        if (beside != null && beside.getParent() != null) {
            return beside.getParent();
        }
        Path whole = file.toAbsolutePath().getParent();
        return whole.getParent() == null ? whole : whole.getParent();
    }

    private static String key(Path file) {
        return file.toAbsolutePath().getParent().getFileName() + "/" + file.getFileName();
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
        if (only != null && !files.containsKey(only)) {
            String shown = RouteFolder.shown(folder.path().resolve(only));
            return List.of(RouteState.quarantined(Problem.of("RTE-091", shown, 0)));
        }
        if (files.isEmpty()) {
            String shown = folder.shown();
            return List.of(RouteState.quarantined(Problem.of("RTE-064", shown, 0, shown)));
        }
        Kamelets kamelets = Kamelets.of(files.values());
        var states = new ArrayList<RouteState>();
        kamelets.problems().forEach(p -> states.add(RouteState.quarantined(p)));
        try (var dryRun = new DryRun(settings)) {
            for (CheckedFile checked : judged(files, kamelets, dryRun)) {
                states.add(checked.state(checked.state()));
            }
        }
        states.addAll(folder.strays());
        return only == null ? states : List.of(stateOf(files.get(only), states));
    }

    /** A building block with which nothing is wrong has no other state. */
    private static RouteState stateOf(FileText file, List<RouteState> states) {
        return states.stream()
                .filter(s -> s.file().equals(file.shown()))
                .findFirst()
                .orElseGet(
                        () ->
                                new RouteState(
                                        file.shown(),
                                        List.of(Kamelets.name(file)),
                                        "",
                                        RouteState.State.RUNNING,
                                        List.of(),
                                        List.of()));
    }

    /** Every file, held against the others too, by the rules of the gateway. */
    private Collection<CheckedFile> judged(
            SortedMap<String, FileText> texts, Kamelets kamelets, DryRun dryRun) {
        var check = new FileCheck(kamelets, settings, codeAllowed);
        var good = new HashMap<String, CheckedFile>();
        var rules = new FolderRules(good, Map.of());
        var shown =
                texts.values().stream()
                        .filter(f -> !f.isBlock())
                        .sorted(FileText.DELIVERING_FIRST)
                        .toList();
        var judged = new LinkedHashMap<String, CheckedFile>();
        shown.forEach(file -> judged.put(file.key(), check.check(file)));
        // who waits for its settings stands in nobody's way, whatever its name
        Predicate<FileText> waits = file -> !judged.get(file.key()).isAtWork();
        var order =
                Stream.concat(shown.stream().filter(waits.negate()), shown.stream().filter(waits));
        CheckRounds.of(
                order.toList(),
                file -> {
                    if (good.containsKey(file.key())) {
                        return false;
                    }
                    CheckedFile checked = check.check(file);
                    if (checked.problems().isEmpty()) {
                        dryRun.of(checked).ifPresent(checked::tell);
                    }
                    checked.tell(rules.against(checked, Map.of()));
                    judged.put(file.key(), checked);
                    return checked.problems().isEmpty() && good.put(file.key(), checked) == null;
                });
        return judged.values();
    }
}
