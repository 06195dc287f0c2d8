package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Figure.Measure;

/**
 * Tells the numbers of a sentence that count something from those that do not (days, years, numbers
 * of documents, ranks, list numbers), and reads them as Vietnamese writes them: 1.234 thousands,
 * 71,83 decimals.
 */
final class FigureReader {

    /** Numbers of a sentence: those that count, and the places of all others. */
    record Numbers(List<Figure> figures, List<int[]> others) {}

    private static final Pattern NUMBER = Pattern.compile("(?<![a-z\\d$&@])\\d+(?:[.,]\\d+)*");
    private static final Pattern PAIR =
            Pattern.compile("\\G\\s?/\\s?(\\d+(?:[.,]\\d+)*)(?![\\d/]|\\s?/\\s?\\d|[:;]\\d)");

    /** "61 trên 64 công chức": so many of so many. */
    private static final Pattern OF =
            Pattern.compile(
                    "\\G\\s(?:tren|trong)(?: tong so)?\\s(\\d+(?:[.,]\\d+)*)(?![\\d/%]|\\s?%)");

    /** "2.100 hồ sơ/2.500 hồ sơ", "402 hồ sơ trên 455 hồ sơ" */
    private static final Pattern OF_THE_SAME =
            Pattern.compile(
                    "\\G\\s(ho so|hs|nguoi|don vi|xa|to|thon)(?:\\s?/\\s?| tren (?:tong so )?)(\\d+(?:[.,]\\d+)*)(?=\\s\\1(?![a-z]))");

    /** "3/ 14/14 thôn": a number of a list. */
    private static final Pattern ITEM = Pattern.compile("\\G/\\s");

    private static final Pattern REFERENCE =
            Pattern.compile(
                    "\\d+[a-z]?\\s?(?:/\\s?(?:19|20)\\d\\d\\s?)?[/-]\\s?(?:[A-ZĐ][A-Za-zĐđ]{0,9}\\d{0,2})(?:\\s?[-/]\\s?[A-ZĐ][A-Za-zĐđ]*)*");

    private FigureReader() {}

    static Numbers read(Sentence sentence, boolean marked) {
        boolean[] taken = new boolean[sentence.text().length()];
        List<int[]> others = new ArrayList<>();
        for (Matcher other :
                List.of(
                        DayReader.SHORT.matcher(sentence.folded()),
                        DayReader.LONG.matcher(sentence.folded()),
                        REFERENCE.matcher(sentence.text()))) {
            while (other.find()) {
                if (isItem(sentence.folded(), other)) {
                    continue;
                }
                take(taken, others, other.start(), other.end());
            }
        }
        MendedDigits mended = MendedDigits.of(sentence);
        List<Figure> figures = new ArrayList<>();
        Matcher number = NUMBER.matcher(mended.text());
        while (number.find()) {
            if (taken[number.start()] || NoCount.isWord(sentence, number, marked)) {
                continue;
            }
            Optional<ComposedMoney> money = ComposedMoney.at(mended.text(), number.start());
            Figure figure =
                    money.isPresent()
                            ? money(money.get(), number.start(), mended.text())
                            : figure(sentence, number, mended);
            if (figure == null) {
                take(taken, others, number.start(), number.end());
            } else {
                figures.add(figure);
                Arrays.fill(taken, figure.start(), figure.end(), true);
            }
        }
        if (marked) {
            figures.addAll(NumeralWords.of(sentence, taken));
            figures.sort(Comparator.comparingInt(Figure::start));
        }
        return new Numbers(figures, others);
    }

    /** "1/ Ban biên tập" begins with the number of an item, no document's. */
    private static boolean isItem(String folded, Matcher found) {
        return folded.substring(0, found.start()).isBlank()
                && found.group().matches("\\d{1,2}/\\s.*");
    }

    private static Figure money(ComposedMoney money, int start, String folded) {
        return new Figure(
                start,
                money.end(),
                money.end(),
                Measure.MONEY,
                money.value(),
                null,
                null,
                "đồng",
                Qualifiers.of(
                        folded.substring(Math.max(0, start - 40), start), folded, money.end()),
                false,
                false,
                false);
    }

    private static void take(boolean[] taken, List<int[]> others, int start, int end) {
        if (taken[start]) {
            return;
        }
        for (int i = start; i < end; i++) {
            taken[i] = true;
        }
        others.add(new int[] {start, end});
    }

    private static Figure figure(Sentence sentence, Matcher number, MendedDigits mended) {
        String folded = mended.text();
        String digits = number.group();
        int start = number.start();
        int end = number.end();
        String before = folded.substring(Math.max(0, start - 40), start);
        if (folded.substring(0, start).isBlank() && ITEM.matcher(folded).find(end)) {
            return null;
        }
        Matcher pair = PAIR.matcher(folded);
        Matcher of = OF.matcher(folded);
        String whole = null;
        Matcher same = OF_THE_SAME.matcher(folded);
        if (same.find(end) && isPartOf(digits, same.group(2))) {
            whole = same.group(2);
            end = same.end();
        } else if (of.find(end) && isPartOf(digits, of.group(1))) {
            whole = of.group(1);
            end = of.end();
        } else if (pair.find(end) && !NoCount.isDay(digits, pair.group(1), before)) {
            whole = pair.group(1);
            end = pair.end();
        } else if (end + 1 < folded.length()
                && folded.charAt(end) == '/'
                && Character.isDigit(folded.charAt(end + 1))) {
            return null;
        }
        Measures.Unit unit = Measures.after(folded, end);
        Range range = whole == null ? Range.from(folded, before, end, unit) : null;
        if (range != null) {
            unit = range.unit();
            end = range.end();
        }
        if (NoCount.isNoCount(sentence, digits, whole, before, start, end, unit)) {
            return null;
        }
        Decimal value = Decimal.read(digits, unit);
        Decimal second = whole == null ? null : Decimal.read(whole, unit);
        Decimal upper = range == null ? null : Decimal.read(range.digits(), unit);
        if (value == null
                || whole != null && second == null
                || range != null
                        && (upper == null || upper.value().compareTo(value.value()) <= 0)) {
            return null;
        }
        BigDecimal scale = unit == null ? BigDecimal.ONE : unit.scale();
        Measure measure = unit == null ? Measure.COUNT : unit.measure();
        if (second != null && measure == Measure.PERCENT) {
            measure = Measure.COUNT;
        }
        boolean swapped = value.swapped() || second != null && second.swapped();
        boolean doubtful = value.doubtful() || second != null && second.doubtful();
        return new Figure(
                start,
                unit == null ? end : Math.max(end, unit.numberEnd()),
                unit == null ? end : unit.end(),
                measure,
                value.value().multiply(scale).stripTrailingZeros(),
                upper == null ? null : upper.value().multiply(scale).stripTrailingZeros(),
                second == null ? null : second.value().stripTrailingZeros(),
                unit == null ? null : unit.name(),
                Qualifiers.of(before, folded, unit == null ? end : unit.end()),
                swapped,
                doubtful,
                mended.isMended(start, end));
    }

    private static boolean isPartOf(String part, String whole) {
        Decimal one = Decimal.read(part, null);
        Decimal all = Decimal.read(whole, null);
        return one != null && all != null && one.value().compareTo(all.value()) <= 0;
    }

    /** "từ 02 đến 05 ngày", "5 - 7 buổi": the end of a range, with the unit of both. */
    private record Range(String digits, int end, Measures.Unit unit) {

        private static final Pattern TO =
                Pattern.compile("\\G\\s*(den|toi|[-–])\\s*(\\d+(?:[.,]\\d+)*)(?![\\d/])");
        private static final Pattern FROM = Pattern.compile("(?s).*(?<![a-z])tu\\s*$");

        /** "tăng từ 65% đến 80%" tells a change. */
        private static final Pattern CHANGES =
                Pattern.compile("(?s).*(?:tang|giam|nang|nang len)\\s+tu\\s*$");

        static Range from(String folded, String before, int end, Measures.Unit unit) {
            Matcher to = TO.matcher(folded);
            if (CHANGES.matcher(before).matches() || !to.find(unit == null ? end : unit.end())) {
                return null;
            }
            Measures.Unit second = Measures.after(folded, to.end());
            boolean said = FROM.matcher(before).matches() || unit == null;
            boolean same = unit == null || second != null && unit.name().equals(second.name());
            return second != null && said && same ? new Range(to.group(2), to.end(), second) : null;
        }
    }
}
