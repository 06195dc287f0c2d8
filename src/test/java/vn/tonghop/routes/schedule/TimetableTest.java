package vn.tonghop.routes.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.workday.Holidays;
import vn.tonghop.workday.WorkingDays;

/** When a schedule is due, on the working days of 2026. */
class TimetableTest {

    private static final String ZONE = "Asia/Ho_Chi_Minh";
    private static final WorkingDays DAYS = new Holidays(Path.of("config")).now();

    @Test
    void everyDayIsTheExpressionItself() {
        assertThat(next(3, "0 30 0 * * ?", "every", "none", "2026-04-29T12:00"))
                .containsExactly("2026-04-30T00:30", "2026-05-01T00:30", "2026-05-02T00:30");
    }

    @Test
    void onWorkingDaysHolidaysAndWeekendsAreLeftOutAndMakeUpDaysAreNot() {
        assertThat(next(3, "0 30 0 * * ?", "working", "none", "2026-04-28T12:00"))
                .containsExactly("2026-04-29T00:30", "2026-05-04T00:30", "2026-05-05T00:30");
        assertThat(next(2, "0 30 0 * * ?", "working", "none", "2026-08-21T12:00"))
                .containsExactly("2026-08-22T00:30", "2026-08-24T00:30");
    }

    @Test
    void aDayOffIsLeftOutOrMovedForwardsOrBack() {
        // Sunday 26 April, then the substitute on Monday
        var cron = "0 0 7 26 * ?";
        assertThat(next(1, cron, "working", "none", "2026-04-01T00:00"))
                .containsExactly("2026-05-26T07:00");
        assertThat(next(2, cron, "working", "next-working", "2026-04-01T00:00"))
                .containsExactly("2026-04-28T07:00", "2026-05-26T07:00");
        assertThat(next(2, cron, "working", "previous-working", "2026-04-01T00:00"))
                .containsExactly("2026-04-24T07:00", "2026-05-26T07:00");
    }

    @Test
    void severalDaysOffThatMoveToTheSameDayAreOne() {
        assertThat(next(2, "0 0 7 ? * SAT,SUN", "working", "next-working", "2026-02-28T00:00"))
                .containsExactly("2026-03-02T07:00", "2026-03-09T07:00");
    }

    @Test
    void theWholeOfTetIsMovedPast() {
        assertThat(next(1, "0 0 7 17 2 ?", "working", "next-working", "2026-01-01T00:00"))
                .containsExactly("2026-02-23T07:00");
        assertThat(next(1, "0 0 7 17 2 ?", "working", "previous-working", "2026-01-01T00:00"))
                .containsExactly("2026-02-13T07:00");
    }

    @Test
    void theLastWorkingDayOfEachMonthHasTheTimesOfTheExpression() {
        assertThat(
                        next(
                                4,
                                "0 0 9,17 * * ?",
                                "last-working-day-of-month",
                                "none",
                                "2026-01-30T10:00"))
                .containsExactly(
                        "2026-01-30T17:00",
                        "2026-02-27T09:00",
                        "2026-02-27T17:00",
                        "2026-03-31T09:00");
        assertThat(next(1, "0 0 9 * * ?", "last-working-day-of-month", "none", "2026-08-01T00:00"))
                .as("31 August 2026 is exchanged")
                .containsExactly("2026-08-28T09:00");
    }

    @Test
    void anExpressionThatNeverComesIsNeverDue() {
        assertThat(next(1, "0 0 7 1 1 ? 2020", "working", "next-working", "2026-01-01T00:00"))
                .isEmpty();
        assertThat(next(1, "0 0 7 1 5 ?", "working", "none", "2026-01-01T00:00"))
                .as("never a working day")
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidWithWhatToWrite() {
        assertThatThrownBy(() -> new Timetable("30 0 * * *", ZONE, "every", "none"))
                .hasMessageContaining("RTE-056")
                .hasMessageContaining("0 30 0 * * ?");
        assertThatThrownBy(() -> new Timetable("0 30 0 * * ?", ZONE, "every", "next-working"))
                .hasMessageContaining("RTE-055");
        assertThatThrownBy(() -> new Timetable("0 99 0 * * ?", ZONE, "working", "none"))
                .hasMessageContaining("RTE-056");
    }

    private static List<String> next(
            int many, String cron, String days, String shift, String after) {
        var zone = ZoneId.of(ZONE);
        var timetable = new Timetable(cron, ZONE, days, shift);
        var all = new ArrayList<String>();
        Instant from = LocalDateTime.parse(after).atZone(zone).toInstant();
        for (int i = 0; i < many; i++) {
            var next = timetable.next(from, DAYS);
            if (next.isEmpty()) {
                break;
            }
            from = next.get();
            all.add(from.atZone(zone).toLocalDateTime().toString());
        }
        return all;
    }
}
