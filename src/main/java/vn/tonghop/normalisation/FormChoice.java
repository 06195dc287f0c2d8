package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.message.Messages;
import vn.tonghop.normalisation.FormReader.Filled;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Period;
import vn.tonghop.report.Severity;

/**
 * Which of several filled forms counts: the one that has figures, of the period and not cumulative,
 * of the latest period. The others are mentioned, and where they contradict it a person decides.
 */
final class FormChoice {

    private static final Pattern TEMPLATE =
            Pattern.compile("(?:.* )?(?:mau|bieu mau|huong dan|vi du|template)(?: .*)?");
    private static final Pattern CUMULATIVE =
            Pattern.compile("(?:.* )?(?:luy ke|luyke|cong don|tu dau nam|lk)(?: .*)?");
    private static final Pattern SUMMARY =
            Pattern.compile("(?:.* )?(?:tong hop|toan huyen|toan tinh|chung)(?: .*)?");

    private FormChoice() {}

    /** A filled form, what kind of sheet it stands in, and the time it speaks of. */
    private record Candidate(
            Filled filled, boolean template, boolean cumulative, boolean summary, Period period) {

        static Candidate of(Filled filled) {
            String name = Folding.words(filled.sheet().name());
            StringBuilder head = new StringBuilder();
            filled.sheet().cells().stream()
                    .filter(c -> c.row() < filled.firstHeader())
                    .forEach(c -> head.append(Folding.words(c.text())).append(' '));
            return new Candidate(
                    filled,
                    TEMPLATE.matcher(name).matches(),
                    CUMULATIVE.matcher(name).matches()
                            || CUMULATIVE.matcher(head.toString().strip()).matches(),
                    SUMMARY.matcher(name).matches(),
                    FormHead.of(filled).period());
        }

        long days() {
            return period.from() == null || period.to() == null
                    ? Long.MAX_VALUE
                    : ChronoUnit.DAYS.between(period.from(), period.to());
        }

        LocalDate end() {
            return period.to() == null ? LocalDate.MIN : period.to();
        }

        Map<String, BigDecimal> totals() {
            Map<String, BigDecimal> totals = new HashMap<>();
            filled.indicators().stream()
                    .filter(Indicator::isTotal)
                    .forEach(i -> totals.putIfAbsent(i.id(), i.value().stripTrailingZeros()));
            return totals;
        }
    }

    private static final Comparator<Candidate> BEST =
            Comparator.comparing((Candidate c) -> c.filled().indicators().isEmpty())
                    .thenComparing(
                            c -> !c.filled().isUnknown() && c.filled().indicators().isEmpty())
                    .thenComparing(Candidate::template)
                    .thenComparing(c -> !c.filled().hasTotal())
                    .thenComparing(Candidate::cumulative)
                    .thenComparing(Candidate::end, Comparator.reverseOrder())
                    .thenComparing(Candidate::days)
                    .thenComparing(c -> !c.summary())
                    .thenComparing(c -> -c.totals().size());

    /**
     * One form with the figures of the best sheet of each form, and what is to be said of the
     * others.
     *
     * @param filled those of the document before those of its annexes: the former win a tie
     */
    static Optional<Filled> of(List<Filled> filled) {
        Map<String, List<Candidate>> byForm = new LinkedHashMap<>();
        filled.stream()
                .map(Candidate::of)
                .sorted(BEST)
                .forEach(
                        c ->
                                byForm.computeIfAbsent(c.filled().form(), f -> new ArrayList<>())
                                        .add(c));
        return byForm.values().stream().map(FormChoice::settled).reduce(FormChoice::with);
    }

    private static Filled settled(List<Candidate> ranked) {
        Candidate best = ranked.get(0);
        List<Finding> findings = new ArrayList<>(best.filled().findings());
        ranked.stream()
                .skip(1)
                .map(c -> mention(best, c))
                .flatMap(Optional::stream)
                .forEach(findings::add);
        return best.filled().with(best.filled().indicators(), findings);
    }

    private static Optional<Finding> mention(Candidate best, Candidate other) {
        String why = why(best, other);
        String place = place(other.filled());
        String chosen = place(best.filled());
        if ("conflict".equals(why)) {
            return Optional.of(
                    Words.finding(
                            "NORM-043", Severity.ERROR, null, best.filled().form(), chosen, place));
        }
        String key = "normalisation.form.other." + why;
        return Optional.of(
                new Finding(
                        "NORM-040",
                        Severity.INFO,
                        Messages.vi(
                                "NORM-040", best.filled().form(), place, chosen, Messages.vi(key)),
                        Messages.en(
                                "NORM-040", best.filled().form(), place, chosen, Messages.en(key)),
                        null));
    }

    private static String why(Candidate best, Candidate other) {
        if (other.filled().isUnknown()) {
            return "unknown";
        }
        if (other.filled().indicators().isEmpty() || other.template() && !best.template()) {
            return "template";
        }
        if (other.cumulative() && !best.cumulative()) {
            return "cumulative";
        }
        if (!other.filled().hasTotal()) {
            return "incomplete";
        }
        if (!other.end().equals(best.end()) || other.days() != best.days()) {
            return "period";
        }
        if (best.summary() && !other.summary()) {
            return "part";
        }
        Map<String, BigDecimal> mine = best.totals();
        boolean same =
                other.totals().entrySet().stream()
                        .allMatch(
                                e ->
                                        !mine.containsKey(e.getKey())
                                                || mine.get(e.getKey()).equals(e.getValue()));
        return same ? "same" : "conflict";
    }

    private static String place(Filled filled) {
        String file =
                filled.indicators().stream()
                        .map(i -> i.evidence().file())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(f -> f + ": ")
                        .orElse("");
        return file + filled.sheet().name();
    }

    /** Another form of the same delivery adds what the first does not say. */
    private static Filled with(Filled first, Filled other) {
        List<Indicator> figures = new ArrayList<>(first.indicators());
        List<String> known = figures.stream().map(Indicator::id).toList();
        other.indicators().stream().filter(i -> !known.contains(i.id())).forEach(figures::add);
        List<Finding> findings = new ArrayList<>(first.findings());
        findings.addAll(other.findings());
        return first.with(figures, findings);
    }
}
