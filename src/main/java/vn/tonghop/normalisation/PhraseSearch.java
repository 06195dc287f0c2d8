package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.normalisation.FuzzyPhrases.Hit;

/** Searches one sentence for phrases; each part is searched once however many phrases share it. */
final class PhraseSearch {

    private static final double TOLERANCE = 0.15;

    private final Stream stream;
    private final boolean marked;
    private final Map<String, List<Hit>> found = new HashMap<>();

    PhraseSearch(Stream stream, boolean marked) {
        this.stream = stream;
        this.marked = marked;
    }

    /** Where a part stands: at word boundaries, damaged only when it is long enough. */
    List<Hit> places(String part) {
        return found.computeIfAbsent(part, this::search);
    }

    private List<Hit> search(String part) {
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : FuzzyPhrases.exact(part, stream.letters())) {
            if (stream.begins()[hit.start()] && stream.begins()[hit.end()]) {
                hits.add(hit);
            }
        }
        if (part.length() < Phrase.SHORTEST_FUZZY) {
            return hits;
        }
        double limit = marked ? (part.length() >= 16 ? 1.0 : 0) : part.length() * TOLERANCE;
        if (limit == 0 || !hits.isEmpty() && marked) {
            return hits;
        }
        for (Hit hit : FuzzyPhrases.find(part, stream.letters(), limit)) {
            if (hits.stream().noneMatch(h -> hit.start() < h.end() && h.start() < hit.end())
                    && wordsFit(hit)) {
                hits.add(hit);
            }
        }
        return hits;
    }

    /** A damaged phrase begins and ends near the ends of words too. */
    private boolean wordsFit(Hit hit) {
        return near(hit.start()) && near(hit.end());
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
            if (FuzzyPhrases.isWall(stream.letters().charAt(i))) {
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
