package vn.tonghop.routes.block;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.routes.file.Yaml;

/**
 * What a building block says of its parameters together (quy tắc giữa các tham số), under {@code
 * x-rules} of its definition; Camel and its tools pass over what begins with x-.
 *
 * @param folder which files may name it: "sources", "schedules"; empty for all
 * @param needs which parameters cannot be left out
 * @param https which addresses have to be encrypted
 * @param reads what its routes take in, or null
 * @param writes what its routes deliver to, or null
 */
public record BlockRules(
        String folder, List<Need> needs, List<Https> https, Where reads, Where writes) {

    public static final BlockRules NONE = new BlockRules("", List.of(), List.of(), null, null);

    /** In a condition: the parameter is set, to whatever. */
    public static final String SET = "*";

    /**
     * @param all each has to be set
     * @param any one of them has to be set; only one of the two lists has names
     * @param when values of other parameters with which it is so; empty for always
     */
    public record Need(List<String> all, List<String> any, Map<String, String> when) {}

    /**
     * @param of parameters that are web addresses
     * @param unless the parameter that lets one be http: unless-local, true or false; null for no
     *     such choice
     */
    public record Https(List<String> of, String unless) {}

    /**
     * The parameters that make up a place.
     *
     * @param on what kind of place: "disk" is a folder of this machine
     * @param host null where an address says it
     * @param usual ports that are taken for the same
     * @param by what tells accounts apart
     * @param within a part of the place; empty for all of it. Null for places without parts
     * @param files folders that what was read is moved to, as seen from the directory
     * @param deep folders within the directory are read too
     */
    public record Where(
            String on,
            String url,
            String host,
            String port,
            List<String> usual,
            List<String> by,
            String directory,
            String within,
            List<String> files,
            boolean deep) {}

    /**
     * @param node under {@code x-rules}; null for none
     * @param known the parameters of the block
     * @param wrong is told the name that cannot be there, and where it stands
     */
    static BlockRules of(Node node, Set<String> known, BiConsumer<String, Node> wrong) {
        if (node == null) {
            return NONE;
        }
        var reader = new Reader(known, wrong);
        Map<String, Node> words = reader.words(node, "for", "needs", "https", "reads", "writes");
        return new BlockRules(
                words.containsKey("for") ? Reader.text(words.get("for")) : "",
                Yaml.list(words.get("needs")).stream().map(reader::need).toList(),
                Yaml.list(words.get("https")).stream().map(reader::https).toList(),
                reader.where(words.get("reads")),
                reader.where(words.get("writes")));
    }

    private record Reader(Set<String> known, BiConsumer<String, Node> wrong) {

        Map<String, Node> words(Node node, String... allowed) {
            Map<String, Node> words = Yaml.map(node);
            words.forEach(
                    (name, value) -> {
                        if (!Set.of(allowed).contains(name)) {
                            wrong.accept(name, value);
                        }
                    });
            return words;
        }

        Need need(Node node) {
            Map<String, Node> words = words(node, "all", "any", "when");
            var when = new LinkedHashMap<String, String>();
            Yaml.entries(words.get("when"))
                    .forEach(
                            e ->
                                    when.put(
                                            name(e.getKeyNode()),
                                            Yaml.text(e.getValueNode()).orElse("")));
            return new Need(names(words.get("all")), names(words.get("any")), when);
        }

        Https https(Node node) {
            Map<String, Node> words = words(node, "of", "unless");
            return new Https(names(words.get("of")), name(words.get("unless")));
        }

        Where where(Node node) {
            if (node == null) {
                return null;
            }
            Map<String, Node> words =
                    words(
                            node,
                            "on",
                            "url",
                            "host",
                            "port",
                            "usual",
                            "by",
                            "directory",
                            "within",
                            "files",
                            "deep");
            return new Where(
                    text(words.get("on")),
                    name(words.get("url")),
                    name(words.get("host")),
                    name(words.get("port")),
                    texts(words.get("usual")),
                    names(words.get("by")),
                    name(words.get("directory")),
                    name(words.get("within")),
                    names(words.get("files")),
                    "true".equals(text(words.get("deep"))));
        }

        private String name(Node node) {
            String name = text(node);
            if (name != null && !known.contains(name)) {
                wrong.accept(name, node);
            }
            return name;
        }

        private List<String> names(Node node) {
            return Yaml.list(node).stream().map(this::name).toList();
        }

        private static List<String> texts(Node node) {
            return Yaml.list(node).stream().map(Reader::text).toList();
        }

        private static String text(Node node) {
            return node == null ? null : Yaml.text(node).orElse("");
        }
    }
}
