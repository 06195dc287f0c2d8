package vn.tonghop.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.catalogue.Vocabulary;

/**
 * How well an indicator's sides agree with what is said of a figure.
 *
 * @param sides their names, from the coarse to the fine
 */
record MeaningFit(Set<String> sides) {

    /**
     * The indicator that speaks of exactly this; null when there is none or two.
     *
     * @param own the sides that are said beside the figure itself
     */
    IndicatorDefinition meant(
            List<IndicatorDefinition> indicators,
            Map<String, String> said,
            Set<String> own,
            Figure figure) {
        Map<IndicatorDefinition, Double> fitting = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : indicators) {
            if (!indicator.means().isEmpty() && fits(indicator, figure)) {
                double score = score(indicator, said, own);
                if (score > 0) {
                    fitting.put(indicator, score);
                }
            }
        }
        double best = fitting.values().stream().mapToDouble(d -> d).max().orElse(0);
        List<IndicatorDefinition> first =
                fitting.entrySet().stream()
                        .filter(e -> e.getValue() == best)
                        .map(Map.Entry::getKey)
                        .toList();
        return first.stream().reduce((a, b) -> coarser(a, b)).orElse(null);
    }

    private static boolean fits(IndicatorDefinition indicator, Figure figure) {
        if (figure == null || figure.measure() != Figure.Measure.COUNT) {
            return figure == null || Fit.of(indicator, figure);
        }
        // what is counted is told by the words, whatever the unit is called
        return Fit.isCount(indicator, figure);
    }

    /** Of two that fit alike the one that is told by the coarser side; null when neither is. */
    private IndicatorDefinition coarser(IndicatorDefinition one, IndicatorDefinition other) {
        if (one == null || other == null) {
            return null;
        }
        for (String side : sides) {
            boolean first = isNeeded(one, side);
            if (first != isNeeded(other, side)) {
                return first ? one : other;
            }
        }
        return null;
    }

    private static boolean isNeeded(IndicatorDefinition indicator, String side) {
        Set<String> taken = indicator.means().getOrDefault(side, Set.of(Vocabulary.NOTHING));
        return !taken.contains(Vocabulary.NOTHING) && !taken.contains(Vocabulary.WHATEVER);
    }

    private double score(IndicatorDefinition indicator, Map<String, String> said, Set<String> own) {
        double score = 0;
        for (String side : sides) {
            Set<String> taken = indicator.means().getOrDefault(side, Set.of(Vocabulary.NOTHING));
            String value = said.getOrDefault(side, Vocabulary.NOTHING);
            if (taken.contains(value)) {
                boolean needed = !taken.contains(Vocabulary.NOTHING);
                score += value.equals(Vocabulary.NOTHING) ? 0 : needed ? 1 : 0.5;
                score += needed && own.contains(side) ? 0.1 : 0;
            } else if (!taken.contains(Vocabulary.WHATEVER)) {
                return 0;
            }
        }
        return score;
    }

    /** Whether what stands beside a figure itself forbids that it is this indicator. */
    static boolean denies(IndicatorDefinition indicator, Map<String, String> own) {
        return !indicator.means().isEmpty()
                && own.entrySet().stream()
                        .anyMatch(
                                e -> {
                                    Set<String> taken =
                                            indicator
                                                    .means()
                                                    .getOrDefault(
                                                            e.getKey(), Set.of(Vocabulary.NOTHING));
                                    return !taken.contains(e.getValue())
                                            && !taken.contains(Vocabulary.WHATEVER);
                                });
    }
}
