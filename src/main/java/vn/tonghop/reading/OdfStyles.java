package vn.tonghop.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The styles of an OpenDocument file, those it names and those its program made up. */
final class OdfStyles {

    private static final int DEEPEST = 20;

    private static final class Style {
        private String parent;
        private String font;
        private String display;
        private boolean newPage;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> fonts = new HashMap<>();
    private final Map<String, Style> defaults = new HashMap<>();
    private final OdfNumbers numbers = new OdfNumbers();

    /** Everything of a file that holds nothing but styles. */
    void readAll(XmlEvents xml) throws IOException, CannotRead {
        while (xml.next()) {
            if (xml.starts()) {
                read(xml);
            }
        }
    }

    /** Looks at an element that starts; reads it to its end when it is a style. */
    void read(XmlEvents xml) throws IOException, CannotRead {
        switch (xml.name()) {
            case "font-face" ->
                    fonts.put(xml.attribute("name", ""), bare(xml.attribute("font-family", "")));
            case "style", "default-style" -> style(xml);
            case "list-style", "outline-style" -> numbers.read(xml);
            default -> {}
        }
    }

    OdfNumbers numbers() {
        return numbers;
    }

    /** The font of a style of this family ("text", "paragraph", "table-cell"); null if unsaid. */
    String font(String family, String name) {
        String font = find(family, name, s -> s.font);
        if (font == null && defaults.containsKey(family)) {
            font = defaults.get(family).font;
        }
        return font == null ? null : fonts.getOrDefault(font, font);
    }

    /** Whether text in this style is not to be seen. */
    boolean isHidden(String family, String name) {
        return "none".equals(find(family, name, s -> s.display));
    }

    boolean isHiddenTable(String name) {
        return "false".equals(find("table", name, s -> s.display));
    }

    boolean beginsPage(String paragraph) {
        var style = styles.get("paragraph/" + paragraph);
        return style != null && style.newPage;
    }

    private String find(String family, String name, Function<Style, String> property) {
        String here = name;
        for (int i = 0; here != null && i < DEEPEST; i++) {
            var style = styles.get(family + "/" + here);
            if (style == null) {
                return null;
            }
            if (property.apply(style) != null) {
                return property.apply(style);
            }
            here = style.parent;
        }
        return null;
    }

    private void style(XmlEvents xml) throws IOException, CannotRead {
        var style = new Style();
        String family = xml.attribute("family", "");
        style.parent = xml.attribute("parent-style-name");
        if (xml.starts("default-style")) {
            defaults.put(family, style);
        } else {
            styles.put(family + "/" + xml.attribute("name", ""), style);
        }
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            switch (xml.name()) {
                case "text-properties" -> {
                    style.font = xml.attribute("font-name", bare(xml.attribute("font-family")));
                    style.display = xml.attribute("display");
                }
                case "table-properties" -> style.display = xml.attribute("display");
                case "paragraph-properties" ->
                        style.newPage = "page".equals(xml.attribute("break-before"));
                default -> {}
            }
            xml.skip();
        }
    }

    private static String bare(String family) {
        return family == null ? null : family.replaceAll("['\"]", "").strip();
    }
}
