package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.unit.UnitFiles;

class ShippedCatalogueTest {

    private final Catalogue catalogue = CatalogueFiles.load(null, UnitFiles.load(null));

    @Test
    void theRequestOf2023AsksSixtyThreeProvincesAndClosesBeforeTheThirtiethOfNovember() {
        var regime = catalogue.regime("tuyen-truyen-dvctt-2023").orElseThrow();
        var period = catalogue.period(regime.id(), "2023").orElseThrow();
        assertThat(period.from()).isEqualTo("2023-01-01");
        assertThat(period.to()).isEqualTo("2023-11-29");
        assertThat(period.closesAt()).isEqualTo(Instant.parse("2023-11-29T17:00:00Z"));
        assertThat(regime.respondents(period)).hasSize(63);
        assertThat(regime.sections()).containsExactly("currentState", "difficulties", "proposals");
    }

    @Test
    void theMonthlyFormIsOwedByTheTwelveUnitsOfDongThapUntilTheTwentieth() {
        var regime = catalogue.regime("tthc-ii06a-thang").orElseThrow();
        var november = catalogue.period(regime.id(), "2023-11").orElseThrow();
        assertThat(november)
                .isEqualTo(
                        new ReportingPeriod(
                                "tthc-ii06a-thang",
                                "2023-11",
                                "tháng 11/2023",
                                LocalDate.of(2023, 10, 15),
                                LocalDate.of(2023, 11, 14),
                                Instant.parse("2023-11-20T17:00:00Z")));
        assertThat(regime.respondents(november)).hasSize(12);
        assertThat(regime.form()).isEqualTo("II.06a");
    }

    @Test
    void inTheNightOfTheThirtiethOfNovemberBothRegimesAreDue() {
        assertThat(catalogue.due(Instant.parse("2023-11-29T17:30:00Z")))
                .extracting(ReportingPeriod::regimeId, ReportingPeriod::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tthc-ii06a-thang", "2023-11"),
                        org.assertj.core.groups.Tuple.tuple("tuyen-truyen-dvctt-2023", "2023"));
        assertThat(catalogue.due(Instant.parse("2023-11-20T16:59:59Z"))).isEmpty();
        assertThat(catalogue.due(Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void senderAddressesAreComparedWithoutCaseAndNames() {
        var in2023 = LocalDate.of(2023, 11, 20);
        assertThat(
                        catalogue.unitOfSender(
                                "\"UBND huyện Tháp Mười\" <VanPhong@ThapMuoi.DongThap.example.vn>",
                                in2023))
                .contains("872");
        assertThat(
                        catalogue.unitOfSender(
                                "vanphong@thapmuoi.dongthap.example.vn", LocalDate.of(2025, 8, 1)))
                .contains("30037");
        assertThat(catalogue.unitOfSender("source:source.ftp.sa-dec", in2023)).contains("867");
        assertThat(catalogue.unitOfSender("ai-do@example.com", in2023)).isEmpty();
        assertThat(catalogue.unitOfSender(null, in2023)).isEmpty();
    }

    @Test
    void phrasesComeLongestFirst() {
        for (var indicator : catalogue.indicators()) {
            assertThat(indicator.phrases()).as(indicator.id()).isNotEmpty();
            assertThat(indicator.phrases())
                    .isSortedAccordingTo((a, b) -> Integer.compare(b.length(), a.length()));
        }
    }

    @Test
    void whatIsNoLongerInForceNamesWhatTookItsPlaceLater() {
        assertThat(catalogue.superseded())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.number()).isNotEqualTo(s.by()))
                .allSatisfy(s -> assertThat(s.since()).isAfter(LocalDate.of(2000, 1, 1)))
                .doesNotHaveDuplicates();
    }
}
