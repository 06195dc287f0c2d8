package vn.tonghop.routes.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Duration CAP = Duration.ofMinutes(5);

    private static Backoff of(double lot) {
        return new Backoff(3, 5, INTERVAL, CAP, () -> lot);
    }

    @Test
    void aSourceIsAskedAtItsRegularTimeUntilTheThreshold() {
        assertThat(of(0.5).after(1)).isZero();
        assertThat(of(0.5).after(2)).isZero();
        assertThat(of(0.5).after(3)).isPositive();
    }

    @Test
    void thenItIsLeftAloneForAboutTheMultipleOfItsInterval() {
        assertThat(of(0).after(3)).isEqualTo(Duration.ofSeconds(75));
        assertThat(of(1).after(3)).isEqualTo(Duration.ofSeconds(150));
        assertThat(of(1).after(300)).isEqualTo(Duration.ofSeconds(150));
    }

    @Test
    void neverLongerThanTheCapAndNeverShorterForASlowSource() {
        assertThat(new Backoff(1, 100, INTERVAL, CAP, () -> 1).after(1)).isEqualTo(CAP);
        var hourly = new Backoff(1, 5, Duration.ofHours(1), CAP, () -> 1);
        assertThat(hourly.after(1)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void withoutThresholdOrMultiplierThereIsNone() {
        assertThat(new Backoff(0, 5, INTERVAL, CAP, () -> 1).after(99)).isZero();
        assertThat(new Backoff(3, 0, INTERVAL, CAP, () -> 1).after(99)).isZero();
    }

    @Test
    void thirtySourcesOfOneServerDoNotReturnAtTheSameSecond() {
        var random = new Random(20231120);
        var backoff = new Backoff(3, 5, INTERVAL, CAP, random::nextDouble);

        var bySecond =
                IntStream.range(0, 30)
                        .mapToObj(i -> backoff.after(3).toSeconds())
                        .collect(Collectors.groupingBy(s -> s, Collectors.counting()));

        assertThat(bySecond.values()).allMatch(n -> n <= 4);
        assertThat(bySecond).hasSizeGreaterThan(20);
    }
}
