package vn.tonghop.routes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import vn.tonghop.routes.RouteFiles.Kind;

/**
 * Holds a route file against what such a file may say: parameters for a building block, and where
 * to hand over. Whoever can write a route could otherwise run code.
 */
class FileCheck {

    private static final Set<String> ROUTE =
            Set.of("id", "description", "note", "autoStartup", "from");
    private static final Set<String> FROM =
            Set.of("uri", "parameters", "steps", "description", "id");
    private static final Set<String> TO = Set.of("uri", "parameters", "description", "id");
    private static final Set<String> STEPS = Set.of("to");

    private static final Set<String> NEEDED = Set.of("route", "uri", "steps");
    private static final String NODES = "nodes";

    private final Kamelets kamelets;
    private final Settings settings;
    private final boolean codeAllowed;

    /**
     * @param codeAllowed the administrator takes responsibility for steps and endpoints of any kind
     */
    FileCheck(Kamelets kamelets, Settings settings, boolean codeAllowed) {
        this.kamelets = kamelets;
        this.settings = settings;
        this.codeAllowed = codeAllowed;
    }

    CheckedFile check(FileText file) {
        var checked = new CheckedFile(file);
        if (file.path().toString().endsWith(".yml")) {
            String name = file.path().getFileName().toString();
            checked.problem("RTE-024", 0, name.replaceFirst("yml$", "yaml"));
            return checked;
        }
        if (file.refused() != null) {
            checked.problems.add(file.refused());
            return checked;
        }
        try {
            root(checked, Yaml.parse(file.text()));
        } catch (YAMLException e) {
            checked.problems.add(RouteFiles.broken(file.shown(), e));
        }
        return checked;
    }

    private void root(CheckedFile checked, Node root) {
        if (root == null || Yaml.list(root).isEmpty()) {
            checked.problem("RTE-057", root == null ? 0 : Yaml.line(root));
            return;
        }
        for (Node item : Yaml.list(root)) {
            if (fields(checked, item, Set.of("route"))) {
                route(checked, Yaml.at(item, "route"), item);
            }
        }
    }

    private void route(CheckedFile checked, Node route, Node item) {
        if (!fields(checked, route, ROUTE)) {
            return;
        }
        Map<String, Node> words = Yaml.map(route);
        id(checked, words.get("id"), item);
        if (words.containsKey("description") && checked.description.isEmpty()) {
            checked.description = Yaml.text(words.get("description")).orElse("");
        }
        if (words.containsKey("autoStartup")) {
            autoStartup(checked, words.get("autoStartup"));
        }
        Node from = words.get("from");
        if (from == null) {
            checked.problem("RTE-058", Yaml.line(item), "from:");
        } else if (fields(checked, from, FROM)) {
            checked.line = Yaml.line(from);
            endpoint(checked, from, true);
            steps(checked, from);
        }
    }

    private void id(CheckedFile checked, Node id, Node item) {
        String text = id == null ? "" : Yaml.text(id).orElse("");
        if (!checked.file.kind().names(text)) {
            int line = Yaml.line(id == null ? item : id);
            checked.problem("RTE-004", line, text, checked.file.kind().convention());
        } else if (checked.ids.contains(text)) {
            checked.problem("RTE-005", Yaml.line(id), text, checked.file.shown());
        } else {
            checked.ids.add(text);
        }
    }

    private static void autoStartup(CheckedFile checked, Node node) {
        String text = Yaml.text(node).orElse("");
        if (!text.equals("true") && !text.equals("false")) {
            checked.problem(
                    "RTE-009", Yaml.line(node), "autoStartup", "route", "true | false", text);
        }
        checked.autoStartup &= !text.equals("false");
    }

    private void steps(CheckedFile checked, Node from) {
        List<Node> steps = Yaml.list(Yaml.at(from, "steps"));
        if (steps.isEmpty()) {
            checked.problem("RTE-058", Yaml.line(from), "steps: [ { to: … } ]");
        }
        for (Node step : steps) {
            Map<String, Node> words = Yaml.map(step);
            if (!STEPS.equals(words.keySet())) {
                if (!codeAllowed) {
                    checked.problem("RTE-011", Yaml.line(step), String.join(", ", words.keySet()));
                }
                continue;
            }
            Node to = words.get("to");
            if (Yaml.text(to).isPresent() || fields(checked, to, TO)) {
                endpoint(checked, to, false);
            }
        }
        handsOverOnce(checked, steps);
    }

    /** A second hand-over would get what the first has made of it. */
    private static void handsOverOnce(CheckedFile checked, List<Node> steps) {
        String entrance = checked.file.kind().entrance();
        steps.stream()
                .map(step -> Yaml.map(step).get("to"))
                .filter(to -> to != null && isDirect(to, entrance))
                .skip(1)
                .forEach(to -> checked.problem("RTE-063", Yaml.line(to), entrance));
    }

    private static boolean isDirect(Node to, String name) {
        Node uri = Yaml.text(to).isPresent() ? to : Yaml.at(to, "uri");
        return !name.isEmpty()
                && uri != null
                && Yaml.text(uri).filter(("direct:" + name)::equals).isPresent();
    }

    /** An endpoint: a scalar, or uri and parameters. */
    private void endpoint(CheckedFile checked, Node node, boolean from) {
        Node place = Yaml.text(node).isPresent() ? node : Yaml.at(node, "uri");
        String uri = place == null ? "" : Yaml.text(place).orElse("");
        int line = Yaml.line(place == null ? node : place);
        String scheme = uri.contains(":") ? uri.substring(0, uri.indexOf(':')) : uri;
        String name = uri.substring(Math.min(uri.length(), scheme.length() + 1));
        if (uri.contains("?") || Placeholder.any(uri)) {
            checked.problem("RTE-019", line, uri.replaceAll("\\?.*", "?…"));
        } else if (scheme.equals("kamelet")) {
            kamelet(checked, name, line, from, node);
        } else if (scheme.equals("direct")) {
            direct(checked, name, line, from);
        } else if (!codeAllowed) {
            String meant = DidYouMean.of(scheme, Set.of("kamelet", "direct")).orElse("kamelet");
            checked.problem("RTE-010", line, scheme, meant);
        }
    }

    private static void direct(CheckedFile checked, String name, int line, boolean from) {
        String entrance = checked.file.kind().entrance();
        if (!from && !entrance.isEmpty() && !entrance.equals(name)) {
            checked.problem("RTE-062", line, entrance, name);
        } else if (!from) {
            checked.hands.putIfAbsent(name, line);
        } else if (checked.file.kind() == Kind.DESTINATION && checked.ids.contains(name)) {
            checked.takes.add(name);
        } else {
            checked.problem("RTE-021", line, name);
        }
    }

    private void kamelet(CheckedFile checked, String name, int line, boolean from, Node node) {
        Kamelet kamelet = kamelets.byName().get(name);
        if (kamelet == null) {
            var hint = DidYouMean.hint(name, kamelets.byName().keySet());
            checked.problem("RTE-006", line, name, hint);
            return;
        }
        if (from != kamelet.kind().equals("source")) {
            checked.problem("RTE-020", line, name, kamelet.kind());
            return;
        }
        checked.blocks.put(name, kamelet);
        ownBlock(checked, name, node);
        Node parameters = Yaml.at(node, "parameters");
        if (parameters != null && !fields(checked, parameters, null)) {
            return;
        }
        var check = new ParameterCheck(checked, kamelet, settings, codeAllowed);
        Yaml.map(parameters).forEach(check::check);
        check.missing(Yaml.map(parameters).keySet(), line);
        if (from) {
            readers(checked, kamelet, Yaml.at(parameters, NODES));
        }
    }

    /** Which nodes ask a source: what its file says, or else its building block. */
    private void readers(CheckedFile checked, Kamelet kamelet, Node said) {
        Parameter nodes = kamelet.parameters().get(NODES);
        if (nodes == null || checked.ids.isEmpty() || (said == null && nodes.example() == null)) {
            return;
        }
        String written = said == null ? nodes.example() : Yaml.text(said).orElse("");
        if ("every".equals(Placeholder.resolved(written, settings))) {
            checked.everyNode.add(checked.ids.get(checked.ids.size() - 1));
        }
    }

    /**
     * Two routes with the same parameters would share one instance of the building block, and would
     * fall together: each gets one of a name of its own, which no file can take.
     */
    private static void ownBlock(CheckedFile checked, String name, Node node) {
        if (!checked.ids.isEmpty()) {
            Node place = Yaml.text(node).isPresent() ? node : Yaml.at(node, "uri");
            String route = checked.ids.get(checked.ids.size() - 1);
            long here =
                    checked.edits.stream()
                            .filter(e -> e.replacement().contains("/" + route + "_"))
                            .count();
            checked.edits.add(Edit.of(place, "kamelet:" + name + "/" + route + "_" + (here + 1)));
        }
    }

    /** Of all that may stand there, what has to. */
    private static String needed(Set<String> known) {
        if (known == null) {
            return "name: value";
        }
        Set<String> needed = known == ROUTE ? Set.of("id", "from") : NEEDED;
        return known.stream().filter(needed::contains).sorted().collect(Collectors.joining(", "));
    }

    /** A mapping with these keys only, each once; says so otherwise. */
    private boolean fields(CheckedFile checked, Node node, Set<String> known) {
        List<NodeTuple> entries = Yaml.entries(node);
        if (entries.isEmpty()) {
            checked.problem("RTE-058", node == null ? 1 : Yaml.line(node), needed(known));
            return false;
        }
        var seen = new HashSet<String>();
        boolean fine = true;
        for (NodeTuple entry : entries) {
            String key = Yaml.text(entry.getKeyNode()).orElse("?");
            int line = Yaml.line(entry.getKeyNode());
            if (!seen.add(key)) {
                checked.problem("RTE-022", line, key);
                fine = false;
            } else if (known != null && !known.contains(key)) {
                checked.problem("RTE-003", line, key, DidYouMean.hint(key, new TreeSet<>(known)));
                fine = false;
            }
        }
        return fine;
    }
}
