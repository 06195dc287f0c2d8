package vn.tonghop.routes.file;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The part of a file that is one route's (phần của một tuyến trong tệp), as it is written.
 *
 * @param whole the text of the file
 * @param from index of its first character in code points
 * @param to index behind its last one
 * @param column in which it begins
 * @param alone the file has no other route
 */
public record RouteSection(String whole, int from, int to, int column, boolean alone) {

    /** Empty when the text cannot be read, or has no such route. */
    public static Optional<RouteSection> of(String text, String id) {
        try {
            List<Node> items = Yaml.list(Yaml.parse(text));
            return items.stream()
                    .filter(item -> isNamed(item, id))
                    .findFirst()
                    .map(item -> of(text, item, items.size() == 1));
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    private static boolean isNamed(Node item, String id) {
        Node written = Yaml.at(item, "route", "id");
        return written != null && Yaml.text(written).filter(id::equals).isPresent();
    }

    private static RouteSection of(String text, Node item, boolean alone) {
        int from = item.getStartMark().getIndex();
        int to = end(item);
        while (to > from && Character.isWhitespace(text.codePointAt(index(text, to - 1)))) {
            to--;
        }
        return new RouteSection(text, from, to, item.getStartMark().getColumn(), alone);
    }

    /** A block ends, for the parser, where the next one begins: comments between are no part. */
    private static int end(Node node) {
        boolean block =
                node instanceof CollectionNode<?> collection
                        && collection.getFlowStyle() == FlowStyle.BLOCK
                        && !collection.getValue().isEmpty();
        if (!block) {
            return node.getEndMark().getIndex();
        }
        if (node instanceof MappingNode) {
            var entries = Yaml.entries(node);
            return end(entries.get(entries.size() - 1).getValueNode());
        }
        List<Node> items = Yaml.list(node);
        return end(items.get(items.size() - 1));
    }

    private static int index(String text, int codePoint) {
        return text.offsetByCodePoints(0, codePoint);
    }

    /** As it is written, from its first word on. */
    public String text() {
        return whole.substring(index(whole, from), index(whole, to));
    }

    /** The file with this route as it is written in another one; the others stay as they are. */
    public String replacedBy(RouteSection other) {
        String text = other.text();
        int deeper = column - other.column;
        if (deeper > 0) {
            text = text.replace("\n", "\n" + " ".repeat(deeper));
        } else if (deeper < 0) {
            text = text.replaceAll("\n {1," + -deeper + "}", "\n");
        }
        return whole.substring(0, index(whole, from)) + text + whole.substring(index(whole, to));
    }
}
