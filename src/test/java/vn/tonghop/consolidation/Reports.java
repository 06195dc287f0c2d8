package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Qualifier;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Section;
import vn.tonghop.report.Sections;
import vn.tonghop.report.Source;
import vn.tonghop.unit.Unit;

/** Invented reports, written as tests speak. */
public final class Reports {

    private final List<Indicator> indicators = new ArrayList<>();
    private final Unit unit;
    private boolean difficulties = true;

    private Reports(Unit unit) {
        this.unit = unit;
    }

    public static Reports from(Unit unit) {
        return new Reports(unit);
    }

    public Reports with(String id, String value) {
        return with(id, value, null);
    }

    public Reports with(String id, String value, Qualifier qualifier) {
        return add(id, value, qualifier, null, null, null);
    }

    public Reports withRate(String id, String value, String numerator, String denominator) {
        return add(id, value, null, numerator, denominator, null);
    }

    public Reports withRow(String id, String value, String breakdown) {
        return add(id, value, null, null, null, breakdown);
    }

    public Reports withoutDifficulties() {
        difficulties = false;
        return this;
    }

    private Reports add(
            String id,
            String value,
            Qualifier qualifier,
            String numerator,
            String denominator,
            String breakdown) {
        indicators.add(
                new Indicator(
                        id,
                        id,
                        new BigDecimal(value),
                        null,
                        qualifier,
                        numerator == null ? null : new BigDecimal(numerator),
                        denominator == null ? null : new BigDecimal(denominator),
                        breakdown,
                        Evidence.inText(1, indicators.size() + 10, id + " " + value),
                        0.99));
        return this;
    }

    public Report report() {
        var said = Section.of("Có.", "I", 1, 5, 0.9);
        return new Report(
                new Source(unit.code() + ".pdf", "0".repeat(64), "application/pdf"),
                Header.unknown("invented"),
                new ReportingUnit(unit.code(), unit.validFrom(), unit.name(), List.of()),
                Period.UNKNOWN,
                null,
                indicators,
                new Sections(
                        said,
                        difficulties ? said : Section.missing("not written"),
                        Section.missing("not asked")),
                List.of(),
                List.of(),
                List.of(),
                Outcome.ACCEPTED);
    }

    /** As document {@code id}, arrived at this instant. */
    public AcceptedReport as(long id, String receivedAt) {
        return new AcceptedReport(
                id,
                1,
                id + "/BC-UBND",
                unit.code(),
                unit.validFrom(),
                unit.name(),
                Instant.parse(receivedAt),
                report());
    }
}
