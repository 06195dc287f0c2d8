package vn.tonghop.routes.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.file.DidYouMean;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.Yaml;

/**
 * The building blocks of {@code routes/kamelets} and what is wrong with them.
 *
 * @param broken by the name of a block that is there and cannot be used, what is wrong with it
 *     first
 */
public record Kamelets(
        Map<String, Kamelet> byName, List<Problem> problems, Map<String, Problem> broken) {

    private static final String SUFFIX = ".kamelet.yaml";
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean");

    /** What can be made of these files. */
    public static Kamelets of(Iterable<FileText> files) {
        var byName = new TreeMap<String, Kamelet>();
        var problems = new ArrayList<Problem>();
        var broken = new TreeMap<String, Problem>();
        for (FileText file : files) {
            if (file.isBlock()) {
                int found = problems.size();
                read(file, byName, problems);
                if (problems.size() > found) {
                    broken.put(name(file), problems.get(found));
                }
            }
        }
        return new Kamelets(byName, problems, broken);
    }

    private static void read(FileText file, Map<String, Kamelet> byName, List<Problem> problems) {
        if (file.refused() != null) {
            problems.add(file.refused());
            return;
        }
        String shown = file.shown();
        try {
            Node root = Yaml.parse(file.text());
            Node name = Yaml.at(root, "metadata", "name");
            String expected = name(file);
            if (name == null || !Yaml.text(name).orElse("").equals(expected)) {
                int line = name == null ? 0 : Yaml.line(name);
                problems.add(Problem.of("RTE-017", shown, line, "metadata.name", expected));
                return;
            }
            var found = problems.size();
            var parameters = parameters(shown, root, problems);
            var rules = rules(shown, root, parameters.keySet(), problems);
            if (problems.size() == found) {
                var defaults = defaults(root);
                byName.put(
                        expected,
                        new Kamelet(expected, kind(root), parameters, defaults, rules, file));
            }
        } catch (YAMLException e) {
            problems.add(Yaml.mistake(file, e));
        }
    }

    /** What a building block of this file is called. */
    public static String name(FileText file) {
        return file.path().getFileName().toString().replace(SUFFIX, "");
    }

    private static String kind(Node root) {
        Node kind = Yaml.at(root, "metadata", "labels", "camel.apache.org/kamelet.type");
        return kind == null ? "" : Yaml.text(kind).orElse("");
    }

    private static BlockRules rules(
            String file, Node root, Set<String> known, List<Problem> problems) {
        return BlockRules.of(
                Yaml.at(root, "spec", "definition", "x-rules"),
                known,
                (name, node) ->
                        problems.add(
                                Problem.of(
                                        "RTE-017",
                                        file,
                                        Yaml.line(node),
                                        "x-rules: " + name,
                                        DidYouMean.hint(name, known))));
    }

    private static Map<String, String> defaults(Node root) {
        var defaults = new LinkedHashMap<String, String>();
        Yaml.map(Yaml.at(root, "spec", "definition", "properties"))
                .forEach((name, node) -> defaults.put(name, word(Yaml.map(node), "default", "")));
        return defaults;
    }

    private static Map<String, Parameter> parameters(
            String file, Node root, List<Problem> problems) {
        Node definition = Yaml.at(root, "spec", "definition");
        Set<String> required =
                Yaml.list(Yaml.at(root, "spec", "definition", "required")).stream()
                        .flatMap(n -> Yaml.text(n).stream())
                        .collect(Collectors.toSet());
        var scalars = new ArrayList<String>();
        collect(Yaml.at(root, "spec", "template"), scalars);
        var parameters = new LinkedHashMap<String, Parameter>();
        Yaml.map(Yaml.at(definition, "properties"))
                .forEach(
                        (name, node) -> {
                            var words = Yaml.map(node);
                            String type = word(words, "type", "");
                            if (words.containsKey("type") && !TYPES.contains(type)) {
                                int line = Yaml.line(words.get("type"));
                                String said = name + ": type: " + type;
                                String hint = DidYouMean.hint(type, TYPES);
                                problems.add(Problem.of("RTE-017", file, line, said, hint));
                                return;
                            }
                            if (!words.containsKey("type")
                                    || !words.containsKey("title")
                                    || !words.containsKey("description")) {
                                problems.add(
                                        Problem.of(
                                                "RTE-017",
                                                file,
                                                Yaml.line(node),
                                                name,
                                                "title, description, type: "
                                                        + String.join(" | ", sorted(TYPES))));
                                return;
                            }
                            if (pattern(words) == null && words.containsKey("pattern")) {
                                int line = Yaml.line(words.get("pattern"));
                                String expected = name + ": pattern: [a-z]+";
                                problems.add(Problem.of("RTE-017", file, line, name, expected));
                                return;
                            }
                            parameters.put(
                                    name,
                                    new Parameter(
                                            name,
                                            word(words, "title", name),
                                            type,
                                            word(words, "format", null),
                                            pattern(words),
                                            required.contains(name),
                                            Yaml.list(words.get("enum")).stream()
                                                    .flatMap(n -> Yaml.text(n).stream())
                                                    .toList(),
                                            word(words, "example", word(words, "default", null)),
                                            passedOnWhole(name, scalars),
                                            NumberRange.of(
                                                    word(words, "minimum", null),
                                                    word(words, "maximum", null)),
                                            number(word(words, "minLength", ""))));
                        });
        return parameters;
    }

    /** What the author of a building block lets a value look like, or null. */
    private static Pattern pattern(Map<String, Node> words) {
        String written = word(words, "pattern", null);
        try {
            return written == null ? null : Pattern.compile(written);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static int number(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private static String word(Map<String, Node> words, String name, String otherwise) {
        Node node = words.get(name);
        return node == null ? otherwise : Yaml.text(node).orElse(otherwise);
    }

    private static boolean passedOnWhole(String name, List<String> scalars) {
        return scalars.stream()
                .filter(s -> s.contains("{{" + name + "}}") || s.contains("{{?" + name + "}}"))
                .allMatch(s -> s.equals("{{" + name + "}}") || s.equals("{{?" + name + "}}"));
    }

    private static void collect(Node node, List<String> scalars) {
        if (node == null) {
            return;
        }
        Yaml.text(node).ifPresent(scalars::add);
        Yaml.list(node).forEach(n -> collect(n, scalars));
        Yaml.entries(node).forEach(e -> collect(e.getValueNode(), scalars));
    }
}
