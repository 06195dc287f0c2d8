package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.tonghop.normalisation.Normalising.figure;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;
import static vn.tonghop.normalisation.Normalising.scanSaying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.CatalogueFiles;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;

/** Figures, periods and parts as offices write them; all texts are invented. */
class UnderstandingTest {

    @Test
    void aRangeHasTwoEnds() {
        Report report =
                reportSaying(
                        "Thời gian giải quyết bình quân từ 02 đến 05 ngày làm việc mỗi hồ sơ.");

        Indicator days = report.indicators().get(0);
        assertThat(days.value()).isEqualByComparingTo("2");
        assertThat(days.upper()).isEqualByComparingTo("5");
        assertThat(days.unit()).isEqualTo("ngày");
        assertThat(figures(reportSaying("Tỷ lệ hồ sơ trực tuyến tăng từ 65% lên 80%.")))
                .as("what rises from one figure to another is no range")
                .contains("online_rate=80");
    }

    @Test
    void aFormerFigureIsABaselineAndNeverTheReports() {
        Report report =
                reportSaying(
                        "Có 1.120 giao dịch thanh toán trực tuyến, cùng kỳ năm 2022 là 512 giao"
                                + " dịch.");

        assertThat(figures(report)).containsExactly("online_payments=1120");
        Indicator former = former(report, "online_payments");
        assertThat(former.value()).isEqualByComparingTo("512");
        assertThat(former.id()).as("the catalogue has no name for it").isNull();
        assertThat(former.period().label()).isEqualTo("năm 2022");
    }

    @Test
    void aFigureOfAMonthIsNotTheYears() {
        Report report =
                reportSaying(
                        "Đã đăng tải 318 tin, bài trên Cổng Thông tin điện tử. Trong tháng 10/2023,"
                                + " đã phát 20 tin trên hệ thống truyền thanh.");

        Indicator month = figure(report, "broadcast_news");
        assertThat(month.period().label()).isEqualTo("tháng 10/2023");
        assertThat(month.isTotal()).isFalse();
        assertThat(figure(report, "portal_posts").isTotal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thanh toán trực tuyến số tiền 345.600.000 đồng. | online_payment_amount=345600000",
                "Số tiền thanh toán trực tuyến 12,5 triệu đồng. | online_payment_amount=12500000",
                "Số tiền thanh toán trực tuyến 850 nghìn đồng. | online_payment_amount=850000",
                "Số tiền thanh toán trực tuyến hơn 1.250 tỷ đồng. | online_payment_amount=1250000000000",
                "Có ít nhất 2,1 triệu giao dịch thanh toán trực tuyến. | online_payments=2100000",
                "Trong năm phát 33 tin trên hệ thống truyền thanh. | broadcast_news=33",
                "Tiếp nhận mới trong kỳ 1.402 hồ sơ. | dossiers_received_in_period=1402",
                "Tỷ lệ hồ sơ nộp trực tuyến đạt 84,49% (96.204/113.870 hồ sơ). | online_rate=84.49,dossiers_online=96204,dossiers_total=113870",
                "Hồ sơ quá hạn: không phát sinh. | dossiers_resolved_late=0",
                "Không có hồ sơ trễ hạn. | dossiers_resolved_late=0",
                "57.902 hồ sơ giải quyết trước hạn, đúng hạn. | dossiers_resolved_early_or_on_time=57902",
                "Trước hạn 2.751 hồ sơ, đúng hạn 1.231 hồ sơ. | dossiers_resolved_early=2751,dossiers_resolved_on_time=1231",
            })
    void figuresAreReadAsTheyAreSaid(String sentence, String wanted) {
        assertThat(figures(reportSaying(sentence))).containsExactlyInAnyOrder(wanted.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tiếp nhận hồ sơ tăng 250 hồ sơ so với cùng kỳ.",
                "Huyện đứng thứ 22/63 về tỷ lệ hồ sơ trực tuyến.",
                "Tỷ lệ hồ sơ trực tuyến phải đạt tối thiểu 65%.",
                "Phương hướng quý II: phát 30 tin, 10 bài.",
                "2 Chứng thực 380 0 380 0 380 12 368",
                "Số tiền thanh toán trực tuyến 1.275. 300. 000 đồng.",
            })
    void whatIsNoFigureOfThePeriodIsNone(String sentence) {
        assertThat(figures(reportSaying(sentence))).isEmpty();
    }

    @Test
    void aLetterForADigitIsMendedOnlyWhereOneDigitCanBeMeant() {
        Report report =
                scanSaying(
                        "He thong truyén thanh da phat l25 tin va 4O bai tuyén truyén; dang 2S0 tin"
                                + " bai trén Cong thong tin dién tu.");

        assertThat(figures(report)).containsExactly("broadcast_news=125", "broadcast_articles=40");
        assertThat(report.findings()).extracting(f -> f.code()).contains("NORM-007");
        assertThat(figure(report, "broadcast_news").confidence()).isLessThan(0.7);
    }

    @Test
    void theSpecksOfAScanPartNoWords() {
        assertThat(
                        figures(
                                scanSaying(
                                        "Tiép'nhan truc tuyén 4.126 hé:so; $6 hé so dang giai quyét:"
                                                + " 1.343 hé so.")))
                .contains("dossiers_online=4126", "dossiers_in_progress=1343")
                .noneMatch(f -> f.endsWith("=6"));
    }

    @Test
    void aPeriodStandsBesideItsLegalWindowWhereTheyDiffer() {
        Report calendar = reportOf("Kết quả quý III năm 2023", "Đã tuyên truyền.");
        Report legal =
                reportOf(
                        "Kết quả quý III năm 2023",
                        "Từ ngày 15/6/2023 đến ngày 14/9/2023, đã phát 12 tin truyền thanh.");
        Report other =
                reportOf(
                        "Kết quả năm 2022",
                        "Trong năm (từ ngày 10/12/2021 đến ngày 10/12/2022) đã phát 12 tin truyền"
                                + " thanh.");

        assertThat(calendar.period().from()).isEqualTo("2023-07-01");
        assertThat(calendar.period().legalFrom()).isEqualTo("2023-06-15");
        assertThat(calendar.period().legalTo()).isEqualTo("2023-09-14");
        assertThat(legal.period().from()).isEqualTo("2023-06-15");
        assertThat(legal.period().legalFrom()).isNull();
        assertThat(other.period().from()).isEqualTo("2021-12-10");
        assertThat(other.period().to()).isEqualTo("2022-12-10");
        assertThat(other.period().legalTo()).isEqualTo("2022-12-14");
    }

    @ParameterizedTest
    @CsvSource({
        "Kết quả quý III, 2023-07-01, 2023-09-30",
        "Kết quả sáu tháng đầu năm 2023, 2023-01-01, 2023-06-30",
        "Kết quả tháng 12, 2022-12-01, 2022-12-31",
        "Kết quả tính đến ngày 10/11/2023, 2023-01-01, 2023-11-10",
    })
    void aPeriodMayLeaveOutItsYear(String subject, LocalDate from, LocalDate to) {
        Report report = reportOf(subject, "Đã tuyên truyền.");

        assertThat(report.period().from()).isEqualTo(from);
        assertThat(report.period().to()).isEqualTo(to);
    }

    @Test
    void aRequestGivesItemsAndADeadlineAndNoFigures() {
        Report request =
                Normalising.text(
                        """
                        UBND TỈNH ĐỒNG THÁP            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        SỞ THÔNG TIN VÀ TRUYỀN THÔNG        Độc lập - Tự do - Hạnh phúc
                        Số: 1507/STTTT-TTBCXB           Đồng Tháp, ngày 06 tháng 11 năm 2023
                        V/v phối hợp cung cấp kết quả

                        Kính gửi:

                        - Ủy ban nhân dân các huyện;

                        - Ủy ban nhân dân các thành phố.

                        Tỷ lệ hồ sơ trực tuyến toàn tỉnh đạt 65%. Sở đề nghị các đơn vị báo cáo kết quả với các nội dung sau:

                        1. Kết quả thực hiện, kèm Phụ lục
                        1.

                        2. Khó khăn, vướng mắc.

                        Báo cáo gửi về Sở trước 17 giờ 00 ngày 20/11/2023.
                        """);

        assertThat(request.outcome()).isEqualTo(Outcome.REQUEST);
        assertThat(request.indicators()).isEmpty();
        assertThat(request.requestedItems()).hasSize(2);
        assertThat(request.header().deadline().value()).isEqualTo("2023-11-20");
        assertThat(request.header().deadlineExclusive()).isFalse();
        assertThat(request.header().addressee().value())
                .isEqualTo("Ủy ban nhân dân các huyện; Ủy ban nhân dân các thành phố");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huyện đề nghị Sở Nội vụ hướng dẫn chế độ.",
                "Kiến nghị: tỉnh hỗ trợ kinh phí.",
                "UBND huyện trân trọng đề nghị tỉnh hỗ trợ.",
            })
    void aProposalIsFoundWhoeverMakesIt(String sentence) {
        Report report =
                reportSaying("Đã tuyên truyền.\n\nTồn tại: còn ít tài liệu.\n\n" + sentence);

        assertThat(report.sections().proposals().text()).isNotNull();
        assertThat(report.sections().difficulties().text()).isEqualTo("Tồn tại: còn ít tài liệu.");
    }

    @Test
    void romanNumbersThatAScanHasSpoiltAreStillHeadings() {
        Report report =
                reportSaying(
                        """
                        Đã tuyên truyền.

                        II: Khó khăn

                        Kinh phí còn ít.

                        IH. Đề xuất

                        Hỗ trợ kinh phí.
                        """);

        assertThat(report.sections().difficulties().text()).isEqualTo("Kinh phí còn ít.");
        assertThat(report.sections().proposals().text()).isEqualTo("Hỗ trợ kinh phí.");
    }

    @Test
    void anAdministratorAddsAnIndicatorWithoutARelease(@TempDir Path config) throws IOException {
        String shipped = Files.readString(Path.of("config/indicators.yaml"));
        Files.writeString(
                config.resolve("indicators.yaml"),
                shipped.stripTrailing()
                        + """
                        \n
                          - id: trees_planted
                            name: Cây xanh đã trồng
                            nameEn: Trees planted
                            unit: cây
                            total: sum
                            phrases:
                              - cây xanh đã trồng
                              - số cây trồng mới
                        """);
        Normaliser own =
                new Normaliser(CatalogueFiles.load(config, Normalising.UNITS), Normalising.UNITS);

        Report clean = Normalising.reportSaying(own, "Số cây trồng mới là 1.250.");
        Report scan = Normalising.scanSaying(own, "Cay xanh da trdng: 1.250, vuot ke hoach.");

        assertThat(figures(clean)).containsExactly("trees_planted=1250");
        assertThat(figures(scan)).containsExactly("trees_planted=1250");
    }

    @Test
    void aTextWithoutEndIsReadInItsTimeAndSaidToBeCut() {
        String words = "số hồ sơ trực tuyến là 1.250 hồ sơ đạt tỷ lệ 71,83% ";
        for (String hostile :
                List.of(words.repeat(15_000), "1 ".repeat(400_000), "a".repeat(1_500_000))) {
            Report report = assertTimeout(Duration.ofSeconds(60), () -> reportSaying(hostile));

            assertThat(report.findings()).extracting(f -> f.code()).contains("NORM-008");
            assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
        }
    }

    private static Indicator former(Report report, String id) {
        return report.indicators().stream()
                .filter(i -> id.equals(i.baselineOf()))
                .findFirst()
                .orElseThrow();
    }

    private static Report reportOf(String subject, String body) {
        return Normalising.text(
                """
                ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                HUYỆN LẤP VÒ                 Độc lập - Tự do - Hạnh phúc
                Số: 482/BC-UBND          Lấp Vò, ngày 15 tháng 11 năm 2023

                BÁO CÁO
                %s

                I. KẾT QUẢ THỰC HIỆN

                %s

                Trên đây là báo cáo của Ủy ban nhân dân huyện Lấp Vò./.
                """
                        .formatted(subject, body));
    }
}
