package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Period;

/**
 * Periods as people write them: "năm 2023", "tháng 11 năm 2023", "quý III/2025", "6 tháng đầu năm
 * 2024", "từ ngày 15/10/2023 đến ngày 14/11/2023".
 */
final class PeriodNames {

    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String OF_YEAR =
            "\\s*(?:[/,.-]|n[a-z]m|cua n[a-z]m|\\s)\\s*(?:n[a-z]m\\s*)?" + YEAR;
    private static final Pattern MONTH =
            Pattern.compile("(?<![\\d] )(?<![a-z])th[a-z]{1,2}ng\\s+(\\d{1,2})" + OF_YEAR);
    private static final Pattern QUARTER =
            Pattern.compile("(?<![a-z])quy\\s+(iv|i{1,3}|[1-4])" + OF_YEAR);
    private static final Pattern HALF =
            Pattern.compile(
                    "(?<!\\d)0?(\\d{1,2})\\s+th[a-z]{1,2}ng\\s*(dau|cuoi)?\\s*(?:n[a-z]m)?\\s*"
                            + YEAR);
    private static final Pattern WHOLE =
            Pattern.compile("(?<![a-z])n[a-z]m\\s+" + YEAR + "(?!\\s*[-–]\\s*(?:19|20)\\d\\d)");
    private static final Pattern FROM =
            Pattern.compile(
                    "(?<![a-z])t\\S{1,3}\\s+(?:ng\\S{1,3}\\s+)?(?=\\d{1,2}[/.-]|\\d{1,2}\\s+th)");
    private static final Pattern TO =
            Pattern.compile("^\\W*(?:d\\S{1,3}|den het)\\s+(?:h\\S{1,2}\\s+)?(?:ng\\S{1,3}\\s+)?");

    private static final Pattern DASHED =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2}/\\d{1,2}/\\d{4})\\s*-+\\s*(\\d{1,2}/\\d{1,2}/\\d{4})(?!\\d)");

    private static final Pattern MONTH_ALONE =
            Pattern.compile("(?<![\\d] )(?<![a-z])th[a-z]{1,2}ng\\s+(\\d{1,2})(?![\\d/.]|\\s+th)");
    private static final Pattern QUARTER_ALONE =
            Pattern.compile("(?<![a-z])quy\\s+(iv|i{1,3}|[1-4])(?![a-z\\d])");
    private static final Pattern HALF_ALONE =
            Pattern.compile(
                    "(?<!\\d)0?(\\d{1,2})\\s+th[a-z]{1,2}ng\\s+(dau|cuoi)\\s+n[a-z]m(?!\\s*\\d)");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?<![a-z])(sau|chin|ba|muoi mot|muoi) (?=thang (?:dau|cuoi|nam))");

    private PeriodNames() {}

    /** The first period named in a folded text. */
    static Optional<Period> in(String folded) {
        Optional<Period> range = range(folded);
        if (range.isPresent()) {
            return range;
        }
        Matcher month = MONTH.matcher(folded);
        if (month.find() && isMonth(month.group(1))) {
            return Optional.of(month(number(month.group(1)), number(month.group(2))));
        }
        Matcher quarter = QUARTER.matcher(folded);
        if (quarter.find()) {
            return Optional.of(quarter(quarter.group(1), number(quarter.group(2))));
        }
        Matcher half = HALF.matcher(inDigits(folded));
        if (half.find() && isMonth(half.group(1)) && number(half.group(1)) > 1) {
            return Optional.of(
                    months(
                            number(half.group(1)),
                            "cuoi".equals(half.group(2)),
                            number(half.group(3))));
        }
        Matcher whole = WHOLE.matcher(folded);
        return whole.find() ? Optional.of(year(number(whole.group(1)))) : Optional.empty();
    }

    /**
     * The same with those that leave out the year, told by the day up to which is reported: "quý
     * III đạt 88,75%".
     */
    static List<Found> all(String folded, LocalDate until) {
        List<Found> all = new ArrayList<>(all(folded));
        for (Pattern pattern : List.of(MONTH_ALONE, QUARTER_ALONE)) {
            Matcher found = pattern.matcher(folded);
            while (until != null && found.find()) {
                int start = found.start();
                int end = found.end();
                boolean within = all.stream().anyMatch(f -> start < f.end() && f.start() < end);
                if (!within) {
                    withoutYear(found.group(), until)
                            .ifPresent(p -> all.add(new Found(p, start, end)));
                }
            }
        }
        all.sort(Comparator.comparingInt(Found::start));
        return all;
    }

    /** A period and where it stands. */
    record Found(Period period, int start, int end) {}

    /** All months, quarters, half-years and years named in a folded text, in order. */
    static List<Found> all(String folded) {
        List<Found> all = new ArrayList<>();
        for (Pattern pattern : List.of(HALF, MONTH, QUARTER, WHOLE)) {
            Matcher found = pattern.matcher(folded);
            while (found.find()) {
                int start = found.start();
                int end = found.end();
                boolean within = all.stream().anyMatch(f -> start < f.end() && f.start() < end);
                if (!within) {
                    in(found.group()).ifPresent(p -> all.add(new Found(p, start, end)));
                }
            }
        }
        all.sort(Comparator.comparingInt(Found::start));
        return all;
    }

    /** "từ ngày 15/10/2023 đến ngày 14/11/2023"; the first day may leave out its year. */
    static Optional<Period> range(String folded) {
        Matcher from = FROM.matcher(folded);
        while (from.find()) {
            Optional<DayReader.Found> first = DayReader.after(folded, from.end(), 1);
            LocalDate start = first.map(DayReader.Found::day).orElse(null);
            int next = first.map(DayReader.Found::end).orElse(0);
            Matcher brief =
                    Pattern.compile("\\G(\\d{1,2})[/.-](\\d{1,2})(?![/.\\d-])").matcher(folded);
            boolean noYear = first.isEmpty() && brief.find(from.end());
            if (noYear) {
                next = brief.end();
            }
            if (next == 0) {
                continue;
            }
            Matcher to = TO.matcher(folded.substring(next, Math.min(folded.length(), next + 30)));
            if (!to.find()) {
                continue;
            }
            Optional<DayReader.Found> last = DayReader.after(folded, next + to.end(), 1);
            if (last.isEmpty()) {
                continue;
            }
            LocalDate end = last.get().day();
            if (noYear && isMonth(brief.group(2)) && number(brief.group(1)) <= 28) {
                start = LocalDate.of(end.getYear(), number(brief.group(2)), number(brief.group(1)));
                start = start.isAfter(end) ? start.minusYears(1) : start;
            }
            if (start != null && !start.isAfter(end)) {
                return Optional.of(between(start, end));
            }
        }
        return dashed(folded);
    }

    /** "15/12/2025 - 14/3/2026" */
    private static Optional<Period> dashed(String folded) {
        Matcher both = DASHED.matcher(folded);
        if (!both.find()) {
            return Optional.empty();
        }
        LocalDate start =
                DayReader.after(both.group(1), 0, 0).map(DayReader.Found::day).orElse(null);
        LocalDate end = DayReader.after(both.group(2), 0, 0).map(DayReader.Found::day).orElse(null);
        return start == null || end == null || start.isAfter(end)
                ? Optional.empty()
                : Optional.of(between(start, end));
    }

    private static Period between(LocalDate start, LocalDate end) {
        return new Period(start, end, "từ " + day(start) + " đến " + day(end));
    }

    /**
     * The first period named without its year, in the year of that day: "quý III" in a report of
     * October is this year's, "tháng 12" in one of January the year's before.
     */
    static Optional<Period> withoutYear(String folded, LocalDate issued) {
        Matcher half = HALF_ALONE.matcher(inDigits(folded));
        if (half.find() && isMonth(half.group(1)) && number(half.group(1)) > 1) {
            return Optional.of(
                    notAfter(
                            issued,
                            y -> months(number(half.group(1)), "cuoi".equals(half.group(2)), y)));
        }
        Matcher quarter = QUARTER_ALONE.matcher(folded);
        if (quarter.find()) {
            return Optional.of(notAfter(issued, y -> quarter(quarter.group(1), y)));
        }
        Matcher month = MONTH_ALONE.matcher(folded);
        return month.find() && isMonth(month.group(1))
                ? Optional.of(notAfter(issued, y -> month(number(month.group(1)), y)))
                : Optional.empty();
    }

    private static Period notAfter(LocalDate issued, IntFunction<Period> ofYear) {
        Period same = ofYear.apply(issued.getYear());
        return same.from().isAfter(issued) ? ofYear.apply(issued.getYear() - 1) : same;
    }

    private static String inDigits(String folded) {
        Matcher words = IN_WORDS.matcher(folded);
        return words.replaceAll(
                found ->
                        switch (found.group(1)) {
                            case "ba" -> "3 ";
                            case "sau" -> "6 ";
                            case "chin" -> "9 ";
                            case "muoi" -> "10 ";
                            default -> "11 ";
                        });
    }

    /** This year so far: "tính đến ngày 15/11/2023". */
    static Period until(LocalDate day) {
        return new Period(LocalDate.of(day.getYear(), 1, 1), day, "đến " + day(day));
    }

    static Period month(int month, int year) {
        YearMonth of = YearMonth.of(year, month);
        return new Period(of.atDay(1), of.atEndOfMonth(), "tháng " + month + "/" + year);
    }

    private static Period quarter(String printed, int year) {
        int quarter =
                switch (printed) {
                    case "i", "1" -> 1;
                    case "ii", "2" -> 2;
                    case "iii", "3" -> 3;
                    default -> 4;
                };
        String roman = new String[] {"I", "II", "III", "IV"}[quarter - 1];
        return new Period(
                LocalDate.of(year, quarter * 3 - 2, 1),
                YearMonth.of(year, quarter * 3).atEndOfMonth(),
                "quý " + roman + "/" + year);
    }

    private static Period months(int count, boolean last, int year) {
        int first = last ? 13 - count : 1;
        return new Period(
                LocalDate.of(year, first, 1),
                YearMonth.of(year, first + count - 1).atEndOfMonth(),
                count + (last ? " tháng cuối năm " : " tháng đầu năm ") + year);
    }

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "năm " + year);
    }

    private static boolean isMonth(String digits) {
        int month = number(digits);
        return month >= 1 && month <= 12;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
