package vn.tonghop.routes.check;

import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A scalar of a file that Camel gets in another form.
 *
 * @param from index of its first character in the text, in code points
 * @param to index behind its last one
 * @param lines how many line ends it spans, kept so that line numbers stay true
 */
record TextEdit(int from, int to, String replacement, int lines) {

    static TextEdit of(Node scalar, String value) {
        String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return new TextEdit(
                scalar.getStartMark().getIndex(),
                scalar.getEndMark().getIndex(),
                quoted,
                scalar.getEndMark().getLine() - scalar.getStartMark().getLine());
    }

    static String apply(String text, List<TextEdit> edits) {
        var result = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(TextEdit::from).reversed())
                .forEach(
                        edit ->
                                result.replace(
                                        text.offsetByCodePoints(0, edit.from()),
                                        text.offsetByCodePoints(0, edit.to()),
                                        edit.replacement() + "\n".repeat(edit.lines())));
        return result.toString();
    }
}
