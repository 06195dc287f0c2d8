package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Period;

/**
 * The days whose data a periodic report holds by law: from the 15th of the month before the period
 * to the 14th of its last month (article 12 of NĐ 09/2019/NĐ-CP). "Tháng 11/2023" is 15/10 to
 * 14/11/2023, "năm 2024" 15/12/2023 to 14/12/2024.
 */
final class LegalWindow {

    private static final int FIRST_DAY = 15;
    private static final Pattern MONTH = Pattern.compile("tháng (\\d{1,2})/(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("quý (IV|I{1,3})/(\\d{4})");
    private static final Pattern MONTHS = Pattern.compile("([69]) tháng (đầu|cuối) năm (\\d{4})");
    private static final Pattern YEAR = Pattern.compile("năm (\\d{4})");

    private LegalWindow() {}

    /** The period beside its legal days where the stated ones are others. */
    static Period beside(Period period) {
        YearMonth[] months = period.label() == null ? null : months(period.label());
        if (months == null) {
            return period;
        }
        LocalDate from = months[0].minusMonths(1).atDay(FIRST_DAY);
        LocalDate to = months[1].atDay(FIRST_DAY - 1);
        boolean same = from.equals(period.from()) && to.equals(period.to());
        return same ? period : period.withLegal(from, to);
    }

    /** First and last month of a period of the law; null for any other. */
    private static YearMonth[] months(String label) {
        Matcher month = MONTH.matcher(label);
        if (month.matches()) {
            return span(month.group(2), Integer.parseInt(month.group(1)), 1);
        }
        Matcher quarter = QUARTER.matcher(label);
        if (quarter.matches()) {
            int number = quarter.group(1).equals("IV") ? 4 : quarter.group(1).length();
            return span(quarter.group(2), number * 3 - 2, 3);
        }
        Matcher months = MONTHS.matcher(label);
        if (months.matches()) {
            int count = Integer.parseInt(months.group(1));
            boolean last = months.group(2).equals("cuối");
            return last && count == 9 ? null : span(months.group(3), last ? 7 : 1, count);
        }
        Matcher year = YEAR.matcher(label);
        return year.matches() ? span(year.group(1), 1, 12) : null;
    }

    private static YearMonth[] span(String year, int first, int count) {
        YearMonth from = YearMonth.of(Integer.parseInt(year), first);
        return new YearMonth[] {from, from.plusMonths(count - 1L)};
    }
}
