package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.report.Qualifier.APPROX;
import static vn.tonghop.report.Qualifier.GT;
import static vn.tonghop.report.Qualifier.GTE;
import static vn.tonghop.report.Qualifier.LT;
import static vn.tonghop.report.Qualifier.LTE;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Qualifier;

class ExactnessTest {

    @Test
    void exactPartsMakeAnExactSum() {
        assertThat(sum(null, null)).isNull();
        assertThat(sum()).isNull();
    }

    @Test
    void moreThanStaysMoreThanAndTheStricterWins() {
        assertThat(sum(GT, null)).isEqualTo(GT);
        assertThat(sum(GTE, null, GTE)).isEqualTo(GTE);
        assertThat(sum(GTE, GT)).isEqualTo(GT);
        assertThat(sum(LTE, LT, null)).isEqualTo(LT);
        assertThat(sum(LTE)).isEqualTo(LTE);
    }

    @Test
    void whatMayErrInBothDirectionsIsApproximate() {
        assertThat(sum(GT, LT)).isEqualTo(APPROX);
        assertThat(sum(GT, APPROX)).isEqualTo(APPROX);
        assertThat(sum(null, APPROX)).isEqualTo(APPROX);
    }

    @Test
    void aLargerDenominatorMakesASmallerRate() {
        assertThat(Exactness.ofRatio(GT, null)).isEqualTo(GT);
        assertThat(Exactness.ofRatio(null, GT)).isEqualTo(LT);
        assertThat(Exactness.ofRatio(null, LTE)).isEqualTo(GTE);
        assertThat(Exactness.ofRatio(GT, GT)).isEqualTo(APPROX);
        assertThat(Exactness.ofRatio(GT, LT)).isEqualTo(GT);
        assertThat(Exactness.ofRatio(null, null)).isNull();
    }

    private static Qualifier sum(Qualifier... parts) {
        return Exactness.ofSum(Arrays.asList(parts));
    }
}
