package vn.tonghop.unit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name taken apart so that two ways of writing it can be compared: letters without case, each
 * syllable's tone apart from where it is printed (hoà, hòa), y and i as one key.
 *
 * @param key letters and digits without marks and spaces; the same for every way of writing
 * @param letters lower-case letters with â, ă, ê, ô, ơ, ư, đ but without tones
 * @param tones one character a syllable, '-' for none
 */
record Spelling(String key, String letters, String tones) {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String QUALITIES = "\u0302\u0306\u031b";

    static Spelling of(List<String> syllables) {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        for (var syllable : syllables) {
            var decomposed = Normalizer.normalize(syllable, Normalizer.Form.NFD);
            char tone = '-';
            var kept = new StringBuilder();
            for (char c : decomposed.toCharArray()) {
                if (TONES.indexOf(c) >= 0) {
                    tone = c;
                } else if (QUALITIES.indexOf(c) >= 0 || Character.isLetterOrDigit(c)) {
                    kept.append(c);
                }
            }
            letters.append(Normalizer.normalize(kept, Normalizer.Form.NFC));
            tones.append(tone);
        }
        return new Spelling(
                fold(letters.toString()).replace('y', 'i'), letters.toString(), tones.toString());
    }

    /** Lower-case words; whatever is neither letter nor digit parts them. "01" is "1". */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (var word : composed.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word.matches("0+\\d+") ? word.replaceFirst("^0+", "") : word);
            }
        }
        return words;
    }

    /** Lower case without any mark, đ as d. */
    static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd');
    }

    /** Written alike, marks included. */
    boolean sameAs(Spelling other) {
        return letters.equals(other.letters)
                && (tones.equals(other.tones) || tones.length() != other.tones.length());
    }

    /**
     * True when this is that name with some marks lost: marks get lost, they are not invented, so a
     * mark that the name does not have makes it another name.
     *
     * @param yAsI takes y and i for one another (Mỹ Quý, Mỹ Quí)
     */
    boolean isWornForm(Spelling name, boolean yAsI) {
        if (letters.length() != name.letters.length()) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (!isWorn(letters.charAt(i), name.letters.charAt(i), yAsI)) {
                return false;
            }
        }
        return tonesAreWorn(name);
    }

    private static boolean isWorn(char here, char there, boolean yAsI) {
        return here == there
                || fold(String.valueOf(there)).charAt(0) == here
                || (yAsI && "iy".indexOf(here) >= 0 && "iy".indexOf(there) >= 0);
    }

    private boolean tonesAreWorn(Spelling name) {
        if (tones.length() != name.tones.length()) {
            return true; // written without spaces: the syllables cannot be told apart
        }
        for (int i = 0; i < tones.length(); i++) {
            if (tones.charAt(i) != '-' && tones.charAt(i) != name.tones.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
