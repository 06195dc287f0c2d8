package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * Paragraphs that stand twice (đoạn lặp): {@code NORM-021}. In print word for word; in a text that
 * recognition has left without marks as far as its faults let two copies of one line be alike.
 */
final class RepeatedParagraphs {

    /** Shorter ones are formulas that may well stand twice. */
    private static final int LETTERS = 50;

    /** Longer texts are not searched for copies that are only alike. */
    private static final int MOST = 400;

    private static final int LONGEST = 2000;

    /** Of ten letters recognition takes one for another at most; two sentences differ in more. */
    private static final double ALIKE = 0.1;

    /** Of two copies each has its own place in a list. */
    private static final Pattern MARK =
            Pattern.compile(
                    "^(?:[-–+*•]|\\(?(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,4}|[a-zđ])[.)])\\s+");

    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.;!?])\\s+(?=\\p{Lu})");

    private static final Pattern NUMBER = Pattern.compile("(?<![a-z\\d.,/])\\d[\\d.,/]*(?![a-z])");

    private final List<String> letters = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<String, Paragraph> seen = new HashMap<>();

    private RepeatedParagraphs() {}

    static List<Finding> of(Outline outline, boolean marked) {
        RepeatedParagraphs repeated = new RepeatedParagraphs();
        List<Finding> findings = new ArrayList<>();
        for (Outline.Entry entry : outline.entries()) {
            Paragraph first = repeated.firstOf(entry.paragraph(), marked);
            if (first != null) {
                Row row = entry.paragraph().first();
                findings.add(
                        Words.finding(
                                "NORM-021",
                                Severity.WARNING,
                                Evidence.inText(row.page(), row.number(), row.text().strip()),
                                row.number(),
                                first.first().number()));
            }
        }
        return findings;
    }

    /** Where it stood before, or null. */
    private Paragraph firstOf(Paragraph paragraph, boolean marked) {
        String said = MARK.matcher(paragraph.text().strip()).replaceFirst("");
        String own = Folding.words(said).replace(" ", "");
        if (own.length() < LETTERS) {
            return null;
        }
        Paragraph whole = seen.putIfAbsent(own, paragraph);
        Paragraph first = whole == null ? sentenceOf(said, paragraph) : whole;
        if (first != null || marked || own.length() > LONGEST) {
            return first;
        }
        for (int i = 0; i < letters.size(); i++) {
            if (isAlike(letters.get(i), own)
                    && numbers(paragraphs.get(i)).equals(numbers(paragraph))) {
                return paragraphs.get(i);
            }
        }
        if (letters.size() < MOST) {
            letters.add(own);
            paragraphs.add(paragraph);
        }
        return null;
    }

    /** Where a long sentence of it stood before; null when nowhere. */
    private Paragraph sentenceOf(String said, Paragraph paragraph) {
        Paragraph first = null;
        for (String sentence : SENTENCE_ENDS.split(said)) {
            String own = Folding.words(sentence).replace(" ", "");
            Paragraph before = own.length() < LETTERS ? null : seen.putIfAbsent(own, paragraph);
            first = first == null && before != paragraph ? before : first;
        }
        return first;
    }

    /** Two lines of one pattern tell of different things by their numbers. */
    private static List<String> numbers(Paragraph paragraph) {
        return NUMBER.matcher(paragraph.folded()).results().map(m -> m.group()).toList();
    }

    private static boolean isAlike(String one, String other) {
        int most = (int) (Math.max(one.length(), other.length()) * ALIKE);
        return Math.abs(one.length() - other.length()) <= most
                && bags(one, other) <= 2 * most
                && distance(one, other, most) <= most;
    }

    /** How many letters the one has that the other has not, whatever their order. */
    private static int bags(String one, String other) {
        int[] count = new int[128];
        one.chars().forEach(c -> count[c & 127]++);
        other.chars().forEach(c -> count[c & 127]--);
        int sum = 0;
        for (int c : count) {
            sum += Math.abs(c);
        }
        return sum;
    }

    /** Letters to change, put in or leave out (Levenshtein), as far as {@code most} + 1. */
    private static int distance(String one, String other, int most) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j <= most ? j : most + 1;
        }
        for (int i = 1; i <= one.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(other.length(), i + most);
            int diagonal = row[from - 1];
            row[from - 1] = from == 1 && i <= most ? i : most + 1;
            for (int j = from; j <= to; j++) {
                int above = j == i + most ? most + 1 : row[j];
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(diagonal + cost, Math.min(above, row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[other.length()];
    }
}
