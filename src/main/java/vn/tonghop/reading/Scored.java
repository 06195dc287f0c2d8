package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How well an encoding explains the marked words of a text.
 *
 * @param decoded the words in this encoding
 * @param score 0 to 1: the part of the words that are Vietnamese syllables; words that could be
 *     Western European count less, since Vietnamese bytes look Western too
 */
record Scored(LegacyEncoding encoding, List<String> decoded, double score) {

    private static final double WESTERN = 0.6;

    /** Half of a syllable's worth: says neither yes nor no. */
    private static final double ABBREVIATION = 0.5;

    /** Printed signs that stand beside a word, or by themselves, in every language. */
    private static final String SIGNS = "“”‘’„‚–—…•·°²³‰«»©®™\u00A0\u00AD×";

    private static final Pattern FRENCH_OR_GERMAN =
            Pattern.compile("(?i)[a-zàâäæçéèêëîïôöœùûüÿñßáíóú]+");
    private static final Pattern CURRENCY = Pattern.compile("[£¥¢€§±º¼½¾]+");
    private static final Pattern TWO_MARKS_TOGETHER = Pattern.compile("[^\\x00-\\x7F]{2}");

    /** Every encoding, the best first; of equals the one named first in {@link #ORDER}. */
    static List<Scored> all(List<String> words) {
        var all = new ArrayList<Scored>();
        for (var encoding : ORDER) {
            var decoded = words.stream().map(encoding::decode).toList();
            double sum = decoded.stream().mapToDouble(w -> worth(w, encoding)).sum();
            all.add(new Scored(encoding, decoded, words.isEmpty() ? 0 : sum / words.size()));
        }
        all.sort(Comparator.comparingDouble(Scored::score).reversed());
        return all;
    }

    private static final List<LegacyEncoding> ORDER =
            Arrays.asList(
                    LegacyEncoding.WINDOWS_1252,
                    LegacyEncoding.TCVN3,
                    LegacyEncoding.VNI,
                    LegacyEncoding.WINDOWS_1258,
                    LegacyEncoding.VISCII);

    /** The best of those that read another text out of the same words. */
    static Optional<Scored> runnerUp(List<Scored> all) {
        return all.stream().filter(s -> !s.decoded.equals(all.get(0).decoded)).findFirst();
    }

    private static double worth(String word, LegacyEncoding encoding) {
        double worth = -1;
        for (var part : parts(word)) {
            if (part.chars().anyMatch(c -> c > 0x7F || c < ' ')) {
                double one = encoding == LegacyEncoding.WINDOWS_1252 ? western(part) : viet(part);
                worth = worth < 0 ? one : Math.min(worth, one);
            }
        }
        return worth < 0 ? WESTERN : worth;
    }

    /** The word without the signs about it. */
    private static List<String> parts(String word) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (char c : (word + "\u00A0").toCharArray()) {
            if (SIGNS.indexOf(c) < 0) {
                part.append(c);
            } else if (part.length() > 0) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        return parts;
    }

    private static double viet(String word) {
        if (!isCased(word)) {
            return 0;
        }
        if (Syllables.isSyllable(word)) {
            return 1;
        }
        return word.matches("[A-ZĐ]{2,8}") ? ABBREVIATION : 0;
    }

    private static double western(String word) {
        if (CURRENCY.matcher(word).matches()) {
            return WESTERN;
        }
        boolean is =
                isCased(word)
                        && FRENCH_OR_GERMAN.matcher(word).matches()
                        && !TWO_MARKS_TOGETHER.matcher(word).find();
        return is ? WESTERN : 0;
    }

    /** Capitals stand at the beginning, or everywhere. */
    private static boolean isCased(String word) {
        String rest = word.substring(1);
        return rest.chars().noneMatch(Character::isUpperCase)
                || word.chars().noneMatch(Character::isLowerCase);
    }
}
