package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Report;

/** Whose a figure is, what it counts, and where the words say it is wrong; all invented. */
class WordsOfReportsTest {

    @Test
    void theFiguresOfTheWholeCityAreNotTheWards() {
        String sentence =
                "Hồ sơ trực tuyến chiếm 94,40%. Tỷ lệ trực tuyến bình quân toàn thành phố cùng"
                        + " thời điểm là 93,1%.";

        assertThat(figures(report("PHƯỜNG PHÚ XUÂN", sentence)))
                .contains("online_rate=94.4")
                .doesNotContain("online_rate=93.1");
        assertThat(figures(report("THÀNH PHỐ VINH", sentence)))
                .as("of a city that reports itself")
                .contains("online_rate=93.1");
    }

    @Test
    void theFiguresOfAnotherUnitOfTheSameNameAreNotTheReports() {
        String sentence =
                "Số liệu của thị xã Sơn Tây trước ngày 01/7/2023: hồ sơ tiếp nhận 31.206, tỷ lệ hồ sơ trực tuyến"
                        + " 71,4% – phường không có thẩm quyền xác nhận.";

        assertThat(figures(report("PHƯỜNG SƠN TÂY", sentence))).isEmpty();
        assertThat(figures(report("THỊ XÃ SƠN TÂY", sentence)))
                .as("its own are")
                .contains("online_rate=71.4");
    }

    @Test
    void whatStandsBesideAnothersFigureIsAnothersToo() {
        Report report =
                report(
                        "HUYỆN LỘC BÌNH",
                        "Tổ công nghệ số cộng đồng: 178 tổ/1.196 thành viên. Trong khi đó toàn tỉnh có"
                                + " 1.703 tổ, 9.874 thành viên.");

        assertThat(figures(report))
                .containsExactly(
                        "community_digital_teams=178", "community_digital_team_members=1196");
        assertThat(report.indicators())
                .extracting(Indicator::value)
                .noneMatch(v -> v.intValue() == 9874);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gồm 126 hồ sơ của quý III chuyển qua",
                "gồm 126 hồ sơ tháng 9 để lại",
                "gồm 126 hồ sơ năm 2022 chuyển sang",
            })
    void whatCameOverFromATimeWithANumberIsCarriedOver(String words) {
        assertThat(
                        figures(
                                reportSaying(
                                        "Tiếp nhận 3.412 hồ sơ, "
                                                + words
                                                + " và 3.286 hồ sơ nhận mới.")))
                .contains("dossiers_carried_over=126", "dossiers_received_in_period=3286");
    }

    @Test
    void whatGoesOverToATimeWithANumberIsNot() {
        assertThat(figures(reportSaying("Còn 40 hồ sơ chuyển sang tháng 12 giải quyết.")))
                .doesNotContain("dossiers_carried_over=40");
    }

    @Test
    void thePeopleAreNoRemainder() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Trong số nhận mới thì 3.102 hồ sơ bà con nộp trực tuyến.")))
                .containsExactly("dossiers_online=3102");
    }

    @Test
    void anArticleThatHelpsPeopleIsStillAnArticle() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Trạm truyền thanh xã phát 22 tin, 9 bài hướng dẫn bà con sử dụng dịch vụ"
                                                + " công trực tuyến.")))
                .contains("broadcast_news=22", "broadcast_articles=9");
    }

    @Test
    void aClosingThatSumsUpSaysFiguresToo() {
        String text =
                "Đài truyền thanh phát 286 tin.\n\nII. ĐỀ XUẤT, KIẾN NGHỊ\n\n- Đề nghị Sở hỗ trợ tài liệu.\n"
                        + "Tóm lại, với 268 tin phát thanh, công tác truyền thông đã đạt yêu cầu./.\n";

        assertThat(figures(reportSaying(text)))
                .contains("broadcast_news=286", "broadcast_news=268");
    }

    @Test
    void whatANumberIsPartOfSaysThatItsSeparatorIsSwapped() {
        assertThat(codes(reportSaying("Nuôi tôm 4,215 ha trên tổng 6.120 ha mặt nước.")))
                .contains("NORM-003");
        assertThat(codes(reportSaying("Nuôi tôm 4,215 ha, nuôi cua 6.120 ha.")))
                .doesNotContain("NORM-003");
    }

    @Test
    void theDaysBehindTheNameOfAPeriodAreTheReportsHoweverWrong() {
        Report report =
                report(
                        "XÃ CHỢ RÃ",
                        "Xã báo cáo kết quả quý IV/2023 (từ 15/6/2023 đến 14/9/2023): tiếp nhận 76 hồ sơ.");

        assertThat(report.period().from()).isEqualTo(LocalDate.of(2023, 6, 15));
        assertThat(report.period().to()).isEqualTo(LocalDate.of(2023, 9, 14));
        assertThat(codes(report)).contains("NORM-023").doesNotContain("NORM-022");
    }

    @Test
    void papersThatWereReviewedAreResults() {
        Report report =
                reportSaying(
                        "Huyện rà soát 14 văn bản, đề nghị bãi bỏ 02 văn bản. Bố trí 62/66 biên chế.");

        assertThat(report.indicators()).extracting(i -> i.value().intValue()).contains(14, 2, 62);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tỷ lệ hồ sơ trực tuyến đạt 88,42%; kế hoạch cả năm là 90%.",
                "Tỷ lệ hồ sơ trực tuyến đạt 88,42%, vượt chỉ tiêu Chính phủ giao (90%).",
                "Tỷ lệ hồ sơ trực tuyến đạt 88,42% và vượt kế hoạch tỉnh đề ra (90%).",
            })
    void aTargetIsNoResultHoweverItIsPut(String sentence) {
        assertThat(figures(reportSaying(sentence)))
                .contains("online_rate=88.42")
                .doesNotContain("online_rate=90");
    }

    @Test
    void whatHasToBeDoneByADayToComeIsNotDone() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Các phường xử lý dứt điểm 28 hồ sơ quá hạn trước ngày 20/01/2024.")))
                .isEmpty();
        assertThat(
                        figures(
                                reportSaying(
                                        "Các phường đã xử lý 28 hồ sơ quá hạn trước ngày 20/6/2023.")))
                .isNotEmpty();
    }

    @Test
    void aDeedThatFailsIsNotNothing() {
        assertThat(figures(reportSaying("Nhiều hồ sơ cấp phép không giải quyết đúng hẹn được.")))
                .isEmpty();
        assertThat(figures(reportSaying("Không có hồ sơ giải quyết quá hạn.")))
                .containsExactly("dossiers_resolved_late=0");
    }

    @Test
    void whoHandsThemInMayBeTwoParties() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Trong đó có 548.117 hồ sơ được người dân, doanh nghiệp nộp trên môi trường"
                                                + " mạng.")))
                .containsExactly("dossiers_online=548117");
    }

    @Test
    void whereItWasSaidIsNotWhatIsCounted() {
        assertThat(
                        figures(
                                reportSaying(
                                        "1/ Số liệu thống nhất tại cuộc họp\n\nHuyện nhận vào tổng cộng 14.870 hồ sơ."
                                                + " Kênh trực tuyến: 11.942. Quý trước mang sang: 525.")))
                .containsExactly(
                        "dossiers_received=14870",
                        "dossiers_online=11942",
                        "dossiers_carried_over=525");
    }

    @Test
    void whatFiguresAreOutOfIsAnother() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Có 1.372 hồ sơ được thanh toán trực tuyến trong số 1.604 hồ sơ có phát sinh"
                                                + " phí, lệ phí.")))
                .doesNotContain("online_payments=1604");
    }

    @Test
    void theVisitsOfAFanpageAreNotThePortals() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Phát 3 phóng sự ngắn về hồ sơ trực tuyến trên Fanpage, thu hút 22.600 lượt"
                                                + " xem.")))
                .doesNotContain("portal_visits=22600");
    }

    @Test
    void aShareIsHeldAgainstItsCountsOverTheNumberOfALevel() {
        assertThat(
                        codes(
                                reportSaying(
                                        "6.118/7.405 người có tài khoản định danh điện tử mức 2, đạt 86,22%.")))
                .contains("NORM-030");
        assertThat(
                        codes(
                                reportSaying(
                                        "6.118/7.405 người có tài khoản định danh điện tử mức 2, đạt 82,62%.")))
                .doesNotContain("NORM-030");
    }

    @Test
    void noMoreComplaintsAreAnsweredThanWereGiven() {
        assertThat(codes(reportSaying("Đã trả lời 47/45 phản ánh, kiến nghị được giao.")))
                .contains("NORM-031");
        assertThat(codes(reportSaying("Đã phát 47/45 tin được giao."))).doesNotContain("NORM-031");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KẾ HOẠCH|Tổng kinh phí dự kiến 185 triệu đồng, gồm: trực quan 60 triệu đồng; tập huấn 45 triệu đồng;"
                        + " sửa loa 70 triệu đồng.|NORM-034",
                "THÔNG BÁO|Mỗi hộ nộp 1.350.000 đồng (một triệu năm trăm ba mươi nghìn đồng).|NORM-020",
            })
    void whatReportsNothingIsHeldAgainstItsOwnMoney(String line) {
        String[] said = line.split("\\|");
        Report right = document(said[0], said[1].replace("185", "175").replace("ba mươi", "mươi"));

        assertThat(codes(document(said[0], said[1]))).containsExactly(said[2]);
        assertThat(codes(right)).doesNotContain("NORM-034");
    }

    @Test
    void aPortalIsABodyOfItsOwn() {
        Report report =
                Normalising.text(
                        """
                        VĂN PHÒNG UBND TỈNH BẮC NINH       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        CỔNG THÔNG TIN ĐIỆN TỬ TỈNH             Độc lập - Tự do - Hạnh phúc
                        Số: 48/BC-CTTĐT               Bắc Ninh, ngày 15 tháng 11 năm 2023

                        BÁO CÁO
                        Hoạt động của Cổng Thông tin điện tử quý III năm 2023

                        Đăng 1.204 tin, bài.
                        """);

        assertThat(report.header().issuer().value()).isEqualTo("Cổng Thông tin điện tử tỉnh");
    }

    @Test
    void aLetteredLineTurnsToDifficultiesAndProposals() {
        var sections =
                reportSaying(
                                "a) Huyện đã phát 120 tin.\n\nc) Khó khăn: 02 máy quét đã cũ, mỗi giờ chỉ quét được"
                                        + " 60 trang.\n\nd) Kiến nghị: cho thuê dịch vụ số hóa, dự kiến 38 triệu đồng.")
                        .sections();

        assertThat(sections.difficulties().text()).contains("máy quét");
        assertThat(sections.proposals().text()).contains("thuê dịch vụ");
    }

    private static Report document(String kind, String body) {
        return Normalising.text(
                """
                ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                HUYỆN LẤP VÒ                 Độc lập - Tự do - Hạnh phúc
                Số: 482/%s-UBND          Lấp Vò, ngày 15 tháng 11 năm 2023

                %s
                Về truyền thông dịch vụ công năm 2024

                %s
                """
                        .formatted(kind.startsWith("K") ? "KH" : "TB", kind, body));
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static Report report(String unit, String body) {
        return Normalising.text(
                """
                ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                %s                 Độc lập - Tự do - Hạnh phúc
                Số: 482/BC-UBND          Ngày 15 tháng 11 năm 2023

                BÁO CÁO
                Kết quả thực hiện thủ tục hành chính quý IV năm 2023

                I. KẾT QUẢ THỰC HIỆN

                %s
                """
                        .formatted(unit, body));
    }
}
