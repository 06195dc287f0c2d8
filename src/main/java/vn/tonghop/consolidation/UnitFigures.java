package vn.tonghop.consolidation;

import java.util.Comparator;
import java.util.List;
import vn.tonghop.consolidation.Totals.DocumentName;
import vn.tonghop.consolidation.Totals.UnitName;
import vn.tonghop.report.Indicator;

/** The figures of the one report that counts for a unit. */
record UnitFigures(UnitName unit, DocumentName document, List<Indicator> indicators) {

    /** What the report says about one indicator as the unit's own total. */
    record Answer(Indicator figure, boolean contradictory) {

        static final Answer ABSENT = new Answer(null, false);
        static final Answer CONTRADICTORY = new Answer(null, true);

        boolean given() {
            return figure != null;
        }
    }

    /**
     * A figure that stands in the report twice with the same value is one figure; two different
     * values are none, for nobody can say which one is meant.
     */
    Answer total(String id) {
        var stated = indicators.stream().filter(i -> id.equals(i.id()) && i.isTotal()).toList();
        if (stated.isEmpty()) {
            return Answer.ABSENT;
        }
        var value = stated.get(0).value();
        if (stated.stream().anyMatch(i -> i.value().compareTo(value) != 0)) {
            return Answer.CONTRADICTORY;
        }
        return new Answer(stated.stream().min(FULLEST).orElseThrow(), false);
    }

    /** The one with its parts first, then the one that admits to be inexact. */
    private static final Comparator<Indicator> FULLEST =
            Comparator.<Indicator, Boolean>comparing(
                            i -> i.numerator() == null || i.denominator() == null)
                    .thenComparing(i -> i.qualifier() == null);
}
