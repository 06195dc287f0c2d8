package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.catalogue.Regime;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.consolidation.Totals.DocumentName;
import vn.tonghop.consolidation.Totals.IndicatorTotal;
import vn.tonghop.consolidation.Totals.LateUnit;
import vn.tonghop.consolidation.Totals.PeriodName;
import vn.tonghop.consolidation.Totals.Received;
import vn.tonghop.consolidation.Totals.RegimeName;
import vn.tonghop.consolidation.Totals.SectionTotal;
import vn.tonghop.consolidation.Totals.UnitName;
import vn.tonghop.report.Section;

/**
 * Makes the totals of a regime and period out of the accepted reports. Pure: the same reports, in
 * any order, make the same totals.
 *
 * <p>Of each expected unit the report that arrived last counts. Counts are summed; rates are
 * recomputed from the summed parts, never averaged; "không phát sinh" is zero; missing is missing.
 */
public class Consolidator {

    private static final Comparator<AcceptedReport> BY_ARRIVAL =
            Comparator.comparing(AcceptedReport::firstReceivedAt)
                    .thenComparing(AcceptedReport::documentId);

    private static final Comparator<Received> RECEIVED_BY_ARRIVAL =
            Comparator.comparing(Received::receivedAt)
                    .thenComparing(received -> received.document().id());

    private final Catalogue catalogue;

    public Consolidator(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param reports every accepted report of this regime and period
     * @param underReview what else was received for them and is not accepted, in any order
     * @throws IllegalStateException when the regime asks for an indicator the catalogue lacks
     */
    public Totals consolidate(
            Regime regime,
            ReportingPeriod period,
            List<AcceptedReport> reports,
            List<Received> underReview) {
        var byUnit = expected(regime, period);
        var notExpected = new ArrayList<Received>();
        for (var report : reports.stream().sorted(BY_ARRIVAL).toList()) {
            var ofUnit = byUnit.get(new UnitVersion(report.unitCode(), report.unitValidFrom()));
            if (ofUnit == null) {
                notExpected.add(received(unitOf(report), report));
            } else {
                ofUnit.arrived.add(report);
            }
        }
        underReview.stream()
                .sorted(RECEIVED_BY_ARRIVAL)
                .forEach(
                        received ->
                                Optional.ofNullable(byUnit.get(versionOf(received.unit())))
                                        .ifPresent(unit -> unit.held = received));
        var all = List.copyOf(byUnit.values());
        var counted = all.stream().filter(Respondent::reported).toList();
        var figures = counted.stream().map(Respondent::figures).toList();
        return new Totals(
                new RegimeName(regime.id(), regime.title(), regime.legalBasis()),
                new PeriodName(
                        period.key(),
                        period.label(),
                        period.from(),
                        period.to(),
                        period.closesAt()),
                all.size(),
                counted.size(),
                counted.stream().map(u -> received(u.name, u.latest())).toList(),
                all.stream().filter(Respondent::missing).map(u -> u.name).toList(),
                all.stream()
                        .filter(u -> !u.reported() && u.held != null)
                        .map(u -> new Received(u.name, u.held.document(), u.held.receivedAt()))
                        .toList(),
                late(counted, period),
                notExpected,
                counted.stream().flatMap(u -> u.replaced().stream()).toList(),
                regime.indicators().stream().map(id -> total(id, figures)).toList(),
                regime.sections().stream().map(id -> section(id, counted)).toList());
    }

    private Map<UnitVersion, Respondent> expected(Regime regime, ReportingPeriod period) {
        var sorted = new TreeMap<UnitVersion, Respondent>();
        for (var unit : regime.respondents(period)) {
            sorted.put(
                    new UnitVersion(unit.code(), unit.validFrom()),
                    new Respondent(new UnitName(unit.code(), unit.validFrom(), unit.name())));
        }
        return new LinkedHashMap<>(sorted);
    }

    private IndicatorTotal total(String id, List<UnitFigures> units) {
        IndicatorDefinition definition =
                catalogue
                        .indicator(id)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "the catalogue has no indicator " + id));
        return new IndicatorTally(definition).of(units);
    }

    private static List<LateUnit> late(List<Respondent> counted, ReportingPeriod period) {
        return counted.stream()
                .filter(u -> !u.arrived.get(0).firstReceivedAt().isBefore(period.closesAt()))
                .map(u -> new LateUnit(u.name, u.arrived.get(0).firstReceivedAt()))
                .toList();
    }

    private static SectionTotal section(String id, List<Respondent> counted) {
        var without =
                counted.stream()
                        .filter(u -> !asked(id, u.latest()).isPresent())
                        .map(u -> u.name)
                        .toList();
        return new SectionTotal(id, counted.size() - without.size(), without);
    }

    private static Section asked(String id, AcceptedReport accepted) {
        var sections = accepted.report().sections();
        return switch (id) {
            case "currentState" -> sections.currentState();
            case "difficulties" -> sections.difficulties();
            case "proposals" -> sections.proposals();
            default -> throw new IllegalStateException("a report has no section " + id);
        };
    }

    private static UnitVersion versionOf(UnitName unit) {
        return new UnitVersion(unit.code(), unit.validFrom());
    }

    private static UnitName unitOf(AcceptedReport report) {
        return new UnitName(report.unitCode(), report.unitValidFrom(), report.unitName());
    }

    private static Received received(UnitName unit, AcceptedReport report) {
        return new Received(unit, nameOf(report), report.firstReceivedAt());
    }

    private static DocumentName nameOf(AcceptedReport report) {
        return new DocumentName(report.documentId(), report.revision(), report.number());
    }

    /** An expected unit and its accepted reports in the order of their arrival. */
    private static final class Respondent {

        private final UnitName name;
        private final List<AcceptedReport> arrived = new ArrayList<>();

        /** What arrived last of it and is not accepted, or null. */
        private Received held;

        Respondent(UnitName name) {
            this.name = name;
        }

        boolean reported() {
            return !arrived.isEmpty();
        }

        boolean missing() {
            return !reported() && held == null;
        }

        AcceptedReport latest() {
            return arrived.get(arrived.size() - 1);
        }

        List<Received> replaced() {
            return arrived.subList(0, arrived.size() - 1).stream()
                    .map(report -> received(name, report))
                    .toList();
        }

        UnitFigures figures() {
            return new UnitFigures(name, nameOf(latest()), latest().report().indicators());
        }
    }

    /** Sorts by code, then by day; null is "since before the list began". */
    private record UnitVersion(String code, LocalDate validFrom)
            implements Comparable<UnitVersion> {

        private static final Comparator<UnitVersion> ORDER =
                Comparator.comparing(
                                UnitVersion::code, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(
                                UnitVersion::validFrom,
                                Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(UnitVersion other) {
            return ORDER.compare(this, other);
        }
    }
}
