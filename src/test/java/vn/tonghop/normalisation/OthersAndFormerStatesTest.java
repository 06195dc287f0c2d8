package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of a state that is gone, of a month, of one unit among many; all invented. */
class OthersAndFormerStatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huyện kiện toàn các tổ công nghệ số cộng đồng (trước sắp xếp có 23 tổ với 188 thành"
                        + " viên).",
                "Trước khi sáp nhập, huyện có 23 tổ công nghệ số cộng đồng, 188 thành viên.",
                "Trước đây huyện có 23 tổ công nghệ số cộng đồng, 188 thành viên.",
                "Khi chưa sắp xếp, huyện có 23 tổ công nghệ số cộng đồng.",
            })
    void aStateThatIsGoneIsNotReported(String said) {
        assertThat(figures(reportSaying(said))).isEmpty();
    }

    @Test
    void whatIsNowIsReportedBesideWhatIsGone() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Trước khi sáp nhập, huyện có 23 tổ công nghệ số cộng đồng; nay có 15"
                                                + " tổ công nghệ số cộng đồng.")))
                .containsExactly("community_digital_teams=15");
        assertThat(
                        figures(
                                reportSaying(
                                        "Hồ sơ giải quyết trước hạn 1.200 hồ sơ. Nhân sự được kiện toàn trước"
                                                + " khi sáp nhập, huyện có 15 tổ công nghệ số cộng đồng.")))
                .contains("dossiers_resolved_early=1200", "community_digital_teams=15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "So với năm 2022 (tiếp nhận 298 hồ sơ, tỷ lệ hồ sơ trực tuyến 91,6%), số hồ sơ tăng nhanh.",
                "Số hồ sơ tăng nhanh so với cùng kỳ năm trước (tiếp nhận 298 hồ sơ; tỷ lệ hồ sơ trực"
                        + " tuyến 91,6%).",
                "Số hồ sơ cao hơn năm ngoái (tiếp nhận 298 hồ sơ, tỷ lệ hồ sơ trực tuyến 91,6%).",
            })
    void aBracketBehindAFormerTimeIsOfIt(String said) {
        assertThat(figures(reportSaying(said)))
                .containsExactly("dossiers_total_prev=298", "online_rate_prev=91.6");
    }

    @Test
    void aFormerYearOpensItsSentence() {
        assertThat(figures(reportSaying("Cùng kỳ năm 2022 tỷ lệ trực tuyến là 58,3%.")))
                .containsExactly("online_rate_prev=58.3");
    }

    @Test
    void aChangeBehindAFormerTimeIsNotOfIt() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Tiếp nhận 1.200 hồ sơ, tăng 20% so với cùng kỳ (tương ứng 200 hồ"
                                                + " sơ).")))
                .containsExactly("dossiers_received=1200");
    }

    @Test
    void theFigureOfAMonthIsNotTheYears() {
        var report =
                reportSaying(
                        "Tỷ lệ hồ sơ nộp trực tuyến của huyện tăng từ 71,4% (tháng 7) lên 93,8% (tháng"
                                + " 9), tính chung cả năm là 84,55%.");

        assertThat(report.indicators())
                .filteredOn(i -> "online_rate".equals(i.id()) && i.period() == null)
                .singleElement()
                .satisfies(i -> assertThat(i.value()).isEqualByComparingTo("84.55"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xã Định An 2 tháng liền không phát sinh thanh toán trực tuyến.",
                "Những việc chưa được: xã Định An không phát sinh thanh toán trực tuyến; mạng yếu.",
                "Có xã cả năm không phát sinh hồ sơ thanh toán trực tuyến.",
                "Một số xã không phát sinh thanh toán trực tuyến.",
                "03 xã không phát sinh thanh toán trực tuyến.",
                "Các xã còn lại không phát sinh thanh toán trực tuyến.",
                "Phòng Tư pháp không có hồ sơ quá hạn.",
                "Có tháng không phát sinh thanh toán trực tuyến.",
            })
    void nothingInOneUnitIsNoZeroOfAll(String said) {
        assertThat(figures(reportSaying(said))).isEmpty();
    }

    @Test
    void nothingInAllIsZero() {
        assertThat(figures(reportSaying("Huyện Lấp Vò không có hồ sơ quá hạn.")))
                .containsExactly("dossiers_resolved_late=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huyện Cao Lãnh cùng thời điểm đạt 81,6% hồ sơ trực tuyến, 90,4% hồ sơ số hóa.",
                "Huyện Cao Lãnh, 6 tháng đầu năm 2023, đạt tỷ lệ hồ sơ trực tuyến 81,6%.",
                "Xã Định An trong năm 2023 tiếp nhận 812 hồ sơ.",
            })
    void anotherBodyAtTheSameTimeIsAnother(String said) {
        assertThat(figures(reportSaying("Huyện họp. " + said))).isEmpty();
    }

    @Test
    void aPieceOfAnythingIsNothingToSee() {
        assertThat(figures(reportSaying("Máy quét chỉ có 4 cái, hỏng 1 cái chưa sửa được.")))
                .isEmpty();
        assertThat(figures(reportSaying("Mua bàn ghế 12 chiếc, rèm 3 tấm."))).isEmpty();
        assertThat(figures(reportSaying("Băng rôn, áp phích: 42 cái.")))
                .containsExactly("visual_items=42");
        assertThat(figures(reportSaying("Treo 42 tấm băng rôn, sửa 3 cái quạt.")))
                .containsExactly("visual_items=42");
    }

    @Test
    void aNounBesideTeamsIsNoTeam() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Huyện có 12 khối phố, khối nào cũng có tổ công nghệ số cộng đồng"
                                                + " (14 tổ, 74 người).")))
                .containsExactly("community_digital_teams=14", "community_digital_team_members=74");
    }

    @Test
    void aSentenceOnTheReporterItselfIsItsOwn() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Riêng tại Ủy ban nhân dân huyện Lấp Vò: năm 2023 tiếp nhận 1.644 hồ sơ,"
                                                + " đều nộp trực tuyến; giải quyết xong 1.629 hồ sơ, không có hồ sơ"
                                                + " trễ hạn.")))
                .containsExactly(
                        "dossiers_received=1644",
                        "dossiers_resolved=1629",
                        "dossiers_resolved_late=0");
    }
}
