package vn.tonghop.catalogue;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.Problem;

/**
 * A mapping of a YAML file, read as it is written: "01" stays "01", and whatever is wrong becomes a
 * problem with its line instead of an exception.
 */
final class YamlMap {

    private final String file;
    private final int line;
    private final List<Problem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private YamlMap(String file, MappingNode node, List<Problem> problems) {
        this.file = file;
        this.line = node.getStartMark().getLine() + 1;
        this.problems = problems;
        for (var entry : node.getValue()) {
            int at = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problem("CAT-001", at, "?");
            } else if (lines.putIfAbsent(key.getValue(), at) != null) {
                problem("CAT-006", at, key.getValue(), lines.get(key.getValue()));
            } else if (!isEmpty(entry.getValueNode())) {
                values.put(key.getValue(), entry.getValueNode());
            }
        }
    }

    /** The whole file as a mapping; empty, with a problem, when it is none. */
    static Optional<YamlMap> of(ConfigFile file, List<Problem> problems) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file.name(), mapping, problems));
            }
            problems.add(Problem.of("CAT-004", file.name(), 1, "", "key: value"));
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(Problem.of("CAT-001", file.name(), at, e.getProblem()));
        } catch (YAMLException e) {
            problems.add(Problem.of("CAT-001", file.name(), 0, e.getMessage()));
        }
        return Optional.empty();
    }

    /** Every other key is a problem. */
    YamlMap only(String... keys) {
        var allowed = List.of(keys);
        for (var key : lines.keySet()) {
            var near = allowed.contains(key) ? Optional.of(key) : Nearest.to(key, allowed);
            if (near.isEmpty()) {
                problem("CAT-002", line(key), key, String.join(", ", allowed));
            } else if (!near.get().equals(key)) {
                problemSaid("CAT-002", "CAT-002.near", line(key), key, near.get());
            }
        }
        return this;
    }

    /** All keys, in their order. */
    List<String> keys() {
        return List.copyOf(lines.keySet());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    int line() {
        return line;
    }

    /** The line of a key, or where the mapping begins. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    String file() {
        return file;
    }

    void problem(String code, int at, Object... arguments) {
        problems.add(Problem.of(code, file, at, arguments));
    }

    /** A problem whose sentence stands under a key of its own. */
    void problemSaid(String code, String key, int at, Object... arguments) {
        problems.add(Problem.said(code, key, file, at, arguments));
    }

    /** A text that has to be there; "" and a problem when it is not. */
    String required(String key) {
        if (!has(key)) {
            problem("CAT-003", line, key);
            return "";
        }
        return text(key).orElse("");
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .flatMap(node -> scalar(key, node))
                .map(YamlText::value);
    }

    private Optional<YamlText> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(
                    new YamlText(scalar.getValue().strip(), node.getStartMark().getLine() + 1));
        }
        wrongType(key, node, "a, b, 1");
        return Optional.empty();
    }

    List<YamlText> texts(String key) {
        return items(key).stream().flatMap(node -> scalar(key, node).stream()).toList();
    }

    /** Lists in a list: [[a, b], [c]]. */
    List<List<String>> textLists(String key) {
        var lists = new ArrayList<List<String>>();
        for (var item : items(key)) {
            if (item instanceof SequenceNode sequence) {
                lists.add(
                        sequence.getValue().stream()
                                .flatMap(node -> scalar(key, node).stream())
                                .map(YamlText::value)
                                .toList());
            } else {
                wrongType(key, item, "[a, b]");
            }
        }
        return lists;
    }

    List<YamlMap> maps(String key) {
        return items(key).stream().flatMap(node -> mapping(key, node).stream()).toList();
    }

    Optional<YamlMap> map(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(node -> mapping(key, node));
    }

    private Optional<YamlMap> mapping(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, problems));
        }
        wrongType(key, node, "{ key: value }");
        return Optional.empty();
    }

    private List<Node> items(String key) {
        var node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            wrongType(key, node, "[a, b]");
        }
        return List.of();
    }

    Optional<LocalDate> date(String key) {
        var text = text(key);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            problem("CAT-005", line(key), key, text.get());
            return Optional.empty();
        }
    }

    Optional<Integer> number(String key, int from, int to) {
        var text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().matches("\\d{1,6}")) {
            int number = Integer.parseInt(text.get());
            if (number >= from && number <= to) {
                return Optional.of(number);
            }
        }
        problem("CAT-015", line(key), key, text.get(), from, to);
        return Optional.empty();
    }

    boolean flag(String key) {
        var text = text(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            problem("CAT-009", line(key), key, text, "true, false");
        }
        return text.equals("true");
    }

    /** One of these words; empty, with a problem, when it is another. */
    Optional<String> oneOf(String key, List<String> words) {
        var text = text(key);
        if (text.isPresent() && !words.contains(text.get())) {
            problem("CAT-009", line(key), key, text.get(), String.join(", ", words));
            return Optional.empty();
        }
        return text;
    }

    private void wrongType(String key, Node node, String expected) {
        problem("CAT-004", node.getStartMark().getLine() + 1, key, expected);
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar
                && (Tag.NULL.equals(scalar.getTag()) || scalar.getValue().isBlank());
    }
}
