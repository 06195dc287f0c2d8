package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(30));

    @Test
    void pausesDoubleUpToTheLongest() {
        var steady =
                new Random(1) {
                    @Override
                    public double nextDouble() {
                        return 0;
                    }
                };
        assertThat(backoff.after(1, steady)).isEqualTo(Duration.ofSeconds(4));
        assertThat(backoff.after(2, steady)).isEqualTo(Duration.ofSeconds(8));
        assertThat(backoff.after(5, steady)).isEqualTo(Duration.ofSeconds(64));
        assertThat(backoff.after(1000, steady)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void pausesDifferByUpToAQuarter() {
        var random = new Random(7);
        for (var i = 0; i < 100; i++) {
            assertThat(backoff.after(1, random))
                    .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
        }
    }
}
