package vn.tonghop.routes.file;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.tonghop.config.Problem;

/** YAML with its line numbers: no objects are made of it, anchors and large files are refused. */
public final class Yaml {

    private Yaml() {}

    /**
     * The root, or null of an empty text.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException when it is no YAML, or has an anchor
     */
    public static Node parse(String text) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(30);
        options.setCodePointLimit(RouteFolder.MOST_BYTES);
        var yaml = new org.yaml.snakeyaml.Yaml(options);
        yaml.parse(new StringReader(text)).forEach(Yaml::withoutAnchor);
        return yaml.compose(new StringReader(text));
    }

    /** What stands elsewhere than where it counts has no line to be told at. */
    private static void withoutAnchor(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new Anchor(node);
        }
    }

    /** An anchor or an alias: YAML, but nothing for a route file. */
    static final class Anchor extends MarkedYAMLException {
        private static final long serialVersionUID = 1L;

        private Anchor(NodeEvent node) {
            // a password that begins with the sign is read as the name of one
            super(null, null, sign(node) + "…", node.getStartMark());
        }

        private static String sign(NodeEvent node) {
            return node instanceof AliasEvent ? "*" : "&";
        }
    }

    /** What is wrong in our words, at its line; what the parser says comes after. */
    public static Problem mistake(FileText file, YAMLException e) {
        var mistake = YamlMistake.of(e);
        return Optional.of(mistake)
                .filter(YamlMistake::mayBeOfIndentation)
                .flatMap(m -> Indentation.lastOdd(file.text(), m.line()))
                .map(odd -> odd.told(file.shown(), mistake.said()))
                .orElseGet(() -> mistake.told(file.shown()));
    }

    /** From 1. */
    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    public static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    public static List<Node> list(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    /** The entries of a mapping by the nodes of their keys, in order, doubles included. */
    public static List<NodeTuple> entries(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    /** The values of a mapping by name; empty for whatever is no mapping. */
    public static Map<String, Node> map(Node node) {
        var values = new LinkedHashMap<String, Node>();
        for (NodeTuple entry : entries(node)) {
            text(entry.getKeyNode()).ifPresent(key -> values.put(key, entry.getValueNode()));
        }
        return values;
    }

    /** Follows names downwards; null when one is missing. */
    public static Node at(Node node, String... path) {
        Node here = node;
        for (String name : path) {
            here = here == null ? null : map(here).get(name);
        }
        return here;
    }
}
