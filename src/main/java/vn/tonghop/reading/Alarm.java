package vn.tonghop.reading;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Does something when a time is over, which may have been moved meanwhile. */
final class Alarm implements AutoCloseable {

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        var thread = new Thread(work, "reading watch");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** One time that is watched, until it is closed. */
    final class Ring implements AutoCloseable {

        private final Supplier<Duration> left;
        private final Runnable act;
        private boolean closed;
        private boolean rang;

        private Ring(Supplier<Duration> left, Runnable act) {
            this.left = left;
            this.act = act;
        }

        private synchronized void look() {
            if (closed) {
                return;
            }
            long millis = left.get().toMillis();
            if (millis > 0) {
                clock.schedule(this::look, millis, TimeUnit.MILLISECONDS);
            } else {
                rang = true;
                act.run();
            }
        }

        synchronized boolean rang() {
            return rang;
        }

        /** After this it does nothing any more. */
        @Override
        public synchronized void close() {
            closed = true;
        }
    }

    /**
     * @param left asked again when the time it told is over; done when it tells zero or less
     * @param act quick
     */
    Ring at(Supplier<Duration> left, Runnable act) {
        var ring = new Ring(left, act);
        ring.look();
        return ring;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
