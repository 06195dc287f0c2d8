package vn.tonghop.catalogue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Report;

/**
 * Which regime and period a report answers: by its form, else by the request that it cites, else by
 * its subject. The period is the one the report speaks of, never the one of its arrival.
 */
final class Obligations {

    /** A year "from 01/01" and one "from 15/12 of the year before" are the same period. */
    private static final int SAME_BEGINNING_DAYS = 20;

    private static final int MOST_OF_A_YEAR_DAYS = 300;

    private static final Set<Outcome> NO_REPORTS =
            Set.of(Outcome.REQUEST, Outcome.NOT_A_REPORT, Outcome.UNREADABLE);

    private final List<FiledRegime> regimes;

    Obligations(List<FiledRegime> regimes) {
        this.regimes = regimes;
    }

    Optional<ReportingPeriod> of(Report report) {
        if (NO_REPORTS.contains(report.outcome())) {
            return Optional.empty();
        }
        if (report.form() != null) {
            return first(
                    regime -> report.form().equals(regime.form()),
                    regime -> spokenOf(regime, report.period()));
        }
        return first(regime -> cites(regime, report), regime -> answered(regime, report))
                .or(
                        () ->
                                first(
                                        regime -> speaksOfIt(regime, report),
                                        regime -> spokenOfOrDated(regime, report)));
    }

    private Optional<ReportingPeriod> first(
            Predicate<FiledRegime> matches,
            Function<FiledRegime, Optional<ReportingPeriod>> period) {
        return regimes.stream().filter(matches).flatMap(r -> period.apply(r).stream()).findFirst();
    }

    private static boolean isRequestOf(FiledRegime regime, String number) {
        return number != null
                && regime.match().references().stream()
                        .anyMatch(request -> sameNumber(request, number));
    }

    private static boolean cites(FiledRegime regime, Report report) {
        return !isRequestOf(regime, report.header().number().value())
                && report.references().stream()
                        .filter(reference -> reference.number() != null)
                        .anyMatch(reference -> isRequestOf(regime, reference.number()));
    }

    private static boolean speaksOfIt(FiledRegime regime, Report report) {
        var subject = fold(report.header().subject().value());
        return !isRequestOf(regime, report.header().number().value())
                && regime.match().subject().stream()
                        .anyMatch(phrase -> subject.contains(fold(phrase)));
    }

    /** Whoever cites a request that was made once answers it, whatever time it speaks of. */
    private static Optional<ReportingPeriod> answered(FiledRegime regime, Report report) {
        return regime.calendar().schedule() == Schedule.ONCE
                ? regime.calendar().endingIn(0, 0).stream().findFirst()
                : spokenOf(regime, report.period());
    }

    private static Optional<ReportingPeriod> spokenOfOrDated(FiledRegime regime, Report report) {
        if (report.period().to() != null || regime.calendar().schedule() != Schedule.ONCE) {
            return spokenOf(regime, report.period());
        }
        var date = report.header().date().value();
        return regime.calendar().endingIn(0, 0).stream()
                .filter(period -> date != null && isAnsweringDay(regime, period, date))
                .findFirst();
    }

    /** Without a period of its own, a report of these days answers a request made once. */
    private static boolean isAnsweringDay(
            FiledRegime regime, ReportingPeriod period, LocalDate date) {
        var last =
                period.closesAt()
                        .atZone(Deadline.ZONE)
                        .toLocalDate()
                        .plusDays(regime.consolidateForDays());
        return !date.isBefore(period.from()) && !date.isAfter(last);
    }

    private static Optional<ReportingPeriod> spokenOf(FiledRegime regime, Period spoken) {
        if (spoken.to() == null) {
            return Optional.empty();
        }
        var periods = regime.calendar().around(spoken.to());
        return periods.stream()
                .filter(p -> p.from().equals(spoken.from()) && p.to().equals(spoken.to()))
                .findFirst()
                .or(() -> periods.stream().filter(p -> isCalledSo(p, spoken)).findFirst())
                .or(() -> periods.stream().filter(p -> contains(p, spoken)).findFirst());
    }

    /** Begins about the same day and ends in the same month: "tháng 11", "năm 2023". */
    private static boolean isCalledSo(ReportingPeriod period, Period spoken) {
        boolean sameBeginning =
                spoken.from() == null
                        || Math.abs(ChronoUnit.DAYS.between(period.from(), spoken.from()))
                                <= SAME_BEGINNING_DAYS;
        boolean sameEnd = YearMonth.from(period.to()).equals(YearMonth.from(spoken.to()));
        return sameBeginning && (sameEnd || isTheYearAskedAbout(period, spoken));
    }

    /** A request of October asks about "năm 2023" until its own deadline in November. */
    private static boolean isTheYearAskedAbout(ReportingPeriod period, Period spoken) {
        return spoken.from() != null
                && MonthDay.from(spoken.from()).equals(MonthDay.of(1, 1))
                && MonthDay.from(spoken.to()).equals(MonthDay.of(12, 31))
                && spoken.from().getYear() == spoken.to().getYear()
                && period.to().getYear() == spoken.to().getYear()
                && ChronoUnit.DAYS.between(period.from(), period.to()) > MOST_OF_A_YEAR_DAYS;
    }

    private static boolean contains(ReportingPeriod period, Period spoken) {
        return spoken.from() != null
                && !spoken.from().isBefore(period.from())
                && !spoken.to().isAfter(period.to());
    }

    /** "5443 / BTTTT - CĐSQG" is "5443/BTTTT-CĐSQG". */
    private static boolean sameNumber(String one, String other) {
        return fold(one)
                .replaceAll("[^a-z0-9/]", "")
                .equals(fold(other).replaceAll("[^a-z0-9/]", ""));
    }

    private static String fold(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replace('đ', 'd')
                        .replaceAll("\\s+", " ");
    }
}
