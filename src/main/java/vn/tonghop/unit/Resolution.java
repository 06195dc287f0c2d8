package vn.tonghop.unit;

import java.util.List;

/** The answer to "which unit is meant?"; that it cannot be decided is an answer too. */
public sealed interface Resolution {

    record Resolved(Unit unit) implements Resolution {}

    /** Several units bear the name; {@code candidates} has at least two. */
    record Ambiguous(List<Unit> candidates) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** No unit of that name was valid on that day. */
    record Unknown(String name) implements Resolution {}
}
