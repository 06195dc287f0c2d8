package vn.tonghop.routes.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Leaves secrets out of a text that can be parsed, at the places that the parser names. */
final class YamlMask {

    /** As a building block's rules say that a parameter is set to something. */
    private static final String ANY = "*";

    private record Edit(int from, int to, String instead) {}

    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlMask(String text) {
        this.text = text;
    }

    /** Empty when it is no YAML. */
    static Optional<String> of(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(30);
        options.setCodePointLimit(RouteFolder.MOST_BYTES);
        var mask = new YamlMask(text);
        try {
            var yaml = new org.yaml.snakeyaml.Yaml(options);
            yaml.composeAll(new java.io.StringReader(text)).forEach(root -> mask.walk(root, false));
        } catch (YAMLException e) {
            return Optional.empty();
        }
        return Optional.of(LineMask.ofComments(mask.applied()));
    }

    /** What stands below the name of a secret is one, unless it describes a parameter. */
    private void walk(Node node, boolean secret) {
        if (node instanceof ScalarNode scalar) {
            scalar(scalar, secret);
        } else if (seen.add(node)) {
            Yaml.list(node).forEach(item -> walk(item, secret));
            Map<String, Node> words = Yaml.map(node);
            boolean described = words.containsKey("type") && words.containsKey("title");
            for (NodeTuple entry : Yaml.entries(node)) {
                String key = Yaml.text(entry.getKeyNode()).orElse("");
                walk(entry.getKeyNode(), false);
                boolean given = !described || key.equals("default");
                walk(entry.getValueNode(), given && (secret || SecretName.is(key)));
            }
        }
    }

    private void scalar(ScalarNode scalar, boolean secret) {
        // what has an anchor may be a secret where its alias stands
        if (secret ? !seen.add(scalar) : seen.contains(scalar)) {
            return;
        }
        int from = text.offsetByCodePoints(0, scalar.getStartMark().getIndex());
        int to = text.offsetByCodePoints(0, scalar.getEndMark().getIndex());
        String written = text.substring(from, to);
        String value = scalar.getValue();
        String instead = secret ? ofSecret(written, value) : ValueMask.within(written);
        if (!instead.equals(written)) {
            edits.removeIf(e -> e.from() == from);
            edits.add(new Edit(from, to, instead));
        }
    }

    private static String ofSecret(String written, String value) {
        String shown = ValueMask.ofSecret(value);
        if (shown.equals(value) || value.equals(ANY)) {
            return written;
        }
        return "\""
                + shown
                + "\""
                + "\n".repeat((int) written.chars().filter(c -> c == '\n').count());
    }

    private String applied() {
        var result = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(e -> result.replace(e.from(), e.to(), e.instead()));
        return result.toString();
    }
}
