package vn.tonghop.validation;

import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.Severity;
import vn.tonghop.unit.Units;

/**
 * Judges a report (thẩm định): what is wrong with it, and whether it counts.
 *
 * <p>A report counts ({@code accepted}) when no finding is an error. What is a request, no report
 * or unreadable stays so: its figures are not judged.
 */
public final class Validator {

    private final Catalogue catalogue;
    private final Units units;
    private final List<Check> checks =
            List.of(
                    new SenderCheck(),
                    new RateCheck(),
                    new FormCheck(),
                    new BalanceCheck(),
                    new ContradictionCheck(),
                    new DateCheck(),
                    new ReferenceCheck(),
                    new CompletenessCheck());

    public Validator(Catalogue catalogue, Units units) {
        this.catalogue = catalogue;
        this.units = units;
    }

    /** The report with the findings of every check and the outcome they lead to. */
    public Report judge(Report report, Facts facts) {
        if (report.outcome() != Outcome.ACCEPTED && report.outcome() != Outcome.REVIEW) {
            return report;
        }
        var period = catalogue.obligationOf(report).orElse(null);
        var judged = new Case(report, facts, catalogue, units, period);
        var findings = checks.stream().flatMap(c -> c.check(judged).stream()).toList();
        return TableSumsTold.without(report, findings).judged(findings, outcome(report, findings));
    }

    private static Outcome outcome(Report report, List<Finding> findings) {
        var wrong =
                findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)
                        || report.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
        return wrong ? Outcome.REVIEW : Outcome.ACCEPTED;
    }
}
