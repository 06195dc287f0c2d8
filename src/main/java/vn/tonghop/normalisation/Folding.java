package vn.tonghop.normalisation;

import java.text.Normalizer;

/**
 * Vietnamese without its marks, letter by letter, so that a place in the folded text is the same
 * place in the source: "Tổng số" and what a scan made of it, "Téng sd", meet here as far as they
 * can.
 */
final class Folding {

    private static final char[] BASE = new char[0x2000];

    static {
        for (char c = 0; c < BASE.length; c++) {
            BASE[c] = baseOf(c);
        }
    }

    private Folding() {}

    private static char baseOf(char c) {
        if (c == '¢') {
            return 'e'; // what recognition makes of ệ
        }
        if (c == 'đ' || c == 'Đ' || c == 'ð' || c == 'Ð') {
            return 'd';
        }
        char first = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return Character.toLowerCase(first);
    }

    /** The letter without its marks, in lower case; dashes and quotes in their plain form. */
    static char fold(char c) {
        if (c < BASE.length) {
            return BASE[c];
        }
        return switch (c) {
            case '–', '—', '‐', '‑', '−' -> '-';
            case '“', '”', '„' -> '"';
            case '‘', '’' -> '\'';
            case '…' -> '.';
            // what recognition makes of ê, ệ
            case '€' -> 'e';
            default -> Character.toLowerCase(c);
        };
    }

    /** Same length as {@code text}, which is in NFC. */
    static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        for (int i = 1; i + 1 < folded.length; i++) {
            // "hé:so", "tiép'nhan": specks of a scan
            boolean speck = folded[i] == ':' || folded[i] == '\'' || folded[i] == '`';
            if (speck
                    && Character.isLetter(folded[i - 1])
                    && Character.isLetterOrDigit(folded[i + 1])) {
                folded[i] = ' ';
            }
        }
        return new String(folded);
    }

    /** The letter a digit inside a word was before it was scanned: "s6" is số, "1a" là. */
    static char letterFor(char c) {
        return switch (c) {
            case '6', '0' -> 'o';
            case '1' -> 'l';
            case '5' -> 's';
            case '4', '3' -> 'a';
            case '9' -> 'g';
            case '8' -> 'e';
            default -> c;
        };
    }

    /** The digits inside words of a folded text as the letters they were; of the same length. */
    static String plain(String folded) {
        char[] plain = folded.toCharArray();
        int i = 0;
        while (i < plain.length) {
            int end = i;
            boolean letter = false;
            while (end < plain.length && Character.isLetterOrDigit(plain[end])) {
                letter |= Character.isLetter(plain[end]);
                end++;
            }
            for (int j = i; letter && j < end; j++) {
                plain[j] = letterFor(plain[j]);
            }
            i = Math.max(end, i + 1);
        }
        return new String(plain);
    }

    /** Words and figures only, one space between them: what two spellings are compared by. */
    static String words(String text) {
        String folded = fold(Normalizer.normalize(text, Normalizer.Form.NFC));
        StringBuilder words = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (isPlainLetter(c) || c >= '0' && c <= '9') {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    private static boolean isPlainLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Letters only, nothing between them. */
    static String letters(String text) {
        String folded = fold(text);
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (isPlainLetter(folded.charAt(i))) {
                letters.append(folded.charAt(i));
            }
        }
        return letters.toString();
    }

    /**
     * A letter that only Vietnamese text read with its marks has. "é" is left out: it is what
     * recognition with English data makes of nearly every marked vowel.
     */
    static boolean isVietnamese(char c) {
        char lower = Character.toLowerCase(c);
        return lower >= 0xC0
                && lower != 'é'
                && lower != 'è'
                && fold(lower) < 0x80
                && fold(lower) != lower
                && Character.isLetter(lower);
    }
}
