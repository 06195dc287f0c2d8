package vn.tonghop.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The administrative unit a report speaks for, or the units it could be.
 *
 * @param code code of the statistics office's list, or null while it is not decided
 * @param validFrom the day the unit version began; null for "since before 2025-07-01"
 * @param name the registry's name, or null
 * @param candidates the units between which the name does not decide; empty when it did
 */
public record ReportingUnit(
        String code, LocalDate validFrom, String name, List<Candidate> candidates) {

    /** One unit that the name could mean; {@code path} names its superiors. */
    public record Candidate(String code, LocalDate validFrom, String name, String path) {}

    public static final ReportingUnit UNKNOWN = new ReportingUnit(null, null, null, List.of());

    public ReportingUnit {
        candidates = List.copyOf(candidates);
    }

    public boolean isDecided() {
        return code != null;
    }
}
