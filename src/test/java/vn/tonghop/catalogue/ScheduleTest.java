package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data windows of NĐ 09/2019/NĐ-CP. */
class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "month,      2023-11, tháng 11/2023,        2023-10-15, 2023-11-14",
        "month,      2023-01, tháng 1/2023,         2022-12-15, 2023-01-14",
        "quarter,    2023-Q1, quý I/2023,           2022-12-15, 2023-03-14",
        "quarter,    2023-Q4, quý IV/2023,          2023-09-15, 2023-12-14",
        "halfYear,   2023-H1, 6 tháng đầu năm 2023, 2022-12-15, 2023-06-14",
        "nineMonths, 2023-9M, 9 tháng đầu năm 2023, 2022-12-15, 2023-09-14",
        "year,       2023,    năm 2023,             2022-12-15, 2023-12-14"
    })
    void aWindowBeginsOnTheFifteenthOfTheMonthBeforeAndEndsOnTheFourteenth(
            String word, String key, String label, LocalDate from, LocalDate to) {
        var window = Schedule.ofWord(word).orElseThrow().ofKey(key, Schedule.FIRST_DAY);
        assertThat(window).contains(new Schedule.Window(key, label, from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "month,   2024-02, 2024-02-01, 2024-02-29",
        "quarter, 2024-Q2, 2024-04-01, 2024-06-30",
        "year,    2024,    2024-01-01, 2024-12-31"
    })
    void aRegimeMayAskForCalendarMonths(String word, String key, LocalDate from, LocalDate to) {
        var window = Schedule.ofWord(word).orElseThrow().ofKey(key, 1).orElseThrow();
        assertThat(window.from()).isEqualTo(from);
        assertThat(window.to()).isEqualTo(to);
    }

    @Test
    void keysSortByTimeAndOthersAreRefused() {
        assertThat(Schedule.MONTH.windowsOf(2023, 15))
                .hasSize(12)
                .extracting(Schedule.Window::key)
                .isSorted();
        for (var key : new String[] {"", "2023", "2023-13", "2023-00", "11/2023", "2023-Q1"}) {
            assertThat(Schedule.MONTH.ofKey(key, 15)).as(key).isEmpty();
        }
    }

    @Test
    void beforeADayClosesWhenItBeginsAndUntilADayWhenItEnds() {
        var day = LocalDate.of(2023, 11, 30);
        assertThat(new Deadline(day, null, true).closesAt(LocalDate.of(2023, 11, 29)))
                .isEqualTo(Instant.parse("2023-11-29T17:00:00Z"));
        assertThat(new Deadline(day, null, false).closesAt(LocalDate.of(2023, 11, 29)))
                .isEqualTo(Instant.parse("2023-11-30T17:00:00Z"));
    }

    @Test
    void aDayOfTheMonthIsTheFirstOneAfterTheWindow() {
        var until20 = new Deadline(null, 20, false);
        assertThat(until20.closesAt(LocalDate.of(2023, 11, 14)))
                .isEqualTo(Instant.parse("2023-11-20T17:00:00Z"));
        assertThat(until20.closesAt(LocalDate.of(2023, 11, 30)))
                .isEqualTo(Instant.parse("2023-12-20T17:00:00Z"));
        assertThat(new Deadline(null, 31, false).closesAt(LocalDate.of(2024, 2, 14)))
                .isEqualTo(Instant.parse("2024-02-29T17:00:00Z"));
        assertThat(new Deadline(null, 5, false).closesAt(LocalDate.of(2023, 12, 14)))
                .isEqualTo(Instant.parse("2024-01-05T17:00:00Z"));
    }
}
