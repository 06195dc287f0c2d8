package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figure;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;
import static vn.tonghop.normalisation.Normalising.scanSaying;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Qualifier;
import vn.tonghop.report.Report;

/** Figures in sentences; all of them are invented. */
class FiguresOfTextTest {

    @Test
    void aListOfFiguresGivesEachItsOwn() {
        assertThat(
                        figures(
                                reportSaying(
                                        "- Đài truyền thanh đã phát 125 tin, 42 bài tuyên truyền về"
                                                + " dịch vụ công trực tuyến; đăng tải 318 tin, bài trên Cổng"
                                                + " Thông tin điện tử với hơn 45.200 lượt truy cập.\n"
                                                + "- Thành lập 68/68 tổ công nghệ số cộng đồng với 476 thành"
                                                + " viên.")))
                .containsExactly(
                        "broadcast_news=125",
                        "broadcast_articles=42",
                        "portal_posts=318",
                        "portal_visits=45200",
                        "community_digital_teams=68",
                        "community_digital_team_members=476");
    }

    @Test
    void aRateKnowsWhatItIsCountedFrom() {
        Report report =
                reportSaying(
                        "Số lượng hồ sơ trực tuyến là 24.060/33.494, đạt tỷ lệ 71,83%, tăng 37,96% so"
                                + " với cùng kỳ năm 2022.");

        assertThat(figures(report))
                .containsExactly(
                        "dossiers_online=24060",
                        "dossiers_total=33494",
                        "online_rate=71.83",
                        "online_rate_change=37.96");
        Indicator rate = figure(report, "online_rate");
        assertThat(rate.numerator()).isEqualByComparingTo("24060");
        assertThat(rate.denominator()).isEqualByComparingTo("33494");
        assertThat(figure(report, "online_rate_change").unit()).isEqualTo("điểm %");
    }

    @Test
    void aDecreaseIsNegative() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Tỷ lệ hồ sơ trực tuyến đạt 60,5%, giảm 2,1% so với cùng kỳ năm"
                                                + " trước.")))
                .containsExactly("online_rate=60.5", "online_rate_change=-2.1");
    }

    @Test
    void aFormerYearsFigureIsTheBaseline() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Tỷ lệ hồ sơ trực tuyến đạt 71,83% (cùng kỳ đạt 33,87%). Năm"
                                                + " 2022 có 14.816/43.742 hồ sơ trực tuyến.")))
                .containsExactly(
                        "online_rate=71.83",
                        "online_rate_prev=33.87",
                        "dossiers_online_prev=14816",
                        "dossiers_total_prev=43742");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yêu cầu 100% cơ quan, đơn vị tổ chức tuyên truyền.",
                "Phấn đấu tỷ lệ hồ sơ trực tuyến đạt 80%.",
                "Chỉ tiêu tỷ lệ hồ sơ trực tuyến được giao là 70%.",
                "Cả nước đạt tỷ lệ hồ sơ trực tuyến 60%.",
                "Toàn tỉnh đạt tỷ lệ hồ sơ trực tuyến 60%.",
                "Thực hiện 02 Nghị định của Chính phủ và Kế hoạch số 318/KH-UBND.",
                "Huyện xếp thứ 04/12 về tỷ lệ hồ sơ trực tuyến.",
                "Trang thông tin điện tử hoạt động từ ngày 10/12/2020, giai đoạn 2021 - 2030.",
                "Điện thoại liên hệ về hồ sơ trực tuyến: 0900.000.000.",
            })
    void whatIsNoResultIsNoFigure(String sentence) {
        assertThat(figures(reportSaying(sentence))).isEmpty();
    }

    @Test
    void figuresOfAPlanOrAProposalAreNoResults() {
        Report report =
                reportSaying(
                        """
                        Tỷ lệ hồ sơ trực tuyến đạt 71%.

                        II. KIẾN NGHỊ
                        Đề nghị tỉnh hỗ trợ số tiền thanh toán trực tuyến 200 triệu đồng.

                        III. PHƯƠNG HƯỚNG NĂM 2024
                        Tỷ lệ hồ sơ trực tuyến đạt 85%; phát 200 tin.
                        """);

        assertThat(figures(report)).containsExactly("online_rate=71");
    }

    @Test
    void moneyIsScaledAndOnlyWhenItsUnitIsCertain() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Thanh toán trực tuyến đạt 3.215 giao dịch với số tiền 1,25 tỷ"
                                                + " đồng.")))
                .containsExactly("online_payments=3215", "online_payment_amount=1250000000");
        assertThat(
                        figures(
                                scanSaying(
                                        "thanh toén truc tuyén dat khoéng 74 tj ddng véi khoang 210.000"
                                                + " giao dich")))
                .containsExactly("online_payment_amount=74000000000", "online_payments=210000");
        assertThat(figures(scanSaying("thanh toén truc tuyén dat khoéng 74 tx dxng")))
                .as("what may be đồng or tỷ đồng is not guessed")
                .noneMatch(f -> f.startsWith("online_payment_amount"));
    }

    @Test
    void swappedSeparatorsAreReadAndSaid() {
        Report report =
                reportSaying("Số hồ sơ trực tuyến là 24,060/33.494 hồ sơ, đạt tỷ lệ 71.83%.");

        assertThat(figures(report))
                .containsExactly(
                        "dossiers_online=24060", "dossiers_total=33494", "online_rate=71.83");
        assertThat(report.findings()).extracting(f -> f.code()).contains("NORM-003");
    }

    @Test
    void qualifiersAreKept() {
        assertThat(
                        figure(reportSaying("Đã đăng tải trên 500 tin, bài."), "portal_posts")
                                .qualifier())
                .isEqualTo(Qualifier.GT);
        assertThat(
                        figure(
                                        scanSaying("c6 khoang 28.000 hd so qua duong buu chinh"),
                                        "dossiers_postal")
                                .qualifier())
                .isEqualTo(Qualifier.APPROX);
    }

    @Test
    void theSameWordMeansWhatStandsBeforeIt() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Tiếp nhận 1.915 hồ sơ (trực tuyến 1.742, trực tiếp và bưu chính"
                                                + " 163, từ kỳ trước chuyển qua 10), đã giải quyết 1.850 hồ"
                                                + " sơ: trước hạn 1.790, đúng hạn 58, quá hạn 2; đang giải"
                                                + " quyết 65 hồ sơ, không phát sinh hồ sơ quá hạn.")))
                .containsExactlyInAnyOrder(
                        "dossiers_received=1915",
                        "dossiers_online=1742",
                        "dossiers_direct_postal=163",
                        "dossiers_carried_over=10",
                        "dossiers_resolved=1850",
                        "dossiers_resolved_early=1790",
                        "dossiers_resolved_on_time=58",
                        "dossiers_resolved_late=2",
                        "dossiers_in_progress=65",
                        "dossiers_in_progress_late=0");
    }

    @Test
    void figuresMayStandBeforeTheirNames() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Đã giải quyết 1.850 hồ sơ, gồm 1.700 hồ sơ trước hạn, 148 hồ sơ"
                                                + " đúng hạn.")))
                .containsExactly(
                        "dossiers_resolved=1850",
                        "dossiers_resolved_early=1700",
                        "dossiers_resolved_on_time=148");
    }

    @Test
    void aScansWordsThatLookLikeNumbersAreWords() {
        assertThat(
                        figures(
                                scanSaying(
                                        "ty 18 hd so sb héa cua c4c co quan binh quan dat 98%; dién hinh"
                                                + " 14 sb luong hd so tryc tuyén tang; dén nay c6 17/17 T6"
                                                + " cong nghé s6 cong dong véi 118 t6 vién.")))
                .containsExactly(
                        "digitised_dossier_rate=98",
                        "community_digital_teams=17",
                        "community_digital_team_members=118");
    }

    @Test
    void aFigureWithoutANameInTheCatalogueIsListedWithItsWords() {
        Report report = reportSaying("Đã tổ chức 15 hội nghị tập huấn cho cán bộ.");

        assertThat(report.indicators())
                .singleElement()
                .satisfies(
                        i -> {
                            assertThat(i.id()).isNull();
                            assertThat(i.name()).contains("hội nghị tập huấn");
                            assertThat(i.unit()).isEqualTo("hội nghị");
                        });
    }

    @Test
    void evidenceIsTheLineOfTheSource() {
        Report report = reportSaying("Số hồ sơ trực tuyến\nlà 1.250 hồ sơ.");

        Indicator figure = figure(report, "dossiers_online");
        assertThat(figure.evidence().line()).isEqualTo(11);
        assertThat(figure.evidence().text()).isEqualTo("Số hồ sơ trực tuyến\nlà 1.250 hồ sơ.");
    }

    @Test
    void whatOneFieldDoesNotHaveIsNotSaidOfAll() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Hồ sơ chứng thực giải quyết trong ngày, không có tồn đọng.")))
                .isEmpty();
        assertThat(figures(reportSaying("Hồ sơ giải quyết trong ngày, không có tồn đọng.")))
                .containsExactly("dossiers_in_progress=0");
    }
}
