package vn.tonghop.corpus;

import java.util.List;

/** The page as a rich text file; letters beyond ASCII as Word escapes them. */
final class AsRichText {

    private static final int WIDTH = 9600;

    private final StringBuilder rtf = new StringBuilder();

    private AsRichText() {}

    /** ASCII only. */
    static String of(CorpusDocument document) {
        var page = new AsRichText();
        page.rtf.append(
                "{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0 Times New Roman;}}\n");
        document.blocks().forEach(page::add);
        return page.rtf.append("}\n").toString();
    }

    private void add(Block block) {
        if (block instanceof Block.Columns columns) {
            int rows = Math.max(columns.left().size(), columns.right().size());
            for (int row = 0; row < rows; row++) {
                row(List.of(lines(columns.left(), row), lines(columns.right(), row)));
            }
            rtf.append("\\pard\n");
        } else if (block instanceof Block.Line line) {
            boolean left = line.style() == Block.Style.HEADING || line.style() == Block.Style.NOTE;
            rtf.append(left ? "\\pard\\b " : "\\pard\\qc\\b ");
            rtf.append(escaped(line.text())).append("\\b0\\par\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            rtf.append("\\pard\\fi720\\qj ").append(escaped(paragraph.text())).append("\\par\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private static String lines(List<List<String>> rows, int row) {
        return row < rows.size()
                ? String.join("\\line ", rows.get(row).stream().map(AsRichText::escaped).toList())
                : "";
    }

    private void row(List<String> cells) {
        rtf.append("\\trowd");
        for (int i = 1; i <= cells.size(); i++) {
            rtf.append("\\cellx").append(WIDTH * i / cells.size());
        }
        cells.forEach(c -> rtf.append("\\pard\\intbl ").append(c).append("\\cell"));
        rtf.append("\\row\n");
    }

    private void table(Block.Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            rtf.append("\\trowd");
            for (int column = 0; column < table.width(); column++) {
                if (table.rows(row, column) > 1 && table.begins(row, column)) {
                    rtf.append("\\clvmgf");
                } else if (is(table, row, column, Block.Table.FROM_ABOVE)) {
                    rtf.append("\\clvmrg");
                }
                if (table.begins(row, column) && table.columns(row, column) > 1) {
                    rtf.append("\\clmgf");
                } else if (is(table, row, column, Block.Table.FROM_LEFT)) {
                    rtf.append("\\clmrg");
                }
                rtf.append("\\cellx").append(WIDTH * (column + 1) / table.width());
            }
            for (int column = 0; column < table.width(); column++) {
                String text = table.begins(row, column) ? table.rows().get(row).get(column) : "";
                rtf.append("\\pard\\intbl ").append(escaped(text)).append("\\cell");
            }
            rtf.append("\\row\n");
        }
        rtf.append("\\pard\n");
    }

    private static boolean is(Block.Table table, int row, int column, String mark) {
        return table.rows().get(row).get(column).equals(mark);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '\\' || c == '{' || c == '}') {
                escaped.append('\\').append(c);
            } else if (c < 128) {
                escaped.append(c);
            } else {
                escaped.append("\\u").append((short) c).append('?');
            }
        }
        return escaped.toString();
    }
}
