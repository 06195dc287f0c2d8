package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Finding;

/** Parts, wholes and shares as a text prints them. All of them are invented. */
class ProportionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "312/330 cán bộ, công chức có chứng nhận hoàn thành khóa học (đạt 92,55%).",
                "Đã kết nối 45/60 thôn, đạt 80%.",
                "Huyện tiếp nhận 6.105 hồ sơ, trong đó 5.988 hồ sơ xong đúng hạn, chiếm 97,08%.",
                "Có 1.200 HS, trong số này có 300 HS nộp qua mạng (35%).",
                "Toàn huyện có 14.180 hộ dân, còn 1.874 hộ nghèo. Hộ cận nghèo có 1.203 hộ, chiếm 9,48% tổng số hộ dân.",
                "Đồng bộ 22.409/22.521 học sinh (98,50%).",
                "Có 61 trên 64 công chức học xong khóa học, bằng 96,31%.",
                "Phát sinh 742 hồ sơ, có 731 hồ sơ nộp trên Cổng Dịch vụ công (95,82%).",
                "Tổ chức 12 lớp, trong đó có 05 lớp cho cán bộ thôn, chiếm 47,7%."
            })
    void aShareThatIsNotThatOfItsPartsIsSaid(String sentence) {
        assertThat(codes(sentence)).contains("NORM-030");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "312/330 cán bộ, công chức có chứng nhận hoàn thành khóa học (đạt 94,5%).",
                "312/330 cán bộ, công chức có chứng nhận hoàn thành khóa học (đạt 94,54%).",
                "Đã có 45/60 thôn có tổ công nghệ số; 80% hộ dân dùng mạng.",
                "Đã hoàn thành 45/60 nhiệm vụ, tăng 20% so với cùng kỳ.",
                "Huyện tiếp nhận 6.105 hồ sơ, trong đó 5.988 hồ sơ xong đúng hạn, chiếm 98,08%.",
                "Thực hiện 5.213/5.031 hồ sơ so với chỉ tiêu giao, đạt 103,6%.",
                "Phát sinh 742 hồ sơ, có 731 hồ sơ nộp trên Cổng Dịch vụ công (98,52%).",
                "Toàn huyện có 14.180 hộ dân. Hộ cận nghèo có 1.203 hộ, chiếm 8,48% tổng số hộ dân.",
                "Đồng bộ 22.409/22.521 học sinh (99,50%).",
                "Trực 24/7 trong tuần, đạt 85% yêu cầu; đến ngày 30/6 đạt 95%.",
                "Kế hoạch số 12/KH-UBND ngày 05/6/2023 giao 3 xã thực hiện."
            })
    void whatFitsOrIsNoShareOfAWholeIsLeft(String sentence) {
        assertThat(codes(sentence)).doesNotContain("NORM-030", "NORM-031");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số HS nộp trực tuyến là 5.213/5.031 HS phát sinh.",
                "Đã thành lập tổ ở 15/14 thôn của xã."
            })
    void aPartLargerThanItsWholeIsSaid(String sentence) {
        assertThat(codes(sentence)).contains("NORM-031");
    }

    private static List<String> codes(String sentence) {
        return Normalising.reportSaying(sentence).findings().stream().map(Finding::code).toList();
    }
}
