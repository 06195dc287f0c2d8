package vn.tonghop.report;

import java.util.Objects;

/**
 * What the gateway noticed about a report (phát hiện), said so that the reader can act on it.
 *
 * @param code stable, for example {@code VAL-014}
 * @param message what, where and what to do, in Vietnamese
 * @param messageEn the same in English
 * @param evidence the place it speaks of, or null when it speaks of the whole document
 */
public record Finding(
        String code, Severity severity, String message, String messageEn, Evidence evidence) {

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(messageEn);
    }
}
