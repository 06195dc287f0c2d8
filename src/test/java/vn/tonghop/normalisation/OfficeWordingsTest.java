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
                "Thu phí, lệ phí trực tuyến 744 giao dịch, thành tiền 41.250.000đ."
                        + "|online_payment_amount=41250000",
                "Đang thụ lý: 221 hồ sơ, trong đó 02 hồ sơ đã trễ do chờ xác định nghĩa vụ tài chính."
                        + "|dossiers_in_progress_late=2",
                "Tỷ lệ xã, thị trấn triển khai chứng thực điện tử đạt 98%.|e_certification_units_rate=98",
                "Dự 03 cuộc giao ban trực tuyến; 214 cán bộ, công chức (87,35%) đã hoàn thành khóa học"
                        + " trên nền tảng.|officials_platform_course_rate=87.35",
                "Tổng số hồ sơ trong tháng: 412 (trực tuyến: 398; trực tiếp: 14).|dossiers_total=412",
                "Đã xử lý dứt điểm 401/412 hồ sơ.|dossiers_resolved=401",
                "Nhận mới 87 hồ sơ, gồm qua mạng 61, tại Bộ phận Một cửa 26.|dossiers_direct_postal=26",
                "Thanh toán trực tuyến: 19 giao dịch/985.000 đồng.|online_payment_amount=985000",
                "Trong tổng số 452 hồ sơ đã giải quyết, 449 hồ sơ (chiếm 99,34%) bảo đảm đúng hoặc trước"
                        + " thời hạn, chỉ có 3 hồ sơ chậm trả.|on_time_rate=99.34",
                "Trong tổng số 452 hồ sơ đã giải quyết, 449 hồ sơ (chiếm 99,34%) bảo đảm đúng hoặc trước"
                        + " thời hạn, chỉ có 3 hồ sơ chậm trả.|dossiers_resolved_late=3",
                "Người dân gửi qua hệ thống thông tin giải quyết thủ tục hành chính của tỉnh là 271 hồ"
                        + " sơ.|dossiers_online=271",
                "Đã nhận 300 hồ sơ, tăng 11,2% so với cùng kỳ năm 2022. 283 hồ sơ đã được giải quyết."
                        + "|dossiers_resolved=283",
                "Trên sóng truyền thanh, xã đã phát 40 tin, 12 bài nói về cách nộp hồ sơ tại nhà."
                        + "|broadcast_articles=12",
                "Trung tâm Văn hóa đã phát 96 tin, 21 bài bằng hai thứ tiếng.|broadcast_articles=21",
                "Trên không gian mạng: trang thông tin điện tử của xã cập nhật 310 tin bài."
                        + "|portal_posts=310",
                "Người dân thanh toán không dùng tiền mặt: 5.120 lượt giao dịch trực tuyến."
                        + "|online_payments=5120",
                "Chính quyền số: hồ sơ trực tuyến 310 hồ sơ trên 400 hồ sơ.|dossiers_online=310",
                "Chính quyền số: hồ sơ trực tuyến 310 hồ sơ trên 400 hồ sơ.|dossiers_total=400",
                "Có 31 hồ sơ chưa kịp xử lý.|dossiers_in_progress=31",
            })
    void thisIsTheFigure(String sentence, String figure) {
        assertThat(figures(reportSaying(sentence))).contains(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ủy ban nhân dân xã đã công khai 402 thủ tục hành chính thuộc thẩm quyền.",
                "Chứng thực bản sao giấy 84.117 bản sao, thu lệ phí 412 triệu đồng.",
                "Quy trình điện tử của 08 thủ tục chưa cấu hình xong do đổi đầu mối.",
            })
    void thisIsNone(String sentence) {
        assertThat(figures(reportSaying(sentence))).isEmpty();
    }

    @Test
    void theMonthsOfASumAreNoPayments() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Tổng số tiền thanh toán trực tuyến lũy kế 9 tháng là"
                                                + " 18.720.000.000 đồng.")))
                .containsExactly("online_payment_amount=18720000000");
    }

    @Test
    void aNumberWithADashBeginsAnItem() {
        assertThat(
                        figures(
                                reportSaying(
                                        """
                                        1 - Số hồ sơ nhận trong năm: 4.120, của tháng 10: 388.
                                        2 - Số nhận trực tuyến: 3.605 (87,50%).
                                        3 - Số hồ sơ trả chậm: 0.
                                        4 - Số hồ sơ trả qua bưu chính công ích: 412.
                                        """)))
                .containsExactly(
                        "dossiers_received=4120",
                        "dossiers_online=3605",
                        "online_rate=87.5",
                        "dossiers_resolved_late=0",
                        "dossiers_postal=412");
    }

    @Test
    void anEmptyLineBetweenTwoItemsDoesNotPartThem() {
        assertThat(
                        figures(
                                reportSaying(
                                        "- Số hồ sơ nhận trong năm: 4.120.\n\n"
                                                + "- Số nhận trực tuyến: 3.605.\n")))
                .contains("dossiers_online=3605");
    }

    @Test
    void lettersOfApologyAreNoDossiers() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Hồ sơ nộp trực tuyến đạt 96,05% số hồ sơ phát sinh. Ủy ban nhân dân"
                                                + " xã đã gửi 13 thư xin lỗi đến người dân có hồ sơ trả"
                                                + " chậm.")))
                .containsExactly("online_rate=96.05");
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
    void aSeasonIsNoOrdinalAndExpensesAreNoComrades() {
        assertThat(
                        reportSaying(
                                        "Gieo cấy lúa hè thu 1.245 ha, tiết kiệm 42.600.000 đồng chi phí.")
                                .indicators())
                .extracting(i -> Normalising.plain(i.value()) + " " + i.unit())
                .containsExactly("1245 ha", "42600000 đồng");
    }

    @Test
    void aShareWithANameOfItsOwnIsNoShareOfTheCountsBeforeIt() {
        assertThat(reportSaying("Đã xử lý 401/412 hồ sơ, tỷ lệ đúng hạn 100%.").findings())
                .noneMatch(f -> f.code().equals("NORM-030"));
        assertThat(reportSaying("Đã xử lý 401/412 hồ sơ, tỷ lệ đạt 100%.").findings())
                .anyMatch(f -> f.code().equals("NORM-030"));
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
