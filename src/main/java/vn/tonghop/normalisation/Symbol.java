package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The symbol of a document (ký hiệu, "BC-UBND", "BTTTT-CĐSQG", "NQ/TU") with what recognition does
 * to it mended as far as it can be known: kinds and usual bodies from their list, other
 * abbreviations from the words of the text they abbreviate.
 */
final class Symbol {

    /** Bodies and offices that are abbreviated the same way everywhere. */
    private static final List<String> BODIES =
            List.of(
                    "UBND", "HĐND", "TTg", "CP", "CTN", "UBTVQH", "VPCP", "VP", "UBMTTQ", "BCĐ",
                    "HĐTV", "TU", "HU", "ThU", "QU", "ĐU", "TW", "TTHC", "KSTT", "KSTTHC", "HCQT",
                    "NC", "TH", "KTTH", "KGVX", "VHXH", "CNTT", "CCHC", "CĐS", "NV", "SNV", "STP",
                    "STC", "BNV", "BTP", "BTC", "BTTTT", "STTTT", "BKHCN", "SKHCN", "BYT", "BGDĐT",
                    "SGDĐT", "SYT", "SVHTTDL", "SLĐTBXH", "SNN", "SCT", "SXD", "STNMT", "SGTVT");

    private static final Pattern PARTS = Pattern.compile("[^-/]+|[-/]");

    /** A capital and the same letter small behind it. */
    private static final Pattern TWICE = Pattern.compile("(?<=C)c|(?<=O)o|(?<=S)s|(?<=V)v");

    private static final Pattern SMALL = Pattern.compile("\\p{Ll}{2}|\\p{Ll}$");

    private Symbol() {}

    /**
     * The symbol in its right spelling.
     *
     * @param printed letters, digits, hyphens and slashes, without spaces
     * @param words the words of the text, folded, to find what an abbreviation stands for
     */
    static String mend(String printed, List<String> words) {
        StringBuilder mended = new StringBuilder();
        Matcher parts = PARTS.matcher(printed);
        boolean first = true;
        while (parts.find()) {
            String part = parts.group();
            boolean separator = part.equals("-") || part.equals("/");
            mended.append(separator ? part : mendPart(part, first, words));
            first &= separator;
        }
        return mended.toString();
    }

    /**
     * Capitals where recognition made them small: "Bc-vp" is BC-VP, and "BCc" a C seen twice. Parts
     * that are known with small letters ("TTg") stay as they are.
     */
    static String enlarged(String printed) {
        StringBuilder large = new StringBuilder();
        Matcher parts = PARTS.matcher(printed);
        while (parts.find()) {
            String part = TWICE.matcher(parts.group()).replaceAll("");
            String capitals = part.toUpperCase(Locale.ROOT);
            large.append(!isKnown(part) && isKnown(capitals) ? capitals : part);
        }
        return large.toString();
    }

    /** A small letter in a part that nobody writes so: what stood there cannot be known. */
    static boolean isDamaged(String symbol) {
        return PARTS.matcher(symbol)
                .results()
                .map(MatchResult::group)
                .anyMatch(part -> !isKnown(part) && SMALL.matcher(part).find());
    }

    private static boolean isKnown(String part) {
        return BODIES.contains(part)
                || Arrays.stream(DocumentKind.values())
                        .anyMatch(k -> k.abbreviation().equals(part));
    }

    private static String mendPart(String part, boolean first, List<String> words) {
        Optional<DocumentKind> kind = first ? DocumentKind.ofAbbreviation(part) : Optional.empty();
        if (kind.isPresent()) {
            return kind.get().abbreviation();
        }
        for (String body : BODIES) {
            if (body.equals(part)) {
                return body;
            }
        }
        for (String body : BODIES) {
            if (confusable(body, part)) {
                return body;
            }
        }
        return spelledOut(part, words).orElse(part);
    }

    /**
     * "CPSQG" in a text that speaks of "chuyển đổi số quốc gia" is "CĐSQG": where a P or B stands
     * for a word that begins with d, recognition met a Đ, since it reads a plain D as D.
     */
    private static Optional<String> spelledOut(String part, List<String> words) {
        String folded = Folding.fold(part);
        int length = folded.length();
        if (length < 3 || !part.matches(".*[PBD].*") || isSpelled(folded, words)) {
            return Optional.empty();
        }
        for (int at = 0; at + length <= words.size(); at++) {
            StringBuilder mended = new StringBuilder();
            boolean changed = false;
            for (int i = 0; i < length && mended != null; i++) {
                char initial = words.get(at + i).charAt(0);
                char letter = folded.charAt(i);
                if (initial == letter) {
                    mended.append(part.charAt(i));
                } else if (initial == 'd' && (letter == 'p' || letter == 'b')) {
                    mended.append('Đ');
                    changed = true;
                } else {
                    mended = null;
                }
            }
            if (mended != null && changed) {
                return Optional.of(mended.toString());
            }
        }
        return Optional.empty();
    }

    /** The text spells out the very letters: nothing to mend. */
    private static boolean isSpelled(String folded, List<String> words) {
        for (int at = 0; at + folded.length() <= words.size(); at++) {
            int same = 0;
            while (same < folded.length()
                    && words.get(at + same).charAt(0) == folded.charAt(same)) {
                same++;
            }
            if (same == folded.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code printed} can be a bad reading of {@code known}. */
    static boolean confusable(String known, String printed) {
        if (known.length() != printed.length() || known.length() < 2) {
            return false;
        }
        for (int i = 0; i < known.length(); i++) {
            if (!confusable(
                    Character.toUpperCase(known.charAt(i)),
                    Character.toUpperCase(printed.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean confusable(char known, char printed) {
        if (known == printed) {
            return true;
        }
        return switch (known) {
            case 'Đ' -> printed == 'D' || printed == 'P' || printed == 'B';
            case 'D' -> printed == 'O' || printed == '0';
            case 'B' -> printed == '8';
            case 'T' -> printed == 'I' || printed == '1';
            case 'I' -> printed == 'L' || printed == '1';
            case 'Q' -> printed == 'O' || printed == '0';
            default -> false;
        };
    }

    /** All words of a text, folded, for {@link #mend}. */
    static List<String> wordsOf(Manuscript manuscript) {
        List<String> words = new ArrayList<>();
        for (Row row : manuscript.rows()) {
            for (String word : row.folded().split("[^a-z0-9]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
