package vn.tonghop.normalisation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a stretch of a text that has its marks can be a word of the vocabulary: "nhân dân" holds
 * no "nhận", and "văn bản chỉ đạo" no "ban chỉ đạo". Where a mark stands in its syllable is a
 * matter of taste ("hoá", "hóa"), and recognition loses one of many; so of several syllables each
 * may have another mark than it should, but none has one where the word has none.
 */
final class MarkedWords {

    /** They come and go in a stretch without a change of what it says. */
    private static final Set<String> LEFT_OUT = Set.of("các", "của", "được", "những", "về");

    private MarkedWords() {}

    /**
     * @param word as the vocabulary spells it
     * @param printed the stretch of the text whose letters are the word's
     */
    static boolean mayBe(String word, String printed) {
        String[] wanted = syllables(word);
        String[] found = syllables(printed);
        if (wanted.length != found.length) {
            return true; // an abbreviation, or a word between that says nothing
        }
        for (int i = 0; i < wanted.length; i++) {
            String marks = marks(wanted[i]);
            boolean same = marks.equals(marks(found[i]));
            if (!same && (wanted.length == 1 || marks.isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private static String[] syllables(String text) {
        return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                .filter(syllable -> !LEFT_OUT.contains(syllable))
                .toArray(String[]::new);
    }

    /** Its marks in a fixed order, wherever they stand; a bar through the d is one. */
    private static String marks(String syllable) {
        char[] marks =
                Normalizer.normalize(syllable, Normalizer.Form.NFD)
                        .replaceAll("[^\\p{M}đ]", "")
                        .toCharArray();
        Arrays.sort(marks);
        return new String(marks);
    }
}
