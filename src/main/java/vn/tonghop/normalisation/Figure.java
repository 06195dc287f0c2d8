package vn.tonghop.normalisation;

import java.math.BigDecimal;
import vn.tonghop.report.Qualifier;

/**
 * A number that counts or measures something.
 *
 * @param start in its sentence
 * @param end after the digits, and after the word that scales a count ("2,1 triệu")
 * @param unitEnd after its unit; {@code end} when none is printed
 * @param value the number, of a pair the first one; money in đồng
 * @param upper the end of a range, else null
 * @param whole of a pair "24.060/33.494" the second one, else null
 * @param unit folded: "ho so", "tin bai", "%", …; null when none is printed
 * @param swapped its separators are those of another country ("24,060", "71.83%")
 * @param doubtful it may be read in two ways
 * @param mended recognition had put a letter for one of its digits
 */
record Figure(
        int start,
        int end,
        int unitEnd,
        Measure measure,
        BigDecimal value,
        BigDecimal upper,
        BigDecimal whole,
        String unit,
        Qualifier qualifier,
        boolean swapped,
        boolean doubtful,
        boolean mended) {

    enum Measure {
        COUNT,
        PERCENT,
        /** điểm phần trăm */
        POINTS,
        /** đồng */
        MONEY,
        /** điểm */
        SCORE
    }

    /** A percentage, or points of one. */
    boolean isShare() {
        return measure == Measure.PERCENT || measure == Measure.POINTS;
    }

    boolean isPair() {
        return whole != null;
    }
}
