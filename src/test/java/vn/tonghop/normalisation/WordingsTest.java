package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same said in many ways is the same; all of it is invented. */
class WordingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toàn xã nhận 310 hồ sơ nộp qua mạng.|dossiers_online=310",
                "310 hồ sơ được người dân gửi trên môi trường mạng.|dossiers_online=310",
                "Số HS nộp qua cổng dịch vụ công quốc gia: 310.|dossiers_online=310",
                "Bộ phận Một cửa đã trả kết quả 295 hồ sơ.|dossiers_resolved=295",
                "Đã xong 295 hồ sơ.|dossiers_resolved=295",
                "Còn 12 hồ sơ đang thụ lý.|dossiers_in_progress=12",
                "Đang xem xét 12 hồ sơ, đều còn hạn.|dossiers_in_progress=12",
                "Bưu điện xã chuyển trả tận nhà 44 hồ sơ.|dossiers_postal=44",
                "Có 44 HS người dân chọn nhận kết quả qua BCCI.|dossiers_postal=44",
                "Đã giải quyết 15 hồ sơ trễ hẹn.|dossiers_resolved_late=15",
                "Tồn tháng trước mang sang: 9 HS.|dossiers_carried_over=9",
                "Loa truyền thanh trong năm đã lên sóng 20 tin.|broadcast_news=20",
                "Thu phí, lệ phí không dùng tiền mặt: 87 giao dịch.|online_payments=87",
            })
    void oneMeaningHasManyWordings(String sentence, String figure) {
        assertThat(figures(reportSaying(sentence))).contains(figure);
    }

    @Test
    void partsTakeOverWhatIsSaidOfTheirWhole() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Trong kỳ tiếp nhận 500 hồ sơ, trong đó qua mạng 420 hồ sơ, tại quầy"
                                                + " 80 hồ sơ; đã trả 450 hồ sơ (sớm hẹn 300, đúng hẹn 140, trễ hẹn"
                                                + " 10); còn đang xử lý 50 hồ sơ, trong đó còn hạn 48, quá hạn"
                                                + " 2.")))
                .contains(
                        "dossiers_online=420",
                        "dossiers_direct_postal=80",
                        "dossiers_resolved=450",
                        "dossiers_resolved_early=300",
                        "dossiers_resolved_on_time=140",
                        "dossiers_resolved_late=10",
                        "dossiers_in_progress=50",
                        "dossiers_in_progress_in_time=48",
                        "dossiers_in_progress_late=2");
    }

    @Test
    void theLineAboveAListSaysWhatItsItemsAre() {
        assertThat(
                        figures(
                                reportSaying(
                                        """
                                        1. Đã trả kết quả: 450 HS, chia ra:

                                        - Trước hẹn: 300 HS;

                                        - Đúng ngày hẹn: 140 HS;

                                        - Trễ hẹn: 10 HS.
                                        """)))
                .containsExactly(
                        "dossiers_resolved=450",
                        "dossiers_resolved_early=300",
                        "dossiers_resolved_on_time=140",
                        "dossiers_resolved_late=10");
    }

    @Test
    void aPartCountedUnderTheNameOfItsWholeIsNoSecondFigure() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Tổng số sản phẩm đã treo: 30 (gồm 12 băng rôn; 18 khẩu hiệu).")))
                .containsExactly("visual_items=30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riêng xã Mỹ An Hưng tiếp nhận 120 hồ sơ.|dossiers_received",
                "Hồ sơ trực tuyến toàn trình 55 hồ sơ.|dossiers_online",
                "Tiếp nhận 40 hồ sơ lĩnh vực đất đai.|dossiers_received",
                "Mỗi tổ công nghệ số cộng đồng có 7 thành viên.|community_digital_team_members",
                "Đài truyền thanh phát 2 tin/tuần.|broadcast_news",
                "Từ chối 6 hồ sơ nộp trực tuyến.|dossiers_online",
                "Đăng 45 tin bài trên Zalo.|portal_posts",
                "Hướng dẫn 250 lượt người dân nộp hồ sơ trực tuyến.|dossiers_online",
            })
    void whatIsOnlyAPartOrSomethingElseIsNotTheIndicator(String sentence, String id) {
        assertThat(figures(reportSaying(sentence))).noneMatch(f -> f.startsWith(id + "="));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Không phát sinh hồ sơ nộp qua dịch vụ bưu chính công ích.|dossiers_postal=0",
                "Hồ sơ trễ hẹn: không có.|dossiers_resolved_late=0",
                "Đã giải quyết 90 hồ sơ, không hồ sơ nào trễ hẹn.|dossiers_resolved_late=0",
            })
    void nothingSaidInWordsIsZero(String sentence, String figure) {
        assertThat(figures(reportSaying(sentence))).contains(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 tỷ 218 triệu đồng|6218000000",
                "96 triệu 450 nghìn đồng|96450000",
                "1 tỷ 20 triệu 300 nghìn đồng|1020300000",
            })
    void moneyIsSaidPieceByPiece(String money, String value) {
        assertThat(figures(reportSaying("Thanh toán trực tuyến thu được " + money + ".")))
                .containsExactly("online_payment_amount=" + value);
    }

    @Test
    void aSecondFigureOfATransitionIsOfNow() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Lượt truy cập cổng thông tin điện tử từ 1,2 triệu lượt năm trước lên"
                                                + " 1,46 triệu lượt.")))
                .containsExactly("portal_visits=1460000");
    }
}
