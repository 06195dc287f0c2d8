package vn.tonghop.reading;

import java.util.HashMap;
import java.util.Map;

/**
 * VNI for Windows: a vowel, then a byte that says its marks; ơ, ư, đ and i with a tone are one
 * byte. Each byte of a small letter is 20 hexadecimal above that of the capital; some keyboards
 * leave the mark small after a capital.
 */
final class Vni {

    /** By the byte of the small letter: what it adds to an a, e, o, u or y before it. */
    private static final Map<Character, String> MARKS = new HashMap<>();

    /** By the byte: letters of their own. */
    private static final Map<Character, Character> LETTERS = new HashMap<>();

    private static final String GRAVE = "\u0300";
    private static final String ACUTE = "\u0301";
    private static final String CIRCUMFLEX = "\u0302";
    private static final String TILDE = "\u0303";
    private static final String BREVE = "\u0306";
    private static final String HOOK = "\u0309";
    private static final String DOT = "\u0323";
    private static final int TO_CAPITAL = 0x20;

    static {
        marks("", 0xF9, 0xF8, 0xFB, 0xF5, 0xEF);
        marks(CIRCUMFLEX, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4);
        marks(BREVE, 0xE9, 0xE8, 0xFA, 0xFC, 0xEB);
        MARKS.put((char) 0xE2, CIRCUMFLEX);
        MARKS.put((char) 0xEA, BREVE);
        letters("ơưđíìỉĩịỵ", 0xF4, 0xF6, 0xF1, 0xED, 0xEC, 0xE6, 0xF3, 0xF2, 0xEE);
        letters("ƠƯĐÍÌỈĨỊỴ", 0xD4, 0xD6, 0xD1, 0xCD, 0xCC, 0xC6, 0xD3, 0xD2, 0xCE);
    }

    private Vni() {}

    /** Not composed: {@link LegacyEncoding#decode} does that. */
    static String decode(String bytes) {
        var text = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            char b = bytes.charAt(i);
            String marks = i == 0 ? null : marks(bytes.charAt(i - 1), b);
            if (marks == null) {
                text.append(LETTERS.getOrDefault(b, LegacyEncoding.western(b)));
            } else {
                text.append(marks);
            }
        }
        return text.toString();
    }

    /** What this byte adds to the letter before it, or null when it cannot stand there. */
    private static String marks(char before, char b) {
        String marks = MARKS.get(b);
        marks = marks == null ? MARKS.get((char) (b + TO_CAPITAL)) : marks;
        if (marks == null) {
            return null;
        }
        boolean shaped = marks.startsWith(CIRCUMFLEX) || marks.startsWith(BREVE);
        String vowels =
                marks.startsWith(BREVE)
                        ? "aA"
                        : shaped ? "aAeEoO" : "aAeEoOuUyY\u00F4\u00D4\u00F6\u00D6";
        return vowels.indexOf(before) < 0 ? null : marks;
    }

    private static void marks(String shape, int... acuteGraveHookTildeDot) {
        String[] tones = {ACUTE, GRAVE, HOOK, TILDE, DOT};
        for (int i = 0; i < tones.length; i++) {
            MARKS.put((char) acuteGraveHookTildeDot[i], shape + tones[i]);
        }
    }

    private static void letters(String letters, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            LETTERS.put((char) bytes[i], letters.charAt(i));
        }
    }
}
