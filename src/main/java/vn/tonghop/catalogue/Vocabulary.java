package vn.tonghop.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What words of reports mean, side by side (mặt nghĩa), from {@code words} of {@code
 * config/indicators.yaml}.
 *
 * @param sides from the coarse to the fine: the name of a side, its values, and the words for each,
 *     in Vietnamese with marks; one that ends in "!" is a word only where its marks are to be read
 * @param implies what a value says of a coarser side: "early" is "resolved"
 * @param supposes what is meant when nothing else is said: what is "late" is a dossier
 */
public record Vocabulary(
        Map<String, Map<String, List<String>>> sides,
        Map<String, String> implies,
        Map<String, String> supposes) {

    /** A word that is one only with its marks ends so. */
    public static final String WITH_MARKS = "!";

    /** Nobody has said what words mean: phrases alone tell figures apart. */
    public static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of(), Map.of());

    /** In the meaning of an indicator: nothing is said of this side. */
    public static final String NOTHING = "none";

    /** In the meaning of an indicator: whatever is said of this side. */
    public static final String WHATEVER = "any";
}
