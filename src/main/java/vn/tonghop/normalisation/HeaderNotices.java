package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Severity;

/** What of a report's head a person has to look at: several units it may be, fields half lost. */
final class HeaderNotices {

    private HeaderNotices() {}

    static List<Finding> of(Header header, ReportingUnit unit) {
        List<Finding> findings = new ArrayList<>();
        if (!unit.isDecided() && !unit.candidates().isEmpty()) {
            String paths =
                    String.join(
                            "; ",
                            unit.candidates().stream().map(ReportingUnit.Candidate::path).toList());
            findings.add(
                    Words.finding(
                            "NORM-001",
                            Severity.WARNING,
                            null,
                            unit.candidates().get(0).name(),
                            unit.candidates().size(),
                            paths));
        }
        if (header.number().value() == null && header.number().raw() != null) {
            findings.add(Words.finding("NORM-002", Severity.WARNING, null, header.number().raw()));
        }
        if (header.date().value() == null && header.date().raw() != null) {
            findings.add(Words.finding("NORM-006", Severity.WARNING, null, header.date().raw()));
        }
        return findings;
    }
}
