package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class NightTest {

    private static final LocalTime HALF_PAST_MIDNIGHT = LocalTime.of(0, 30);

    @Test
    void theBusinessDateIsTheDayInVietnam() {
        assertThat(at("2023-11-29T17:30:00Z").businessDate()).hasToString("2023-11-30");
        assertThat(at("2023-11-30T17:29:59Z").businessDate()).hasToString("2023-11-30");
    }

    @Test
    void aTickBetweenMidnightAndTheNightBelongsToTheNightBefore() {
        var night = at("2023-11-29T17:05:00Z");

        assertThat(night.businessDate()).hasToString("2023-11-29");
        assertThat(night.beginsAt()).isEqualTo("2023-11-28T17:30:00Z");
    }

    @Test
    void aCatchUpInTheAfternoonIsStillThisMorningsNight() {
        assertThat(at("2023-11-30T08:00:00Z").beginsAt()).isEqualTo("2023-11-29T17:30:00Z");
    }

    private static Night at(String now) {
        return Night.at(Instant.parse(now), HALF_PAST_MIDNIGHT);
    }
}
