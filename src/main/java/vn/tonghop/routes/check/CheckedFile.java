package vn.tonghop.routes.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.block.Kamelet;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.Redaction;
import vn.tonghop.routes.place.PlaceUse;

/** A route file, as far as it was understood. Filled by {@link FileCheck}. */
public final class CheckedFile {

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

    /** What its placeholders stand for. */
    final StandsFor standsFor = new StandsFor();

    final List<TextEdit> edits = new ArrayList<>();

    /** Values that nobody but their owner may read. */
    final List<TextEdit> redactions = new ArrayList<>();

    /** Its routes that every node may run at once; of the others one node asks. */
    final Set<String> everyNode = new LinkedHashSet<>();

    /** The building blocks it names. */
    final Map<String, Kamelet> blocks = new LinkedHashMap<>();

    /** Where each parameter was written first. */
    final Map<String, Integer> parameters = new LinkedHashMap<>();

    /** What its routes read, and where they leave what they have taken or bring. */
    final Set<PlaceUse> uses = new LinkedHashSet<>();

    /** The id of the route that is being understood, as it is written. */
    String route = "";

    String description = "";
    boolean autoStartup = true;
    int line = 1;

    CheckedFile(FileText file) {
        this.file = file;
    }

    public FileText file() {
        return file;
    }

    /** Of its routes, in its order. */
    public List<String> ids() {
        return Collections.unmodifiableList(ids);
    }

    /** What is wrong with it so far; more may be told of it. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    public void tell(Problem problem) {
        problems.add(problem);
    }

    public void tell(Collection<Problem> found) {
        problems.addAll(found);
    }

    /** Names of the settings that are secrets. */
    public Set<String> secrets() {
        return Collections.unmodifiableSet(secrets);
    }

    /** Names of the settings that have no value. */
    public Set<String> missing() {
        return Collections.unmodifiableSet(missing);
    }

    /** Values for trying it out where its own are not set, by the name of the setting. */
    public Map<String, String> standIns() {
        return Collections.unmodifiableMap(standIns);
    }

    /** The {@code direct:} endpoints it takes from. */
    public Set<String> takes() {
        return Collections.unmodifiableSet(takes);
    }

    /** Whether every node may run this route at once. */
    public boolean isForEveryNode(String id) {
        return everyNode.contains(id);
    }

    /** The building blocks it names, by name. */
    public Map<String, Kamelet> blocks() {
        return Collections.unmodifiableMap(blocks);
    }

    /** The places it reads and writes, as far as they are known. */
    public Set<PlaceUse> uses() {
        return Collections.unmodifiableSet(uses);
    }

    /** That it uses these too is known from elsewhere than its text. */
    public void use(Collection<PlaceUse> more) {
        uses.addAll(more);
    }

    /** Of its first route that has one. */
    public String description() {
        return description;
    }

    /** Where its route begins. */
    public int line() {
        return line;
    }

    /** The name by which Camel gets a secret. */
    public static String bean(String secret) {
        return "secret." + secret;
    }

    /** Its text fit to be kept and shown. */
    public String redacted() {
        return Redaction.of(TextEdit.apply(file.text(), redactions));
    }

    /** A sentence about it, its placeholders named in the place of what they stand for. */
    public String unsaid(String sentence) {
        return standsFor.unsaid(sentence);
    }

    /** Its text for Camel: placeholders by one name, secrets by reference, lines as they were. */
    public String prepared() {
        return TextEdit.apply(file.text(), edits);
    }

    public void problem(String code, int line, Object... arguments) {
        problems.add(Problem.of(code, file.shown(), line, arguments));
    }

    /** Of a parameter; of one that is not written, of the route. */
    public int lineOf(String parameter) {
        return parameters.getOrDefault(parameter, line);
    }

    /** Where it says what it reads. */
    public int placeLine() {
        return parameters.containsKey("directory") ? lineOf("directory") : lineOf("host");
    }

    /** It reads and delivers: neither switched off, nor waiting for a setting. */
    public boolean isAtWork() {
        return autoStartup && missing.isEmpty();
    }

    /** By itself, without a look at the others. */
    public RouteState.State state() {
        if (!problems.isEmpty()) {
            return RouteState.State.QUARANTINED;
        }
        if (!autoStartup) {
            return RouteState.State.PAUSED;
        }
        return missing.isEmpty() ? RouteState.State.RUNNING : RouteState.State.NOT_CONFIGURED;
    }

    public RouteState state(RouteState.State state) {
        return new RouteState(
                file.shown(), ids, description, state, problems, List.copyOf(missing));
    }
}
