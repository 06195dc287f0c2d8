package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.normalisation.FuzzyPhrases.Hit;

/**
 * Where the words of a vocabulary stand in a text, letter by letter: each word of the text is held
 * against those that begin like it, not against all.
 */
final class TermIndex {

    private final List<String> terms;

    /** By the first letter; the places of the words in the vocabulary. */
    private final Map<Character, List<Integer>> byLetter = new HashMap<>();

    /**
     * @param terms none of them empty, in the form of {@link SearchText}
     */
    TermIndex(List<String> terms) {
        this.terms = terms;
        for (int i = 0; i < terms.size(); i++) {
            byLetter.computeIfAbsent(terms.get(i).charAt(0), c -> new ArrayList<>()).add(i);
        }
    }

    /** For each word of the vocabulary its places between the ends of words, from the left. */
    List<List<Hit>> places(SearchText stream) {
        List<List<Hit>> places = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            places.add(List.of());
        }
        String letters = stream.letters();
        for (int at = 0; at < letters.length(); at++) {
            if (stream.begins()[at]) {
                for (int i : byLetter.getOrDefault(letters.charAt(at), List.of())) {
                    String term = terms.get(i);
                    if (letters.startsWith(term, at) && stream.begins()[at + term.length()]) {
                        if (places.get(i).isEmpty()) {
                            places.set(i, new ArrayList<>());
                        }
                        places.get(i).add(new Hit(at, at + term.length(), 0));
                    }
                }
            }
        }
        return places;
    }
}
