package vn.tonghop.report;

import java.time.LocalDate;

/**
 * The time a report speaks of (kỳ báo cáo), both days included.
 *
 * @param from first day, or null when it is not known
 * @param to last day, or null when it is not known
 * @param label as people call it: "năm 2023", "tháng 11/2023"
 * @param legalFrom first day of the data window that NĐ 09/2019/NĐ-CP gives a periodic report of
 *     this name (the 15th of the month before it begins); null when the stated days are the same,
 *     or the period is none of those
 * @param legalTo its last day (the 14th of its last month); null with {@code legalFrom}
 */
public record Period(
        LocalDate from, LocalDate to, String label, LocalDate legalFrom, LocalDate legalTo) {

    public static final Period UNKNOWN = new Period(null, null, null);

    /** As stated, the law apart. */
    public Period(LocalDate from, LocalDate to, String label) {
        this(from, to, label, null, null);
    }

    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a period ends after it begins: " + from + ".." + to);
        }
        if ((legalFrom == null) != (legalTo == null)
                || legalFrom != null && legalTo.isBefore(legalFrom)) {
            throw new IllegalArgumentException("no legal window: " + legalFrom + ".." + legalTo);
        }
    }

    /** The same period beside the days the law would have it report. */
    public Period withLegal(LocalDate first, LocalDate last) {
        return new Period(from, to, label, first, last);
    }
}
