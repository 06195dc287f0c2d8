package vn.tonghop.intake.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.store.TestDatabase;

/** Keys of posts, over months. */
class PushKeysIT {

    private static final String ONE = "1".repeat(64);
    private static final String OTHER = "2".repeat(64);

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final Hand clock = new Hand();

    @Test
    void aKeyIsForOneContentForThirtyDaysAndThenForgotten() {
        var keys = new PushKeys(jdbc, clock);
        assertThat(keys.isFor("a", "k", ONE)).isTrue();
        clock.pass(PushKeys.KEPT.minusMinutes(1));
        assertThat(keys.isFor("a", "k", ONE)).isTrue();
        assertThat(keys.isFor("a", "k", OTHER)).isFalse();
        assertThat(keys.isFor("b", "k", OTHER)).isTrue();

        clock.pass(Duration.ofHours(2));
        assertThat(keys.isFor("a", "k2", ONE)).isTrue();
        assertThat(kept("a")).isEqualTo(1);
        assertThat(keys.isFor("a", "k", OTHER)).isTrue();
        assertThat(kept("b")).isEqualTo(1);
    }

    @Test
    void ofManyTheNewestAreKept() {
        var keys = new PushKeys(jdbc, clock, 10);
        for (int key = 0; key < 25; key++) {
            clock.pass(Duration.ofSeconds(1));
            keys.isFor("a", "k" + key, ONE);
        }
        clock.pass(Duration.ofHours(1));
        keys.isFor("a", "last", ONE);

        assertThat(kept("a")).isEqualTo(11);
        assertThat(keys.isFor("a", "k24", OTHER)).isFalse();
        assertThat(keys.isFor("a", "k0", OTHER)).isTrue();
    }

    private int kept(String source) {
        return jdbc.sql("select count(*) from push_key where source_id = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }

    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-01-05T01:00:00Z");

        private void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
