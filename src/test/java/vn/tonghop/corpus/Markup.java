package vn.tonghop.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The marks a document of the corpus is written with.
 *
 * <pre>
 * [[ … || … ]]   two columns; "--" between the rows that stand beside each other
 * =  ^  #  ~     at a line's beginning: title, centred, heading, footnote
 * | a | b |      a row of a table; a cell "&lt;" goes on from the left, "^" from above
 * </pre>
 *
 * Everything else is a paragraph, up to an empty line.
 */
final class Markup {

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final List<List<String>> table = new ArrayList<>();
    private List<List<String>> column;
    private List<List<String>> left;

    private Markup() {}

    static List<Block> parse(String text) {
        var markup = new Markup();
        text.lines().map(String::strip).forEach(markup::line);
        markup.end();
        return List.copyOf(markup.blocks);
    }

    private void line(String line) {
        if (column != null) {
            inColumns(line);
        } else if (line.startsWith("|")) {
            endParagraph();
            String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
            table.add(Arrays.stream(cells).map(String::strip).toList());
        } else {
            endTable();
            outside(line);
        }
    }

    private void inColumns(String line) {
        switch (line) {
            case "||" -> {
                left = column;
                column = newColumn();
            }
            case "]]" -> {
                blocks.add(new Block.Columns(left, column));
                column = null;
            }
            case "--" -> column.add(new ArrayList<>());
            default -> column.get(column.size() - 1).add(line);
        }
    }

    private void outside(String line) {
        if (line.equals("[[")) {
            endParagraph();
            column = newColumn();
        } else if (line.startsWith("= ")) {
            single(Block.Style.TITLE, line);
        } else if (line.startsWith("^ ")) {
            single(Block.Style.CENTRED, line);
        } else if (line.startsWith("# ")) {
            single(Block.Style.HEADING, line);
        } else if (line.startsWith("~ ")) {
            single(Block.Style.NOTE, line);
        } else if (line.isEmpty()) {
            endParagraph();
        } else {
            paragraph.add(line);
        }
    }

    private void single(Block.Style style, String line) {
        endParagraph();
        blocks.add(new Block.Line(style, line.substring(2)));
    }

    private void end() {
        endParagraph();
        endTable();
        if (column != null) {
            throw new IllegalArgumentException("columns that do not end");
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join(" ", paragraph)));
            paragraph.clear();
        }
    }

    private void endTable() {
        if (!table.isEmpty()) {
            blocks.add(new Block.Table(List.copyOf(table)));
            table.clear();
        }
    }

    private static List<List<String>> newColumn() {
        var rows = new ArrayList<List<String>>();
        rows.add(new ArrayList<>());
        return rows;
    }
}
