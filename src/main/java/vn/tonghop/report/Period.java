package vn.tonghop.report;

import java.time.LocalDate;

/**
 * The time a report speaks of (kỳ báo cáo), both days included.
 *
 * @param from first day, or null when it is not known
 * @param to last day, or null when it is not known
 * @param label as people call it: "năm 2023", "tháng 11/2023"
 */
public record Period(LocalDate from, LocalDate to, String label) {

    public static final Period UNKNOWN = new Period(null, null, null);

    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a period ends after it begins: " + from + ".." + to);
        }
    }
}
