package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody gave as a target is no result, however an office puts it; all invented. */
class TargetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thực hiện chỉ tiêu thanh toán trực tuyến UBND tỉnh Đồng Tháp giao (30% trở lên), huyện"
                        + " triển khai nhiều việc.",
                "So với chỉ tiêu tỉnh giao (trực tuyến 70%, số hóa 85%, thanh toán trực tuyến 50%), huyện đạt"
                        + " cả ba.",
                "Tỉnh giao hồ sơ trực tuyến 80%, số hóa hồ sơ 85%.",
                "Tỉnh giao tỷ lệ hồ sơ trực tuyến đạt 80%.",
                "Nghị quyết Đảng bộ huyện đề ra tỷ lệ hồ sơ trực tuyến 90%.",
                "Mục tiêu tỷ lệ hồ sơ trực tuyến 90%.",
                "Chỉ tiêu tỉnh giao năm 2023: tỷ lệ hồ sơ trực tuyến 80%, tỷ lệ số hóa hồ sơ 85%.",
                "Tỷ lệ hồ sơ trực tuyến chưa đạt mục tiêu của tỉnh năm 2023 (tối thiểu 80%).",
                "Hồ sơ trực tuyến vượt kế hoạch năm 2023 (2.000 hồ sơ).",
                "Tỷ lệ hồ sơ trực tuyến còn thấp (chỉ tiêu Chủ tịch UBND tỉnh giao là 95%).",
                "Tỷ lệ hồ sơ trực tuyến còn thấp (KH: 95%).",
                "Tỷ lệ hồ sơ trực tuyến còn thấp (tỉnh giao 95%).",
                "Bộ yêu cầu tỷ lệ hồ sơ trực tuyến tối thiểu 60%.",
                "Tỷ lệ hồ sơ trực tuyến phấn đấu 90%, tỷ lệ số hóa hồ sơ 95%.",
                "Kế hoạch giao đăng 1.200 tin, bài trên cổng thông tin điện tử.",
            })
    void aTargetIsNoResult(String said) {
        assertThat(figures(reportSaying(said))).isEmpty();
    }

    @Test
    void aResultBesideItsTargetStays() {
        assertThat(figures(reportSaying("Tỷ lệ hồ sơ trực tuyến đạt 86,21%, tỉnh giao 80%.")))
                .containsExactly("online_rate=86.21");
        assertThat(figures(reportSaying("Tỉnh giao 80%, huyện đạt tỷ lệ hồ sơ trực tuyến 86,21%.")))
                .containsExactly("online_rate=86.21");
        assertThat(
                        figures(
                                reportSaying(
                                        "Tỷ lệ hồ sơ trực tuyến 86%, tỉnh giao 80%, tỷ lệ số hóa hồ sơ"
                                                + " 90%, tỉnh giao 85%.")))
                .containsExactly("online_rate=86", "digitised_dossier_rate=90");
        assertThat(
                        figures(
                                reportSaying(
                                        "Tỷ lệ hồ sơ trực tuyến đạt 92% (chỉ tiêu giao 80%, thực hiện"
                                                + " 92%).")))
                .contains("online_rate=92")
                .doesNotContain("online_rate=80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kết quả thực hiện các chỉ tiêu được giao: tỷ lệ hồ sơ trực tuyến 92%.",
                "Kết quả thực hiện các chỉ tiêu tỉnh giao (tỷ lệ hồ sơ trực tuyến 92%).",
                "So với chỉ tiêu tỉnh giao, tỷ lệ hồ sơ trực tuyến đạt 92%.",
                "Vượt chỉ tiêu tỉnh giao (đạt tỷ lệ hồ sơ trực tuyến 92%).",
                "Thực hiện kế hoạch tỉnh giao, đến nay tỷ lệ hồ sơ trực tuyến 92%.",
                "Thực hiện chỉ tiêu tỉnh giao về chuyển đổi số, huyện đã đưa tỷ lệ hồ sơ trực tuyến"
                        + " đạt 92%.",
            })
    void whatHasComeOfTargetsIsAResult(String said) {
        assertThat(figures(reportSaying(said))).containsExactly("online_rate=92");
    }

    @Test
    void whatIsHandedOverIsNoTarget() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Sau khi nhận bàn giao, huyện tiếp nhận 1.200 hồ sơ; bàn giao 12"
                                                + " máy cho xã.")))
                .containsExactly("dossiers_received=1200");
    }
}
