package vn.tonghop.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The end a sample declares for one of its documents.
 *
 * @param file the file's name, or {@link Sample#BODY}
 * @param unit code of the unit it speaks for; null when that must stay undecided
 * @param number number and symbol; null when it has none
 * @param form the form it is recognised as, or null
 * @param deliveries how many deliveries lead to this one document
 * @param findings codes that must be among its findings; with none declared there may be no finding
 *     that is an error
 * @param figures unit totals that must have been understood, by indicator
 * @param consolidated regime and period whose totals it is part of, or null
 * @param why why it is part of none
 * @param submission the stage its regime's submission settles in, or null
 */
record End(
        String file,
        String unit,
        String number,
        String form,
        String outcome,
        int revision,
        int deliveries,
        List<String> findings,
        Map<String, BigDecimal> figures,
        String consolidated,
        String why,
        String submission) {

    End {
        findings = List.copyOf(findings);
        figures = figures == null ? Map.of() : Map.copyOf(figures);
    }
}
