package vn.tonghop.unit;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One version of an administrative unit (đơn vị hành chính). Codes are reused: (code, validFrom) is
 * the identity, never the code alone.
 *
 * @param code code of the statistics office's list
 * @param name with its kind: "Huyện Tháp Mười", "Xã Tam Hợp"
 * @param parentCode the superior valid at the same time; null for a province
 * @param validFrom first day, or null for "since before the list began"
 * @param validTo last day, or null for "still"
 * @param legalBasis the act that made it, or null
 */
public record Unit(
        String code,
        String name,
        Level level,
        String parentCode,
        LocalDate validFrom,
        LocalDate validTo,
        String legalBasis) {

    public Unit {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(level);
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
