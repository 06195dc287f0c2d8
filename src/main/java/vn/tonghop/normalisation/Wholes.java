package vn.tonghop.normalisation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * What the figures of a sentence are parts of, the nearest first: what stands before "trong đó",
 * "gồm" and before an open bracket.
 */
final class Wholes {

    /**
     * A whole.
     *
     * @param meaning what it speaks of
     * @param figure its place among the figures, or -1
     */
    record Whole(Map<String, String> meaning, int figure) {}

    private final Deque<Whole> open = new ArrayDeque<>();

    /** How many were open when each bracket was opened. */
    private final Deque<Integer> brackets = new ArrayDeque<>();

    Iterable<Whole> nearestFirst() {
        return open;
    }

    /** The figure that what follows is part of, or -1. */
    int figure() {
        return open.isEmpty() ? -1 : open.peek().figure();
    }

    boolean inBracket() {
        return !brackets.isEmpty();
    }

    /** "(": what follows is part of it. */
    void bracket(Whole whole) {
        open.push(whole);
        brackets.push(open.size());
    }

    /** ")": the whole of the bracket, which is spoken of again; null when none was open. */
    Whole bracketEnds() {
        if (brackets.isEmpty()) {
            return null;
        }
        int depth = brackets.pop();
        while (open.size() > depth) {
            open.pop();
        }
        return open.isEmpty() ? null : open.pop();
    }

    /** What follows is no part any more of what stood before "trong đó". */
    void end() {
        if (brackets.isEmpty()) {
            open.clear();
        }
    }

    /** "trong đó": what follows is part of it, until the sentence or its bracket ends. */
    void parts(Whole whole) {
        if (brackets.isEmpty()) {
            open.clear();
        }
        open.push(whole);
    }
}
