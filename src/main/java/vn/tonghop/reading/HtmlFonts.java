package vn.tonghop.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which font an element of a web page names, by itself or by its class: Word and Excel save old
 * fonts so.
 */
final class HtmlFonts {

    private static final int MOST_RULES = 5_000;
    private static final Pattern RULE = Pattern.compile("([^{}]{1,2000})\\{([^{}]{0,5000})\\}");
    private static final Pattern FAMILY =
            Pattern.compile("font-family\\s*:\\s*[\"']?([^;,\"']+)", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> rules = new HashMap<>();

    HtmlFonts(Document page) {
        for (var style : page.select("style")) {
            var rule = RULE.matcher(style.data());
            while (rule.find() && rules.size() < MOST_RULES) {
                String font = family(rule.group(2));
                if (font != null) {
                    for (var selector : rule.group(1).split(",")) {
                        rules.put(selector.strip().toLowerCase(Locale.ROOT), font);
                    }
                }
            }
        }
    }

    /** The font that holds within the element; null when it is that of the element around it. */
    String of(Element element) {
        String own = family(element.attr("style"));
        if (own == null && element.hasAttr("face")) {
            own = element.attr("face").split(",")[0].replaceAll("['\"]", "").strip();
        }
        if (own != null) {
            return own;
        }
        String name = element.normalName();
        for (var kind : element.classNames()) {
            String lower = "." + kind.toLowerCase(Locale.ROOT);
            String font = rules.getOrDefault(name + lower, rules.get(lower));
            if (font != null) {
                return font;
            }
        }
        return rules.get(name);
    }

    private static String family(String declarations) {
        var family = FAMILY.matcher(declarations);
        return family.find() ? family.group(1).strip() : null;
    }
}
