package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Report;

/** Tables that recognition left as lines of text, without rulings and gaps; all is invented. */
class RecognisedTablesTest {

    @Test
    void aLineHoldsAFigureForEachHeaderThatBeginsWithACapital() {
        assertThat(
                        figures(
                                """
                                Chỉ tiêu ĐVT Kế hoạch năm 2023 | Thực hiện 9 tháng Tỷ lệ (%)

                                Tổng số hồ sơ tiếp nhận 6.500 6.318 97,20

                                Tỷ lệ hồ sơ nộp trực tuyến 90 94,81

                                4 Hồ sơ đã giải quyết - 6.258
                                """))
                .containsExactlyInAnyOrder(
                        "dossiers_received=6318", "online_rate=94.81", "dossiers_resolved=6258");
    }

    @Test
    void aRowThatLostAnotherCellThanTheComputedOneIsNotTold() {
        assertThat(
                        figures(
                                """
                                Nội dung ĐVT Kỳ này Cùng kỳ Tăng/giảm
                                Tổng số hồ sơ tiếp nhận Hồ sơ 4.876 +244
                                Hồ sơ nộp trực tuyến Hồ sơ 4.966 4.611 +355
                                Hồ sơ đã giải quyết Hồ sơ 4.801 4.512 +289
                                """))
                .contains("dossiers_online=4966", "dossiers_resolved=4801")
                .noneMatch(f -> f.startsWith("dossiers_received"));
    }

    @Test
    void aLabelMayStandInLinesOfItsOwn() {
        assertThat(
                        figures(
                                """
                                Chỉ tiêu

                                Đơn vị tính Trong tháng Lũy kế từ đầu năm

                                Hồ sơ tiếp nhận

                                Hồ sơ 3.410 17.204

                                Hồ sơ nộp trực tuyến

                                Hồ sơ 3.102 15.388
                                """))
                .containsExactlyInAnyOrder("dossiers_received=3410", "dossiers_online=3102");
    }

    @Test
    void eachCellMayStandInALineOfItsOwn() {
        assertThat(
                        figures(
                                """
                                Chỉ tiêu

                                Đơn vị

                                Quý 1/2022

                                Quý 1/2023

                                Tăng/giảm

                                Hồ sơ tiếp nhận

                                hồ sơ

                                81.336

                                88.120

                                +8,34%

                                Hồ sơ trực tuyến

                                hồ sơ

                                65.069

                                79.308

                                +21,88%
                                """))
                .contains("dossiers_received=88120", "dossiers_online=79308");
    }

    @Test
    void theTotalOfATableByUnitsIsTheReports() {
        Report report =
                report(
                        """
                        Đơn vị Số hồ sơ tiếp nhận Số hồ sơ trực tuyến Số hồ sơ giải quyết quá hạn
                        Phường Ví Dụ 212 180 0
                        Phường Hư Cấu 305 251 1
                        Tổng cộng 517 431 1

                        Các phường đã treo 18 băng rôn.
                        """);

        assertThat(told(report))
                .contains(
                        "dossiers_received=517", "dossiers_online=431", "dossiers_resolved_late=1");
        assertThat(report.indicators().stream().filter(Indicator::isTotal))
                .filteredOn(i -> "dossiers_online".equals(i.id()))
                .singleElement()
                .satisfies(
                        i -> {
                            assertThat(i.evidence().text()).isEqualTo("Tổng cộng 517 431 1");
                            assertThat(i.evidence().sheet()).isNull();
                        });
    }

    @Test
    void twoTimesStandAboveTheirColumns() {
        assertThat(
                        figures(
                                """
                                Cấp Quý II/2023 Quý II/2022
                                Tiếp nhận Trực tuyến Tỷ lệ (%) Tiếp nhận Trực tuyến Tỷ lệ (%)
                                Cấp tỉnh 9.412 9.105 96,74 8.877 8.013 90,27
                                Cấp huyện 14.208 12.560 88,40 13.990 10.877 77,75
                                Cộng 23.620 21.665 91,72 22.867 18.890 82,61
                                """))
                .contains(
                        "dossiers_received=23620",
                        "dossiers_online=21665",
                        "online_rate=91.72",
                        "dossiers_online_prev=18890");
    }

    @Test
    void withoutMarksTheWordsOfTheCatalogueTellTheLabels() {
        Report report =
                Normalising.text(
                        """
                        UBND HUYEN LAP VO CONG HOA XA HOI CHU NGHIA VIET NAM
                        VAN PHONG Doc lap - Tu do - Hanh phic
                        $6: 88/BC-VP Lap Vo, ngay 06 thang 11 nam 2023

                        BAO CAO
                        Két qua giai quyét thu tuc hanh chinh nam 2023

                        Noi dung DVT S6 liéu
                        Téng s6 hé so tiép nhan H6é so 1.918
                        Tiép nhan truc tuyén H6 so 1.602
                        """);

        assertThat(told(report))
                .containsExactlyInAnyOrder("dossiers_received=1918", "dossiers_online=1602");
        assertThat(report.indicators().get(0).evidence().text())
                .as("as it is printed")
                .isEqualTo("Téng s6 hé so tiép nhan H6é so 1.918");
    }

    @Test
    void aSixWithoutAUnitIsTheWordForAt() {
        Report report =
                Normalising.text(
                        """
                        UBND HUYEN LAP VO CONG HOA XA HOI CHU NGHIA VIET NAM
                        VAN PHONG Doc lap - Tu do - Hanh phic
                        $6: 88/BC-VP Lap Vo, ngay 06 thang 11 nam 2023

                        BAO CAO
                        Két qua chuyén d6i sé nam 2023

                        1. T6 céng nghé sé cong déng 6 18 xa, thi tran tiép tuc hoat dong.
                        """);

        assertThat(told(report)).noneMatch(f -> f.endsWith("=6"));
    }

    @Test
    void runningTextUnderATitleOfContentsIsNoTable() {
        assertThat(
                        figures(
                                """
                                Nội dung
                                Trong năm xã tiếp nhận nhiều hồ sơ hơn năm 2022
                                Các tổ công nghệ số cộng đồng hoạt động từ năm 2022
                                """))
                .isEmpty();
    }

    private static Report report(String table) {
        return Normalising.text(
                """
                UBND HUYỆN LẤP VÒ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                VĂN PHÒNG Độc lập - Tự do - Hạnh phúc
                Số: 88/BC-VP Lấp Vò, ngày 06 tháng 11 năm 2023

                BÁO CÁO
                Kết quả giải quyết thủ tục hành chính năm 2023

                Văn phòng báo cáo như sau:

                """
                        + table);
    }

    private static List<String> figures(String table) {
        return told(report(table));
    }

    private static List<String> told(Report report) {
        return report.indicators().stream()
                .filter(i -> Objects.nonNull(i.id()))
                .filter(Indicator::isTotal)
                .map(i -> i.id() + "=" + i.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.toList());
    }
}
