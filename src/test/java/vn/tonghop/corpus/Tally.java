package vn.tonghop.corpus;

import java.util.Map;
import java.util.TreeMap;

/** Counts by name, to be added up; a share is 1 where there is nothing to count. */
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String name) {
        add(name, 1);
    }

    void add(String name, int count) {
        counts.merge(name, count, Integer::sum);
    }

    void add(Tally other) {
        other.counts.forEach(this::add);
    }

    int of(String name) {
        return counts.getOrDefault(name, 0);
    }

    double share(String part, String whole) {
        return of(whole) == 0 ? 1 : (double) of(part) / of(whole);
    }

    /** The count in words of the page: "0.971 (201/207)". */
    String ratio(String part, String whole) {
        return of(whole) == 0
                ? "–"
                : String.format(
                        java.util.Locale.ROOT,
                        "%.3f (%d/%d)",
                        share(part, whole),
                        of(part),
                        of(whole));
    }
}
