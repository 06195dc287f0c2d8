package vn.tonghop.normalisation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.IndicatorDefinition;

/**
 * "Không có hồ sơ quá hạn": nothing, said in words.
 *
 * @param at its place in the sentence
 */
record Denial(Meaning meaning, int at) {

    private static final Pattern NOTHING =
            Pattern.compile(
                    "(?<![a-z])(?:khong (?:co|phat sinh|con|ghi nhan|xay ra)|chua (?:co|phat sinh|ghi nhan))(?![a-z])(?! (?:tham quyen|y kien|dieu kien|kha nang|chuc nang|can cu|co so|nhu cau)(?![a-z]))"
                            + "|(?<![a-z])khong\\s*$|(?<![a-z])khong (?=(?:mot )?(?:ho so|hs|truong hop)(?: nao)? )|(?<![a-z])(?:chua|khong) [a-z]+(?: [a-z]+)? (?=[a-z ]+ nao\\s*$)");

    /** Where neither stands, nothing is said to be nothing. */
    static boolean mayStandIn(String folded) {
        String plain = Folding.plain(folded);
        return plain.contains("khong") || plain.contains("chua");
    }

    /** The words that deny in a piece of a sentence. */
    static Matcher words(String folded) {
        return NOTHING.matcher(Folding.plain(folded));
    }

    /** The indicators of which a sentence says that there was nothing, by where it does. */
    static Map<Integer, IndicatorDefinition> told(
            List<Denial> denials, List<IndicatorDefinition> indicators, Lexicon lexicon) {
        Map<Integer, IndicatorDefinition> nothings = new LinkedHashMap<>();
        for (Denial denial : denials) {
            IndicatorDefinition meant = denial.indicator(indicators, lexicon);
            if (meant != null) {
                nothings.put(denial.at(), meant);
            }
        }
        return nothings;
    }

    /** Only what is said beside "không có" itself can be nothing. */
    private IndicatorDefinition indicator(List<IndicatorDefinition> indicators, Lexicon lexicon) {
        Set<String> own = new HashSet<>(meaning.own().keySet());
        own.remove(Meaning.WHOLE);
        own.remove(Lexicon.THING);
        return own.isEmpty() ? null : lexicon.meant(indicators, meaning.all(), own, null);
    }
}
