package vn.tonghop.routes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import vn.tonghop.routes.file.DidYouMean;
import vn.tonghop.routes.file.Indentation;
import vn.tonghop.routes.file.Yaml;

/** Which fields may stand in a part of a route file, and which have to. */
final class FileFields {

    static final Set<String> ROUTE = Set.of("id", "description", "note", "autoStartup", "from");
    static final Set<String> FROM = Set.of("uri", "parameters", "steps", "description", "id");
    static final Set<String> TO = Set.of("uri", "parameters", "description", "id");
    static final Set<String> STEPS = Set.of("to");

    private static final Set<String> NEEDED = Set.of("route", "uri", "steps");

    private FileFields() {}

    /**
     * A mapping with these keys only, each once; says so otherwise.
     *
     * @param known null for whatever names
     * @return the keys of which nothing more can be said: those that stand there twice, and those
     *     that a wrong one was meant for; empty when it is no mapping
     */
    static Optional<Set<String>> unclear(CheckedFile checked, Node node, Set<String> known) {
        List<NodeTuple> entries = Yaml.entries(node);
        if (entries.isEmpty()) {
            checked.problem("RTE-058", node == null ? 1 : Yaml.line(node), needed(known));
            return Optional.empty();
        }
        var seen = new HashSet<String>();
        var unclear = new HashSet<String>();
        for (NodeTuple entry : entries) {
            String key = Yaml.text(entry.getKeyNode()).orElse("?");
            int line = Yaml.line(entry.getKeyNode());
            var odd = Indentation.within(key, checked.file.shown(), line);
            if (odd.isPresent()) {
                checked.tell(odd.get());
                unclear.add(Indentation.without(key));
                unclear.add(key);
                continue;
            }
            if (!seen.add(key)) {
                checked.problem("RTE-022", line, key);
                unclear.add(key);
            } else if (known != null && !known.contains(key)) {
                checked.problem("RTE-003", line, key, DidYouMean.hint(key, new TreeSet<>(known)));
                DidYouMean.of(key, new TreeSet<>(known)).ifPresent(unclear::add);
            }
        }
        return Optional.of(unclear);
    }

    /** Of all that may stand there, what has to. */
    private static String needed(Set<String> known) {
        if (known == null) {
            return "name: value";
        }
        Set<String> needed = known == ROUTE ? Set.of("id", "from") : NEEDED;
        return known.stream().filter(needed::contains).sorted().collect(Collectors.joining(", "));
    }
}
