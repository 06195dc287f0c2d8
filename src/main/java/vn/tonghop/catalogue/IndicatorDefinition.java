package vn.tonghop.catalogue;

import java.util.List;

/**
 * One indicator of the catalogue (chỉ tiêu), from {@code config/indicators.yaml}.
 *
 * @param unit "hồ sơ", "%", "đồng", …; null when it is a bare number
 * @param total how a consolidation treats it
 * @param numerator for a rate: id of the indicator it is counted from, else null
 * @param denominator for a rate: id of the indicator it is counted against, else null
 * @param phrases how texts say it, in Vietnamese with marks, longest first
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

    public IndicatorDefinition {
        phrases = List.copyOf(phrases);
    }
}
