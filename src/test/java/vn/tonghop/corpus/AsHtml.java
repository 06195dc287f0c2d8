package vn.tonghop.corpus;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The page as a web page, as portals and word processors save it: lines of the header's cells
 * broken in one half of the documents, paragraphs in the other.
 */
final class AsHtml {

    private final StringBuilder html = new StringBuilder();

    private final boolean broken;

    private AsHtml(boolean broken) {
        this.broken = broken;
    }

    static String of(CorpusDocument document) {
        var page = new AsHtml(document.ordinal() / 2 % 2 == 0);
        page.html.append("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">");
        page.html.append("<title>Văn bản</title></head><body>\n");
        document.blocks().forEach(page::add);
        return page.html.append("</body></html>\n").toString();
    }

    private void add(Block block) {
        if (block instanceof Block.Columns columns) {
            columns(columns);
        } else if (block instanceof Block.Line line) {
            switch (line.style()) {
                case TITLE -> element("p align=\"center\"", "<b>" + escaped(line.text()) + "</b>");
                case CENTRED -> element("p align=\"center\"", escaped(line.text()));
                case HEADING -> element("h3", escaped(line.text()));
                case NOTE -> element("p", "<small>" + escaped(line.text()) + "</small>");
            }
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", escaped(paragraph.text()));
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void element(String tag, String content) {
        html.append('<').append(tag).append('>').append(content);
        html.append("</").append(tag.split(" ")[0]).append(">\n");
    }

    private void columns(Block.Columns columns) {
        html.append("<table border=\"0\" width=\"100%\">\n");
        int rows = Math.max(columns.left().size(), columns.right().size());
        for (int row = 0; row < rows; row++) {
            html.append("<tr>");
            column(columns.left(), row);
            column(columns.right(), row);
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private void column(List<List<String>> rows, int row) {
        List<String> lines = row < rows.size() ? rows.get(row) : List.of();
        html.append("<td align=\"center\" valign=\"top\">");
        html.append(
                lines.stream()
                        .map(l -> broken ? escaped(l) : "<p>" + escaped(l) + "</p>")
                        .collect(Collectors.joining(broken ? "<br>" : "")));
        html.append("</td>");
    }

    private void table(Block.Table table) {
        html.append("<table border=\"1\">\n");
        for (int row = 0; row < table.rows().size(); row++) {
            html.append("<tr>");
            for (int column = 0; column < table.width(); column++) {
                if (table.begins(row, column)) {
                    html.append("<td");
                    span("colspan", table.columns(row, column));
                    span("rowspan", table.rows(row, column));
                    html.append('>').append(escaped(table.rows().get(row).get(column)));
                    html.append("</td>");
                }
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private void span(String name, int count) {
        if (count > 1) {
            html.append(' ').append(name).append("=\"").append(count).append('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
