package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.RequestedItem;
import vn.tonghop.report.Sections;
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

    private final Catalogue catalogue;
    private final UnitReader units;
    private final HeaderReader headers;
    private final IndicatorReader indicators;
    private final AnnexReader annexes;
    private final FormHeader formHeaders;
    private final ForeignAnnex foreignAnnexes;
    private final Placing placing;
    private final StatedReports stated;
    private final TablesInText.Finder tablesInText;

    public Normaliser(Catalogue catalogue, Units units) {
        this.catalogue = catalogue;
        this.units = new UnitReader(units);
        this.headers = new HeaderReader(this.units);
        this.indicators = new IndicatorReader(catalogue);
        this.annexes = new AnnexReader(catalogue);
        this.formHeaders = new FormHeader(this.units);
        this.foreignAnnexes = new ForeignAnnex(formHeaders);
        this.placing = new Placing(catalogue);
        this.stated = new StatedReports(catalogue, units);
        this.tablesInText = new TablesInText.Finder(catalogue);
    }

    /**
     * One report out of one original.
     *
     * @param context the day it came and who sent it: what a document does not say itself
     * @return with a provisional outcome and the findings of normalisation; validation judges it
     */
    public Report normalise(Source source, Readout.Read read, Context context) {
        if (read.stated() != null) {
            return stated.report(source, read, context);
        }
        TablesInText tables = tablesInText.of(read, r -> annexes.tables(r).form().isPresent());
        Report report = understood(source, tables.addedTo(read), context);
        return placing.placed(tables.inTheirLines(report), read);
    }

    private Report understood(Source source, Readout.Read read, Context context) {
        Manuscript text = TableRows.told(Manuscript.of(read.pages()), read.sheets());
        HeaderReader.Head head = headers.read(text, context);
        AnnexReader.Tables tables = annexes.tables(read);
        HeaderReader.Head letter = head;
        Optional<Finding> foreign =
                tables.form()
                        .flatMap(
                                f ->
                                        foreignAnnexes.finding(
                                                f,
                                                letter,
                                                period(text, letter.header(), letter.zone()),
                                                context));
        if (foreign.isPresent()) {
            tables = annexes.tables(ForeignAnnex.alone(read));
        }
        Optional<FormReader.Filled> form = tables.form();
        if (form.isPresent()) {
            head = formHeaders.completed(head, form.get(), context);
        }
        Header header = head.header();
        HeaderZone zone = head.zone();
        Period period =
                form.map(f -> FormHead.of(f).period())
                        .filter(p -> p != Period.UNKNOWN)
                        .orElseGet(() -> period(text, header, zone));
        Outline outline =
                Outline.of(text, head.bodyStart(), head.foot(), year(period, header), period.to());
        Optional<RequestReader.Request> request =
                form.isPresent()
                        ? Optional.empty()
                        : RequestReader.read(
                                header.kind().value(),
                                header.issuer().value(),
                                outline,
                                header.date().value(),
                                text.marked(),
                                read.sheets());
        Level level = head.issuingUnit() == null ? null : head.issuingUnit().level();
        IndicatorReader.Figures inText =
                indicators.read(
                        outline,
                        new IndicatorReader.Setting(
                                text.marked(),
                                year(period, header),
                                level,
                                period,
                                isNational(header),
                                header.issuer().value()));
        List<Finding> findings = AnnexReader.problems(read);
        foreign.ifPresent(findings::add);
        findings.addAll(ExchangeEnvelope.contradictions(read, header));
        if (text.cut()) {
            findings.add(
                    Words.finding("NORM-008", Severity.ERROR, null, Manuscript.LONGEST / 1000));
        }
        if (inText.cut()) {
            int thousands = IndicatorReader.MOST_LETTERS / 1000;
            findings.add(Words.finding("NORM-009", Severity.ERROR, null, thousands));
        }
        List<Indicator> figures =
                new ArrayList<>(form.map(FormReader.Filled::indicators).orElse(List.of()));
        findings.addAll(form.map(FormReader.Filled::findings).orElse(List.of()));
        ReportingUnit unit = unit(head, context);
        Standpoint standpoint =
                Standpoint.of(
                        header,
                        form.isPresent() || tables.isAllThereIs(read),
                        request.isPresent(),
                        inText.indicators(),
                        text);
        if (standpoint == Standpoint.REPORT) {
            tables.addTo(figures, findings, inText.indicators(), period(text, header, zone));
            findings.addAll(inText.findings());
        } else if (standpoint == Standpoint.REQUEST) {
            figures.addAll(context(inText.indicators()));
        }
        if (standpoint == Standpoint.REPORT) {
            findings.addAll(HeaderNotices.of(header, unit));
            findings.addAll(
                    new Objections(outline, text, header, period).of(catalogue, inText.findings()));
        } else {
            findings.addAll(Objections.ofAnyDocument(outline, catalogue, text.marked()));
        }
        if (standpoint == Standpoint.REPORT || isOnlyTables(header, zone)) {
            findings.addAll(TableShares.of(read.sheets()));
            findings.addAll(TableSums.of(read.sheets()));
            findings.addAll(TableChanges.of(read.sheets()));
        }
        return new Report(
                AnnexReader.source(source, read),
                request.map(r -> r.datedIn(header)).orElse(header),
                unit,
                request.isPresent() ? Period.UNKNOWN : LegalWindow.beside(period),
                form.map(FormReader.Filled::form).orElse(null),
                figures,
                standpoint == Standpoint.REPORT
                        ? SectionReader.read(outline, text.marked())
                        : Sections.none(Words.of("normalisation.section." + standpoint.key())),
                ReferenceReader.read(text, zone),
                request.map(RequestReader.Request::items).orElse(List.<RequestedItem>of()),
                findings,
                outcome(standpoint, unit, findings));
    }

    /**
     * A request reports nothing. What it tells of surveys and scores, which no unit reports and no
     * total holds, stays as the reason for which it asks.
     */
    private List<Indicator> context(List<Indicator> inText) {
        return inText.stream()
                .filter(i -> i.id() != null)
                .filter(
                        i ->
                                catalogue
                                        .indicator(i.id())
                                        .map(IndicatorDefinition::total)
                                        .filter(total -> total == IndicatorDefinition.Total.NONE)
                                        .isPresent())
                .toList();
    }

    /** The tables of a document that look like a form and that a person has to explain first. */
    public List<UnknownLayout> unknownLayouts(Readout.Read read) {
        return annexes.unknown(read);
    }

    private static Period period(Manuscript text, Header header, HeaderZone zone) {
        var subject = header.subject();
        // of one that was torn the time is often left
        String said = subject.isKnown() ? subject.value() : subject.raw();
        return PeriodReader.read(text, said, zone, header.date().value());
    }

    /** The sender speaks for a document that does not say who issued it. */
    private ReportingUnit unit(HeaderReader.Head head, Context context) {
        if (head.header().issuer().isKnown() || context.senderUnit() == null) {
            return head.unit();
        }
        return units.ofCode(context.senderUnit(), context.receivedOn());
    }

    private static Outcome outcome(
            Standpoint standpoint, ReportingUnit unit, List<Finding> findings) {
        return switch (standpoint) {
            case REQUEST -> Outcome.REQUEST;
            case OTHER -> Outcome.NOT_A_REPORT;
            case REPORT ->
                    unit.isDecided()
                                    && findings.stream()
                                            .noneMatch(f -> f.severity() == Severity.ERROR)
                            ? Outcome.ACCEPTED
                            : Outcome.REVIEW;
        };
    }

    /** A workbook without a head is held against its own arithmetic whatever it tells of. */
    private static boolean isOnlyTables(Header header, HeaderZone zone) {
        return !zone.isHead() && !header.kind().isKnown() && !header.number().isKnown();
    }

    private static boolean isNational(Header header) {
        return header.subject().isKnown()
                && Folding.words(header.subject().value())
                        .matches("(?:.* )?(?:ca nuoc|toan quoc)(?: .*)?");
    }

    private static int year(Period period, Header header) {
        if (period.to() != null) {
            return period.to().getYear();
        }
        return header.date().value() == null ? 0 : header.date().value().getYear();
    }
}
