package vn.tonghop.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks through a web page, its lines as a person sees them, its tables by their cells. Soft
 * hyphens stay: in the old TCVN3 encoding they are a letter.
 */
final class HtmlBody {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "title", "template", "xml", "del", "noscript");
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)(?:display\\s*:\\s*none|mso-hide\\s*:\\s*all)");
    private static final Pattern NOTE_SIGN =
            Pattern.compile("mso-(?:foot|end)note-id|sd(?:foot|end)note(?:anc|sym)");
    private static final int MOST_SPAN = 65_536;

    private final HtmlFonts fonts;
    private final TextFlow flow;
    private FontedText line = new FontedText();
    private String label = "";
    private boolean blank = true;

    HtmlBody(Document page, TextFlow flow) {
        this.fonts = new HtmlFonts(page);
        this.flow = flow;
    }

    void read(Element root) {
        walk(root, flow, null);
        endLine(flow);
    }

    private void walk(Element parent, TextSink sink, String font) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                add(text.getWholeText(), font);
            } else if (child instanceof Element element) {
                element(element, sink, font);
            }
        }
    }

    private void element(Element element, TextSink sink, String around) {
        if (UNSEEN.contains(element.normalName()) || isNoteSign(element)) {
            return;
        }
        if (element.attr("title").matches("header|footer") && element.nameIs("div")) {
            margin(element, around);
            return;
        }
        if (HIDDEN.matcher(element.attr("style")).find()) {
            flow.hidden(element.text());
            return;
        }
        String own = fonts.of(element);
        String font = own == null ? around : own;
        switch (element.normalName()) {
            case "br" -> {
                line.append("\n");
                blank = true;
            }
            case "table" -> table(element, sink, font);
            case "li" -> {
                endLine(sink);
                label = label(element);
                walk(element, sink, font);
                endLine(sink);
            }
            default -> {
                boolean block = element.isBlock();
                if (block) {
                    endLine(sink);
                }
                walk(element, sink, font);
                if (block) {
                    endLine(sink);
                }
            }
        }
    }

    /** The sign of a note would be read as a digit of the figure before it. */
    private static boolean isNoteSign(Element element) {
        return element.nameIs("a")
                && (NOTE_SIGN.matcher(element.attr("style")).find()
                        || NOTE_SIGN.matcher(element.className()).find());
    }

    /** LibreOffice saves what stands at the head and the foot of pages so. */
    private void margin(Element element, String font) {
        var block = new TextBlock();
        walk(element, block, font);
        endLine(block);
        if (element.attr("title").equals("header")) {
            flow.header(block);
        } else {
            flow.footer(block);
        }
    }

    /** Tables within tables are a page's layout: only the inner ones are tables. */
    private void table(Element element, TextSink sink, String font) {
        endLine(sink);
        if (element.selectFirst("table table") != null && element.select("table").size() > 1) {
            walk(element, sink, font);
            endLine(sink);
            return;
        }
        for (var caption : element.select("> caption")) {
            walk(caption, sink, font);
            endLine(sink);
        }
        var table = new TextTable();
        for (var row : element.select("tr")) {
            table.row();
            String inRow = fonts.of(row);
            for (var cell : row.select("> td, > th")) {
                var text = new TextBlock();
                String inCell = fonts.of(cell);
                walk(cell, text, inCell == null ? inRow == null ? font : inRow : inCell);
                endLine(text);
                table.spanning(span(cell, "rowspan"), span(cell, "colspan"), text.text());
            }
        }
        if (!table.isEmpty()) {
            sink.table(table);
        }
    }

    private void endLine(TextSink sink) {
        String text = line.text();
        line = new FontedText();
        blank = true;
        if (!text.isBlank()) {
            sink.paragraph(label + text.replaceAll("[ \\t]+(?=\\n|$)", ""));
            label = "";
        }
    }

    /** Runs of blanks are one, as in a browser; a no-break space counts as one of them. */
    private void add(String text, String font) {
        var run = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            boolean white = c <= ' ' || c == '\u00A0';
            if (!white) {
                run.append(c);
            } else if (!blank) {
                run.append(' ');
            }
            blank = white;
        }
        line.append(font, run.toString());
    }

    private static String label(Element item) {
        var list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return list == null || item.text().isBlank() ? "" : "- ";
        }
        int begin = number(list.attr("start"), 1);
        int at = (int) item.previousElementSiblings().stream().filter(HtmlBody::isItem).count();
        String type = list.attr("type");
        return ListNumber.of(type.isEmpty() ? "1" : type, begin + at) + ". ";
    }

    private static boolean isItem(Element element) {
        return element.normalName().equals("li");
    }

    private static int span(Element cell, String attribute) {
        return Math.max(1, Math.min(number(cell.attr(attribute), 1), MOST_SPAN));
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
