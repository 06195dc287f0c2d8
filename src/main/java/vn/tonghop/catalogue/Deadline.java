package vn.tonghop.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * By when a regime's reports are due (thời hạn gửi báo cáo).
 *
 * @param date the day, of a regime that asks once; else null
 * @param dayOfMonth the first such day after the window's end, of a regime that recurs; else null
 * @param exclusive "trước ngày": closes when the day begins; "chậm nhất ngày": when it ends
 */
record Deadline(LocalDate date, Integer dayOfMonth, boolean exclusive) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The first instant at which a report for a window with this last day is late. */
    Instant closesAt(LocalDate windowEnd) {
        var day = date != null ? date : firstAfter(windowEnd);
        return (exclusive ? day : day.plusDays(1)).atStartOfDay(ZONE).toInstant();
    }

    private LocalDate firstAfter(LocalDate windowEnd) {
        var month = YearMonth.from(windowEnd);
        var same = inMonth(month);
        return same.isAfter(windowEnd) ? same : inMonth(month.plusMonths(1));
    }

    private LocalDate inMonth(YearMonth month) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
