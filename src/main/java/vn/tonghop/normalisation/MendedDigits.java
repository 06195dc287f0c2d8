package vn.tonghop.normalisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in which recognition put a letter for a digit, mended where only one digit can be meant
 * and a unit says that it is a number: "l25 tin", "4O bài". An S may be a 5 or an 8 and is left.
 *
 * @param text the folded sentence, of the same length
 * @param changed for each letter whether it was mended
 */
record MendedDigits(String text, boolean[] changed) {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.,/-])[\\dOolI|]{2,}(?:[.,][\\dOolI|]+)*(?![\\p{L}\\p{N}/])");

    /** Shorter units are words of a damaged text as often as units. */
    private static final int SHORTEST_UNIT = 3;

    static MendedDigits of(Sentence sentence) {
        char[] mended = sentence.folded().toCharArray();
        boolean[] changed = new boolean[mended.length];
        Matcher number = NUMBER.matcher(sentence.text());
        while (number.find()) {
            String printed = number.group();
            long letters = printed.chars().filter(c -> "OolI|".indexOf(c) >= 0).count();
            long digits = printed.chars().filter(Character::isDigit).count();
            if (letters == 0 || digits < letters) {
                continue;
            }
            Measures.Unit unit = Measures.after(sentence.folded(), number.end());
            if (unit == null || unit.name().length() < SHORTEST_UNIT && !unit.name().equals("%")) {
                continue;
            }
            for (int i = number.start(); i < number.end(); i++) {
                char c = sentence.text().charAt(i);
                if ("OolI|".indexOf(c) >= 0) {
                    mended[i] = c == 'O' || c == 'o' ? '0' : '1';
                    changed[i] = true;
                }
            }
        }
        return new MendedDigits(new String(mended), changed);
    }

    boolean isMended(int from, int to) {
        for (int i = from; i < to; i++) {
            if (changed[i]) {
                return true;
            }
        }
        return false;
    }
}
