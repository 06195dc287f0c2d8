package vn.tonghop.catalogue;

import java.util.List;
import vn.tonghop.unit.Unit;
import vn.tonghop.unit.Units;

/**
 * A regime as a file of {@code config/regimes} says.
 *
 * @param firstPeriod key of the first period that is consolidated, or null
 * @param consolidateForDays how long after closing late reports still change the totals
 * @param match how a report without a form shows that it answers this regime
 */
record FiledRegime(
        String id,
        String title,
        String legalBasis,
        String destination,
        List<String> copies,
        List<String> sections,
        List<String> indicators,
        String form,
        RegimeCalendar calendar,
        Respondents who,
        String firstPeriod,
        int consolidateForDays,
        Match match,
        Units units)
        implements Regime {

    /**
     * @param references numbers of the requests that made the regime
     * @param subject phrases of which one stands in the report's subject
     */
    record Match(List<String> references, List<String> subject) {}

    @Override
    public List<Unit> respondents(ReportingPeriod period) {
        return who.on(period.to(), units);
    }
}
