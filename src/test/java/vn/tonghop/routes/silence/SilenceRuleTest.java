package vn.tonghop.routes.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Histories are invented; 20 November 2023 is a Monday. */
class SilenceRuleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate MONDAY = LocalDate.of(2023, 11, 20);

    /** For an office that knows no holidays. */
    static final Predicate<LocalDate> WEEKDAYS =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    private final SilenceRule rule = new SilenceRule(new WorkingTime(WEEKDAYS));

    private static Instant at(LocalDate day, String time) {
        return LocalDateTime.of(day, LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** Three arrivals on each working day of the four weeks before. */
    private static List<Instant> busy(Predicate<LocalDate> days) {
        var arrivals = new ArrayList<Instant>();
        for (LocalDate day = MONDAY.minusDays(27); !day.isAfter(MONDAY); day = day.plusDays(1)) {
            if (days.test(day)) {
                int minute = day.getDayOfMonth();
                arrivals.add(at(day, "08:%02d".formatted(minute)));
                arrivals.add(at(day, "11:%02d".formatted(minute)));
                arrivals.add(at(day, "16:%02d".formatted(minute)));
            }
        }
        return arrivals;
    }

    private Optional<Silence> judged(List<Instant> arrivals, Instant now) {
        return rule.judge(arrivals, null, now);
    }

    @Test
    void aBusySourceThatGoesQuietIsFoundWithinTwoWorkingDays() {
        var arrivals = busy(WEEKDAYS);
        Instant last = arrivals.get(arrivals.size() - 1);

        // five hours and some minutes are usual, between eleven and four
        assertThat(judged(arrivals, at(MONDAY.plusDays(1), "10:00"))).isEmpty();
        var found = judged(arrivals, at(MONDAY.plusDays(1), "17:30"));

        assertThat(found).hasValueSatisfying(s -> assertThat(s.since()).isEqualTo(last));
        assertThat(found.orElseThrow().usual()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void aWeekendIsNoSilence() {
        var arrivals = busy(WEEKDAYS);
        arrivals.removeIf(at -> at.isAfter(at(MONDAY.minusDays(3), "23:59")));

        assertThat(judged(arrivals, at(MONDAY, "08:59"))).isEmpty();
        assertThat(judged(arrivals, at(MONDAY.minusDays(1), "23:59"))).isEmpty();
        assertThat(judged(arrivals, at(MONDAY, "17:59"))).isPresent();
    }

    @Test
    void aHolidayIsNoSilence() {
        Predicate<LocalDate> newYear =
                day ->
                        WEEKDAYS.test(day)
                                && (day.isBefore(MONDAY.plusDays(1))
                                        || day.isAfter(MONDAY.plusDays(11)));
        var rule = new SilenceRule(new WorkingTime(newYear));
        var arrivals = busy(newYear);

        assertThat(rule.judge(arrivals, null, at(MONDAY.plusDays(10), "17:00"))).isEmpty();
        // who does not know of the holiday raises a false alarm
        assertThat(judged(arrivals, at(MONDAY.plusDays(10), "17:00"))).isPresent();
    }

    @Test
    void oneEarlierOutageDoesNotCountAsUsual() {
        var arrivals = busy(WEEKDAYS);
        arrivals.removeIf(
                at ->
                        at.isAfter(at(MONDAY.minusDays(14), "00:00"))
                                && at.isBefore(at(MONDAY.minusDays(11), "23:59")));

        assertThat(judged(arrivals, at(MONDAY.plusDays(1), "17:30"))).isPresent();
    }

    @Test
    void manyMailsAtOnceAreOneArrival() {
        var arrivals = new ArrayList<Instant>();
        for (LocalDate day = MONDAY.minusDays(27); !day.isAfter(MONDAY); day = day.plusDays(1)) {
            if (WEEKDAYS.test(day)) {
                for (int minute = 0; minute < 30; minute++) {
                    arrivals.add(at(day, "08:%02d".formatted(minute)));
                }
            }
        }

        assertThat(judged(arrivals, at(MONDAY.plusDays(1), "17:59"))).isEmpty();
        assertThat(judged(arrivals, at(MONDAY.plusDays(2), "17:59"))).isPresent();
    }

    @Test
    void aNewSourceOrOneThatBringsLittleIsNotJudged() {
        var threeDays = busy(WEEKDAYS);
        threeDays.removeIf(at -> at.isBefore(at(MONDAY.minusDays(4), "00:00")));
        var weekly =
                List.of(
                        at(MONDAY.minusDays(21), "08:00"),
                        at(MONDAY.minusDays(14), "08:00"),
                        at(MONDAY.minusDays(7), "08:00"));

        assertThat(judged(threeDays, at(MONDAY.plusDays(4), "17:00"))).isEmpty();
        assertThat(judged(weekly, at(MONDAY.plusDays(4), "17:00"))).isEmpty();
        assertThat(judged(List.of(), at(MONDAY, "17:00"))).isEmpty();
    }

    @Test
    void aBoundGoesBeforeWhatIsLearned() {
        var once = List.of(at(MONDAY, "08:00"));

        assertThat(rule.judge(once, Duration.ofHours(4), at(MONDAY, "11:59"))).isEmpty();
        assertThat(rule.judge(once, Duration.ofHours(4), at(MONDAY, "12:01"))).isPresent();
        assertThat(rule.judge(busy(WEEKDAYS), Duration.ofDays(9), at(MONDAY, "17:59"))).isEmpty();
    }
}
