package vn.tonghop.routes.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.Kamelets;
import vn.tonghop.routes.block.Placeholder;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.Redaction;
import vn.tonghop.routes.file.RouteKind;
import vn.tonghop.routes.file.Yaml;

/**
 * Holds a route file against what such a file may say: parameters for a building block, and where
 * to hand over. Whoever can write a route could otherwise run code.
 */
public class FileCheck {

    private final CallCheck calls;
    private final boolean codeAllowed;

    /**
     * @param codeAllowed the administrator takes responsibility for steps and endpoints of any kind
     */
    public FileCheck(Kamelets kamelets, Settings settings, boolean codeAllowed) {
        this.calls = new CallCheck(kamelets, settings, codeAllowed);
        this.codeAllowed = codeAllowed;
    }

    /** What can be understood of it, and what is wrong with it; nothing is connected to. */
    public CheckedFile check(FileText file) {
        var checked = new CheckedFile(file);
        String name = file.path().getFileName().toString();
        if (!name.endsWith(".yaml")) {
            checked.problem("RTE-024", 0, name.replaceFirst("(?i)ya?ml$", "yaml"));
            return checked;
        }
        if (file.refused() != null) {
            checked.problems.add(file.refused());
            return checked;
        }
        try {
            root(checked, Yaml.parse(file.text()));
        } catch (YAMLException e) {
            checked.problems.add(Yaml.mistake(file, e));
        }
        return checked;
    }

    private void root(CheckedFile checked, Node root) {
        if (root == null || Yaml.list(root).isEmpty()) {
            checked.problem("RTE-057", root == null ? 0 : Yaml.line(root));
            return;
        }
        for (Node item : Yaml.list(root)) {
            boolean clear =
                    FileFields.unclear(checked, item, Set.of("route"))
                            .filter(unclear -> Yaml.at(item, "route") != null)
                            .filter(unclear -> !unclear.contains("route"))
                            .isPresent();
            if (clear) {
                route(checked, Yaml.at(item, "route"), item);
            }
        }
    }

    private void route(CheckedFile checked, Node route, Node item) {
        Set<String> unclear = FileFields.unclear(checked, route, FileFields.ROUTE).orElse(null);
        if (unclear == null) {
            return;
        }
        Map<String, Node> words = Yaml.map(route);
        if (standsElsewhere(checked, words.get("id"))) {
            return;
        }
        checked.route = words.containsKey("id") ? Yaml.text(words.get("id")).orElse("") : "";
        if (!unclear.contains("id") && !isUnderAnotherName(words)) {
            id(checked, words.get("id"), item);
        }
        if (words.containsKey("description") && checked.description.isEmpty()) {
            checked.description = Yaml.text(words.get("description")).orElse("");
        }
        if (words.containsKey("autoStartup")) {
            autoStartup(checked, words.get("autoStartup"));
        }
        if (!unclear.contains("from")) {
            from(checked, words.get("from"), item);
        }
    }

    private void from(CheckedFile checked, Node from, Node item) {
        if (from == null) {
            checked.problem("RTE-058", Yaml.line(item), "from:");
            return;
        }
        Optional<Set<String>> unclear = FileFields.unclear(checked, from, FileFields.FROM);
        if (unclear.isPresent()) {
            checked.line = Yaml.line(from);
            endpoint(checked, from, unclear.get(), true);
            if (!unclear.get().contains("steps")) {
                steps(checked, from);
            }
        }
    }

    /** Under a field that is told already stands what can only be an id. */
    private static boolean isUnderAnotherName(Map<String, Node> words) {
        return !words.containsKey("id")
                && words.entrySet().stream()
                        .filter(word -> !FileFields.ROUTE.contains(word.getKey()))
                        .flatMap(word -> Yaml.text(word.getValue()).stream())
                        .anyMatch(text -> RouteKind.ofId(text).isPresent());
    }

    /** In the folder of another kind: nothing else said of it would help. */
    private static boolean standsElsewhere(CheckedFile checked, Node id) {
        String text = id == null ? "" : Yaml.text(id).orElse("");
        RouteKind meant = RouteKind.ofId(text).orElse(checked.file.kind());
        if (meant != checked.file.kind()) {
            String here = checked.file.kind().folder();
            checked.problem("RTE-077", Yaml.line(id), text, meant.folder(), here);
        }
        return meant != checked.file.kind();
    }

    private void id(CheckedFile checked, Node id, Node item) {
        String text = id == null ? "" : Yaml.text(id).orElse("");
        if (!checked.file.kind().names(text)) {
            int line = Yaml.line(id == null ? item : id);
            String shown = Redaction.shown(text);
            checked.problem("RTE-004", line, shown, checked.file.kind().convention());
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
                    "RTE-009",
                    Yaml.line(node),
                    "autoStartup",
                    "route",
                    "true | false",
                    Redaction.shown(text));
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
            if (!FileFields.STEPS.equals(words.keySet())) {
                if (!codeAllowed) {
                    checked.problem("RTE-011", Yaml.line(step), String.join(", ", words.keySet()));
                }
                continue;
            }
            Node to = words.get("to");
            if (Yaml.text(to).isPresent()) {
                endpoint(checked, to, Set.of(), false);
            } else {
                FileFields.unclear(checked, to, FileFields.TO)
                        .ifPresent(unclear -> endpoint(checked, to, unclear, false));
            }
        }
        handsOverOnce(checked, steps);
    }

    /** A second hand-over would get what the first has made of it, and again when it fails. */
    private void handsOverOnce(CheckedFile checked, List<Node> steps) {
        String entrance = checked.file.kind().entrance();
        if (checked.file.kind() == RouteKind.DESTINATION && !codeAllowed) {
            String file = checked.file.shown();
            steps.stream()
                    .map(step -> Yaml.map(step).get("to"))
                    .filter(Objects::nonNull)
                    .skip(1)
                    .map(Yaml::line)
                    .map(line -> Problem.said("RTE-063", "RTE-063.destination", file, line))
                    .forEach(checked.problems::add);
        }
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

    /**
     * An endpoint: a scalar, or uri and parameters.
     *
     * @param unclear of which nothing more can be said
     */
    private void endpoint(CheckedFile checked, Node node, Set<String> unclear, boolean from) {
        if (unclear.contains("uri") || unclear.contains("parameters")) {
            return;
        }
        Node place = Yaml.text(node).isPresent() ? node : Yaml.at(node, "uri");
        String uri = place == null ? "" : Yaml.text(place).orElse("");
        int line = Yaml.line(place == null ? node : place);
        String scheme = uri.contains(":") ? uri.substring(0, uri.indexOf(':')) : uri;
        String name = uri.substring(Math.min(uri.length(), scheme.length() + 1));
        if (uri.contains("?") || Placeholder.any(uri)) {
            checked.problem("RTE-019", line, Redaction.shown(uri.replaceAll("\\?.*", "?…")));
        } else if (scheme.equals("kamelet")) {
            calls.check(checked, name, line, from, node);
        } else if (scheme.equals("direct")) {
            direct(checked, name, line, from);
        } else if (uri.isBlank()) {
            checked.problem("RTE-058", line, "uri: kamelet:…");
        } else if (!codeAllowed) {
            calls.otherScheme(checked, scheme, line, from);
        }
    }

    private void direct(CheckedFile checked, String name, int line, boolean from) {
        String entrance = checked.file.kind().entrance();
        if (!from && checked.file.kind() == RouteKind.DESTINATION && !codeAllowed) {
            checked.problem("RTE-092", line, name);
        } else if (!from && !entrance.isEmpty() && !entrance.equals(name)) {
            elsewhere(checked, name, line);
        } else if (!from) {
            checked.hands.putIfAbsent(name, line);
        } else if (checked.file.kind() == RouteKind.DESTINATION && checked.ids.contains(name)) {
            checked.takes.add(name);
        } else {
            checked.problem("RTE-021", line, name);
        }
    }

    private static void elsewhere(CheckedFile checked, String name, int line) {
        String entrance = checked.file.kind().entrance();
        String file = checked.file.shown();
        RouteKind other = RouteKind.ofEntrance(name).orElse(null);
        checked.problems.add(
                other == null
                        ? Problem.of("RTE-062", file, line, entrance, name)
                        : Problem.said(
                                "RTE-062",
                                "RTE-062.other",
                                file,
                                line,
                                entrance,
                                name,
                                other.folder(),
                                other.convention()));
    }
}
