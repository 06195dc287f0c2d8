package vn.tonghop.intake.dossier;

import java.util.Arrays;

/** The dossiers of one unit, counted as form II.06a wants them (TT 01/2020/TT-VPCP). */
public final class Tally {

    /** What is counted; the order is that of the kept counters and does not change. */
    public enum Count {
        ONLINE,
        DIRECT_POSTAL,
        CARRIED_OVER,
        EARLY,
        ON_TIME,
        LATE,
        PENDING_IN_TIME,
        PENDING_LATE,
        /** Without a day it was promised for; counted as not late. */
        WITHOUT_DUE_DAY,
        /** Could not be counted: nobody can say where. */
        UNUSABLE
    }

    private static final int SIZE = Count.values().length;

    private final long[] counts;

    public Tally() {
        this(new long[SIZE]);
    }

    private Tally(long[] counts) {
        this.counts = counts;
    }

    /** As {@link #kept} gave it. */
    static Tally of(long[] kept) {
        if (kept.length != SIZE) {
            throw new IllegalArgumentException("not the counters of a unit: " + kept.length);
        }
        return new Tally(kept.clone());
    }

    void count(Count what) {
        counts[what.ordinal()]++;
    }

    void add(Tally other) {
        for (int i = 0; i < SIZE; i++) {
            counts[i] += other.counts[i];
        }
    }

    public long of(Count what) {
        return counts[what.ordinal()];
    }

    /** (3) tiếp nhận, tổng số: in the period, and from the one before. */
    public long received() {
        return of(Count.ONLINE) + of(Count.DIRECT_POSTAL) + of(Count.CARRIED_OVER);
    }

    /** (7) đã giải quyết, tổng số. */
    public long resolved() {
        return of(Count.EARLY) + of(Count.ON_TIME) + of(Count.LATE);
    }

    /** (11) đang giải quyết, tổng số. */
    public long pending() {
        return of(Count.PENDING_IN_TIME) + of(Count.PENDING_LATE);
    }

    long[] kept() {
        return counts.clone();
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
