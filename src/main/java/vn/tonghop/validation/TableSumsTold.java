package vn.tonghop.validation;

import java.util.List;
import java.util.Set;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Report;

/**
 * A figure that is wrong by what its form prints is told once: by the form's own words, not by the
 * arithmetic of any table as well.
 */
final class TableSumsTold {

    private static final Set<String> OF_ANY_TABLE = Set.of("NORM-032", "NORM-033");
    private static final Set<String> OF_THE_FORM = Set.of("VAL-014", "VAL-015");

    private TableSumsTold() {}

    /** The report without what {@code findings} say of the same cells. */
    static Report without(Report report, List<Finding> findings) {
        var told =
                findings.stream()
                        .filter(f -> OF_THE_FORM.contains(f.code()))
                        .map(Finding::evidence)
                        .toList();
        return report.withoutFindings(
                f ->
                        OF_ANY_TABLE.contains(f.code())
                                && told.stream().anyMatch(e -> isSameCell(e, f.evidence())));
    }

    private static boolean isSameCell(Evidence one, Evidence other) {
        return one != null
                && other != null
                && one.cell() != null
                && one.cell().equals(other.cell())
                && one.sheet().equals(other.sheet());
    }
}
