package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Indicator;

/** The total row of a form that recognition tore; all is invented. */
class TornTotalsTest {

    private static final String HEAD =
            """
            Đơn vị Tiếp nhận Đã giải quyết Đang giải quyết
            Tổng Trong kỳ ừ kỳ ổ Trước | Đúng Tổng | Trong | Quá
            Trực | Trực tiếp,
            tuyến | bưu chính
            Phòng Ví Dụ 2.496 | 1.380 902 610 | 1.542 248 221
            """;

    @Test
    void theSumsTellTheColumnsThoughACellIsLost() {
        assertThat(
                        figures(
                                HEAD
                                        + "Tổng cộng _|28.808| 21.404 7.106 298 |28.443| 11.782"
                                        + " |16.527| 134 | 365 335\n"))
                .containsExactlyInAnyOrder(
                        "dossiers_received=28808",
                        "dossiers_online=21404",
                        "dossiers_direct_postal=7106",
                        "dossiers_carried_over=298",
                        "dossiers_resolved=28443",
                        "dossiers_resolved_early=11782",
                        "dossiers_resolved_on_time=16527",
                        "dossiers_resolved_late=134",
                        "dossiers_in_progress=365",
                        "dossiers_in_progress_in_time=335");
    }

    @Test
    void aLostZeroIsThatOfTheLateOnes() {
        assertThat(figures(HEAD + "Tổng 385 325 52 8 375 261 114 10 10\n"))
                .contains(
                        "dossiers_resolved_early=261",
                        "dossiers_resolved_on_time=114",
                        "dossiers_in_progress=10",
                        "dossiers_in_progress_in_time=10")
                .noneMatch(f -> f.startsWith("dossiers_resolved_late"));
    }

    @Test
    void aFigureThatFitsTwoColumnsIsNotTold() {
        // 95 of the period before or, were 1.690 direct ones, of nothing at all
        assertThat(figures(HEAD + "Toàn huyện 1.690 322 95 1.402 571 13 114\n")).isEmpty();
    }

    @Test
    void figuresWhoseSumsDoNotComeOutAreNotTold() {
        assertThat(figures(HEAD + "Tổng cộng 385 324 52 8 375 262 114 10 10\n")).isEmpty();
    }

    @Test
    void columnsInAnotherOrderAreNotTheForms() {
        String other = HEAD.replace("Trực | Trực tiếp,", "Tổng | Trực | Kỳ trước | Trực | Tổng");

        assertThat(figures(other + "Tổng 385 325 52 8 375 261 114 10 10\n")).isEmpty();
    }

    @Test
    void aTotalWithoutTheWordsOfTheFormAboveItIsNoForms() {
        assertThat(figures("Đơn vị Thu Chi Còn lại\n" + "Tổng 385 325 52 8 375 261 114 10 10\n"))
                .isEmpty();
    }

    private static List<String> figures(String table) {
        return Normalising.text(
                        """
                        UBND HUYỆN LẤP VÒ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        VĂN PHÒNG Độc lập - Tự do - Hạnh phúc
                        Số: 88/BC-VP Lấp Vò, ngày 06 tháng 11 năm 2023

                        BÁO CÁO
                        Công tác một cửa năm 2023

                        Văn phòng báo cáo như sau:

                        """
                                + table)
                .indicators()
                .stream()
                .filter(i -> i.id() != null)
                .filter(Indicator::isTotal)
                .map(i -> i.id() + "=" + i.value().stripTrailingZeros().toPlainString())
                .toList();
    }
}
