package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in runs of fonts. Before Unicode the marks of Vietnamese were a matter of the font: the same
 * characters in a font of that kind are other letters, some of them made of two characters, which a
 * program may have put into two runs. So neighbours in the same font are joined before they are
 * decoded.
 */
final class FontedText {

    private record Run(String font, StringBuilder text) {}

    private final List<Run> runs = new ArrayList<>();

    /**
     * @param font null for that of the surroundings
     */
    void append(String font, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (runs.isEmpty() || !same(last().font, font)) {
            runs.add(new Run(font, new StringBuilder()));
        }
        last().text.append(text);
    }

    /** A line end, a tab: belongs to the run before it. */
    void append(String mark) {
        append(runs.isEmpty() ? null : last().font, mark);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The text in Unicode. */
    String text() {
        return text(null);
    }

    /**
     * @param surroundings the font of runs that name none
     */
    String text(String surroundings) {
        var joined = new FontedText();
        runs.forEach(r -> joined.append(r.font == null ? surroundings : r.font, r.text.toString()));
        var text = new StringBuilder();
        joined.runs.forEach(r -> text.append(decoded(r.font, r.text.toString())));
        return text.toString();
    }

    static String decoded(String font, String text) {
        return font == null
                ? text
                : LegacyFont.of(font).map(legacy -> legacy.decode(text)).orElse(text);
    }

    private Run last() {
        return runs.get(runs.size() - 1);
    }

    private static boolean same(String a, String b) {
        return a == null ? b == null : a.equals(b);
    }
}
