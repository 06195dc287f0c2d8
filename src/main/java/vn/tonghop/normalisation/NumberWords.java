package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whole numbers written in words (số viết bằng chữ): "ba tỷ bốn trăm năm mươi triệu" is
 * 3,450,000,000. Folded words only; one word that is no number word makes it no number.
 */
final class NumberWords {

    private static final Map<String, Integer> DIGITS =
            Map.ofEntries(
                    Map.entry("khong", 0),
                    Map.entry("mot", 1),
                    Map.entry("hai", 2),
                    Map.entry("ba", 3),
                    Map.entry("bon", 4),
                    Map.entry("tu", 4),
                    Map.entry("nam", 5),
                    Map.entry("lam", 5),
                    Map.entry("sau", 6),
                    Map.entry("bay", 7),
                    Map.entry("tam", 8),
                    Map.entry("chin", 9));

    /** From the largest: what stands before the word counts so many times. */
    private static final List<Map.Entry<List<String>, Long>> SCALES =
            List.of(
                    Map.entry(List.of("ty", "ti"), 1_000_000_000L),
                    Map.entry(List.of("trieu"), 1_000_000L),
                    Map.entry(List.of("nghin", "ngan"), 1_000L));

    private NumberWords() {}

    /**
     * @param folded words without marks, in lower case, separated by blanks
     */
    static Optional<BigDecimal> read(String folded) {
        List<String> words = List.of(folded.strip().split("\\s+"));
        long value = words.size() > 40 ? -1 : scaled(words, 0);
        return value < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(value));
    }

    /** -1 when it is no number. */
    private static long scaled(List<String> words, int scale) {
        if (words.isEmpty()) {
            return 0;
        }
        if (scale == SCALES.size()) {
            return hundreds(words);
        }
        var at = SCALES.get(scale);
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            last = at.getKey().contains(words.get(i)) ? i : last;
        }
        if (last < 0) {
            return scaled(words, scale + 1);
        }
        // "một nghìn hai trăm tỷ": thousands of milliards
        long before = last == 0 ? -1 : scaled(words.subList(0, last), scale + 1);
        long after = scaled(words.subList(last + 1, words.size()), scale + 1);
        return before <= 0 || after < 0 || after >= at.getValue()
                ? -1
                : before * at.getValue() + after;
    }

    private static long hundreds(List<String> words) {
        int hundred = words.indexOf("tram");
        if (hundred < 0) {
            return tens(words);
        }
        Integer digit = hundred == 1 ? DIGITS.get(words.get(0)) : null;
        List<String> rest = words.subList(hundred + 1, words.size());
        boolean zero = !rest.isEmpty() && List.of("linh", "le").contains(rest.get(0));
        long after = zero ? unit(rest.subList(1, rest.size())) : rest.isEmpty() ? 0 : tens(rest);
        return digit == null || after < 0 ? -1 : digit * 100 + after;
    }

    private static long tens(List<String> words) {
        int ten = words.indexOf("muoi");
        if (ten < 0) {
            return unit(words);
        }
        Integer digit = ten == 0 ? Integer.valueOf(1) : DIGITS.get(words.get(0));
        List<String> rest = words.subList(ten + 1, words.size());
        long after = rest.isEmpty() ? 0 : unit(rest);
        return digit == null || ten > 1 || after < 0 ? -1 : digit * 10 + after;
    }

    private static long unit(List<String> words) {
        return words.size() == 1 ? DIGITS.getOrDefault(words.get(0), -1) : -1;
    }
}
