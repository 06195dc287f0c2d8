package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What desks, departments and boards write, said of dossiers and of other things; invented. */
class OfficeWordingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tỷ lệ giải quyết hồ sơ trước và đúng hạn trong kỳ đạt 99,52%.|on_time_rate=99.52",
                "Còn 135 hồ sơ của kỳ báo cáo trước chuyển sang.|dossiers_carried_over=135",
                "Có 107 hồ sơ nộp tại Trung tâm.|dossiers_direct_postal=107",
                "Đã tổ chức 47 hội nghị, cuộc họp trực tuyến 3 cấp.|online_briefings=47",
                "Loa truyền thanh phát 74 bài về an toàn giao thông.|broadcast_articles=74",
                "Dự 03 cuộc giao ban trực tuyến; 214 cán bộ, công chức (87,35%) đã hoàn thành khóa học"
                        + " trên nền tảng.|officials_platform_course_rate=87.35",
            })
    void thisIsTheFigure(String sentence, String figure) {
        assertThat(figures(reportSaying(sentence))).contains(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ủy ban nhân dân xã đã công khai 402 thủ tục hành chính thuộc thẩm quyền.",
                "Ủy ban nhân dân xã đã gửi 13 thư xin lỗi đến tổ chức, cá nhân có hồ sơ trả chậm.",
                "Chứng thực bản sao giấy 84.117 bản sao, thu lệ phí 412 triệu đồng.",
            })
    void thisIsNone(String sentence) {
        assertThat(figures(reportSaying(sentence))).isEmpty();
    }

    @Test
    void anOfficeThatIsCalledAfterAFieldReportsAllOfItsDossiers() {
        assertThat(
                        figures(
                                reportSaying(
                                        """
                                        b) Tại Sở Tư pháp:

                                        - Hồ sơ nhận trong tháng: 1.902, trong đó nộp trên môi trường mạng: 1.897.
                                        """)))
                .containsExactly("dossiers_received_in_period=1902", "dossiers_online=1897");
    }

    @Test
    void millionsMayHaveDecimalsBehindMilliards() {
        assertThat(reportSaying("Đã phạt tiền 4 tỷ 366,5 triệu đồng.").indicators())
                .singleElement()
                .satisfies(
                        i -> {
                            assertThat(i.value()).isEqualByComparingTo("4366500000");
                            assertThat(i.unit()).isEqualTo("đồng");
                        });
    }
}
