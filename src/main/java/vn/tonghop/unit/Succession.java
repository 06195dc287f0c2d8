package vn.tonghop.unit;

import java.time.LocalDate;

/**
 * What became of a unit.
 *
 * @param kind {@code continued}, {@code merged} or {@code split}
 */
public record Succession(
        String fromCode, String toCode, String kind, Level level, LocalDate effectiveOn) {}
