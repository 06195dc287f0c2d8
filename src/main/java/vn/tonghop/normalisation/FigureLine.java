package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a table that recognition left as text: a label and the figures behind it, "Cộng | 9.412
 * 9.105 96,74".
 *
 * @param label may be empty
 * @param figures as they are printed, a dash for none
 */
record FigureLine(String label, List<String> figures) {

    private static final int LONGEST = 200;

    /** What recognition makes of a ruling. */
    private static final Pattern RULING = Pattern.compile("[|_\\[\\]{}!¦]+");

    private static final Pattern FIGURE =
            Pattern.compile("[+-]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d{1,2})?%?|[-–—]");

    /** What stands before a label: the row's number, or what is left of it. */
    private static final Pattern NUMBER = Pattern.compile("^[\\p{L}\\d]{1,2}[.)]?\\s+(?=\\p{Lu})");

    static String withoutRulings(String line) {
        return RULING.matcher(line).replaceAll(" ").strip();
    }

    static boolean isFigure(String word) {
        return FIGURE.matcher(word).matches();
    }

    /** All figures that end the line, and what stands before them. */
    static FigureLine of(String line) {
        return upTo(words(line), words(line).size());
    }

    private static List<String> words(String line) {
        return line.length() > LONGEST
                ? List.of()
                : Arrays.stream(withoutRulings(line).split("\\s+"))
                        .filter(w -> !w.isEmpty())
                        .toList();
    }

    private static FigureLine upTo(List<String> words, int end) {
        int from = end;
        while (from > 0 && isFigure(words.get(from - 1))) {
            from--;
        }
        return new FigureLine(
                NUMBER.matcher(String.join(" ", words.subList(0, from))).replaceFirst(""),
                List.copyOf(words.subList(from, end)));
    }

    /**
     * A line with so many figures.
     *
     * @param noted words may stand behind them, in a column of notes
     */
    static Optional<FigureLine> of(String line, int count, boolean noted) {
        List<String> words = words(line);
        List<Integer> ends = new ArrayList<>(List.of(words.size()));
        for (int end = words.size() - 1; noted && end >= count; end--) {
            if (Character.isUpperCase(words.get(end).charAt(0))) {
                ends.add(end);
            }
        }
        return ends.stream()
                .map(end -> upTo(words, end))
                .filter(read -> read.figures().size() == count)
                .filter(read -> read.figures().stream().anyMatch(f -> f.matches(".*\\d.*")))
                .findFirst();
    }
}
