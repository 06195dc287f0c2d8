package vn.tonghop.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One indicator of the catalogue (chỉ tiêu), from {@code config/indicators.yaml}.
 *
 * @param unit "hồ sơ", "%", "đồng", …; null when it is a bare number
 * @param total how a consolidation treats it
 * @param numerator for a rate: id of the indicator it is counted from, else null
 * @param denominator for a rate: id of the indicator it is counted against, else null
 * @param phrases how texts say it, in Vietnamese with marks, longest first
 * @param means the values it takes of each side of the {@link Vocabulary}; empty when only its
 *     phrases tell it
 * @param baseline id of the indicator that holds the former period's figure, else null
 */
public record IndicatorDefinition(
        String id,
        String name,
        String nameEn,
        String unit,
        Total total,
        String numerator,
        String denominator,
        List<String> phrases,
        Map<String, Set<String>> means,
        String baseline) {

    /** How the figures of many units make one. */
    public enum Total {
        /** Counts are summed. */
        SUM,
        /** Recomputed from the summed numerators and denominators, never averaged. */
        RATE,
        /** A score or a mean: listed by unit, no total. */
        NONE
    }

    /** One that only its phrases tell. */
    public IndicatorDefinition(
            String id,
            String name,
            String nameEn,
            String unit,
            Total total,
            String numerator,
            String denominator,
            List<String> phrases,
            String baseline) {
        this(id, name, nameEn, unit, total, numerator, denominator, phrases, Map.of(), baseline);
    }

    public IndicatorDefinition {
        phrases = List.copyOf(phrases);
        means = Map.copyOf(means);
    }
}
