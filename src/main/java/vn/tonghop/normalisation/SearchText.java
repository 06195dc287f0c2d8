package vn.tonghop.normalisation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text as phrases are searched in it: folded, without spaces, usual abbreviations written out,
 * small words left out, digits inside words read as the letters they were. A figure is one '#', any
 * other number one '@', a semicolon ';', a bracket '|': walls that no phrase crosses.
 *
 * @param letters the searched text
 * @param places for each letter its place in the source text
 * @param begins for each letter whether a word begins there; one longer than {@code letters}
 */
record SearchText(String letters, int[] places, boolean[] begins) {

    private static final Map<String, String> WRITTEN_OUT =
            Map.ofEntries(
                    Map.entry("dvctt", "dichvucongtructuyen"),
                    Map.entry("dvc", "dichvucong"),
                    Map.entry("tthc", "thutuchanhchinh"),
                    Map.entry("cchc", "caicachhanhchinh"),
                    Map.entry("cntt", "congnghethongtin"),
                    Map.entry("ttdt", "thongtindientu"),
                    Map.entry("cttdt", "congthongtindientu"),
                    Map.entry("cnscd", "congnghesocongdong"),
                    Map.entry("cns", "congngheso"),
                    Map.entry("cds", "chuyendoiso"),
                    Map.entry("cbcc", "canbocongchuc"),
                    Map.entry("cbccvc", "canbocongchucvienchuc"),
                    Map.entry("bcci", "buuchinhcongich"),
                    Map.entry("website", "trangthongtindientu"),
                    Map.entry("hs", "hoso"),
                    Map.entry("sl", "soluong"),
                    Map.entry("gq", "giaiquyet"));

    /** Words that come and go without changing what is meant, as printed and as scanned. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "cac", "c4c", "cdc", "cua", "cta", "ctia", "cia", "duoc", "dugc", "dwoc",
                    "duge", "dugce", "nhung", "ve", "vé");

    /** Units that are spelled right once they are known, however recognition left them. */
    private static final Set<String> PLAIN_UNITS =
            Set.of("ho so", "luot", "bai", "cuoc", "giao dich", "thanh vien", "to vien");

    static SearchText of(String folded, List<Figure> figures, List<int[]> others) {
        char[] marks = folded.toCharArray();
        for (int[] other : others) {
            Arrays.fill(marks, other[0], Math.min(other[1], marks.length), '\u0001');
        }
        Map<Integer, Figure> units = new HashMap<>();
        for (Figure figure : figures) {
            Arrays.fill(marks, figure.start(), figure.end(), '\u0002');
            if (figure.unit() != null && PLAIN_UNITS.contains(figure.unit())) {
                units.put(figure.end(), figure);
            }
        }
        return new Builder(marks, units).build();
    }

    /** A phrase in the same form. */
    static String of(String phrase) {
        return of(Folding.fold(phrase), List.of(), List.of()).letters();
    }

    /** Where this place of the source text is in the stream, or the next one after it. */
    int indexOf(int place) {
        int at = Arrays.binarySearch(places, place);
        return at >= 0 ? at : -at - 1;
    }

    private static final class Builder {
        private final char[] text;
        private final Map<Integer, Figure> units;
        private final StringBuilder letters = new StringBuilder();
        private int[] places;
        private boolean[] begins;

        Builder(char[] text, Map<Integer, Figure> units) {
            this.text = text;
            this.units = units;
            this.places = new int[text.length * 3 + 16];
            this.begins = new boolean[text.length * 3 + 17];
        }

        SearchText build() {
            int i = 0;
            while (i < text.length) {
                char c = text[i];
                if (c == '\u0001' || c == '\u0002') {
                    int end = i;
                    while (end < text.length && text[end] == c) {
                        end++;
                    }
                    append(c == '\u0001' ? '@' : '#', i, true);
                    i = c == '\u0002' ? behindUnit(end) : end;
                } else if (c == ';') {
                    append(';', i++, true);
                } else if (c == '(' || c == ')') {
                    append('|', i++, true);
                } else if (isLetter(c)) {
                    int end = i;
                    while (end < text.length && isLetter(text[end])) {
                        end++;
                    }
                    word(i, end);
                    i = end;
                } else {
                    i++;
                }
            }
            begins[letters.length()] = true;
            return new SearchText(
                    letters.toString(),
                    Arrays.copyOf(places, letters.length()),
                    Arrays.copyOf(begins, letters.length() + 1));
        }

        /** Writes the unit of the figure that ends here as it is spelled. */
        private int behindUnit(int end) {
            Figure figure = units.get(end);
            if (figure == null) {
                return end;
            }
            boolean begin = true;
            for (char letter : figure.unit().toCharArray()) {
                if (letter == ' ') {
                    begin = true;
                } else {
                    append(letter, Math.min(end, text.length - 1), begin);
                    begin = false;
                }
            }
            return figure.unitEnd();
        }

        private static boolean isLetter(char c) {
            return c > 2 && Character.isLetterOrDigit(c);
        }

        private void word(int from, int to) {
            String word = Folding.plain(new String(text, from, to - from));
            if (LEFT_OUT.contains(word)) {
                return;
            }
            String out = WRITTEN_OUT.get(word);
            if (out == null) {
                for (int i = from; i < to; i++) {
                    append(Folding.letterFor(text[i]), i, i == from);
                }
            } else {
                for (int i = 0; i < out.length(); i++) {
                    append(out.charAt(i), Math.min(to - 1, from), i == 0);
                }
            }
        }

        private void append(char letter, int place, boolean begin) {
            places[letters.length()] = place;
            begins[letters.length()] = begin;
            letters.append(letter);
        }
    }
}
