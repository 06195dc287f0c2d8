package vn.tonghop.routes.silence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import vn.tonghop.config.WorkingDays;

/** Time as offices pass it: nights, weekends and holidays do not count. */
final class WorkingTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final LocalTime TO = LocalTime.of(18, 0);

    private final WorkingDays days;

    WorkingTime(WorkingDays days) {
        this.days = days;
    }

    /** Zero when the end is not after the beginning. */
    Duration between(Instant begin, Instant end) {
        LocalDate last = end.atZone(ZONE).toLocalDate();
        Duration sum = Duration.ZERO;
        for (LocalDate day = begin.atZone(ZONE).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (days.isWorkingDay(day)) {
                Instant from = later(begin, day.atTime(FROM).atZone(ZONE).toInstant());
                Instant to = earlier(end, day.atTime(TO).atZone(ZONE).toInstant());
                sum = from.isBefore(to) ? sum.plus(Duration.between(from, to)) : sum;
            }
        }
        return sum;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
