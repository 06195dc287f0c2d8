package vn.tonghop.routes.file;

import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import vn.tonghop.config.Problem;

/**
 * A usual mistake in YAML, in words of our own beside those of the parser.
 *
 * @param kind "tab", "quote", "colon", "indent", "bracket", "anchor", or "other"
 * @param line from 1; 0 when the parser names none
 * @param said by the parser, in English
 */
record YamlMistake(String kind, int line, String said) {

    static YamlMistake of(YAMLException e) {
        if (!(e instanceof MarkedYAMLException marked) || marked.getProblem() == null) {
            return new YamlMistake("other", 0, e.getMessage());
        }
        if (marked instanceof Yaml.Anchor) {
            int line = marked.getProblemMark().getLine() + 1;
            return new YamlMistake("anchor", line, marked.getProblem());
        }
        var context = marked.getContext() == null ? "" : marked.getContext();
        var kind = kind(context, marked.getProblem());
        // what is never closed is wrong where it was opened, not at the end of the file
        boolean opened = List.of("quote", "bracket", "colon").contains(kind);
        Mark mark =
                opened && marked.getContextMark() != null
                        ? marked.getContextMark()
                        : marked.getProblemMark();
        return new YamlMistake(kind, mark == null ? 0 : mark.getLine() + 1, said(marked));
    }

    /** Without a word of the file, which may be one of a password. */
    private static String said(MarkedYAMLException e) {
        return e.getProblem().replaceFirst("(undefined tag handle) .*", "$1");
    }

    private static String kind(String context, String problem) {
        if (problem.contains("TAB")) {
            return "tab";
        }
        if (context.contains("quoted scalar")) {
            return "quote";
        }
        if (problem.contains("expected ':'")) {
            return "colon";
        }
        if (context.contains("flow ")) {
            return "bracket";
        }
        return context.contains("block ") || problem.contains("mapping values are not allowed")
                ? "indent"
                : "other";
    }

    /** What is not closed has nothing to do with what stands before a line. */
    boolean mayBeOfIndentation() {
        return !List.of("quote", "bracket", "anchor").contains(kind);
    }

    Problem told(String file) {
        String key = kind.equals("other") ? "RTE-002" : "RTE-002." + kind;
        return Problem.said("RTE-002", key, file, line, said);
    }
}
