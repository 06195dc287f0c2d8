package vn.tonghop.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The business clock of the demo: it runs as time does, from the moment it was last set to. */
public final class DemoClock extends Clock {

    /** What the clock was set to, and when by the machine's monotonic time. */
    private record Setting(Instant to, long at) {}

    private volatile Setting setting;

    public DemoClock(Instant start) {
        this.setting = new Setting(start, System.nanoTime());
    }

    /** Sets the clock forward; the past is over. */
    public void moveTo(Instant then) {
        if (then.isAfter(instant())) {
            setting = new Setting(then, System.nanoTime());
        }
    }

    @Override
    public Instant instant() {
        Setting now = setting;
        return now.to().plusNanos(System.nanoTime() - now.at());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock running = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return running.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return running.withZone(other);
            }
        };
    }
}
