package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds a phrase in text that recognition has damaged: Sellers' search for the substrings nearest
 * to a pattern, with a smaller price for the letters that recognition confuses ("truc tuyén", "tryc
 * tuyen"). Both pattern and text are folded and without spaces.
 */
final class FuzzyPhrases {

    /** Pairs a scan confuses, each cheaper than any other exchange. */
    private static final String[] CONFUSED = {
        "uvwyrtinlo",
        "oc069gqbdsae5",
        "ec6aoc",
        "db",
        "dp",
        "do",
        "l1it",
        "i1ljtr",
        "hbn",
        "hk",
        "gqy9",
        "cetoq",
        "nmruhi",
        "s58$",
        "a43o@d",
        "ti1lrf",
        "yvg",
        "mnr",
        "bh68d",
        "rtin",
        "q9",
        "vyw",
        "6bosd",
        "x%",
        "kl",
        "0od",
    };

    private static final double CONFUSION = 0.45;
    private static final double[][] PRICE = prices();

    private FuzzyPhrases() {}

    /**
     * @param start inclusive, in the text
     * @param end exclusive
     * @param cost 0 for an exact match
     */
    record Hit(int start, int end, double cost) {}

    private static double[][] prices() {
        double[][] price = new double[128][128];
        for (double[] row : price) {
            Arrays.fill(row, 1);
        }
        for (String group : CONFUSED) {
            for (char other : group.toCharArray()) {
                price[group.charAt(0)][other] = CONFUSION;
                price[other][group.charAt(0)] = CONFUSION;
            }
        }
        for (char c = 0; c < 128; c++) {
            price[c][c] = 0;
        }
        return price;
    }

    private static double exchange(char a, char b) {
        return a < 128 && b < 128 ? PRICE[a][b] : a == b ? 0 : 0.7;
    }

    /** A stray stroke is more likely than a stray letter. */
    private static double stray(char c) {
        return switch (c) {
            case 'i', 'r', 't', 'l', '1', 'd', 'c' -> 0.7;
            default -> 1;
        };
    }

    /**
     * Whether a text without spaces says one of these words; damaged ones count only where the text
     * has lost its marks.
     */
    static boolean says(String letters, boolean marked, String... words) {
        for (String word : words) {
            if (letters.contains(word)
                    || !marked && best(word, letters, word.length() * 0.2) != null) {
                return true;
            }
        }
        return false;
    }

    /** All exact places. */
    static List<Hit> exact(String pattern, String text) {
        List<Hit> hits = new ArrayList<>();
        for (int at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
            hits.add(new Hit(at, at + pattern.length(), 0));
        }
        return hits;
    }

    /** The best hit, or null when none costs at most {@code limit}. */
    static Hit best(String pattern, String text, double limit) {
        Hit best = null;
        for (Hit hit : find(pattern, text, limit)) {
            best = best == null || hit.cost() < best.cost() ? hit : best;
        }
        return best;
    }

    /**
     * Places that cost at most {@code limit}, none overlapping a cheaper one. Walls (#, @, ;, |)
     * are never crossed.
     */
    static List<Hit> find(String pattern, String text, double limit) {
        int allowed = Math.min(pattern.length() - 1, (int) Math.ceil(limit / CONFUSION));
        if (pattern.length() <= 63 && !mayOccur(pattern, text, allowed)) {
            return List.of();
        }
        int m = pattern.length();
        double[] cost = new double[m + 1];
        int[] from = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            cost[j] = j;
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wall = isWall(c);
            double diagonal = cost[0];
            int diagonalFrom = from[0];
            cost[0] = 0;
            from[0] = i + 1;
            double stray = wall ? 1000 : stray(c);
            for (int j = 1; j <= m; j++) {
                double exchanged = diagonal + (wall ? 1000 : exchange(pattern.charAt(j - 1), c));
                double inserted = cost[j] + stray;
                double lost = cost[j - 1] + 1;
                diagonal = cost[j];
                int before = from[j];
                if (exchanged <= inserted && exchanged <= lost) {
                    cost[j] = exchanged;
                    from[j] = j == 1 ? i : diagonalFrom;
                } else if (inserted <= lost) {
                    cost[j] = inserted;
                } else {
                    cost[j] = lost;
                    from[j] = from[j - 1];
                }
                diagonalFrom = before;
            }
            if (cost[m] <= limit) {
                keep(hits, new Hit(from[m], i + 1, cost[m]));
            }
        }
        return hits;
    }

    private static void keep(List<Hit> hits, Hit hit) {
        if (!hits.isEmpty()) {
            Hit last = hits.get(hits.size() - 1);
            if (hit.start() < last.end()) {
                if (hit.cost() < last.cost()) {
                    hits.set(hits.size() - 1, hit);
                }
                return;
            }
        }
        hits.add(hit);
    }

    static boolean isWall(char c) {
        return c == '#' || c == '@' || c == ';' || c == '|';
    }

    /** Myers' bit-parallel search: false when no substring is within this many plain edits. */
    private static boolean mayOccur(String pattern, String text, int allowed) {
        int m = pattern.length();
        long[] places = new long[128];
        for (int j = 0; j < m; j++) {
            places[pattern.charAt(j) & 127] |= 1L << j;
        }
        long plus = -1L;
        long minus = 0;
        int score = m;
        long top = 1L << (m - 1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            long equal = c < 128 ? places[c] : 0;
            long vertical = equal | minus;
            long horizontal = (((equal & plus) + plus) ^ plus) | equal;
            long up = minus | ~(horizontal | plus);
            long down = plus & horizontal;
            if ((up & top) != 0) {
                score++;
            } else if ((down & top) != 0) {
                score--;
            }
            up <<= 1;
            down <<= 1;
            plus = down | ~(vertical | up);
            minus = up & vertical;
            if (score <= allowed) {
                return true;
            }
        }
        return false;
    }
}
