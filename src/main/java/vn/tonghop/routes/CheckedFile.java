package vn.tonghop.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.config.Problem;

/** A route file, as far as it was understood. Filled by {@link FileCheck}. */
final class CheckedFile {

    final FileText file;
    final List<String> ids = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    /** Names of settings that are secrets. */
    final Set<String> secrets = new LinkedHashSet<>();

    /** Names of settings that have no value. */
    final Set<String> missing = new LinkedHashSet<>();

    /** Values for trying it out where its own are not set. */
    final Map<String, String> standIns = new LinkedHashMap<>();

    /** Its {@code direct:} endpoints: what it takes from, and where it hands to by line. */
    final Set<String> takes = new LinkedHashSet<>();

    final Map<String, Integer> hands = new LinkedHashMap<>();

    final List<Edit> edits = new ArrayList<>();

    /** Values that nobody but their owner may read. */
    final List<Edit> redactions = new ArrayList<>();

    /** Its routes that every node may run at once; of the others one node asks. */
    final Set<String> everyNode = new LinkedHashSet<>();

    /** The building blocks it names. */
    final Map<String, Kamelet> blocks = new LinkedHashMap<>();

    /** Where each parameter was written first. */
    final Map<String, Integer> parameters = new LinkedHashMap<>();

    /** What its routes read, and where they leave what they have taken or bring. */
    final Set<Use> uses = new LinkedHashSet<>();

    String description = "";
    boolean autoStartup = true;
    int line = 1;

    CheckedFile(FileText file) {
        this.file = file;
    }

    /** Its text for Camel: placeholders by one name, secrets by reference, lines as they were. */
    String prepared() {
        return Edit.apply(file.text(), edits);
    }

    void problem(String code, int line, Object... arguments) {
        problems.add(Problem.of(code, file.shown(), line, arguments));
    }

    /** Of a parameter; of one that is not written, of the route. */
    int lineOf(String parameter) {
        return parameters.getOrDefault(parameter, line);
    }

    /** Where it says what it reads. */
    int placeLine() {
        return parameters.containsKey("directory") ? lineOf("directory") : lineOf("host");
    }

    /** It reads and delivers: neither switched off, nor waiting for a setting. */
    boolean isAtWork() {
        return autoStartup && missing.isEmpty();
    }

    RouteState state(RouteState.State state) {
        return new RouteState(
                file.shown(), ids, description, state, problems, List.copyOf(missing));
    }
}
