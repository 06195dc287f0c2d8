package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.IndicatorDefinition;

/**
 * One way in which texts say an indicator, ready to be searched for. In the catalogue it is written
 * in Vietnamese with marks; {@code #} stands where the figure is ("# tin/ngày"), {@code …} for
 * other words of the same sentence or of the line the list stands under ("đã giải quyết … quá
 * hạn").
 *
 * @param before parts that stand somewhere before, nearest last
 * @param main the part the figure stands beside
 * @param after parts that stand somewhere after, nearest first
 * @param left of the figure's place in {@code main}, when it has one
 * @param right of it
 */
record Phrase(
        IndicatorDefinition indicator,
        String printed,
        List<String> before,
        String main,
        List<String> after,
        String left,
        String right) {

    /** Fewer letters cannot be told from others once some are damaged. */
    static final int SHORTEST_FUZZY = 9;

    static List<Phrase> of(List<IndicatorDefinition> indicators) {
        List<Phrase> phrases = new ArrayList<>();
        for (IndicatorDefinition indicator : indicators) {
            for (String printed : indicator.phrases()) {
                phrases.add(of(indicator, printed));
            }
        }
        return List.copyOf(phrases);
    }

    static Phrase of(IndicatorDefinition indicator, String printed) {
        String[] parts = printed.replace("...", "…").split("…");
        int main = parts.length - 1;
        for (int i = 0; i < parts.length; i++) {
            main = parts[i].contains("#") ? i : main;
        }
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (i < main) {
                before.add(SearchText.of(parts[i]));
            } else if (i > main) {
                after.add(SearchText.of(parts[i]));
            }
        }
        int place = parts[main].indexOf('#');
        return new Phrase(
                indicator,
                printed,
                List.copyOf(before),
                place < 0 ? SearchText.of(parts[main]) : null,
                List.copyOf(after),
                place < 0 ? null : SearchText.of(parts[main].substring(0, place)),
                place < 0 ? null : SearchText.of(parts[main].substring(place + 1)));
    }

    /** Stands for what a figure was told by, when that is no phrase of the catalogue. */
    static Phrase named(IndicatorDefinition indicator) {
        return of(indicator, indicator.name());
    }

    /** The figure's place is part of the phrase. */
    boolean isPlaced() {
        return main == null;
    }

    boolean isRate() {
        return "%".equals(indicator.unit());
    }
}
