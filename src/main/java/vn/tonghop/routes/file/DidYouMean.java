package vn.tonghop.routes.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known name that a wrong one was probably meant to be. */
public final class DidYouMean {

    /** More than this nobody reads. */
    private static final int MOST_LISTED = 8;

    private DidYouMean() {}

    /** The nearest, when at most a third of the shorter one is different. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        return known.stream()
                .filter(name -> slips(wrong, name) <= bound(wrong, name))
                .min(Comparator.comparingInt(name -> slips(wrong, name)));
    }

    /** One slip in three letters is a slip; two letters that differ are two words. */
    private static int bound(String wrong, String name) {
        return Math.min(wrong.length(), name.length()) / 3;
    }

    /**
     * The nearest to append, in both languages the same way; or the known names, of many of them
     * the nearest.
     */
    public static String hint(String wrong, Collection<String> known) {
        return of(wrong, known).orElseGet(() -> listed(wrong, known));
    }

    private static String listed(String wrong, Collection<String> known) {
        if (known.size() <= MOST_LISTED) {
            return String.join(", ", known);
        }
        List<String> nearest =
                known.stream()
                        .sorted(Comparator.comparingInt(name -> slips(wrong, name)))
                        .limit(MOST_LISTED)
                        .toList();
        return String.join(", ", known.stream().filter(nearest::contains).toList()) + ", …";
    }

    /**
     * How many letters were forgotten, added, mistaken or exchanged with their neighbour
     * (Damerau–Levenshtein distance of adjacent transpositions), small and capital ones alike.
     */
    private static int slips(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int mistaken = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(d[i - 1][j], d[i][j - 1]) + 1;
                best = Math.min(best, d[i - 1][j - 1] + mistaken);
                boolean exchanged =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = exchanged ? Math.min(best, d[i - 2][j - 2] + 1) : best;
            }
        }
        return d[a.length()][b.length()];
    }
}
