package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.normalisation.FuzzyPhrases.Hit;

/** Searches one sentence for phrases; each part is searched once however many phrases share it. */
final class PhraseSearch {

    private static final double TOLERANCE = 0.15;
    private static final int PIECE = 4;

    /** A phrase of two or three words is soon another one: three confused letters, no more. */
    private static final int MIDDLE = 14;

    private static final double STRICT = 0.12;
    private static final double MOST_OF_MIDDLE = 1.4;

    /** Below this no letter may be another one; from here to nine letters one confused letter. */
    private static final int SHORTEST = 6;

    private static final double ONE_LETTER = 0.5;

    private final SearchText stream;
    private final boolean marked;

    /** Four letters in one number each; gathered when a damaged phrase is first looked for. */
    private Set<Long> pieces;

    private final Map<String, List<Hit>> found = new HashMap<>();

    PhraseSearch(SearchText stream, boolean marked) {
        this.stream = stream;
        this.marked = marked;
    }

    /** Where a part stands: at word boundaries, damaged only when it is long enough. */
    List<Hit> places(String part) {
        return found.computeIfAbsent(part, this::search);
    }

    /** Whether this part is told from others even when some of its letters are damaged. */
    boolean mayBeDamaged(String part) {
        return part.length() >= SHORTEST
                && (!marked || part.length() >= Phrase.SHORTEST_FUZZY)
                && limit(part) > 0;
    }

    private List<Hit> search(String part) {
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : FuzzyPhrases.exact(part, stream.letters())) {
            if (stream.begins()[hit.start()] && stream.begins()[hit.end()]) {
                hits.add(hit);
            }
        }
        if (!mayBeDamaged(part) || !hits.isEmpty() && marked || !sharesPieces(part)) {
            return hits;
        }
        double limit = limit(part);
        for (Hit hit : FuzzyPhrases.find(part, stream.letters(), limit)) {
            if (hits.stream().noneMatch(h -> hit.start() < h.end() && h.start() < hit.end())
                    && wordsFit(hit)
                    && eachWordIsThere(part, hit)) {
                hits.add(hit);
            }
        }
        return hits;
    }

    private double limit(String part) {
        if (marked) {
            return part.length() >= 16 ? 1.0 : 0;
        }
        if (part.length() < Phrase.SHORTEST_FUZZY) {
            return ONE_LETTER;
        }
        return part.length() < MIDDLE
                ? Math.min(part.length() * STRICT, MOST_OF_MIDDLE)
                : part.length() * TOLERANCE;
    }

    /** Some pieces of four letters survive in every damaged phrase that can still be told. */
    private boolean sharesPieces(String part) {
        int shared = 0;
        int wanted =
                part.length() < Phrase.SHORTEST_FUZZY ? 0 : Math.max(1, (part.length() - 3) / 6);
        for (int i = 0; i + PIECE <= part.length() && shared < wanted; i++) {
            shared += pieces().contains(piece(part, i)) ? 1 : 0;
        }
        return shared >= wanted;
    }

    private Set<Long> pieces() {
        if (pieces == null) {
            String letters = stream.letters();
            pieces = new HashSet<>(letters.length() * 2);
            for (int i = 0; i + PIECE <= letters.length(); i++) {
                pieces.add(piece(letters, i));
            }
        }
        return pieces;
    }

    private static long piece(String letters, int at) {
        long piece = 0;
        for (int i = at; i < at + PIECE; i++) {
            piece = piece << Character.SIZE | letters.charAt(i);
        }
        return piece;
    }

    /** A damaged phrase begins and ends near the ends of words too. */
    private boolean wordsFit(Hit hit) {
        return near(hit.start()) && near(hit.end());
    }

    /**
     * Damage is spread evenly; a phrase of which one word is altogether another one is another
     * phrase. Words are compared in pieces of four letters about where they should be.
     */
    private boolean eachWordIsThere(String part, Hit hit) {
        String letters = stream.letters();
        double stretch = (double) (hit.end() - hit.start()) / part.length();
        for (int at = 0; at + 4 <= part.length(); at += 2) {
            String piece = part.substring(at, at + 4);
            int expected = hit.start() + (int) Math.round(at * stretch);
            int from = Math.max(hit.start(), expected - 3);
            int to = Math.min(hit.end(), expected + 4 + 3);
            if (from >= to || FuzzyPhrases.best(piece, letters.substring(from, to), 1.95) == null) {
                return false;
            }
        }
        return true;
    }

    private boolean near(int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(stream.letters().length(), at + 1); i++) {
            if (stream.begins()[i]) {
                return true;
            }
        }
        return false;
    }

    /** The cost of {@code part} ending right before {@code at}, or -1. */
    Hit endingAt(String part, int at, int slack) {
        return part.isEmpty()
                ? new Hit(at, at, 0)
                : places(part).stream()
                        .filter(h -> h.end() <= at && at - h.end() <= slack && noWall(h.end(), at))
                        .reduce((a, b) -> b)
                        .orElse(null);
    }

    /** {@code part} beginning right after {@code at}, or null. */
    Hit startingAt(String part, int at, int slack) {
        return part.isEmpty()
                ? new Hit(at, at, 0)
                : places(part).stream()
                        .filter(
                                h ->
                                        h.start() >= at
                                                && h.start() - at <= slack
                                                && noWall(at, h.start()))
                        .findFirst()
                        .orElse(null);
    }

    boolean noWall(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = stream.letters().charAt(i);
            if (c != '|' && FuzzyPhrases.isWall(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Letters between two places, or -1 when a figure or a semicolon stands between; other numbers
     * may.
     */
    int distance(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = stream.letters().charAt(i);
            if (c == '#' || c == ';') {
                return -1;
            }
        }
        return to - from;
    }
}
