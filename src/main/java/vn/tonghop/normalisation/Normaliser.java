package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Severity;
import vn.tonghop.report.Source;
import vn.tonghop.unit.Level;
import vn.tonghop.unit.Units;

/**
 * Turns what was read into the common schema (chuẩn hóa): head, unit, period, figures with their
 * evidence, the parts of the text, what it cites and what it asks for. Nothing is guessed: what
 * cannot be read is null with a reason. Thread-safe; knows neither database nor route.
 */
public final class Normaliser {

    private final UnitReader units;
    private final HeaderReader headers;
    private final IndicatorReader indicators;

    public Normaliser(Catalogue catalogue, Units units) {
        this.units = new UnitReader(units);
        this.headers = new HeaderReader(this.units);
        this.indicators = new IndicatorReader(catalogue);
    }

    /**
     * One report out of one original.
     *
     * @param context the day it came and who sent it: what a document does not say itself
     * @return with a provisional outcome and the findings of normalisation; validation judges it
     */
    public Report normalise(Source source, Readout.Read read, Context context) {
        Manuscript text = Manuscript.of(read.pages());
        HeaderReader.Head head = headers.read(text, context);
        Header header = head.header();
        Period period =
                PeriodReader.read(text, header.subject().value(), head.zone(), issued(head));
        int year = period.to() == null ? issuedYear(head) : period.to().getYear();
        Outline outline = Outline.of(text, head.zone(), year);
        List<Finding> findings = new ArrayList<>(read.problems());
        Level level = head.issuingUnit() == null ? null : head.issuingUnit().level();
        IndicatorReader.Figures figures = indicators.read(outline, text.marked(), year, level);
        findings.addAll(figures.findings());
        ReportingUnit unit = unit(head, context);
        if (!unit.isDecided() && !unit.candidates().isEmpty()) {
            findings.add(ambiguous(unit));
        }
        return new Report(
                source,
                header,
                unit,
                period,
                null,
                figures.indicators(),
                SectionReader.read(outline),
                ReferenceReader.read(text, head.zone()),
                List.of(),
                findings,
                Outcome.ACCEPTED);
    }

    /** The sender speaks for a document that does not say who issued it. */
    private ReportingUnit unit(HeaderReader.Head head, Context context) {
        if (head.header().issuer().isKnown() || context.senderUnit() == null) {
            return head.unit();
        }
        return units.ofCode(context.senderUnit(), context.receivedOn());
    }

    private static Finding ambiguous(ReportingUnit unit) {
        String paths =
                String.join(
                        "; ",
                        unit.candidates().stream().map(ReportingUnit.Candidate::path).toList());
        return Words.finding(
                "NORM-001",
                Severity.WARNING,
                null,
                unit.candidates().get(0).name(),
                unit.candidates().size(),
                paths);
    }

    private static LocalDate issued(HeaderReader.Head head) {
        return head.header().date().value();
    }

    private static int issuedYear(HeaderReader.Head head) {
        return issued(head) == null ? 0 : issued(head).getYear();
    }
}
