package vn.tonghop.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.report.Report;

/** The catalogue as the files of {@code config/} say; immutable. */
final class FiledCatalogue implements Catalogue {

    private final List<IndicatorDefinition> indicators;
    private final Vocabulary vocabulary;
    private final List<FormDefinition> forms;
    private final List<FiledRegime> regimes;
    private final Senders senders;
    private final List<Superseded> superseded;
    private final Obligations obligations;
    private final LayoutFiles layouts;

    FiledCatalogue(
            List<IndicatorDefinition> indicators,
            Vocabulary vocabulary,
            List<FormDefinition> forms,
            List<FiledRegime> regimes,
            Senders senders,
            List<Superseded> superseded,
            LayoutFiles layouts) {
        this.layouts = layouts;
        this.indicators = List.copyOf(indicators);
        this.vocabulary = vocabulary;
        this.forms = List.copyOf(forms);
        this.regimes = List.copyOf(regimes);
        this.senders = senders;
        this.superseded = List.copyOf(superseded);
        this.obligations = new Obligations(this.regimes);
    }

    List<FiledRegime> filedRegimes() {
        return regimes;
    }

    Senders senders() {
        return senders;
    }

    @Override
    public List<IndicatorDefinition> indicators() {
        return indicators;
    }

    @Override
    public Optional<IndicatorDefinition> indicator(String id) {
        return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public List<FormDefinition> forms() {
        return forms;
    }

    @Override
    public Optional<FormDefinition> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    @Override
    public List<FormLayout> layouts() {
        return layouts.current();
    }

    @Override
    public List<Regime> regimes() {
        return List.copyOf(regimes);
    }

    @Override
    public Optional<Regime> regime(String id) {
        return filed(id).map(Regime.class::cast);
    }

    private Optional<FiledRegime> filed(String id) {
        return regimes.stream().filter(regime -> regime.id().equals(id)).findFirst();
    }

    @Override
    public List<Superseded> superseded() {
        return superseded;
    }

    @Override
    public Optional<ReportingPeriod> obligationOf(Report report) {
        return obligations.of(report);
    }

    @Override
    public Optional<ReportingPeriod> period(String regimeId, String key) {
        return filed(regimeId).flatMap(regime -> regime.calendar().ofKey(key));
    }

    @Override
    public List<ReportingPeriod> due(Instant now) {
        return regimes.stream()
                .flatMap(regime -> due(regime, now))
                .sorted(
                        Comparator.comparing(ReportingPeriod::closesAt)
                                .thenComparing(ReportingPeriod::regimeId))
                .toList();
    }

    /** Periods that nobody has to report for (districts after their abolition) are never due. */
    private static Stream<ReportingPeriod> due(FiledRegime regime, Instant now) {
        var open = Duration.ofDays(regime.consolidateForDays());
        var day = now.atZone(Deadline.ZONE).toLocalDate();
        int earliest = day.minusDays(regime.consolidateForDays()).getYear() - 1;
        return regime.calendar().endingIn(earliest, day.getYear()).stream()
                .filter(period -> !now.isBefore(period.closesAt()))
                .filter(period -> now.isBefore(period.closesAt().plus(open)))
                .filter(
                        period ->
                                regime.firstPeriod() == null
                                        || regime.firstPeriod().compareTo(period.key()) <= 0)
                .filter(period -> !regime.respondents(period).isEmpty());
    }

    @Override
    public Optional<String> unitOfSender(String sender, LocalDate on) {
        return sender == null ? Optional.empty() : senders.unitOf(sender, on);
    }
}
