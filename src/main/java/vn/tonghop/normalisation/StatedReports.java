package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Severity;
import vn.tonghop.report.Source;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.unit.Resolution;
import vn.tonghop.unit.UnitQuery;
import vn.tonghop.unit.Units;

/**
 * Takes over a report that another system states in the common schema. Its figures, texts and
 * period stand as they are; unit, indicators and form have to be known here, and what the other
 * system thought of the report decides nothing.
 */
final class StatedReports {

    private final Catalogue catalogue;
    private final Units units;
    private final ReportJson json = new ReportJson();

    StatedReports(Catalogue catalogue, Units units) {
        this.catalogue = catalogue;
        this.units = units;
    }

    /**
     * @param read with what it states
     */
    Report report(Source source, Readout.Read read, Context context) {
        Report stated = json.read(read.stated());
        List<Finding> findings = AnnexReader.problems(read);
        ReportingUnit unit = unit(stated, context, findings);
        List<Indicator> figures = figures(stated, findings);
        String form = form(stated, findings);
        return new Report(
                AnnexReader.source(source, read),
                stated.header(),
                unit,
                LegalWindow.beside(stated.period()),
                form,
                figures,
                stated.sections(),
                stated.references(),
                stated.requestedItems(),
                findings,
                outcome(stated, unit, findings));
    }

    /** By its code, else by its name, else as its sender is known. */
    private ReportingUnit unit(Report stated, Context context, List<Finding> findings) {
        LocalDate day = day(stated, context);
        String code = stated.unit().code();
        String name = stated.unit().name();
        if (code != null) {
            var known = units.find(code, day);
            if (known.isEmpty()) {
                findings.add(Words.finding("READ-117", Severity.ERROR, null, code, day.toString()));
            }
            return known.map(StatedReports::decided).orElse(ReportingUnit.UNKNOWN);
        }
        if (name != null) {
            var resolved =
                    units.resolve(new UnitQuery(name, null, null, day, context.senderUnit()));
            if (resolved instanceof Resolution.Resolved one) {
                return decided(one.unit());
            }
            if (resolved instanceof Resolution.Ambiguous several && context.senderUnit() == null) {
                return candidates(several);
            }
        }
        return context.senderUnit() == null
                ? ReportingUnit.UNKNOWN
                : units.find(context.senderUnit(), day)
                        .map(StatedReports::decided)
                        .orElse(ReportingUnit.UNKNOWN);
    }

    /** The unit is the one that bore the code when the report was made. */
    private static LocalDate day(Report stated, Context context) {
        if (stated.header().date().isKnown()) {
            return stated.header().date().value();
        }
        return stated.period().to() == null ? context.receivedOn() : stated.period().to();
    }

    private static ReportingUnit decided(vn.tonghop.unit.Unit unit) {
        return new ReportingUnit(unit.code(), unit.validFrom(), unit.name(), List.of());
    }

    private ReportingUnit candidates(Resolution.Ambiguous several) {
        return new ReportingUnit(
                null,
                null,
                null,
                several.candidates().stream()
                        .map(
                                u ->
                                        new ReportingUnit.Candidate(
                                                u.code(), u.validFrom(), u.name(), units.path(u)))
                        .toList());
    }

    private List<Indicator> figures(Report stated, List<Finding> findings) {
        List<Indicator> figures = new ArrayList<>();
        for (Indicator figure : stated.indicators()) {
            if (figure.id() != null && catalogue.indicator(figure.id()).isEmpty()) {
                findings.add(
                        Words.finding("READ-115", Severity.ERROR, figure.evidence(), figure.id()));
                figures.add(figure.withoutId());
            } else {
                figures.add(figure);
            }
        }
        return figures;
    }

    private String form(Report stated, List<Finding> findings) {
        if (stated.form() != null && catalogue.form(stated.form()).isEmpty()) {
            findings.add(Words.finding("READ-116", Severity.ERROR, null, stated.form()));
            return null;
        }
        return stated.form();
    }

    /** Whether it counts is found out here; what kind of paper it is, its author knows. */
    private static Outcome outcome(Report stated, ReportingUnit unit, List<Finding> findings) {
        if (stated.outcome() == Outcome.REQUEST || stated.outcome() == Outcome.NOT_A_REPORT) {
            return stated.outcome();
        }
        boolean sound = findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
        return unit.isDecided() && sound ? Outcome.ACCEPTED : Outcome.REVIEW;
    }
}
