package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.catalogue.Vocabulary;

/** The vocabulary of the catalogue, ready to be searched for in sentences. */
final class Lexicon {

    /** The side that says what is counted. */
    static final String THING = "thing";

    /** Words that say nothing and hide shorter ones that would. */
    private static final String ASIDE = "aside";

    /** A counted thing that the vocabulary has no word for. */
    static final String UNHEARD_OF = "?";

    /** Words of so few letters mean a thing beside its number only: "tin" is in many others. */
    private static final int SHORT = 4;

    private static final Set<String> IN_ONE_BREATH = Set.of("doing", "timing", "channel", "who");

    private final Vocabulary vocabulary;
    private final List<Term> terms;
    private final TermIndex index;
    private final Map<String, String> things = new HashMap<>();
    private final MeaningFit fit;

    /**
     * @param printed how it is spelled
     * @param marked it is a word only with its marks
     */
    private record Term(String side, String value, String letters, String printed, boolean marked) {

        static Term of(String side, String value, String word) {
            boolean marked = word.endsWith(Vocabulary.WITH_MARKS);
            String plain = marked ? word.substring(0, word.length() - 1) : word;
            return new Term(side, value, SearchText.of(plain), plain, marked);
        }
    }

    /**
     * A word of the vocabulary in a sentence.
     *
     * @param from its place in the sentence
     * @param to behind it
     */
    record Sign(String side, String value, int from, int to) {

        boolean isWithin(int start, int end) {
            return from >= start && to <= end;
        }
    }

    Lexicon(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.fit = new MeaningFit(vocabulary.sides().keySet());
        List<Term> all = new ArrayList<>();
        vocabulary
                .sides()
                .forEach(
                        (side, values) ->
                                values.forEach(
                                        (value, words) ->
                                                words.forEach(
                                                        w -> all.add(Term.of(side, value, w)))));
        all.removeIf(t -> t.letters().isEmpty());
        all.removeIf(t -> t.side().equals(THING) && t.letters().length() < SHORT && !t.marked());
        all.sort(
                Comparator.comparingInt((Term t) -> t.letters().length())
                        .reversed()
                        .thenComparing(t -> !t.side().equals(ASIDE)));
        terms = List.copyOf(all);
        index = new TermIndex(terms.stream().map(Term::letters).toList());
        vocabulary
                .sides()
                .getOrDefault(THING, Map.of())
                .forEach(
                        (value, words) ->
                                words.forEach(w -> things.putIfAbsent(Folding.words(w), value)));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The names of the sides, from the coarse to the fine. */
    Set<String> sides() {
        return vocabulary.sides().keySet();
    }

    /** What a unit counts: "ho so" a dossier. */
    String thingOf(String unit) {
        return things.getOrDefault(unit, UNHEARD_OF);
    }

    /**
     * The words found, longer ones before those within them, in the order of the sentence.
     *
     * @param text with its marks; null when they are lost
     */
    List<Sign> signs(SearchText stream, PhraseSearch search, String text) {
        List<Sign> found = new ArrayList<>();
        List<List<FuzzyPhrases.Hit>> spelled = index.places(stream);
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term.marked() && text == null) {
                continue;
            }
            List<FuzzyPhrases.Hit> hits =
                    search.mayBeDamaged(term.letters())
                            ? search.places(term.letters())
                            : spelled.get(i);
            for (FuzzyPhrases.Hit hit : hits) {
                Sign sign =
                        new Sign(
                                term.side(),
                                term.value(),
                                stream.places()[hit.start()],
                                stream.places()[hit.end() - 1] + 1);
                if (isPrinted(term, sign, text)
                        && isOneBreath(sign, text)
                        && found.stream().noneMatch(f -> covers(f, sign))) {
                    found.add(sign);
                }
            }
        }
        found.removeIf(s -> s.side().equals(ASIDE));
        found.sort(Comparator.comparingInt(Sign::from));
        return found;
    }

    /** With the marks of the word, where the text has its own. */
    private static boolean isPrinted(Term term, Sign sign, String text) {
        if (text == null) {
            return true;
        }
        return term.marked()
                ? text.regionMatches(true, sign.from(), term.printed(), 0, term.printed().length())
                : MarkedWords.mayBe(term.printed(), text.substring(sign.from(), sign.to()));
    }

    /** "giải quyết 990 hồ sơ, tồn 10": what was done and when is not said over a comma. */
    private static boolean isOneBreath(Sign sign, String text) {
        return text == null
                || !IN_ONE_BREATH.contains(sign.side())
                || sign.value().indexOf('+') >= 0
                || text.substring(sign.from(), sign.to()).indexOf(',') < 0;
    }

    /** One word may say two sides at once; two words never share letters. */
    private static boolean covers(Sign taken, Sign sign) {
        boolean same = taken.from() == sign.from() && taken.to() == sign.to();
        return taken.from() < sign.to()
                && sign.from() < taken.to()
                && (!same || taken.side().equals(sign.side()) || taken.side().equals(ASIDE));
    }

    /** Puts what a value says of a coarser side where nothing else is said of it. */
    void imply(Map<String, String> said) {
        for (String value : List.copyOf(said.values())) {
            String implied = vocabulary.implies().get(value);
            if (implied != null) {
                sideOf(implied, said.keySet()).ifPresent(side -> said.put(side, implied));
            }
        }
    }

    /** Puts what goes without saying: what is late and nothing else is a dossier. */
    void suppose(Map<String, String> said) {
        for (String value : List.copyOf(said.values())) {
            String supposed = vocabulary.supposes().get(value);
            if (supposed != null) {
                sideOf(supposed, said.keySet()).ifPresent(side -> said.put(side, supposed));
            }
        }
    }

    private java.util.Optional<String> sideOf(String value, Set<String> said) {
        return vocabulary.sides().entrySet().stream()
                .filter(e -> e.getValue().containsKey(value) && !said.contains(e.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The values of one side that are said in one breath, as the catalogue joins them. */
    static String joined(Set<String> values) {
        return values.stream()
                .flatMap(v -> java.util.Arrays.stream(v.split("\\+")))
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
    }

    /** Which indicator speaks of exactly this; see {@link MeaningFit#meant}. */
    IndicatorDefinition meant(
            List<IndicatorDefinition> indicators,
            Map<String, String> said,
            Set<String> own,
            Figure figure) {
        return fit.meant(indicators, said, own, figure);
    }

    /** Whether what stands beside a figure itself forbids that it is this indicator. */
    boolean denies(IndicatorDefinition indicator, Map<String, String> own) {
        return MeaningFit.denies(indicator, own);
    }
}
