package vn.tonghop.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How a run of a Word document looks, as far as it changes what it says: its font, and whether it
 * is hidden. Said by the run, else by its style, its paragraph's style, the styles these are based
 * on, or the document's defaults (ECMA-376 part 1, 17.7.2).
 */
final class DocxFonts {

    private static final int DEEPEST = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private Element defaults;
    private String defaultParagraph;

    /**
     * @param root of the part with the styles; null when there is none
     */
    DocxFonts(Node root) {
        if (root == null) {
            return;
        }
        defaults = DocxXml.at(root, "docDefaults", "rPrDefault");
        for (var style : DocxXml.children(root, "style")) {
            String id = DocxXml.attribute(style, "styleId");
            styles.put(id, style);
            String isDefault = DocxXml.attribute(style, "default");
            if ("paragraph".equals(DocxXml.attribute(style, "type"))
                    && isDefault != null
                    && isDefault.matches("1|true|on")) {
                defaultParagraph = id;
            }
        }
    }

    /** The font of Western letters in the run; null when nothing says it. */
    String font(Element run, Element paragraph) {
        return find(run, paragraph, DocxFonts::named);
    }

    boolean isHidden(Element run, Element paragraph) {
        return Boolean.TRUE.equals(find(run, paragraph, DocxFonts::vanished));
    }

    private <T> T find(Element run, Element paragraph, Function<Element, T> property) {
        T own = property.apply(DocxXml.at(run, "rPr"));
        if (own == null) {
            own = inStyle(value(DocxXml.at(run, "rPr", "rStyle")), property);
        }
        if (own == null) {
            String style = value(DocxXml.at(paragraph, "pPr", "pStyle"));
            own = inStyle(style == null ? defaultParagraph : style, property);
        }
        return own == null && defaults != null ? property.apply(DocxXml.at(defaults, "rPr")) : own;
    }

    private <T> T inStyle(String id, Function<Element, T> property) {
        String here = id;
        for (int i = 0; here != null && i < DEEPEST; i++) {
            var style = styles.get(here);
            if (style == null) {
                return null;
            }
            T found = property.apply(DocxXml.at(style, "rPr"));
            if (found != null) {
                return found;
            }
            here = value(DocxXml.at(style, "basedOn"));
        }
        return null;
    }

    private static String named(Element properties) {
        var fonts = properties == null ? null : DocxXml.at(properties, "rFonts");
        if (fonts == null) {
            return null;
        }
        for (var kind : new String[] {"hAnsiTheme", "asciiTheme", "hAnsi", "ascii"}) {
            String font = DocxXml.attribute(fonts, kind);
            if (font != null) {
                return font;
            }
        }
        return null;
    }

    private static Boolean vanished(Element properties) {
        var vanish = properties == null ? null : DocxXml.at(properties, "vanish");
        if (vanish == null) {
            return null;
        }
        String value = value(vanish);
        return value == null || !value.matches("0|false|off");
    }

    private static String value(Element element) {
        return DocxXml.attribute(element, "val");
    }
}
