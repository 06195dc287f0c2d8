package vn.tonghop.corpus;

import java.text.Normalizer;
import java.util.Locale;

/** How alike two texts are once marks, case and punctuation do not count. */
final class Likeness {

    private Likeness() {}

    /** Letters without marks and digits; words apart by one space. */
    static String fold(String text) {
        if (text == null) {
            return "";
        }
        String plain = text.replace('đ', 'd').replace('Đ', 'D');
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9%/.,]+", " ")
                .strip();
    }

    /** The same without any space. */
    static String tight(String text) {
        return fold(text).replace(" ", "");
    }

    /** 1 for the same text, 0 for nothing in common. */
    static double of(String a, String b) {
        String x = tight(expanded(a));
        String y = tight(expanded(b));
        int longer = Math.max(x.length(), y.length());
        return longer == 0 ? 1 : 1 - (double) distance(x, y, false) / longer;
    }

    /** The best likeness of {@code part} to any stretch of {@code whole}. */
    static double within(String part, String whole) {
        String x = tight(part);
        return x.isEmpty() ? 1 : 1 - (double) distance(x, tight(whole), true) / x.length();
    }

    private static String expanded(String text) {
        return text == null
                ? ""
                : text.replaceAll("(?iU)(?<!\\p{L})UBND(?!\\p{L})", "ủy ban nhân dân");
    }

    private static int distance(String x, String y, boolean anywhere) {
        int[] above = new int[y.length() + 1];
        for (int j = 0; j <= y.length(); j++) {
            above[j] = anywhere ? 0 : j;
        }
        for (int i = 1; i <= x.length(); i++) {
            int[] row = new int[y.length() + 1];
            row[0] = i;
            for (int j = 1; j <= y.length(); j++) {
                int same = above[j - 1] + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        if (!anywhere) {
            return above[y.length()];
        }
        int best = above[0];
        for (int cost : above) {
            best = Math.min(best, cost);
        }
        return best;
    }
}
