package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What one document says, in the common schema (lược đồ chung). Immutable.
 *
 * <p>The JSON form is {@code docs/report.schema.json}.
 *
 * @param form id of the catalogue's form it was recognised as ("II.06a"), or null
 */
public record Report(
        Source source,
        Header header,
        ReportingUnit unit,
        Period period,
        String form,
        List<Indicator> indicators,
        Sections sections,
        List<Reference> references,
        List<RequestedItem> requestedItems,
        List<Finding> findings,
        Outcome outcome) {

    public Report {
        Objects.requireNonNull(source);
        Objects.requireNonNull(header);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(period);
        Objects.requireNonNull(sections);
        Objects.requireNonNull(outcome);
        indicators = List.copyOf(indicators);
        references = List.copyOf(references);
        requestedItems = List.copyOf(requestedItems);
        findings = List.copyOf(findings);
    }

    /** A document that could not be read; the finding says why and what to do. */
    public static Report unreadable(Source source, Finding why) {
        return new Report(
                source,
                Header.unknown(why.message()),
                ReportingUnit.UNKNOWN,
                Period.UNKNOWN,
                null,
                List.of(),
                Sections.none(why.message()),
                List.of(),
                List.of(),
                List.of(why),
                Outcome.UNREADABLE);
    }

    /** The same without the findings that these are. */
    public Report withoutFindings(Predicate<Finding> these) {
        var others = findings.stream().filter(these.negate()).toList();
        return with(header, indicators, references, others, outcome);
    }

    /** The same report with more findings and the outcome they lead to. */
    public Report judged(List<Finding> more, Outcome newOutcome) {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        return with(header, indicators, references, all, newOutcome);
    }

    /** The same with these figures. */
    public Report withIndicators(List<Indicator> figures) {
        return with(header, figures, references, findings, outcome);
    }

    /** The same report, spoken for by this unit. */
    public Report withUnit(ReportingUnit newUnit) {
        return new Report(
                source,
                header,
                newUnit,
                period,
                form,
                indicators,
                sections,
                references,
                requestedItems,
                findings,
                outcome);
    }

    /** The same report with the places of what was seen on its pages. */
    public Report withSeen(
            Header newHeader,
            List<Indicator> newIndicators,
            List<Reference> newReferences,
            List<Finding> newFindings,
            Outcome newOutcome) {
        return with(newHeader, newIndicators, newReferences, newFindings, newOutcome);
    }

    private Report with(
            Header newHeader,
            List<Indicator> newIndicators,
            List<Reference> newReferences,
            List<Finding> newFindings,
            Outcome newOutcome) {
        return new Report(
                source,
                newHeader,
                unit,
                period,
                form,
                newIndicators,
                sections,
                newReferences,
                requestedItems,
                newFindings,
                newOutcome);
    }
}
