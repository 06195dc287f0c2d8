package vn.tonghop.normalisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the headings above a sentence, and the line that opens its list, are about ("Tổng số hồ sơ
 * đã giải quyết, trong đó:"). All items of a list stand under the same lines; each is understood
 * once for a document.
 */
final class ListHeads {

    /** The line above a list says how much there is of all of it. */
    private static final Pattern COUNTS =
            Pattern.compile("(?<![a-z/.\\d])\\d[\\d.]*\\s+(?:[a-z]+\\s*){1,3}[,(:;]");

    private static final Pattern ITEM = Pattern.compile("^[-+*•].*");

    /**
     * What is said above.
     *
     * @param list by the lines that open the list
     * @param heading by the heading
     * @param counts the list's first line counts all of it itself
     */
    record Said(Map<String, String> list, Map<String, String> heading, boolean counts) {

        static final Said NOTHING = new Said(Map.of(), Map.of(), false);
    }

    private final Lexicon lexicon;
    private final boolean marked;
    private final Map<String, Said> known = new HashMap<>();

    ListHeads(Lexicon lexicon, boolean marked) {
        this.lexicon = lexicon;
        this.marked = marked;
    }

    /** What the lines say that this sentence stands under. */
    Said above(Sentence sentence) {
        return known.computeIfAbsent(sentence.lead(), this::read);
    }

    private Said read(String lead) {
        Map<String, String> ofList = new HashMap<>();
        Map<String, String> ofHeading = new HashMap<>();
        boolean counts = false;
        for (String line : lead.split(" \\| ")) {
            String text = line.strip();
            if (text.isEmpty()) {
                continue;
            }
            String folded = Folding.fold(text);
            int end = folded.indexOf('(');
            String head = end < 0 ? folded : folded.substring(0, end);
            Map<String, String> said = said(head, marked ? text : null);
            if (text.endsWith(":") || ITEM.matcher(text).matches()) {
                lexicon.imply(said);
                Meaning.takeOver(said, ofList, lexicon.sides(), null);
                ofList = said;
                counts = text.endsWith(":") && COUNTS.matcher(head).find();
            } else {
                said.keySet().retainAll(Inheritance.SHARED);
                ofHeading = said;
            }
        }
        return new Said(Map.copyOf(ofList), Map.copyOf(ofHeading), counts);
    }

    private Map<String, String> said(String head, String text) {
        SearchText stream = SearchText.of(head, List.of(), List.of());
        Map<String, String> said =
                Meaning.of(lexicon.signs(stream, new PhraseSearch(stream, marked), text), 0);
        said.values().removeIf(v -> v.contains("+") && !v.equals("early+on_time"));
        said.remove(Meaning.WHOLE);
        return said;
    }
}
