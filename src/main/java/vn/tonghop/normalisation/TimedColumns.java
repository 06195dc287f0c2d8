package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import vn.tonghop.report.Period;

/**
 * Two columns of results of two times, "Tháng 10" and "Tháng 9": the later one is the report's, the
 * earlier one what it is compared with.
 *
 * @param now the column of the later time
 * @param former the column of the earlier one
 */
record TimedColumns(int now, int former) {

    /** Any year: of two times without a year only the order is asked for. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 12, 31);

    /** January stands behind December: so far apart the order says nothing without the year. */
    private static final long FARTHEST = 190;

    private static final Pattern TIME =
            Pattern.compile(
                    "(?:(?:so lieu|ket qua|thuc hien|uoc|ky) )?(?:thang|quy|nam|\\d{1,2} thang(?: dau nam| cuoi nam)?) ?(?:\\d{1,4}|[ivx]{1,3})?(?: (?:nam )?\\d{4})?");

    /** The header names a time and nothing else. */
    static boolean isTime(String words) {
        return TIME.matcher(words).matches();
    }

    /** Null unless these are two columns whose times can be put in order. */
    static TimedColumns of(List<Integer> columns, IntFunction<String> header) {
        if (columns.size() != 2) {
            return null;
        }
        Optional<Period> one = time(header.apply(columns.get(0)));
        Optional<Period> other = time(header.apply(columns.get(1)));
        if (one.isEmpty() || other.isEmpty()) {
            return null;
        }
        LocalDate first = one.get().to();
        LocalDate second = other.get().to();
        boolean told =
                !first.equals(second)
                        && (first.getYear() != SOME_DAY.getYear()
                                || Math.abs(ChronoUnit.DAYS.between(first, second)) < FARTHEST);
        if (!told) {
            return null;
        }
        return first.isAfter(second)
                ? new TimedColumns(columns.get(0), columns.get(1))
                : new TimedColumns(columns.get(1), columns.get(0));
    }

    private static Optional<Period> time(String header) {
        String folded = Folding.fold(header);
        return PeriodNames.in(folded).or(() -> PeriodNames.withoutYear(folded, SOME_DAY));
    }
}
