package vn.tonghop.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.config.Problem;

/** The days on which public offices work. */
class HolidaysTest {

    @TempDir private Path config;

    @ParameterizedTest
    @CsvSource({
        "2024-02-08, false",
        "2024-02-15, true",
        "2024-04-18, false",
        "2024-04-29, false",
        "2024-05-04, true",
        "2024-05-11, false",
        "2025-01-24, true",
        "2025-01-31, false",
        "2025-04-26, true",
        "2025-05-02, false",
        "2025-09-01, false",
        "2025-09-03, true",
        "2026-02-16, false",
        "2026-02-20, false",
        "2026-02-23, true",
        "2026-04-27, false",
        "2026-08-22, true",
        "2026-08-31, false"
    })
    void theListThatShipsKnowsTheHolidaysAndTheMakeUpDaysAsPublished(String day, boolean works) {
        var shipped = new Holidays(Path.of("config")).now();
        assertThat(shipped.isWorking(LocalDate.parse(day))).isEqualTo(works);
        assertThat(new Holidays(config).now().isWorking(LocalDate.parse(day)))
                .as("packaged")
                .isEqualTo(works);
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void eachYearHasTheElevenDaysOfTheLaw(int year) {
        var days = new Holidays(Path.of("config")).now();
        var first = LocalDate.of(year, 1, 1);
        long worked = first.datesUntil(first.plusYears(1)).filter(days::isWorking).count();
        long weekdays =
                first.datesUntil(first.plusYears(1))
                        .filter(d -> d.getDayOfWeek().getValue() <= 5)
                        .count();
        // exchanged days come back on another day: what is missing is the law's eleven
        assertThat(weekdays - worked).isEqualTo(11);
    }

    @Test
    void inAYearThatIsNotListedTheFixedDaysAndTheirSubstitutesAreKnown() {
        var days = new WorkingDays(java.util.Map.of());
        // 2027: 1 May is a Saturday, 2 September a Thursday; 2028: 1 January is a Saturday
        assertThat(days.isWorking(LocalDate.of(2027, 4, 30))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2027, 5, 3))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2027, 5, 4))).isTrue();
        assertThat(days.isWorking(LocalDate.of(2027, 9, 2))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2027, 9, 3))).isTrue();
        assertThat(days.isWorking(LocalDate.of(2028, 1, 3))).isFalse();
        // 30 April and 1 May 2033 are a Saturday and a Sunday: two substitutes
        assertThat(days.isWorking(LocalDate.of(2033, 5, 2))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2033, 5, 3))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2033, 5, 4))).isTrue();
    }

    @Test
    void aBrokenListIsToldByLineAndTheLastGoodOneStays() throws IOException {
        var holidays = new Holidays(config);
        var day = LocalDate.of(2026, 11, 24);
        write("date,kind,name\n2026-11-24,holiday,Ngày nghỉ (bịa)\n", 1);
        assertThat(holidays.now().isWorking(day)).isFalse();

        write(
                "date,kind,name\n24/11/2026,holiday,x\n2026-11-25,nghi,x\n2026-11-26,holiday,x\n2026-11-26,working,x\n",
                2);
        assertThat(holidays.problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RTE-052", 2),
                        org.assertj.core.groups.Tuple.tuple("RTE-053", 3),
                        org.assertj.core.groups.Tuple.tuple("RTE-054", 5));
        assertThat(holidays.now().isWorking(day)).as("the last good list").isFalse();

        write("date,kind,name\n2026-11-25,holiday,x\n", 3);
        assertThat(holidays.problems()).isEmpty();
        assertThat(holidays.now().isWorking(day)).isTrue();
    }

    @Test
    void aListThatIsBrokenFromTheStartLeavesThePackagedOne() throws IOException {
        write("ngày,loại\n", 1);
        var holidays = new Holidays(config);
        assertThat(holidays.now().isWorking(LocalDate.of(2025, 9, 1))).isFalse();
        assertThat(holidays.problems()).extracting(Problem::code).contains("RTE-051");
        Files.write(config.resolve("holidays.csv"), new byte[] {(byte) 0xC3, (byte) 0x28});
        touch(2);
        assertThat(holidays.problems()).extracting(Problem::code).isEqualTo(List.of("RTE-050"));
    }

    private void write(String text, int when) throws IOException {
        Files.writeString(config.resolve("holidays.csv"), text);
        touch(when);
    }

    private void touch(int when) throws IOException {
        Files.setLastModifiedTime(
                config.resolve("holidays.csv"),
                FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(when)));
    }
}
