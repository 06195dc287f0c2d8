package vn.tonghop.routes.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.Kamelet;
import vn.tonghop.routes.block.Kamelets;
import vn.tonghop.routes.block.Parameter;
import vn.tonghop.routes.block.Placeholder;
import vn.tonghop.routes.file.DidYouMean;
import vn.tonghop.routes.file.Indentation;
import vn.tonghop.routes.file.RouteKind;
import vn.tonghop.routes.file.Yaml;
import vn.tonghop.routes.place.OwnFolders;

/** Holds one call of a building block against what the block says of itself. */
class CallCheck {

    private static final String NODES = "nodes";

    private final Kamelets kamelets;
    private final Settings settings;
    private final boolean codeAllowed;

    CallCheck(Kamelets kamelets, Settings settings, boolean codeAllowed) {
        this.kamelets = kamelets;
        this.settings = settings;
        this.codeAllowed = codeAllowed;
    }

    /**
     * @param line where the block is named
     * @param from in the beginning of a route, not among its steps
     * @param node the endpoint: a scalar, or uri and parameters
     */
    void check(CheckedFile checked, String name, int line, boolean from, Node node) {
        Kamelet kamelet = kamelets.byName().get(name);
        Problem broken = kamelets.broken().get(name);
        if (kamelet == null && broken != null) {
            checked.problem(
                    "RTE-089",
                    line,
                    name,
                    broken.file(),
                    Integer.toString(broken.line()),
                    broken.code());
            return;
        }
        if (kamelet == null) {
            var hint = DidYouMean.hint(name, kamelets.byName().keySet());
            checked.problem("RTE-006", line, name, hint);
            return;
        }
        if (from != kamelet.kind().equals("source")) {
            checked.problem("RTE-020", line, name, kamelet.kind());
            return;
        }
        if (isForOthers(checked, kamelet, line)) {
            return;
        }
        checked.blocks.put(name, kamelet);
        ownBlock(checked, name, node);
        Node parameters = Yaml.at(node, "parameters");
        Optional<Set<String>> twice =
                parameters == null
                        ? Optional.of(Set.of())
                        : FileFields.unclear(checked, parameters, null);
        if (twice.isEmpty()) {
            return;
        }
        Map<String, Node> given = Yaml.map(parameters);
        given.keySet().removeIf(p -> !p.equals(Indentation.without(p)));
        parameters(checked, kamelet, given, twice.get(), line);
        if (from) {
            readers(checked, kamelet, Yaml.at(parameters, NODES));
        }
    }

    /** A block for files of another folder: a source among the schedules, or the reverse. */
    private static boolean isForOthers(CheckedFile checked, Kamelet kamelet, int line) {
        String here = checked.file.kind().folder();
        Optional<RouteKind> meant =
                Stream.of(RouteKind.values())
                        .filter(k -> k.folder().equals(kamelet.rules().folder()))
                        .filter(k -> k != checked.file.kind())
                        .findFirst();
        meant.ifPresent(
                kind ->
                        checked.problems.add(
                                Problem.said(
                                        "RTE-077",
                                        "RTE-077.block",
                                        checked.file.shown(),
                                        line,
                                        kamelet.name(),
                                        kind.folder(),
                                        here,
                                        kind.convention(),
                                        kind.entrance())));
        return meant.isPresent();
    }

    /** An address that is no building block: which one was meant, or which there are. */
    void otherScheme(CheckedFile checked, String scheme, int line, boolean from) {
        String file = checked.file.shown();
        var blocks =
                kamelets.byName().values().stream()
                        .filter(k -> from == k.kind().equals("source"))
                        .map(Kamelet::name)
                        .toList();
        var near = DidYouMean.of(scheme, Set.of("kamelet", "direct"));
        checked.problems.add(
                near.map(meant -> Problem.of("RTE-010", file, line, scheme, meant))
                        .orElseGet(
                                () ->
                                        Problem.said(
                                                "RTE-010",
                                                "RTE-010.block",
                                                file,
                                                line,
                                                scheme,
                                                DidYouMean.hint(scheme, blocks))));
    }

    private void parameters(
            CheckedFile checked,
            Kamelet kamelet,
            Map<String, Node> given,
            Set<String> twice,
            int line) {
        var check = new ParameterCheck(checked, kamelet, settings, codeAllowed);
        given.forEach(check::check);
        check.missing(given.keySet(), twice, line);
        var call = new BlockCall(checked, kamelet, given, line, settings);
        call.unclear(twice);
        call.unclear(check.told());
        var rules = new CallRules(call);
        rules.needs();
        rules.https();
        rules.places(new OwnFolders(settings, checked.file.folder()));
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
            checked.edits.add(
                    TextEdit.of(place, "kamelet:" + name + "/" + route + "_" + (here + 1)));
        }
    }
}
