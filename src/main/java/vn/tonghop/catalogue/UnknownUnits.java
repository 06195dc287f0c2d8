package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.config.Problem;
import vn.tonghop.unit.Units;

/** Finds the codes of a catalogue that stand for no unit at the time they are meant for. */
final class UnknownUnits {

    private final Units units;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    UnknownUnits(Units units, LocalDate today) {
        this.units = units;
        this.today = today;
    }

    List<Problem> of(FiledCatalogue catalogue) {
        catalogue.senders().all().forEach(this::check);
        catalogue.filedRegimes().forEach(this::check);
        return problems;
    }

    private void check(Senders.Mapping mapping) {
        var day =
                mapping.from() != null
                        ? mapping.from()
                        : Optional.ofNullable(mapping.to()).orElse(today);
        check(mapping.unit(), day, mapping.file(), mapping.line());
    }

    private void check(FiledRegime regime) {
        var day =
                Optional.ofNullable(regime.firstPeriod())
                        .flatMap(regime.calendar()::ofKey)
                        .or(
                                () ->
                                        Optional.ofNullable(regime.calendar().only())
                                                .flatMap(w -> regime.calendar().ofKey(w.key())))
                        .map(Regime.ReportingPeriod::to)
                        .orElse(today);
        regime.who()
                .named()
                .forEach(code -> check(code, day, regime.who().file(), regime.who().line()));
    }

    private void check(String code, LocalDate on, String file, int line) {
        if (units.find(code, on).isEmpty()) {
            problems.add(Problem.of("CAT-013", file, line, code));
        }
    }
}
