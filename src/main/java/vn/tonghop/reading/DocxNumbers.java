package vn.tonghop.reading;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The numbers that Word itself puts before paragraphs ("1.", "a)", "II."): they are not in the
 * text, but a person reads them, and the sections of a report are found by them.
 */
final class DocxNumbers {

    private static final int LEVELS = 9;
    private static final int DEEPEST_STYLE = 10;

    /** A list and a level of it, from 0. */
    private record Place(int list, int level) {}

    private final XWPFDocument document;
    private final Map<Integer, int[]> counters = new HashMap<>();

    DocxNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** "1. " and the like, or empty when the paragraph has no number; counts on. */
    String before(Element paragraph) {
        return place(paragraph, 0)
                .filter(p -> p.list > 0 && p.level < LEVELS)
                .flatMap(p -> abstractList(p.list).map(list -> before(p, list)))
                .orElse("");
    }

    /** From the paragraph (or style) itself, else from the style it goes by. */
    private Optional<Place> place(Node paragraphOrStyle, int depth) {
        var list = DocxXml.attribute(DocxXml.at(paragraphOrStyle, "pPr", "numPr", "numId"), "val");
        if (list != null) {
            var level =
                    DocxXml.attribute(DocxXml.at(paragraphOrStyle, "pPr", "numPr", "ilvl"), "val");
            return Optional.of(new Place(DocxXml.number(list, 0), DocxXml.number(level, 0)));
        }
        var style = DocxXml.attribute(DocxXml.at(paragraphOrStyle, "pPr", "pStyle"), "val");
        style =
                style != null
                        ? style
                        : DocxXml.attribute(DocxXml.at(paragraphOrStyle, "basedOn"), "val");
        var found = document.getStyles() == null ? null : document.getStyles().getStyle(style);
        return found == null || depth > DEEPEST_STYLE
                ? Optional.empty()
                : place(found.getCTStyle().getDomNode(), depth + 1);
    }

    private Optional<Node> abstractList(int list) {
        var numbering = document.getNumbering();
        var id = numbering == null ? null : numbering.getAbstractNumID(BigInteger.valueOf(list));
        var found = id == null ? null : numbering.getAbstractNum(id);
        return Optional.ofNullable(found).map(a -> a.getCTAbstractNum().getDomNode());
    }

    private String before(Place place, Node list) {
        var counts = counters.computeIfAbsent(place.list, l -> new int[LEVELS]);
        counts[place.level]++;
        for (int deeper = place.level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        String pattern =
                Optional.ofNullable(
                                DocxXml.attribute(
                                        DocxXml.at(level(list, place.level), "lvlText"), "val"))
                        .orElse("");
        if (format(list, place.level).equals("bullet")) {
            return "- ";
        }
        for (int level = 0; level <= place.level; level++) {
            pattern = pattern.replace("%" + (level + 1), number(list, level, counts[level]));
        }
        return pattern.isBlank() ? "" : pattern + " ";
    }

    private static Element level(Node list, int level) {
        return DocxXml.children(list, "lvl").stream()
                .filter(l -> String.valueOf(level).equals(DocxXml.attribute(l, "ilvl")))
                .findFirst()
                .orElse(null);
    }

    private static String format(Node list, int level) {
        var format = DocxXml.attribute(DocxXml.at(level(list, level), "numFmt"), "val");
        return format == null ? "decimal" : format;
    }

    private static String number(Node list, int level, int count) {
        var start = DocxXml.attribute(DocxXml.at(level(list, level), "start"), "val");
        int number = DocxXml.number(start, 1) + Math.max(count, 1) - 1;
        return switch (format(list, level)) {
            case "upperRoman" -> ListNumber.of("I", number);
            case "lowerRoman" -> ListNumber.of("i", number);
            case "upperLetter" -> ListNumber.of("A", number);
            case "lowerLetter" -> ListNumber.of("a", number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }
}
