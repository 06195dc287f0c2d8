package vn.tonghop.normalisation;

import vn.tonghop.catalogue.IndicatorDefinition;

/** Whether a figure, by its unit, can be one of an indicator. */
final class Fit {

    private static final String PERCENT = "%";
    private static final String POINTS = "điểm %";
    private static final String MONEY = "đồng";
    private static final String SCORE = "điểm/";

    private Fit() {}

    static boolean of(IndicatorDefinition indicator, Figure figure) {
        String unit = indicator.unit();
        return switch (figure.measure()) {
            case PERCENT -> PERCENT.equals(unit) || POINTS.equals(unit);
            case POINTS -> POINTS.equals(unit);
            case MONEY -> MONEY.equals(unit);
            case SCORE -> unit != null && unit.startsWith(SCORE);
            case COUNT -> isCountOf(unit, figure);
        };
    }

    private static boolean isCountOf(String unit, Figure figure) {
        if (isPartOfOne(figure) && !isMean(unit)) {
            return false;
        }
        if (PERCENT.equals(unit)) {
            return figure.isPair();
        }
        boolean score = unit != null && unit.startsWith(SCORE);
        return !MONEY.equals(unit)
                && !POINTS.equals(unit)
                && !(score && figure.unit() != null)
                && MeasureNames.agree(figure.unit(), unit);
    }

    /** A count of anything, and the indicator counts something. */
    static boolean isCount(IndicatorDefinition indicator, Figure figure) {
        String unit = indicator.unit();
        boolean counts =
                !PERCENT.equals(unit)
                        && !MONEY.equals(unit)
                        && !POINTS.equals(unit)
                        && !(unit != null && unit.startsWith(SCORE));
        return counts && (!isPartOfOne(figure) || isMean(unit));
    }

    /** Nobody counts halves. */
    private static boolean isPartOfOne(Figure figure) {
        return figure.value().stripTrailingZeros().scale() > 0;
    }

    private static boolean isMean(String unit) {
        return unit != null && (unit.contains("/") || unit.contains("điểm"));
    }
}
