package vn.tonghop.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final AtomicLong now = new AtomicLong();
    private final SignInThrottle throttle = new SignInThrottle(now::get);

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            throttle.failed("admin", "10.0.0.1");
        }
    }

    private Duration pause() {
        return throttle.pause("admin", "10.0.0.1");
    }

    @Test
    void fourWrongPasswordsCostNothing() {
        fail(4);
        assertThat(pause()).isZero();
    }

    @Test
    void eachFurtherFailureDoublesThePauseUpToAQuarterOfAnHour() {
        fail(5);
        assertThat(pause()).isEqualTo(Duration.ofSeconds(5));
        fail(1);
        assertThat(pause()).isEqualTo(Duration.ofSeconds(10));
        fail(1);
        assertThat(pause()).isEqualTo(Duration.ofSeconds(20));
        fail(1000);
        assertThat(pause()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void thePausePasses() {
        fail(5);
        now.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(pause()).isEqualTo(Duration.ofSeconds(1));
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(pause()).isZero();
    }

    @Test
    void theRightPasswordWipesTheSlateClean() {
        fail(5);
        throttle.succeeded("admin", "10.0.0.1");
        fail(4);
        assertThat(pause()).isZero();
    }

    @Test
    void afterTwoQuietHoursCountingBeginsAnew() {
        fail(9);
        now.addAndGet(Duration.ofHours(3).toNanos());
        fail(1);
        assertThat(pause()).isZero();
    }

    @Test
    void anotherAddressAndAnotherAccountAreNotKeptOut() {
        fail(5);
        assertThat(throttle.pause("admin", "10.0.0.2")).isZero();
        assertThat(throttle.pause("other", "10.0.0.1")).isZero();
        assertThat(throttle.pause("ADMIN", "10.0.0.1")).isPositive();
    }

    @Test
    void oneNetworkOfTheNewAddressesIsOneGuesser() {
        for (var i = 0; i < 5; i++) {
            throttle.failed("admin", "2001:db8:0:1:0:0:0:" + i);
        }
        assertThat(throttle.pause("admin", "2001:db8:0:1:ffff:0:0:9")).isPositive();
        assertThat(throttle.pause("admin", "2001:db8:0:2:0:0:0:1")).isZero();
    }

    @Test
    void whoTriesManyNamesFillsNoMemory() {
        for (var i = 0; i < SignInThrottle.MOST + 500; i++) {
            throttle.failed("name-" + i + "x".repeat(5_000), "10.0.0.1");
        }
        assertThat(throttle.remembered()).isEqualTo(SignInThrottle.MOST);
    }
}
