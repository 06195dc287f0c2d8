package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.DrawnTable.sheet;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;

/** The families of form II.06a that offices send; all figures are invented. */
class FormFamiliesTest {

    private static final String HEAD =
            """
            Biểu số II.06a/VPCP/KSTT | | | | | | | | | Đơn vị báo cáo: UBND huyện Tháp Mười, tỉnh Đồng Tháp
            Kỳ báo cáo: Tháng 11/2023 (Từ ngày 15/10/2023 đến ngày 14/11/2023)
            """;
    private static final String FULL =
            """
            TT | Lĩnh vực | Số lượng hồ sơ tiếp nhận | < | < | < | Số lượng hồ sơ đã giải quyết | < | < | < | Số lượng hồ sơ đang giải quyết | < | <
            ^ | ^ | Tổng số | Trong kỳ | < | Từ kỳ trước | Tổng số | Trước hạn | Đúng hạn | Quá hạn | Tổng số | Trong hạn | Quá hạn
            ^ | ^ | ^ | Trực tuyến | Trực tiếp, dịch vụ bưu chính | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^
            (1) | (2) | (3)=(4)+(5)+(6) | (4) | (5) | (6) | (7)=(8)+(9)+(10) | (8) | (9) | (10) | (11)=(12)+(13) | (12) | (13)
            """;

    @Test
    void earlyAndOnTimeInOneColumnIsNeitherOfThem() {
        Report report =
                read(
                        HEAD,
                        """
                        STT | Đơn vị | Tiếp nhận | < | < | Đã giải quyết | < | < | Chưa giải quyết | < | <
                        ^ | ^ | Tổng số | Mới tiếp nhận trong kỳ | Kỳ trước chuyển qua | Tổng số | Trước hạn\\nvà đúng hạn | Quá hạn | Tổng số | Đang giải quyết chưa đến hạn | Quá hạn
                        1 | Xã Mỹ An | 40 | 36 | 4 | 35 | 34 | 1 | 5 | 5 | 0
                        2 | Xã Tân Kiều | 60 | 52 | 8 | 55 | 55 | 0 | 5 | 4 | 1
                        | Tổng cộng | 100 | 88 | 12 | 90 | 89 | 1 | 10 | 9 | 1
                        """);

        assertThat(totals(report))
                .containsExactlyInAnyOrder(
                        "dossiers_received=100",
                        "dossiers_received_in_period=88",
                        "dossiers_carried_over=12",
                        "dossiers_resolved=90",
                        "dossiers_resolved_early_or_on_time=89",
                        "dossiers_resolved_late=1",
                        "dossiers_in_progress=10",
                        "dossiers_in_progress_in_time=9",
                        "dossiers_in_progress_late=1");
        assertThat(details(report, "dossiers_received"))
                .containsExactly("Xã Mỹ An=40", "Xã Tân Kiều=60");
        assertThat(report.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void theTotalOfATableByUnitsMayStandAtItsTop() {
        Report report =
                read(
                        HEAD,
                        FULL.replace("Lĩnh vực", "Đơn vị"),
                        """
                        | TỔNG CỘNG | 120 | 70 | 38 | 12 | 105 | 55 | 48 | 2 | 15 | 14 | 1
                        1 | Xã Công Sơn | 100 | 60 | 30 | 10 | 90 | 50 | 38 | 2 | 10 | 9 | 1
                        2 | Công an huyện | 20 | 10 | 8 | 2 | 15 | 5 | 10 | 0 | 5 | 5 | 0
                        """);

        assertThat(totals(report))
                .hasSize(11)
                .contains("dossiers_received=120", "dossiers_resolved_early=55");
        assertThat(details(report, "dossiers_received"))
                .containsExactly("Xã Công Sơn=100", "Công an huyện=20");
    }

    @Test
    void theReportingUnitsOwnRowIsTheTotalWhenItIsTheSumOfTheOthers() {
        Report report =
                read(
                        HEAD,
                        FULL.replace("Lĩnh vực", "Đơn vị"),
                        """
                        I | Huyện Tháp Mười | 120 | 70 | 38 | 12 | 105 | 55 | 48 | 2 | 15 | 14 | 1
                        II | Xã Mỹ An | 100 | 60 | 30 | 10 | 90 | 50 | 38 | 2 | 10 | 9 | 1
                        III | Xã Tân Kiều | 20 | 10 | 8 | 2 | 15 | 5 | 10 | 0 | 5 | 5 | 0
                        """);

        assertThat(totals(report)).contains("dossiers_received=120");
        assertThat(details(report, "dossiers_received"))
                .containsExactly("Xã Mỹ An=100", "Xã Tân Kiều=20");
    }

    @Test
    void sumsOfGroupsAreNeitherTheTotalNorCountedTwice() {
        Report report =
                read(
                        HEAD,
                        FULL,
                        """
                        I | Cấp huyện | 70 | 40 | 20 | 10 | 60 | 30 | 28 | 2 | 10 | 9 | 1
                        1 | Hộ tịch | 50 | 30 | 15 | 5 | 45 | 25 | 19 | 1 | 5 | 4 | 1
                        2 | Công thương | 20 | 10 | 5 | 5 | 15 | 5 | 9 | 1 | 5 | 5 | 0
                        II | Cấp xã | 50 | 30 | 18 | 2 | 45 | 25 | 20 | 0 | 5 | 5 | 0
                        1 | Hộ tịch | 30 | 20 | 9 | 1 | 28 | 15 | 13 | 0 | 2 | 2 | 0
                        2 | Chứng thực | 20 | 10 | 9 | 1 | 17 | 10 | 7 | 0 | 3 | 3 | 0
                        | Trong đó: | | | | | | | | | | |
                        | - Phi địa giới | 5 | 5 | 0 | 0 | 5 | 5 | 0 | 0 | 0 | 0 | 0
                        | Tổng cộng (I+II) | 120 | 70 | 38 | 12 | 105 | 55 | 48 | 2 | 15 | 14 | 1
                        """);

        assertThat(totals(report)).hasSize(11).contains("dossiers_received=120");
        assertThat(details(report, "dossiers_received"))
                .containsExactly(
                        "Hộ tịch=50", "Công thương=20", "Cấp xã > Hộ tịch=30", "Chứng thực=20");
        assertThat(codes(report)).doesNotContain("NORM-042", "NORM-041", "NORM-004");
    }

    @Test
    void aGroupThatIsNotTheSumOfItsRowsIsSaid() {
        Report report =
                read(
                        HEAD,
                        FULL,
                        """
                        I | Cấp huyện | 71 | 40 | 20 | 10 | 60 | 30 | 28 | 2 | 10 | 9 | 1
                        1 | Hộ tịch | 50 | 30 | 15 | 5 | 45 | 25 | 19 | 1 | 5 | 4 | 1
                        2 | Công thương | 20 | 10 | 5 | 5 | 15 | 5 | 9 | 1 | 5 | 5 | 0
                        | Tổng số | 70 | 40 | 20 | 10 | 60 | 30 | 28 | 2 | 10 | 9 | 1
                        """);

        assertThat(codes(report)).contains("NORM-042");
        assertThat(totals(report)).contains("dossiers_received=70");
    }

    @Test
    void severalTotalsThatDoNotFitAreLeftToAPerson() {
        Report report =
                read(
                        HEAD,
                        FULL,
                        """
                        1 | Hộ tịch | 50 | 30 | 15 | 5 | 45 | 25 | 19 | 1 | 5 | 4 | 1
                        | Tổng cộng | 50 | 30 | 15 | 5 | 45 | 25 | 19 | 1 | 5 | 4 | 1
                        | Tổng cộng | 20 | 10 | 5 | 5 | 15 | 5 | 9 | 1 | 15 | 5 | 0
                        """);

        assertThat(totals(report)).isEmpty();
        assertThat(codes(report)).contains("NORM-041").doesNotContain("NORM-004");
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void columnsInAnotherOrderWithOneMoreAndAShiftAreFoundByTheirWords() {
        Report report =
                read(
                        HEAD,
                        """
                        | TT | Ghi chú | Nội dung | Đang giải quyết | < | < | Tỷ lệ đúng hạn | Đã giải quyết | < | < | < | Tiếp nhận | < | < | <
                        | ^ | ^ | ^ | Quá hạn | Trong hạn | Tổng số | ^ | Quá hạn | Đúng hạn | Trước hạn | Tổng số | Từ kỳ trước | Trực tuyến | Trực tiếp | Tổng số
                        | 1 | | Hộ tịch | 1 | 9 | 10 | 98 | 2 | 38 | 50 | 90 | 10 | 60 | 30 | 100
                        | | | Cộng: | 1 | 9 | 10 | 98 | 2 | 38 | 50 | 90 | 10 | 60 | 30 | 100
                        """);

        assertThat(totals(report))
                .containsExactlyInAnyOrder(
                        "dossiers_received=100",
                        "dossiers_online=60",
                        "dossiers_direct_postal=30",
                        "dossiers_carried_over=10",
                        "dossiers_resolved=90",
                        "dossiers_resolved_early=50",
                        "dossiers_resolved_on_time=38",
                        "dossiers_resolved_late=2",
                        "dossiers_in_progress=10",
                        "dossiers_in_progress_in_time=9",
                        "dossiers_in_progress_late=1",
                        "on_time_rate=98");
    }

    @Test
    void headersWithoutMarksAndWithoutMergedCellsAreHeaders() {
        Report report =
                read(
                        """
                        Bieu so II.06a/VPCP/KSTT
                        Ky bao cao: Thang 11/2023
                        TT | Linh vuc | Tiep nhan | | | | Da giai quyet | | | | Dang giai quyet | |
                        | | Tong so | Trong ky | | Tu ky truoc | Tong so | Truoc han | Dung han | Qua han | Tong so | Trong han | Qua han
                        | | | Truc tuyen | Truc tiep, buu chinh | | | | | | | |
                        1 | Cong thuong | 100 | 60 | 30 | 10 | 90 | 50 | 38 | 2 | 10 | 9 | 1
                        | TONG CONG | 100 | 60 | 30 | 10 | 90 | 50 | 38 | 2 | 10 | 9 | 1
                        """);

        assertThat(totals(report))
                .hasSize(11)
                .contains("dossiers_online=60", "dossiers_resolved_early=50");
        assertThat(details(report, "dossiers_online")).containsExactly("Cong thuong=60");
    }

    @Test
    void whatIsBlankIsMissingWhatIsZeroIsZeroAndWhatIsNoNumberIsSaid() {
        Report report =
                read(
                        HEAD,
                        FULL,
                        """
                        1 | Hộ tịch | '1.742 | '1 700 | 0 | - | | '1.690 | abc | 0 | 2 | 2 | 0
                        | Tổng số | '1.742 | '1,700 | 0 | - | | '1.690 | abc | 0 | 2 | 2 | 0
                        """);

        assertThat(totals(report))
                .containsExactlyInAnyOrder(
                        "dossiers_received=1742",
                        "dossiers_online=1700",
                        "dossiers_direct_postal=0",
                        "dossiers_resolved_early=1690",
                        "dossiers_resolved_late=0",
                        "dossiers_in_progress=2",
                        "dossiers_in_progress_in_time=2",
                        "dossiers_in_progress_late=0");
        assertThat(codes(report)).contains("NORM-005");
    }

    @Test
    void aColumnOfOneKindOfOnlineDossierIsNotAllOnlineDossiers() {
        Report report =
                read(
                        HEAD,
                        """
                        TT | Lĩnh vực | Tiếp nhận | < | < | < | < | Đã giải quyết | <
                        ^ | ^ | Tổng số | Trực tuyến toàn trình | Trực tuyến một phần | Trực tiếp | Từ kỳ trước | Tổng số | Quá hạn
                        1 | Hộ tịch | 100 | 20 | 40 | 30 | 10 | 90 | 2
                        | Tổng cộng | 100 | 20 | 40 | 30 | 10 | 90 | 2
                        """);

        assertThat(totals(report))
                .contains("dossiers_received=100")
                .noneMatch(f -> f.startsWith("dossiers_online"));
    }

    @Test
    void columnsOfTheSumSinceTheYearBeganAreNotThoseOfThePeriod() {
        Report report =
                read(
                        HEAD,
                        """
                        | | Lũy kế từ đầu năm | < | < | < | Trong tháng | < | < | <
                        TT | Lĩnh vực | Tiếp nhận | < | Đã giải quyết | < | Tiếp nhận | < | Đã giải quyết | <
                        ^ | ^ | Tổng số | Từ kỳ trước | Tổng số | Quá hạn | Tổng số | Từ kỳ trước | Tổng số | Quá hạn
                        1 | Hộ tịch | 900 | 9 | 880 | 8 | 100 | 10 | 90 | 2
                        | Tổng cộng | 900 | 9 | 880 | 8 | 100 | 10 | 90 | 2
                        """);

        assertThat(totals(report))
                .containsExactlyInAnyOrder(
                        "dossiers_received=100",
                        "dossiers_carried_over=10",
                        "dossiers_resolved=90",
                        "dossiers_resolved_late=2");
    }

    @Test
    void theSumOfWhatWasCarriedOverIsNotTheSumOfWhatWasReceived() {
        Report report =
                read(
                        HEAD,
                        """
                        TT | Lĩnh vực | Tiếp nhận | < | < | < | Đã giải quyết | < | <
                        ^ | ^ | Từ kỳ trước | < | Trong kỳ | < | Tổng số | Trước hạn | Quá hạn
                        ^ | ^ | Tổng số | Quá hạn | Tổng số | Trực tuyến | ^ | ^ | ^
                        1 | Hộ tịch | 10 | 1 | 90 | 60 | 80 | 78 | 2
                        | Tổng cộng | 10 | 1 | 90 | 60 | 80 | 78 | 2
                        """);

        assertThat(totals(report))
                .contains(
                        "dossiers_received_in_period=90",
                        "dossiers_online=60",
                        "dossiers_resolved=80")
                .noneMatch(f -> f.startsWith("dossiers_received="));
    }

    private static Report read(String... drawing) {
        return Normalising.sheet(sheet("Sheet1", drawing));
    }

    static List<String> totals(Report report) {
        return report.indicators().stream()
                .filter(Indicator::isTotal)
                .map(i -> i.id() + "=" + i.value().toPlainString())
                .toList();
    }

    private static List<String> details(Report report, String id) {
        return report.indicators().stream()
                .filter(i -> !i.isTotal() && i.id().equals(id))
                .map(i -> i.breakdown() + "=" + i.value().toPlainString())
                .toList();
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }
}
