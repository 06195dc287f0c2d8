package vn.tonghop.normalisation;

import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;

/** Which rate of the catalogue is made of which counts. */
record Rates(Catalogue catalogue) {

    /**
     * The rate this is counted in, or the rate itself; null when there is none.
     *
     * @param said ids of the counts that the sentence has told so far
     */
    IndicatorDefinition of(IndicatorDefinition counted, Set<String> said) {
        if ("%".equals(counted.unit())) {
            return counted;
        }
        return catalogue.indicators().stream()
                .filter(
                        d ->
                                counted.id().equals(d.numerator())
                                        || counted.id().equals(d.denominator())
                                                && said.contains(d.numerator()))
                .findFirst()
                .orElseGet(() -> defined(counted.id() + "_rate"));
    }

    /** The change of a rate in points, or null. */
    IndicatorDefinition changeOf(IndicatorDefinition rate) {
        return defined(rate.id() + "_change");
    }

    static boolean isScore(IndicatorDefinition definition) {
        return definition.unit() != null && definition.unit().startsWith("điểm/");
    }

    IndicatorDefinition defined(String id) {
        return id == null ? null : catalogue.indicator(id).orElse(null);
    }
}
