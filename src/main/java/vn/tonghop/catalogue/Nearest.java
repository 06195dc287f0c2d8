package vn.tonghop.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that somebody probably meant to write. */
final class Nearest {

    private Nearest() {}

    /** The nearest of these words, if it differs in a third of its letters at most. */
    static Optional<String> to(String written, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .filter(word -> distance(written, word) <= Math.max(1, word.length() / 3));
    }

    /** How many letters to add, drop or change (Levenshtein), case aside. */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(java.util.Locale.ROOT);
        var b = other.toLowerCase(java.util.Locale.ROOT);
        if (a.length() > 100 || b.length() > 100) {
            return Integer.MAX_VALUE;
        }
        var row = new int[b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int diagonal = i - 1;
            for (int j = 0; j <= b.length(); j++) {
                int above = row[j];
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                } else {
                    int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                }
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
