package vn.tonghop.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The numbers that list styles put before paragraphs: not in the text, but a person reads them. */
final class OdfNumbers {

    static final int LEVELS = 10;

    /** The style of headings that are numbered by their rank. */
    static final String OUTLINE = "\u0000outline";

    private record Level(
            boolean bullet, String prefix, String suffix, String format, int start, int shown) {}

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    /** The list style that starts here, to its end. */
    void read(XmlEvents xml) throws IOException, CannotRead {
        String list = xml.starts("outline-style") ? OUTLINE : xml.attribute("name", "");
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            var level =
                    new Level(
                            !xml.attribute("bullet-char", "").isEmpty(),
                            xml.attribute("num-prefix", ""),
                            xml.attribute("num-suffix", ""),
                            xml.attribute("num-format", ""),
                            xml.number("start-value", 1),
                            xml.number("display-levels", 1));
            levels.put(list + "/" + xml.number("level", 1), level);
            xml.skip();
        }
    }

    /**
     * "1. " and the like, or empty; counts on.
     *
     * @param list its style
     * @param level from 1
     * @param anew the number that the list goes on with from here; -1 if it just goes on
     */
    String before(String list, int level, int anew) {
        var here = levels.get(list + "/" + level);
        if (here == null || level < 1 || level > LEVELS) {
            return "";
        }
        if (here.bullet) {
            return "- ";
        }
        var counts = counters.computeIfAbsent(list, l -> new int[LEVELS + 1]);
        counts[level] = anew < 0 ? counts[level] + 1 : anew - here.start + 1;
        for (int deeper = level + 1; deeper <= LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        var number = new StringBuilder();
        for (int l = Math.max(1, level - here.shown + 1); l <= level; l++) {
            var outer = levels.get(list + "/" + l);
            if (outer != null && !outer.format.isEmpty()) {
                number.append(number.isEmpty() ? "" : ".")
                        .append(
                                ListNumber.of(
                                        outer.format, outer.start + Math.max(counts[l], 1) - 1));
            }
        }
        return number.isEmpty() ? "" : here.prefix + number + here.suffix.stripTrailing() + " ";
    }

    /** The list begins anew. */
    void restart(String list) {
        counters.remove(list);
    }
}
