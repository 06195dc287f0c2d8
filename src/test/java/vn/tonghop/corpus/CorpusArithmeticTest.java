package vn.tonghop.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        if (!doubled) {
            rate(document)
                    .ifPresent(ok -> assertThat(ok).isNotEqualTo(planned.contains("ratio-wrong")));
            change(document)
                    .ifPresent(ok -> assertThat(ok).isNotEqualTo(planned.contains("change-wrong")));
            form(document)
                    .ifPresent(
                            ok -> assertThat(ok).isNotEqualTo(planned.contains("form-identity")));
        }
    }

    private static Optional<Boolean> rate(CorpusDocument document) {
        var rate = value(document, "online_rate");
        var online = value(document, "dossiers_online");
        var total =
                value(document, "dossiers_total").or(() -> value(document, "dossiers_received"));
        var fresh = value(document, "dossiers_received_in_period");
        if (rate.isEmpty() || online.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Stream.of(total, fresh)
                        .flatMap(Optional::stream)
                        .anyMatch(of -> percent(online.get(), of).compareTo(rate.get()) == 0));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal of) {
        return part.multiply(BigDecimal.valueOf(100)).divide(of, 2, RoundingMode.HALF_UP);
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

    private static Optional<Boolean> form(CorpusDocument document) {
        if (value(document, "dossiers_in_progress_late").isEmpty()) {
            return Optional.empty();
        }
        var early =
                value(document, "dossiers_resolved_early_or_on_time")
                        .orElseGet(
                                () ->
                                        sum(
                                                document,
                                                "dossiers_resolved_early",
                                                "dossiers_resolved_on_time"));
        return Optional.of(
                sum(document, "dossiers_received")
                                        .compareTo(
                                                sum(
                                                        document,
                                                        "dossiers_online",
                                                        "dossiers_direct_postal",
                                                        "dossiers_carried_over"))
                                == 0
                        && sum(document, "dossiers_resolved")
                                        .compareTo(
                                                early.add(sum(document, "dossiers_resolved_late")))
                                == 0
                        && sum(document, "dossiers_in_progress")
                                        .compareTo(
                                                sum(
                                                        document,
                                                        "dossiers_in_progress_in_time",
                                                        "dossiers_in_progress_late"))
                                == 0
                        && sum(document, "dossiers_received")
                                        .compareTo(
                                                sum(
                                                        document,
                                                        "dossiers_resolved",
                                                        "dossiers_in_progress"))
                                == 0);
    }

    private static BigDecimal sum(CorpusDocument document, String... ids) {
        return Stream.of(ids)
                .map(id -> value(document, id).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> value(CorpusDocument document, String id) {
        return document.truth().indicators().stream()
                .filter(f -> f.id().equals(id))
                .map(Truth.Figure::value)
                .findFirst();
    }
}
