package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import org.junit.jupiter.api.Test;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Report;

/** Tables whose rows are months, with sums between them; all invented. */
class RowsOfTimesTest {

    private static final String MONTHS =
            "Tháng\tHồ sơ tiếp nhận\tHồ sơ trực tuyến\tTrả quá hạn\n"
                    + "01\t310\t220\t2\n"
                    + "06\t290\t230\t-\n"
                    + "Cộng 6 tháng đầu năm\t600\t450\t2\n"
                    + "07\t400\t360\t3\n"
                    + "12\t300\t290\t-\n"
                    + "Cộng 6 tháng cuối năm\t700\t650\t3\n";

    @Test
    void theSumOfTheYearIsTheTotalAndTheHalfYearsAreNot() {
        Report report = reportSaying(MONTHS + "Cả năm 2024\t1.300\t1.100\t5\n");

        assertThat(report.indicators())
                .filteredOn(i -> i.id() != null && i.isTotal())
                .extracting(i -> i.id() + "=" + i.value().toPlainString())
                .containsExactly(
                        "dossiers_received=1300",
                        "dossiers_online=1100",
                        "dossiers_resolved_late=5");
        assertThat(report.indicators())
                .filteredOn(i -> i.id() == null)
                .extracting(Indicator::value)
                .extracting(Normalising::plain)
                .containsExactly("600", "450", "2", "700", "650", "3");
    }

    @Test
    void twoHalvesWithoutASumOfBothTellNothingOfTheYear() {
        assertThat(figures(reportSaying(MONTHS))).isEmpty();
    }
}
