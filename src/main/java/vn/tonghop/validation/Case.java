package vn.tonghop.validation;

import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Regime;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Report;
import vn.tonghop.unit.Units;

/** A report with what it is held against. */
record Case(Report report, Facts facts, Catalogue catalogue, Units units, ReportingPeriod period) {

    Optional<Regime> regime() {
        return Optional.ofNullable(period).flatMap(p -> catalogue.regime(p.regimeId()));
    }

    /** The name people know an indicator by. */
    String nameOf(String indicator) {
        return catalogue.indicator(indicator).map(d -> d.name()).orElse(indicator);
    }

    String nameEnOf(String indicator) {
        return catalogue.indicator(indicator).map(d -> d.nameEn()).orElse(indicator);
    }

    /** The unit's own figure of this id, if the report gives exactly one. */
    Optional<Indicator> total(String id) {
        var all =
                report.indicators().stream().filter(i -> i.isTotal() && id.equals(i.id())).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
