package vn.tonghop.report;

import java.util.Objects;

/**
 * A part of the report's text that was asked for.
 *
 * @param text the part's text, or null when the report has no such part
 * @param raw the heading it stands under as printed, or null
 * @param line line of the input text where it begins, counted from 1
 * @param reason why there is no text; null when there is
 */
public record Section(
        String text, String raw, Integer page, Integer line, Double confidence, String reason) {

    public Section {
        if (text == null) {
            Objects.requireNonNull(reason, "a missing section says why");
        }
    }

    public static Section of(
            String text, String heading, Integer page, Integer line, double confidence) {
        return new Section(Objects.requireNonNull(text), heading, page, line, confidence, null);
    }

    public static Section missing(String reason) {
        return new Section(null, null, null, null, null, reason);
    }

    public boolean isPresent() {
        return text != null;
    }
}
