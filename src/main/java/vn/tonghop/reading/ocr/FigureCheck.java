package vn.tonghop.reading.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.reading.ocr.TableReader.Written;

/**
 * Reads the figures of a table a second time, with other data and beside other neighbours, and
 * those that were not read alike a third time, each by itself. What two of the readings say
 * stands; a figure that is read in three ways is not legible.
 */
final class FigureCheck {

    /** Below what counts as legible. */
    static final double DOUBTED = 0.4;

    /** So many figures of a page are read by themselves; a page with more is not fit for it. */
    private static final int MOST_ALONE = 40;

    private static final Pattern FIGURE = Pattern.compile("[\\d.,%()+-]*\\d[\\d.,%()+-]*");
    /** Letters that a digit is taken for, and what is none. */
    private static final Pattern LIKE_DIGIT = Pattern.compile("[OoQlISBZóòọđ]|\\P{L}");

    private static final int LONGEST = 14;
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(.*|.*\\)");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+[.)]?");

    private final Ocr ocr;
    private final Runnable beforeEach;
    private int alone;

    FigureCheck(Ocr ocr, Runnable beforeEach) {
        this.ocr = ocr;
        this.beforeEach = beforeEach;
    }

    /**
     * A cell after all readings of it.
     *
     * @param doubt what the readings said that do not agree; null when they do
     */
    record Judged(CutOut ink, List<SeenWord> words, String doubt) {}

    /** The same cells; of the figures those words that were read twice. */
    List<Judged> of(List<Written> cells) throws IOException {
        var rows = new LinkedHashMap<Integer, List<CutOut>>();
        for (var cell : cells) {
            if (isAsked(cell)) {
                rows.computeIfAbsent(cell.ink().place().row(), r -> new ArrayList<>())
                        .add(cell.ink());
            }
        }
        String language = ocr.languages().contains(Ocr.ENGLISH) ? Ocr.ENGLISH : Ocr.VIETNAMESE;
        var again =
                Montage.read(new ArrayList<>(rows.values()), ocr, language, beforeEach);
        var judged = new ArrayList<Judged>();
        for (var cell : cells) {
            judged.add(
                    isAsked(cell)
                            ? judged(cell, again.getOrDefault(cell.ink(), List.of()))
                            : new Judged(cell.ink(), cell.words(), null));
        }
        return judged;
    }

    private static boolean isAsked(Written cell) {
        String text = squeezed(cell.words());
        int letters = LIKE_DIGIT.matcher(text).replaceAll("").length();
        return text.length() <= LONGEST && letters <= 1 && !ROMAN.matcher(text).matches();
    }

    private Judged judged(Written cell, List<SeenWord> again) throws IOException {
        if (agree(cell.words(), again)) {
            return agreed(cell, cell.words(), again);
        }
        var third = third(cell.ink());
        for (var other : List.of(cell.words(), again)) {
            if (agree(other, third)) {
                return agreed(cell, other, third);
            }
        }
        var readings =
                Stream.of(cell.words(), again, third).map(FigureCheck::said).distinct().toList();
        if (!isFigure(readings)) {
            return new Judged(cell.ink(), cell.words(), null);
        }
        var first = cell.words().isEmpty() ? again.isEmpty() ? third : again : cell.words();
        return new Judged(cell.ink(), one(first, DOUBTED), String.join(" ≠ ", readings));
    }

    /** A dash is none, nor is the number that a form gives its column: "(3)". */
    private static boolean isFigure(List<String> readings) {
        return readings.stream().anyMatch(r -> r.chars().anyMatch(Character::isDigit))
                && readings.stream().noneMatch(r -> COLUMN_NUMBER.matcher(r).matches());
    }

    private static boolean agree(List<SeenWord> one, List<SeenWord> other) {
        String text = squeezed(one);
        return FIGURE.matcher(text).matches() && text.equals(squeezed(other));
    }

    private static Judged agreed(Written cell, List<SeenWord> one, List<SeenWord> other) {
        return new Judged(cell.ink(), one(one, Math.max(sureness(one), sureness(other))), null);
    }

    private List<SeenWord> third(CutOut ink) throws IOException {
        if (++alone > MOST_ALONE) {
            return List.of();
        }
        return ink.read(ocr, Ocr.Layout.LINE);
    }

    /** A figure is one word, also where it was read in pieces. */
    private static List<SeenWord> one(List<SeenWord> words, double confidence) {
        if (words.isEmpty()) {
            return words;
        }
        return List.of(
                new SeenWord(
                        squeezed(words),
                        words.stream().mapToDouble(SeenWord::left).min().orElseThrow(),
                        words.stream().mapToDouble(SeenWord::top).min().orElseThrow(),
                        words.stream().mapToDouble(SeenWord::right).max().orElseThrow(),
                        words.stream().mapToDouble(SeenWord::bottom).max().orElseThrow(),
                        confidence,
                        words.get(0).line()));
    }

    private static double sureness(List<SeenWord> words) {
        return words.stream()
                .min(Comparator.comparingDouble(SeenWord::confidence))
                .map(SeenWord::confidence)
                .orElse(0.0);
    }

    private static String said(List<SeenWord> words) {
        return words.isEmpty() ? "…" : squeezed(words);
    }

    private static String squeezed(List<SeenWord> words) {
        var text = new StringBuilder();
        words.forEach(w -> text.append(w.text()));
        return text.toString();
    }
}
