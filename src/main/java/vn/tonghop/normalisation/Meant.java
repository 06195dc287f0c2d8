package vn.tonghop.normalisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.normalisation.Figure.Measure;

/**
 * Which indicator each figure of a sentence is by what it speaks of.
 *
 * @param meanings what each figure speaks of
 * @param partOf the figure that each is part of, or -1
 * @param list what the line above a list says when it counts all of the list itself, else null
 */
record Meant(
        Lexicon lexicon,
        List<Figure> figures,
        Meaning[] meanings,
        int[] partOf,
        Map<String, String> list) {

    private static final String ABOUT = "about";

    /** Places that are nobody's portal and nobody's radio, once they are spoken of. */
    static final Set<String> ELSEWHERE = Set.of("social", "press");

    /**
     * The indicator a figure is by what it speaks of, or null. A part of a whole that is counted
     * under the same name is none: "25 sản phẩm, gồm 09 băng rôn, 16 áp phích".
     */
    IndicatorDefinition indicator(int figure, List<IndicatorDefinition> indicators) {
        IndicatorDefinition meant = meant(figure, indicators);
        return meant != null && isPart(figure, meant, indicators) ? null : meant;
    }

    /**
     * The indicator a figure is where it speaks of the same work as the one it stands beside; null
     * when it says itself of which, or when the other one may be of several.
     */
    IndicatorDefinition beside(
            int figure, IndicatorDefinition other, List<IndicatorDefinition> indicators) {
        Set<String> work = other.means().getOrDefault(ABOUT, Set.of());
        Meaning meaning = meanings[figure];
        if (work.size() != 1 || meaning == null || meaning.all().containsKey(ABOUT)) {
            return null;
        }
        Meaning said = meaning.saying(ABOUT, work.iterator().next());
        IndicatorDefinition meant =
                lexicon.meant(indicators, said.all(), said.own().keySet(), figures.get(figure));
        return meant == null || meant.equals(other) || isPart(figure, meant, indicators)
                ? null
                : meant;
    }

    /** It counts a part of what is counted under this name already. */
    boolean isPart(int figure, IndicatorDefinition meant, List<IndicatorDefinition> indicators) {
        if (figures.get(figure).measure() != Measure.COUNT) {
            return false;
        }
        int whole = partOf[figure];
        return whole >= 0
                ? meant.equals(meant(whole, indicators)) || isPartOfTotal(whole, meant, indicators)
                : list != null
                        && meant.equals(lexicon.meant(indicators, list, list.keySet(), null));
    }

    private boolean isPartOfTotal(
            int whole, IndicatorDefinition meant, List<IndicatorDefinition> indicators) {
        return partOf[whole] >= 0 && meant.equals(meant(partOf[whole], indicators));
    }

    /** The indicator it would be if it were no part of another. */
    IndicatorDefinition alone(int figure, List<IndicatorDefinition> indicators) {
        return meant(figure, indicators);
    }

    private IndicatorDefinition meant(int figure, List<IndicatorDefinition> indicators) {
        Meaning meaning = meanings[figure];
        return meaning == null || meaning.all().isEmpty()
                ? null
                : lexicon.meant(
                        indicators, meaning.all(), meaning.own().keySet(), figures.get(figure));
    }

    /** The rate that a change of so many points is of, by what is said beside it, or null. */
    IndicatorDefinition rate(int figure, List<IndicatorDefinition> indicators) {
        Meaning meaning = meanings[figure] == null ? Meaning.NOTHING : meanings[figure];
        List<IndicatorDefinition> rates =
                indicators.stream().filter(i -> "%".equals(i.unit())).toList();
        return meaning.own().isEmpty()
                ? null
                : lexicon.meant(rates, meaning.all(), meaning.own().keySet(), null);
    }

    /** What stands beside the figure says that it is another one. */
    boolean denies(int figure, IndicatorDefinition indicator) {
        Meaning meaning = meanings[figure];
        if (meaning == null) {
            return false;
        }
        Map<String, String> said = new HashMap<>(meaning.own());
        if (Lexicon.UNHEARD_OF.equals(meaning.all().get(Lexicon.THING))) {
            said.put(Lexicon.THING, Lexicon.UNHEARD_OF);
        }
        if (ELSEWHERE.contains(meaning.all().getOrDefault("about", ""))) {
            said.putIfAbsent("about", meaning.all().get("about"));
        }
        if (meaning.all().containsKey("part")) {
            said.put("part", meaning.all().get("part"));
        }
        return lexicon.denies(indicator, said);
    }
}
