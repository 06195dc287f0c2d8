package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figure;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Report;

/** How other offices put their figures: short notes, sums, words, brackets; all invented. */
class FiguresOfOtherHandsTest {

    @Test
    void labelsAndBracketsSayWhatTheNumbersCount() {
        assertThat(
                        figures(
                                reportSaying(
                                        "* Nhận: 2.418 bộ hồ sơ. Trong đó còn lại của tháng 8 là 137, mới nhận 2.281"
                                                + " (mạng: 2.064; quầy và bưu điện: 217). Tỷ lệ nộp qua mạng trên số mới"
                                                + " nhận: 90,49%.\n\n"
                                                + "* Trả: 2.296 bộ hồ sơ, gồm trước hạn 1.874, đúng hạn 399, trễ 23.\n\n"
                                                + "* Còn đang làm: 122; trong hạn 118, quá hạn 04.")))
                .containsExactly(
                        "dossiers_received=2418",
                        "dossiers_carried_over=137",
                        "dossiers_received_in_period=2281",
                        "dossiers_online=2064",
                        "dossiers_direct_postal=217",
                        "online_rate=90.49",
                        "dossiers_resolved=2296",
                        "dossiers_resolved_early=1874",
                        "dossiers_resolved_on_time=399",
                        "dossiers_resolved_late=23",
                        "dossiers_in_progress=122",
                        "dossiers_in_progress_in_time=118",
                        "dossiers_in_progress_late=4");
    }

    @Test
    void theSumIsTheFigureAndItsPartsAreNone() {
        assertThat(figures(reportSaying("Treo 15 băng rôn, dựng 07 pa nô (cộng 22 cái).")))
                .containsExactly("visual_items=22");
        assertThat(figures(reportSaying("Dựng 17 pa-nô và 44 băng rôn (61 sản phẩm trực quan).")))
                .containsExactly("visual_items=61");
        assertThat(figures(reportSaying("Treo 15 băng rôn, dựng 07 pa nô.")))
                .as("no sum is said")
                .doesNotContain("visual_items=22");
    }

    @Test
    void aCountInWordsIsACount() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Ban biên tập có bảy thành viên. Huyện chủ trì hai mươi ba cuộc họp giao ban"
                                                + " trực tuyến với các xã.")))
                .containsExactly("editorial_board_members=7", "online_briefings=23");
        assertThat(
                        figures(
                                reportSaying(
                                        "Trong năm, thành viên Ban biên tập viết bài đầy đủ; thu 186.500.000 đồng (một"
                                                + " trăm tám mươi sáu triệu năm trăm nghìn đồng).")))
                .as("năm is a year, and the words in brackets repeat the number")
                .isEmpty();
    }

    @Test
    void soManyOfSoManyIsAPair() {
        Report report =
                reportSaying(
                        "61 trên 64 công chức đã học xong khóa học trên nền tảng học trực tuyến mở.");

        assertThat(figure(report, "officials_platform_course").value()).isEqualByComparingTo("61");
    }

    @Test
    void theNumberOfAnItemIsNoFigure() {
        assertThat(
                        figures(
                                reportSaying(
                                        "2/ Số lượt xem trang thông tin điện tử 4.200 lượt.\n\n"
                                                + "3/ 14/14 thôn đã có loa.\n")))
                .containsExactly("portal_visits=4200");
    }

    @Test
    void whatAnotherBodyDidIsNotTheReporters() {
        assertThat(
                        figures(
                                reportSaying(
                                        "UBND xã Định An tiếp nhận 6.214 hồ sơ, tỷ lệ hồ sơ trực tuyến mới đạt"
                                                + " 58,9%.")))
                .isEmpty();
        assertThat(figures(reportSaying("UBND huyện Lấp Vò tiếp nhận 6.214 hồ sơ.")))
                .containsExactly("dossiers_received=6214");
    }

    @Test
    void whatStandsUnderALaterTimeIsPlanned() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Cổng thông tin điện tử đăng 118 tin, bài.\n\n"
                                                + "II. NĂM 2024\n\n"
                                                + "Cổng thông tin điện tử đăng 2.400 tin, bài.")))
                .containsExactly("portal_posts=118");
    }

    @Test
    void whatWasBeforeIsABaseline() {
        Report report =
                reportSaying(
                        "Tỷ lệ hồ sơ trực tuyến đạt 93,08%, tăng 4,33 điểm phần trăm so với năm 2022 (năm 2022"
                                + " đạt 88,75%); từ chỗ 14.870 hồ sơ trực tuyến năm 2022, năm nay tăng lên"
                                + " 21.406 hồ sơ trực tuyến.");

        assertThat(figure(report, "online_rate").value()).isEqualByComparingTo("93.08");
        assertThat(figure(report, "online_rate_prev").value()).isEqualByComparingTo("88.75");
        assertThat(figure(report, "dossiers_online").value()).isEqualByComparingTo("21406");
    }

    @Test
    void moneyOfAnotherWorkIsNoPayment() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Ngân hàng giải ngân cho 1.612 lượt hộ vay với số tiền 94,7 tỷ đồng.")))
                .isEmpty();
        assertThat(
                        figures(
                                reportSaying(
                                        "836 giao dịch trực tuyến, tổng 57.216.000 đồng; hoàn lại 410.000 đồng.")))
                .containsExactly("online_payments=836", "online_payment_amount=57216000");
    }

    @Test
    void resultsWithoutANameAreListedWithTheirWords() {
        List<Indicator> listed =
                reportSaying(
                                "Lợp lại 141 nhà, cấp 12,5 tấn gạo; giảm 542 hộ nghèo. Sởi: 17 ca."
                                        + " Ban hành 14 văn bản; họp lúc 16 giờ.")
                        .indicators();

        assertThat(listed).allMatch(i -> i.id() == null);
        assertThat(listed)
                .extracting(i -> Normalising.plain(i.value()) + " " + i.unit())
                .containsExactly("141 nhà", "12.5 tấn", "542 hộ", "17 ca");
        assertThat(listed.get(0).name()).contains("Lợp lại 141 nhà");
    }
}
