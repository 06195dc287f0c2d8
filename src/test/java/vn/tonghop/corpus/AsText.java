package vn.tonghop.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a page as programs extract it. Half of the documents keep the header's columns whole
 * and a paragraph on one line, half have them side by side and broken at the margin.
 */
final class AsText {

    private static final int WIDTH = 92;
    private static final int COLUMN = 42;

    private final boolean laidOut;
    private final List<String> lines = new ArrayList<>();

    private AsText(boolean laidOut) {
        this.laidOut = laidOut;
    }

    static String of(CorpusDocument document) {
        var text = new AsText(document.ordinal() / 2 % 2 == 0);
        document.blocks().forEach(text::add);
        return String.join("\n", text.lines) + "\n";
    }

    private void add(Block block) {
        if (block instanceof Block.Columns columns) {
            columns(columns);
        } else if (block instanceof Block.Line line) {
            wrapped(line.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            wrapped(paragraph.text());
        } else if (block instanceof Block.Table table) {
            table(table);
        }
        lines.add("");
    }

    private void columns(Block.Columns columns) {
        if (!laidOut) {
            columns.left().forEach(lines::addAll);
            lines.add("");
            columns.right().forEach(lines::addAll);
            return;
        }
        for (int row = 0; row < Math.max(columns.left().size(), columns.right().size()); row++) {
            sideBySide(rowOf(columns.left(), row), rowOf(columns.right(), row));
        }
    }

    private void sideBySide(List<String> left, List<String> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String l = i < left.size() ? left.get(i) : "";
            String r = i < right.size() ? right.get(i) : "";
            lines.add(r.isEmpty() ? l : l + " ".repeat(Math.max(3, COLUMN - l.length())) + r);
        }
    }

    private static List<String> rowOf(List<List<String>> rows, int row) {
        return row < rows.size() ? rows.get(row) : List.of();
    }

    private void wrapped(String text) {
        if (!laidOut) {
            lines.add(text);
            return;
        }
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }

    private void table(Block.Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < table.width(); column++) {
                if (table.begins(row, column)) {
                    cells.add(table.rows().get(row).get(column));
                }
            }
            lines.add(String.join(laidOut ? "   " : "\t", cells));
        }
    }
}
