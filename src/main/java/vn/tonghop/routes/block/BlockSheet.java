package vn.tonghop.routes.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.Yaml;

/**
 * What a building block (khối dựng sẵn) says of itself, word for word: for people who choose one.
 *
 * @param kind source, sink or action
 * @param placeholders the names its template stands on; those it does without are not among them
 */
record BlockSheet(
        String name,
        String kind,
        String title,
        String description,
        List<Property> properties,
        Set<String> placeholders) {

    private static final Pattern NEEDED = Pattern.compile("\\{\\{([A-Za-z0-9_]+)}}");

    /**
     * One parameter as it is written; what is not written is null.
     *
     * @param otherwise its default
     * @param least of its numbers, of durations in milliseconds
     * @param greatest as {@code least}
     * @param choices its enum; empty for any value
     */
    record Property(
            String name,
            String title,
            String description,
            String type,
            String format,
            String pattern,
            boolean required,
            String otherwise,
            String least,
            String greatest,
            List<String> choices,
            String example) {

        boolean secret() {
            return "password".equals(format);
        }
    }

    /**
     * @throws org.yaml.snakeyaml.error.YAMLException when the text is no YAML
     */
    static BlockSheet of(FileText file) {
        Node root = Yaml.parse(file.text());
        Node definition = Yaml.at(root, "spec", "definition");
        var required = new HashSet<String>();
        Yaml.list(Yaml.at(definition, "required"))
                .forEach(n -> Yaml.text(n).ifPresent(required::add));
        var properties = new ArrayList<Property>();
        Yaml.map(Yaml.at(definition, "properties"))
                .forEach((name, node) -> properties.add(property(name, node, required)));
        var placeholders = new HashSet<String>();
        needed(Yaml.at(root, "spec", "template"), placeholders);
        return new BlockSheet(
                Kamelets.name(file),
                word(
                        Yaml.map(Yaml.at(root, "metadata", "labels")),
                        "camel.apache.org/kamelet.type"),
                word(Yaml.map(definition), "title"),
                word(Yaml.map(definition), "description"),
                List.copyOf(properties),
                Set.copyOf(placeholders));
    }

    private static Property property(String name, Node node, Set<String> required) {
        Map<String, Node> words = Yaml.map(node);
        return new Property(
                name,
                word(words, "title"),
                word(words, "description"),
                word(words, "type"),
                word(words, "format"),
                word(words, "pattern"),
                required.contains(name),
                word(words, "default"),
                word(words, "minimum"),
                word(words, "maximum"),
                Yaml.list(words.get("enum")).stream().flatMap(n -> Yaml.text(n).stream()).toList(),
                word(words, "example"));
    }

    private static String word(Map<String, Node> words, String name) {
        Node node = words.get(name);
        return node == null ? null : Yaml.text(node).orElse(null);
    }

    private static void needed(Node node, Set<String> names) {
        if (node == null) {
            return;
        }
        Yaml.text(node).ifPresent(text -> collect(NEEDED.matcher(text), names));
        Yaml.list(node).forEach(n -> needed(n, names));
        Yaml.entries(node).forEach(e -> needed(e.getValueNode(), names));
    }

    private static void collect(Matcher found, Set<String> names) {
        while (found.find()) {
            names.add(found.group(1));
        }
    }
}
