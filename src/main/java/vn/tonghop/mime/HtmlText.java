package vn.tonghop.mime;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a web page as a person sees it, a block a line, a table's row a line with its cells
 * set apart by tabs. Soft hyphens stay: in the old TCVN3 encoding they are a letter.
 */
public final class HtmlText {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "title", "template");
    private static final Set<String> CELLS = Set.of("td", "th");

    private HtmlText() {}

    public static String of(String html) {
        return of(Jsoup.parse(html));
    }

    public static String of(Document page) {
        var text = new Collector();
        page.traverse(text);
        return text.lines
                .toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static final class Collector implements NodeVisitor {
        private final StringBuilder lines = new StringBuilder();
        private int unseen;
        private int cells;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                open(element);
            } else if (node instanceof TextNode text && unseen == 0) {
                append(text.getWholeText());
            }
        }

        private void open(Element element) {
            if (UNSEEN.contains(element.normalName())) {
                unseen++;
            } else if (CELLS.contains(element.normalName())) {
                cells++;
            } else if (element.normalName().equals("br") || element.isBlock() && cells == 0) {
                newLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (UNSEEN.contains(element.normalName())) {
                unseen--;
            } else if (CELLS.contains(element.normalName())) {
                cells--;
                lines.append('\t');
            } else if (element.isBlock() && cells == 0) {
                newLine();
                if (element.normalName().equals("p")) {
                    lines.append('\n');
                }
            }
        }

        private void newLine() {
            if (cells > 0) {
                append(" ");
            } else if (!lines.isEmpty() && lines.charAt(lines.length() - 1) != '\n') {
                lines.append('\n');
            }
        }

        /** Runs of blanks are one, as in a browser; a no-break space counts as one of them. */
        private void append(String text) {
            String run = text.replaceAll("[\\s\\u00a0]+", " ");
            boolean atStart =
                    lines.isEmpty() || Character.isWhitespace(lines.charAt(lines.length() - 1));
            lines.append(atStart ? run.stripLeading() : run);
        }
    }
}
