package vn.tonghop.validation;

import static vn.tonghop.validation.Findings.error;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Finding;
import vn.tonghop.report.ReportingUnit;

/**
 * Who speaks for whom: a report counts when its unit is decided and its sender is known to speak
 * for that unit, or for a superior of it.
 */
class SenderCheck implements Check {

    @Override
    public List<Finding> check(Case c) {
        var findings = new ArrayList<Finding>();
        var unit = c.report().unit();
        if (!unit.isDecided()) {
            findings.add(undecided(unit));
        }
        if (!c.facts().hasArrived()) {
            return findings;
        }
        if (c.facts().senderUnit() == null) {
            findings.add(error("VAL-041", null, String.valueOf(c.facts().sender())));
        } else if (unit.isDecided() && !speaksFor(c, unit)) {
            findings.add(
                    error(
                            "VAL-042",
                            null,
                            c.facts().sender(),
                            c.facts().senderUnit(),
                            unit.name()));
        }
        return findings;
    }

    private static Finding undecided(ReportingUnit unit) {
        return unit.candidates().isEmpty()
                ? error("VAL-040", null)
                : error(
                        "VAL-043",
                        null,
                        Integer.toString(unit.candidates().size()),
                        unit.candidates().stream()
                                .map(k -> k.path() + " (" + k.code() + ")")
                                .collect(Collectors.joining("; ")));
    }

    private static boolean speaksFor(Case c, ReportingUnit unit) {
        var on = day(c);
        var code = unit.code();
        for (int depth = 0; code != null && depth < 4; depth++) {
            if (code.equals(c.facts().senderUnit())) {
                return true;
            }
            code = c.units().find(code, on).map(u -> u.parentCode()).orElse(null);
        }
        return false;
    }

    private static LocalDate day(Case c) {
        var date = c.report().header().date();
        return date.isKnown()
                ? date.value()
                : c.facts().receivedAt().atZone(VietnameseText.ZONE).toLocalDate();
    }
}
