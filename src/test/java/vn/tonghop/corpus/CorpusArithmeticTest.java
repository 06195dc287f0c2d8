package vn.tonghop.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document of the corpus adds up unless its error is planned, and only then. */
class CorpusArithmeticTest {

    @ParameterizedTest
    @MethodSource("vn.tonghop.corpus.CorpusTest#documents")
    void itsArithmeticIsRightUnlessItIsPlannedWrong(CorpusDocument document) {
        var planned =
                document.truth().findings().stream()
                        .map(Truth.Planned::kind)
                        .collect(Collectors.toSet());
        boolean doubled = planned.contains("two-values");
        if (!doubled && !isPlannedInADetail(document, "ratio-wrong", "online_rate")) {
            rate(document)
                    .ifPresent(ok -> assertThat(ok).isNotEqualTo(planned.contains("ratio-wrong")));
        }
        if (!doubled) {
            change(document)
                    .ifPresent(ok -> assertThat(ok).isNotEqualTo(planned.contains("change-wrong")));
            if (!planned.contains("sum-wrong")
                    && !isPlannedInADetail(document, "form-identity", "dossiers_received")) {
                form(document)
                        .ifPresent(
                                ok ->
                                        assertThat(ok)
                                                .isNotEqualTo(planned.contains("form-identity")));
            }
        }
    }

    /** The error is in a row of a table whose figures the truth does not list. */
    private static boolean isPlannedInADetail(CorpusDocument document, String kind, String id) {
        var at =
                document.truth().findings().stream()
                        .filter(p -> p.kind().equals(kind))
                        .map(Truth.Planned::at)
                        .filter(row -> row.contains(" | "))
                        .toList();
        return !at.isEmpty()
                && at.stream()
                        .allMatch(
                                row ->
                                        document.truth().indicators().stream()
                                                .filter(f -> f.id().equals(id))
                                                .noneMatch(f -> row.contains(spelled(f.value()))));
    }

    private static String spelled(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0
                ? value.toPlainString().replace('.', ',')
                : String.format(Locale.GERMANY, "%,d", value.longValueExact());
    }

    /** Every rate that is told with its parts; right at two digits or at those it is told with. */
    private static Optional<Boolean> rate(CorpusDocument document) {
        var total =
                value(document, "dossiers_total").or(() -> value(document, "dossiers_received"));
        var fresh =
                value(document, "dossiers_received_in_period")
                        .or(() -> total.flatMap(all -> withoutOld(document, all)));
        var verdicts =
                Stream.of(
                                rate(
                                        value(document, "online_rate"),
                                        value(document, "dossiers_online"),
                                        total,
                                        fresh),
                                rate(
                                        value(document, "on_time_rate"),
                                        value(document, "dossiers_resolved_early_or_on_time"),
                                        value(document, "dossiers_resolved")),
                                rate(
                                        value(document, "online_rate_prev"),
                                        value(document, "dossiers_online_prev"),
                                        value(document, "dossiers_total_prev")))
                        .flatMap(Optional::stream)
                        .toList();
        return verdicts.isEmpty()
                ? Optional.empty()
                : Optional.of(verdicts.stream().allMatch(ok -> ok));
    }

    /** What arrived in the period: all but what was carried over. */
    private static Optional<BigDecimal> withoutOld(CorpusDocument document, BigDecimal all) {
        return value(document, "dossiers_carried_over").map(all::subtract);
    }

    @SafeVarargs
    private static Optional<Boolean> rate(
            Optional<BigDecimal> rate, Optional<BigDecimal> part, Optional<BigDecimal>... wholes) {
        var known = Stream.of(wholes).flatMap(Optional::stream).toList();
        if (rate.isEmpty() || part.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                known.stream()
                        .anyMatch(
                                of ->
                                        isShare(rate.get(), part.get(), of, 2)
                                                || isShare(
                                                        rate.get(),
                                                        part.get(),
                                                        of,
                                                        rate.get().scale())));
    }

    private static boolean isShare(BigDecimal rate, BigDecimal part, BigDecimal of, int scale) {
        return part.multiply(BigDecimal.valueOf(100))
                        .divide(of, scale, RoundingMode.HALF_UP)
                        .compareTo(rate)
                == 0;
    }

    private static Optional<Boolean> change(CorpusDocument document) {
        var before = value(document, "online_rate_prev");
        return value(document, "online_rate_change")
                .filter(c -> before.isPresent())
                .map(
                        c ->
                                value(document, "online_rate")
                                                .orElseThrow()
                                                .subtract(before.get())
                                                .compareTo(c)
                                        == 0);
    }

    /** The identities of the form whose members are all told. */
    private static Optional<Boolean> form(CorpusDocument document) {
        boolean merged = value(document, "dossiers_resolved_early_or_on_time").isPresent();
        var verdicts =
                Stream.of(
                                identity(
                                        document,
                                        "dossiers_received",
                                        "dossiers_online",
                                        "dossiers_direct_postal",
                                        "dossiers_carried_over"),
                                merged
                                        ? identity(
                                                document,
                                                "dossiers_resolved",
                                                "dossiers_resolved_early_or_on_time",
                                                "dossiers_resolved_late")
                                        : identity(
                                                document,
                                                "dossiers_resolved",
                                                "dossiers_resolved_early",
                                                "dossiers_resolved_on_time",
                                                "dossiers_resolved_late"),
                                identity(
                                        document,
                                        "dossiers_in_progress",
                                        "dossiers_in_progress_in_time",
                                        "dossiers_in_progress_late"),
                                identity(
                                        document,
                                        "dossiers_received",
                                        "dossiers_resolved",
                                        "dossiers_in_progress"))
                        .flatMap(Optional::stream)
                        .toList();
        return verdicts.isEmpty()
                ? Optional.empty()
                : Optional.of(verdicts.stream().allMatch(ok -> ok));
    }

    private static Optional<Boolean> identity(
            CorpusDocument document, String whole, String... parts) {
        var total = value(document, whole);
        var told = Stream.of(parts).map(p -> value(document, p)).flatMap(Optional::stream).toList();
        return total.filter(t -> told.size() == parts.length)
                .map(t -> told.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(t) == 0);
    }

    private static Optional<BigDecimal> value(CorpusDocument document, String id) {
        return document.truth().indicators().stream()
                .filter(f -> f.id().equals(id))
                .map(Truth.Figure::value)
                .findFirst();
    }
}
