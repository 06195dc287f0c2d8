package vn.tonghop.web.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.report.Outcome;

/**
 * Which documents are wanted; each part is null when it does not matter.
 *
 * @param outcome code of an {@link Outcome}, or {@value #WAITING} for those not judged yet
 * @param unit code of a unit
 * @param regime id of a regime
 * @param text looked for in number, subject, names of file, unit, issuer and sender, and in
 *     references; marks and case do not matter
 */
public record DocumentFilter(String outcome, String unit, String regime, String text) {

    public static final String WAITING = "waiting";
    private static final int LONGEST = 200;

    public static final List<String> OUTCOMES =
            Stream.concat(Stream.of(WAITING), Arrays.stream(Outcome.values()).map(Outcome::code))
                    .toList();

    public DocumentFilter {
        outcome = given(outcome, "outcome");
        unit = given(unit, "unit");
        regime = given(regime, "regime");
        text = given(text, "text");
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw new BadQuery("outcome", String.join(", ", OUTCOMES));
        }
    }

    private static String given(String value, String name) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new BadQuery(name, "1.." + LONGEST);
        }
        return value.strip();
    }

    public boolean isEmpty() {
        return outcome == null && unit == null && regime == null && text == null;
    }
}
