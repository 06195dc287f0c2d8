package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;

/** Wholes and parts as offices write them. All of it is invented. */
class StatedSumsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng số hồ sơ tiếp nhận là 120 hồ sơ, trong đó 70 hồ sơ trực tuyến, 45 hồ sơ trực tiếp.",
                "Trong kỳ tiếp nhận 2.150 hồ sơ, trong đó: trực tuyến 1.802 hồ sơ; trực tiếp 318 hồ sơ; bưu chính 20 hồ sơ.",
                "Đã giải quyết 1.640 hồ sơ (trước hạn 1.200, đúng hạn 400, quá hạn 30).",
                "UBND huyện ban hành 15 văn bản chỉ đạo, gồm 04 kế hoạch, 08 công văn và 02 quyết định.",
                "Huyện tổ chức 12 lớp tập huấn, trong đó 05 lớp cho cán bộ cấp xã, 06 lớp cho tổ công nghệ số cấp thôn.",
                "Tổng số hồ sơ tiếp nhận: 318 hồ sơ. Trong đó: tiếp nhận trực tuyến 270 hồ sơ, tiếp nhận trực tiếp 38 hồ sơ.",
                "Trực tuyến 1.742 hồ sơ, trực tiếp 163 hồ sơ, tổng cộng 1.915 hồ sơ.",
                "Phát 48 tin, 12 bài trên hệ thống truyền thanh, tổng cộng 62 tin, bài.",
                "Kinh phí thực hiện 350 triệu đồng, gồm ngân sách tỉnh 200 triệu đồng, ngân sách xã 130 triệu đồng.",
                "Tổng số hồ sơ phải giải quyết 512 hồ sơ (kỳ trước chuyển sang 32 hồ sơ, tiếp nhận mới 490 hồ sơ).",
                "Toàn huyện có 96 tổ công nghệ số cộng đồng, gồm 14 tổ cấp xã và 80 tổ cấp thôn."
            })
    void partsThatDoNotComeToTheirWholeAreSaid(String sentence) {
        Report report = Normalising.reportSaying("- " + sentence);

        assertThat(codes(report)).contains("NORM-034");
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng số hồ sơ tiếp nhận là 120 hồ sơ, trong đó 75 hồ sơ trực tuyến, 45 hồ sơ trực tiếp.",
                "Tiếp nhận 120 hồ sơ, trong đó 75 hồ sơ trực tuyến; giải quyết 118 hồ sơ, trong đó 110 hồ sơ đúng hạn.",
                "Tiếp nhận 500 hồ sơ, trong đó trực tuyến 400 hồ sơ, trực tiếp 100 hồ sơ; đã giải quyết 450 hồ sơ.",
                "Trong năm tiếp nhận 1.200 hồ sơ (tăng 100 hồ sơ so với năm trước, vượt 50 hồ sơ so với kế hoạch).",
                "Có 45 cán bộ, trong đó 40 người có bằng đại học, 30 người là đảng viên.",
                "Đăng 96 tin bài, trong đó 12 tin về dịch vụ công, 20 tin về cải cách hành chính.",
                "Tổ chức 12 lớp tập huấn, gồm 450 học viên và 20 giảng viên.",
                "Tiếp nhận 1.000 hồ sơ, trong đó 700 hồ sơ trực tuyến, 20 hồ sơ qua bưu chính.",
                "Phát 48 tin, 12 bài trên hệ thống truyền thanh, tổng cộng 60 tin, bài.",
                "Treo 17 pa-nô và 44 băng rôn (61 sản phẩm).",
                "Lũy kế từ đầu năm tiếp nhận 900 hồ sơ, trong tháng 80 hồ sơ, nâng tổng số lên 980 hồ sơ.",
                "Có 120 hồ sơ nộp trực tuyến, 450 giao dịch thanh toán và 30 hồ sơ trả qua bưu chính."
            })
    void partsThatFitOrAreOnlySomeSayNothing(String sentence) {
        assertThat(codes(Normalising.reportSaying("- " + sentence))).doesNotContain("NORM-034");
    }

    @Test
    void aListBelowItsTotalIsAddedUp() {
        String list =
                """
                - Tổng số hồ sơ tiếp nhận trong kỳ: 1.915 hồ sơ, trong đó:
                + Trực tuyến: %s hồ sơ (chiếm 91%%);
                + Trực tiếp: 163 hồ sơ;
                + Qua bưu chính: 10 hồ sơ.
                - Đã giải quyết 1.900 hồ sơ.
                """;

        assertThat(codes(Normalising.reportSaying(list.formatted("1.724")))).contains("NORM-034");
        assertThat(codes(Normalising.reportSaying(list.formatted("1.742"))))
                .doesNotContain("NORM-034");
    }

    @Test
    void aFindingNamesTheTermsAndTheirSum() {
        Report report =
                Normalising.reportSaying(
                        "- Tiếp nhận 120 hồ sơ, trong đó 70 hồ sơ trực tuyến, 45 hồ sơ trực tiếp.");

        Finding finding =
                report.findings().stream()
                        .filter(f -> f.code().equals("NORM-034"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.message()).contains("120", "70 + 45", "115");
        assertThat(finding.evidence().line()).isNotNull();
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }
}
