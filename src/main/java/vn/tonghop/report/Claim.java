package vn.tonghop.report;

import java.util.Objects;

/**
 * One value that a document states about itself, or the admission that it cannot be read.
 *
 * <p>Either {@code value} is there, with the place it was read from, or {@code value} is null and
 * {@code reason} says why. {@code raw} is what is left of it in the source text (for example the
 * symbol of a number whose digits did not survive a scan).
 *
 * @param value the normalised value, or null when it did not survive
 * @param raw the source text it was read from, or what is left of it; may be null
 * @param page page counted from 1, or null
 * @param line line of the input text counted from 1, or null
 * @param confidence 0 to 1, or null when there is no value
 * @param reason why there is no value; null when there is one
 * @param box the area of the page it was read from; null where pages are not pictures
 */
public record Claim<T>(
        T value,
        String raw,
        Integer page,
        Integer line,
        Double confidence,
        String reason,
        Box box) {

    public Claim {
        if (value == null) {
            Objects.requireNonNull(reason, "a claim without a value says why");
        } else if (reason != null) {
            throw new IllegalArgumentException("a claim with a value needs no reason: " + reason);
        }
    }

    /** A value that was read at a place of the source. */
    public static <T> Claim<T> of(
            T value, String raw, Integer page, Integer line, double confidence) {
        return new Claim<>(Objects.requireNonNull(value), raw, page, line, confidence, null, null);
    }

    /** A value that the document does not state, or that cannot be read with certainty. */
    public static <T> Claim<T> unknown(String raw, String reason) {
        return new Claim<>(null, raw, null, null, null, reason, null);
    }

    /** The same value, drawn. */
    public Claim<T> at(Box area) {
        return new Claim<>(value, raw, page, line, confidence, reason, area);
    }

    public boolean isKnown() {
        return value != null;
    }

    /** The same value, believed no more than this. */
    public Claim<T> asSureAs(double atMost) {
        Double sure = confidence == null ? null : Double.valueOf(Math.min(confidence, atMost));
        return new Claim<>(value, raw, page, line, sure, reason, box);
    }

    /** What is left of it when its value is not believed; it keeps its place. */
    public Claim<T> lost(String why) {
        return new Claim<>(null, raw, page, line, null, why, box);
    }
}
