package vn.tonghop.validation;

import static vn.tonghop.validation.Findings.error;
import static vn.tonghop.validation.Findings.place;
import static vn.tonghop.validation.Findings.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.validation.Findings.Named;

/**
 * Holds printed rates against the figures they are printed with: 71,83 % of 24.060/33.494.
 *
 * <p>A rate may be rounded or cut at the last digit it is printed with; it is wrong when it is off
 * by one unit of that digit or more.
 */
class RateCheck implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * "Tổng số hồ sơ tiếp nhận", of which some came online, is the whole of the online rate too.
     */
    private static final Map<String, List<String>> ALSO_WRITTEN =
            Map.of("dossiers_total", List.of("dossiers_received_in_period", "dossiers_received"));

    @Override
    public List<Finding> check(Case c) {
        var findings = new ArrayList<Finding>();
        for (var i : c.report().indicators()) {
            if ("%".equals(i.unit()) && i.numerator() != null && i.denominator() != null) {
                checkParts(c, i, i.numerator(), i.denominator(), findings);
            } else if ("%".equals(i.unit()) && i.isTotal() && i.id() != null) {
                checkAgainstCounts(c, i, findings);
            }
        }
        checkChange(c, findings);
        return findings;
    }

    private void checkAgainstCounts(Case c, Indicator rate, List<Finding> findings) {
        c.catalogue()
                .indicator(rate.id())
                .filter(d -> d.numerator() != null && d.denominator() != null)
                .ifPresent(
                        d -> {
                            var part = c.total(d.numerator());
                            var wholes = wholes(c, d.denominator());
                            if (part.isPresent() && !wholes.isEmpty()) {
                                var best = fitting(rate, part.get().value(), wholes);
                                checkParts(c, rate, part.get().value(), best, findings);
                            }
                        });
    }

    /** What the rate may be counted from: the whole itself, else what offices write for it. */
    private static List<BigDecimal> wholes(Case c, String id) {
        var itself = c.total(id).map(i -> List.of(i.value()));
        var wholes =
                new ArrayList<>(
                        itself.orElseGet(
                                () ->
                                        ALSO_WRITTEN.getOrDefault(id, List.of()).stream()
                                                .flatMap(also -> c.total(also).stream())
                                                .map(Indicator::value)
                                                .toList()));
        if (ALSO_WRITTEN.containsKey(id) && !wholes.isEmpty()) {
            // what was carried over did not arrive in the period
            c.total("dossiers_carried_over")
                    .map(i -> wholes.get(0).subtract(i.value()))
                    .ifPresent(wholes::add);
        }
        return wholes;
    }

    /** The whole that the rate fits, or the first: one that fits is the one that was meant. */
    private static BigDecimal fitting(Indicator rate, BigDecimal part, List<BigDecimal> wholes) {
        return wholes.stream()
                .filter(w -> w.signum() > 0 && part.compareTo(w) <= 0)
                .filter(
                        w ->
                                !isOff(
                                        rate.value(),
                                        part.multiply(HUNDRED).divide(w, 10, RoundingMode.HALF_UP)))
                .findFirst()
                .orElse(wholes.get(0));
    }

    private void checkParts(
            Case c, Indicator rate, BigDecimal part, BigDecimal whole, List<Finding> findings) {
        if (part.compareTo(whole) > 0) {
            findings.add(
                    error(
                            "VAL-002",
                            rate.evidence(),
                            named(c, rate),
                            VietnameseText.number(part),
                            VietnameseText.number(whole),
                            place(rate.evidence())));
        } else if (whole.signum() > 0 && rate.qualifier() == null) {
            var exact = part.multiply(HUNDRED).divide(whole, 10, RoundingMode.HALF_UP);
            if (isOff(rate.value(), exact)) {
                findings.add(
                        error(
                                "VAL-001",
                                rate.evidence(),
                                named(c, rate),
                                VietnameseText.number(rate.value()),
                                VietnameseText.number(part),
                                VietnameseText.number(whole),
                                VietnameseText.number(printedLike(exact, rate.value())),
                                place(rate.evidence())));
            }
        }
    }

    /** A change of a rate, in points, is the rate less the former rate. */
    private void checkChange(Case c, List<Finding> findings) {
        var now = c.total("online_rate");
        var before = c.total("online_rate_prev");
        var change = c.total("online_rate_change");
        if (now.isEmpty() || before.isEmpty() || change.isEmpty()) {
            return;
        }
        var exact = now.get().value().subtract(before.get().value());
        var line = change.get().evidence().line();
        boolean told =
                c.report().findings().stream()
                        .filter(f -> f.code().equals("NORM-035"))
                        .anyMatch(f -> line != null && line.equals(f.evidence().line()));
        if (!told && isOff(change.get().value().abs(), exact.abs())) {
            findings.add(
                    warning(
                            "VAL-003",
                            change.get().evidence(),
                            VietnameseText.number(change.get().value()),
                            VietnameseText.number(now.get().value()),
                            VietnameseText.number(before.get().value()),
                            VietnameseText.number(exact),
                            place(change.get().evidence())));
        }
    }

    private static boolean isOff(BigDecimal printed, BigDecimal exact) {
        var lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, printed.scale()));
        return printed.subtract(exact).abs().compareTo(lastDigit) >= 0;
    }

    private static BigDecimal printedLike(BigDecimal exact, BigDecimal printed) {
        return exact.setScale(Math.max(2, printed.scale()), RoundingMode.HALF_UP);
    }

    private static Named named(Case c, Indicator i) {
        return i.id() == null
                ? new Named(i.name(), i.name())
                : new Named(c.nameOf(i.id()), c.nameEnOf(i.id()));
    }
}
