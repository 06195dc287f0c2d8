package vn.tonghop.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import vn.tonghop.message.Cause;
import vn.tonghop.routes.desk.RouteSheet;
import vn.tonghop.routes.health.SourceHealth;
import vn.tonghop.routes.silence.Silence;

/**
 * How a source or schedule is, for programs.
 *
 * @param node that looks
 * @param error why it fails, in both languages, or null
 * @param quietSince its last delivery when it has gone unusually quiet, or null
 * @param usualQuietMinutes the longest it is usually quiet, in working time
 */
record HealthAnswer(
        String state,
        String node,
        Boolean reachable,
        Boolean authenticated,
        Instant lastPoll,
        Instant lastSuccess,
        Instant failingSince,
        int failures,
        Instant retryAt,
        Long lagSeconds,
        Why error,
        Instant quietSince,
        Long usualQuietMinutes) {

    /** The code and its sentence, with what the other side said. */
    record Why(String code, String message, String messageEn) {

        private static final String AFTER_CODE = "^[A-Z]+-\\d+ · ";

        static Why of(String kept) {
            return kept == null
                    ? null
                    : new Why(
                            kept.substring(0, Math.max(0, kept.indexOf(' '))),
                            kept.replaceFirst(AFTER_CODE, ""),
                            Cause.in(Locale.ENGLISH, kept).replaceFirst(AFTER_CODE, ""));
        }
    }

    /** Null of what is neither source nor schedule, or does not run. */
    static HealthAnswer of(RouteSheet.Line line) {
        SourceHealth health = line.health();
        if (health == null) {
            return null;
        }
        Silence silence = line.silence();
        Duration lag = line.lag();
        return new HealthAnswer(
                health.state().code(),
                health.node(),
                health.reachable(),
                health.authenticated(),
                health.lastPoll(),
                health.lastSuccess(),
                health.failingSince(),
                health.failures(),
                health.retryAt(),
                lag == null ? null : lag.toSeconds(),
                Why.of(health.error()),
                silence == null ? null : silence.since(),
                silence == null ? null : silence.usual().toMinutes());
    }
}
