package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.tonghop.normalisation.Figure.Measure;

/** Arithmetic that says which figures belong together: 96.204/113.870 makes 84,49 %. */
final class Ratio {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What rounding to a tenth may change. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.06");

    private Ratio() {}

    /** The two figures of the pair make this share. */
    static boolean isOf(Figure share, Figure pair) {
        if (share.measure() != Measure.PERCENT || !pair.isPair() || pair.whole().signum() == 0) {
            return false;
        }
        BigDecimal rate =
                pair.value().multiply(HUNDRED).divide(pair.whole(), 4, RoundingMode.HALF_UP);
        return rate.subtract(share.value()).abs().compareTo(ROUNDED) <= 0;
    }
}
