package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormDefinition.Identity;
import vn.tonghop.report.Indicator;

/**
 * Figures that confirm one another: a rate and the two counts it comes of, a form's sum and its
 * terms. Misread digits would have to be misread in a way that the sum still holds.
 */
final class CrossChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final String form;

    CrossChecks(Catalogue catalogue, String form) {
        this.catalogue = catalogue;
        this.form = form;
    }

    Set<Indicator> confirmed(List<Indicator> figures) {
        var confirmed = new HashSet<Indicator>();
        for (var figure : figures) {
            rate(figure, figures, confirmed);
        }
        catalogue
                .form(form == null ? "" : form)
                .ifPresent(f -> f.identities().forEach(i -> sums(i, figures, confirmed)));
        return confirmed;
    }

    private void rate(Indicator rate, List<Indicator> figures, Set<Indicator> confirmed) {
        if (!"%".equals(rate.unit()) || rate.id() == null) {
            return;
        }
        var definition = catalogue.indicator(rate.id());
        var part = definition.flatMap(d -> figure(d.numerator(), rate, figures));
        var whole = definition.flatMap(d -> figure(d.denominator(), rate, figures));
        var numerator = rate.numerator() != null ? rate.numerator() : value(part);
        var denominator = rate.denominator() != null ? rate.denominator() : value(whole);
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return;
        }
        var exact = numerator.multiply(HUNDRED).divide(denominator, 10, RoundingMode.HALF_UP);
        var lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, rate.value().scale()));
        if (rate.value().subtract(exact).abs().compareTo(lastDigit) < 0) {
            confirmed.add(rate);
            part.filter(p -> p.value().compareTo(numerator) == 0).ifPresent(confirmed::add);
            whole.filter(w -> w.value().compareTo(denominator) == 0).ifPresent(confirmed::add);
        }
    }

    private static void sums(Identity identity, List<Indicator> figures, Set<Indicator> confirmed) {
        for (var whole : figures) {
            if (!identity.whole().equals(whole.id())) {
                continue;
            }
            var parts = identity.parts().stream().map(p -> figure(p, whole, figures)).toList();
            if (parts.stream().anyMatch(Optional::isEmpty)) {
                continue;
            }
            var sum =
                    parts.stream()
                            .map(p -> p.orElseThrow().value())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(whole.value()) == 0) {
                confirmed.add(whole);
                parts.forEach(p -> confirmed.add(p.orElseThrow()));
            }
        }
    }

    /** The figure of this id that stands in the same row. */
    private static Optional<Indicator> figure(String id, Indicator beside, List<Indicator> all) {
        return all.stream()
                .filter(i -> id != null && id.equals(i.id()))
                .filter(i -> Objects.equals(i.breakdown(), beside.breakdown()))
                .findFirst();
    }

    private static BigDecimal value(Optional<Indicator> figure) {
        return figure.map(Indicator::value).orElse(null);
    }
}
