package vn.tonghop.routes.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.Kamelet;
import vn.tonghop.routes.block.Parameter;
import vn.tonghop.routes.block.Placeholder;
import vn.tonghop.routes.file.Digest;
import vn.tonghop.routes.file.Redaction;
import vn.tonghop.routes.file.Yaml;

/** One use of a building block in a route file, with its parameters as Camel will get them. */
final class BlockCall {

    private final CheckedFile file;
    private final Kamelet block;
    private final Map<String, Node> given;
    private final int line;
    private final Settings settings;
    private final Set<String> unclear = new HashSet<>();

    /**
     * @param given the parameters that are written
     * @param line where the block is named
     */
    BlockCall(
            CheckedFile file, Kamelet block, Map<String, Node> given, int line, Settings settings) {
        this.file = file;
        this.block = block;
        this.given = given;
        this.line = line;
        this.settings = settings;
    }

    /** Of these nothing can be told any more: something is wrong with them, and was told. */
    void unclear(Collection<String> parameters) {
        unclear.addAll(parameters);
    }

    /** Whether what is said of it would only follow from a mistake that was told. */
    boolean isUnclear(String parameter) {
        return parameter != null && unclear.contains(parameter);
    }

    CheckedFile file() {
        return file;
    }

    Kamelet block() {
        return block;
    }

    /** The route it stands in; empty for one without an id. */
    String route() {
        return file.route;
    }

    /** Where a parameter is written, or else the block. */
    int line(String parameter) {
        return given.containsKey(parameter) ? Yaml.line(given.get(parameter)) : line;
    }

    boolean isGiven(String parameter) {
        return given.containsKey(parameter);
    }

    /** Set to something, be it a placeholder whose value is not there yet. */
    boolean isSet(String parameter) {
        String value = value(parameter);
        return value == null || !value.isBlank();
    }

    /**
     * What is written, or else the block's default, or else nothing.
     *
     * @return null when a placeholder has no value here
     */
    String value(String parameter) {
        Node written = given.get(parameter);
        if (written == null) {
            return block.defaults().getOrDefault(parameter, "");
        }
        String text = Yaml.text(written).orElse("");
        return Placeholder.any(text) ? Placeholder.resolved(text, settings) : text;
    }

    /** The value as a sentence shows it: what a placeholder stands for is not told. */
    String shown(String parameter) {
        Node written = given.get(parameter);
        return written == null
                ? block.defaults().getOrDefault(parameter, "")
                : Redaction.shown(Yaml.text(written).orElse(""));
    }

    /** Whether something of it stands elsewhere than in the file. */
    boolean hasPlaceholders() {
        return given.values().stream()
                .anyMatch(node -> Yaml.text(node).filter(Placeholder::any).isPresent());
    }

    /** The value, of a secret its digest: enough to tell two of them apart. */
    String identity(String parameter) {
        String value = value(parameter);
        Parameter known = block.parameters().get(parameter);
        boolean secret = known != null && known.secret() && value != null && !value.isEmpty();
        return secret ? Digest.of(value) : value;
    }

    /** Whether a secret goes along. */
    boolean hasSecret() {
        return block.parameters().values().stream()
                .anyMatch(p -> p.secret() && isGiven(p.name()) && isSet(p.name()));
    }
}
