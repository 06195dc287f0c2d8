package vn.tonghop.normalisation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.normalisation.Lexicon.Sign;

/**
 * What a figure speaks of, side by side.
 *
 * @param own what is said beside the figure itself
 * @param all with what it takes over from what it is part of, or stands beside
 */
record Meaning(Map<String, String> own, Map<String, String> all) {

    static final Meaning NOTHING = new Meaning(Map.of(), Map.of());

    /** What a whole says and its parts do not take over. */
    static final String WHOLE = "whole";

    /** How near two values of one side stand that are meant together. */
    private static final int TOGETHER = 16;

    /** Of these a figure has one value: "04 hình thức khác như Zalo" are other forms. */
    private static final Set<String> SINGLE = Set.of(Lexicon.THING, "about");

    /** "Giải quyết đúng hạn trong kỳ": goes without saying where a time is said beside it. */
    private static final String IN_THE_PERIOD = "fresh";

    /** How near two things stand that are one name. */
    private static final int IN_A_ROW = 5;

    /** The same, with this said beside the figure too. */
    Meaning saying(String side, String value) {
        Map<String, String> more = new HashMap<>(own);
        more.put(side, value);
        Map<String, String> together = new HashMap<>(all);
        together.put(side, value);
        return new Meaning(Map.copyOf(more), together);
    }

    /** The values that these words give to each side; two in one breath are joined. */
    static Map<String, String> of(List<Sign> signs, int figure) {
        Map<String, List<Sign>> bySide = new LinkedHashMap<>();
        signs.forEach(
                s -> bySide.computeIfAbsent(s.side(), x -> new java.util.ArrayList<>()).add(s));
        Map<String, String> said = new HashMap<>();
        bySide.forEach(
                (side, all) -> {
                    Sign nearest = head(all, nearest(all, figure), figure);
                    Set<String> values = new LinkedHashSet<>();
                    values.add(nearest.value());
                    if (!SINGLE.contains(side)) {
                        all.stream()
                                .filter(s -> distance(s, nearest) <= TOGETHER)
                                .filter(s -> s.from() >= figure == nearest.from() >= figure)
                                .forEach(s -> values.add(s.value()));
                    }
                    if (values.size() > 1) {
                        values.remove(IN_THE_PERIOD);
                    }
                    said.put(side, Lexicon.joined(values));
                });
        return said;
    }

    private static Sign nearest(List<Sign> signs, int figure) {
        Sign nearest = signs.get(0);
        for (Sign sign : signs) {
            if (away(sign, figure) <= away(nearest, figure)) {
                nearest = sign;
            }
        }
        return nearest;
    }

    /** "hồ sơ người dân nộp": of two things in a row the first is counted. */
    private static Sign head(List<Sign> signs, Sign nearest, int figure) {
        for (Sign sign : signs) {
            int gap = nearest.from() - sign.to();
            if (sign.side().equals(Lexicon.THING)
                    && nearest.to() <= figure
                    && gap > 0
                    && gap <= IN_A_ROW) {
                return sign;
            }
        }
        return nearest;
    }

    private static int away(Sign sign, int figure) {
        return sign.from() >= figure ? sign.from() - figure : figure - sign.to();
    }

    private static int distance(Sign one, Sign other) {
        return one.from() >= other.to() ? one.from() - other.to() : other.from() - one.to();
    }

    /**
     * Takes over what another meaning says of the sides of which this one says nothing, from the
     * coarse to the fine, as far as the two agree.
     *
     * @param only these sides, or all when null
     */
    static void takeOver(
            Map<String, String> into,
            Map<String, String> from,
            Set<String> sides,
            Set<String> only) {
        for (String side : sides) {
            String there = from.get(side);
            String here = into.get(side);
            if (there != null && here != null && !there.equals(here)) {
                return;
            }
            boolean taken = only == null ? !side.equals(WHOLE) : only.contains(side);
            if (there != null && here == null && taken) {
                into.put(side, there);
            }
        }
    }
}
