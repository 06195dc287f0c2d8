package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Lexicon.Sign;

/**
 * "126 hồ sơ của quý III chuyển qua", "41 hồ sơ tháng 9 để lại": what came over from a time that is
 * called by its number, which no word of the vocabulary can be.
 */
final class CarriedOver {

    private static final String TIMING = "timing";
    private static final String CARRIED = "carried";

    private static final Pattern FROM =
            Pattern.compile(
                    "(?<!sang )(?<!qua )(?<![a-z])(?:thang|quy|nam) (?:\\d{1,4}|iv|i{1,3})(?:(?:/| nam )\\d{4})? (?:con )?(?:chuyen (?:sang|qua|den|tiep)|mang sang|de lai|ton lai)(?! (?:thang|quy|nam|ky)(?! nay)(?![a-z]))");

    private CarriedOver() {}

    /** The words of a sentence with those that say so. */
    static List<Sign> in(String folded, List<Sign> signs) {
        Matcher said = FROM.matcher(folded);
        if (!said.find()) {
            return signs;
        }
        List<Sign> all = new ArrayList<>(signs);
        do {
            int from = said.start();
            int to = said.end();
            all.removeIf(s -> s.from() < to && from < s.to());
            all.add(new Sign(TIMING, CARRIED, from, to));
        } while (said.find());
        all.sort(Comparator.comparingInt(Sign::from));
        return List.copyOf(all);
    }
}
