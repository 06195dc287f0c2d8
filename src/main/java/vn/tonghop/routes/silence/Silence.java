package vn.tonghop.routes.silence;

import java.time.Duration;
import java.time.Instant;

/**
 * A source has gone quiet.
 *
 * @param since its last delivery
 * @param usual the longest it is usually quiet, in working time
 */
public record Silence(Instant since, Duration usual) {}
