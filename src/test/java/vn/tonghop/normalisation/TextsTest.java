package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.reportSaying;
import static vn.tonghop.normalisation.Normalising.scanSaying;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;

/** Parts, references, requests, periods and what a document is; all texts are invented. */
class TextsTest {

    @Test
    void theThreePartsAreFoundByTheirHeadings() {
        Report report =
                reportSaying(
                        """
                        Đã tuyên truyền rộng rãi.
                        II. KHÓ KHĂN, VƯỚNG MẮC
                        Người dân còn ngại dùng.
                        III. ĐỀ XUẤT, KIẾN NGHỊ
                        Đề nghị tỉnh hỗ trợ kinh phí.
                        IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024
                        Tiếp tục tuyên truyền.
                        """);

        assertThat(report.sections().currentState().text()).isEqualTo("Đã tuyên truyền rộng rãi.");
        assertThat(report.sections().difficulties().text()).isEqualTo("Người dân còn ngại dùng.");
        assertThat(report.sections().proposals().text()).isEqualTo("Đề nghị tỉnh hỗ trợ kinh phí.");
        assertThat(report.sections().proposals().raw()).isEqualTo("III. ĐỀ XUẤT, KIẾN NGHỊ");
    }

    @Test
    void theyAreFoundByTheirMeaningWhereThereIsNoHeading() {
        Report report =
                Normalising.text(
                        """
                        ỦY BAN NHÂN DÂN
                        THÀNH PHỐ CẦN THƠ
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 1245/UBND-KSTT
                        V/v báo cáo tình hình tuyên truyền dịch vụ công trực tuyến
                        Cần Thơ, ngày 25 tháng 11 năm 2023
                        Kính gửi: Bộ Thông tin và Truyền thông
                        Phúc đáp Công văn số 5443/BTTTT-CĐSQG ngày 25/10/2023, Ủy ban nhân dân thành phố báo cáo như sau:
                        Thành phố đã tuyên truyền với 1.235 tin, bài đăng trên Cổng thông tin điện tử.
                        Tuy nhiên, công tác tuyên truyền chưa sâu rộng.
                        Đề nghị Bộ Thông tin và Truyền thông hỗ trợ tài liệu.
                        Trân trọng./.
                        """);

        assertThat(report.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(report.sections().currentState().text()).startsWith("Thành phố đã tuyên truyền");
        assertThat(report.sections().difficulties().text()).startsWith("Tuy nhiên");
        assertThat(report.sections().proposals().text()).startsWith("Đề nghị Bộ");
    }

    @Test
    void referencesSurviveLineEndsAndScans() {
        Report report =
                scanSaying(
                        """
                        Quyét dinh s6 5158/Qb-
                        UBND ngay 31/12/2021 cua UBND tinh Nghé An ban hanh; Nghi quyét s6 05-NQ/TU ngay
                        14/12/2021; Nghi dinh s6 43/2011/ND-CP ngay 13/6/2011 cua Chinh phu vé thong tin;
                        Cong van sb: 775/UBND-TTHC ngay 16/2/2024, 2123/UBND-TTHC ngay 26/4/2024.
                        """);

        assertThat(report.references())
                .extracting(r -> r.number() + " " + r.kind() + " " + r.date())
                .containsExactly(
                        "5158/QĐ-UBND QĐ 2021-12-31",
                        "05-NQ/TU NQ 2021-12-14",
                        "43/2011/NĐ-CP NĐ 2011-06-13",
                        "775/UBND-TTHC CV 2024-02-16",
                        "2123/UBND-TTHC CV 2024-04-26");
        assertThat(report.references().get(0).issuer()).isEqualTo("UBND tinh Nghé An");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo cáo gửi về Sở trước ngày 30/11/2023 để tổng hợp. | 2023-11-30 | true",
                "Báo cáo gửi về Sở chậm nhất ngày 20 tháng 11 năm 2023. | 2023-11-20 | false",
                "Báo cáo gửi về Sở trước 17 giờ ngày 17/11. | 2023-11-17 | false",
                "Báo cáo gửi về Sở đến hết ngày 25/11/2023. | 2023-11-25 | false",
            })
    void aRequestSaysByWhen(String sentence, LocalDate day, boolean exclusive) {
        Report report = request(sentence);

        assertThat(report.outcome()).isEqualTo(Outcome.REQUEST);
        assertThat(report.header().deadline().value()).isEqualTo(day);
        assertThat(report.header().deadlineExclusive()).isEqualTo(exclusive);
        assertThat(report.requestedItems())
                .extracting(i -> i.section())
                .containsExactly("currentState", "difficulties", "proposals");
    }

    private static Report request(String sentence) {
        return Normalising.text(
                """
                UBND TỈNH ĐỒNG THÁP          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ NỘI VỤ                       Độc lập - Tự do - Hạnh phúc
                Số: 1507/SNV-CCHC
                V/v báo cáo cải cách hành chính     Đồng Tháp, ngày 06 tháng 11 năm 2023

                Kính gửi: Ủy ban nhân dân các huyện, thành phố.

                Sở Nội vụ đề nghị Ủy ban nhân dân các huyện, thành phố báo cáo các nội dung sau:
                1. Tình hình thực hiện;
                2. Khó khăn, vướng mắc;
                3. Kiến nghị, đề xuất.
                %s
                Trân trọng./.
                """
                        .formatted(sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "Kết quả tháng 11 năm 2023, 2023-11-01, 2023-11-30, tháng 11/2023",
        "Kết quả tháng 2/2024, 2024-02-01, 2024-02-29, tháng 2/2024",
        "Kết quả quý III/2025, 2025-07-01, 2025-09-30, quý III/2025",
        "Kết quả 6 tháng đầu năm 2024, 2024-01-01, 2024-06-30, 6 tháng đầu năm 2024",
        "Kết quả 9 tháng năm 2024, 2024-01-01, 2024-09-30, 9 tháng đầu năm 2024",
        "Kết quả 11 tháng năm 2023, 2023-01-01, 2023-11-30, 11 tháng đầu năm 2023",
        "Kết quả năm 2023, 2023-01-01, 2023-12-31, năm 2023",
        "Kết quả từ ngày 15/10/2023 đến ngày 14/11/2023, 2023-10-15, 2023-11-14, từ 15/10/2023 đến 14/11/2023",
        "Kết quả từ ngày 15/12 đến ngày 14/01/2024, 2023-12-15, 2024-01-14, từ 15/12/2023 đến 14/01/2024",
    })
    void aPeriodIsReadAsPeopleSayIt(String said, LocalDate from, LocalDate to, String label) {
        var period = PeriodNames.in(Folding.fold(said)).orElseThrow();

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.label()).isEqualTo(label);
    }

    @Test
    void aPlanIsNoReportAndItsTargetsAreNoFigures() {
        Report plan =
                Normalising.text(
                        """
                        UY BAN NHAN DAN         CONG HOA XA HOI CHU NGHIA VIET NAM
                        HUYEN LAP VO            Doc lap - Tu do - Hanh phuc
                        So: 77/KH-UBND          Lap Vo, ngay 12 thang 01 nam 2024
                        KE HOACH
                        Tuyen truyen cai cach hanh chinh nam 2024
                        I. NOI DUNG
                        Dang tai 500 tin, bai tren trang thong tin dien tu.
                        """);

        assertThat(plan.outcome()).isEqualTo(Outcome.NOT_A_REPORT);
        assertThat(plan.indicators()).isEmpty();
    }

    @Test
    void aPrivateLetterIsNoReport() {
        Report letter =
                Normalising.text(
                        "Chào anh chị, mời dự tất niên ngày 20/12/2023, có khoảng 50 người tham dự.");

        assertThat(letter.outcome()).isEqualTo(Outcome.NOT_A_REPORT);
        assertThat(letter.indicators()).isEmpty();
        assertThat(letter.header().number().value()).isNull();
    }

    @Test
    void theSuperiorsNamedInTheTextDecideBetweenUnitsOfOneName() {
        Report mail =
                Normalising.text(
                        """
                        Kính gửi Phòng Kiểm soát thủ tục hành chính,
                        UBND xã Quốc Tuấn, huyện Nam Sách báo cáo kết quả tháng 11/2023 như sau:
                        - Đăng 25 tin, bài trên trang thông tin điện tử xã.
                        """);

        assertThat(mail.unit().code()).isEqualTo("10621");
        assertThat(mail.period().label()).isEqualTo("tháng 11/2023");
        assertThat(Normalising.figures(mail)).containsExactly("portal_posts=25");
    }

    @Test
    void figuresBehindTheLongestTextThatIsUnderstoodAreSaidToBeUnread() {
        String line = "Trong năm đã tiếp nhận 1.250 hồ sơ trực tuyến, đạt tỷ lệ 71,83%. ";
        String last = "Đăng 25 tin, bài trên trang thông tin điện tử.";

        var processor = ManagementFactory.getThreadMXBean();
        long start = processor.getCurrentThreadCpuTime();
        Report endless = reportSaying(line.repeat(1_500_000 / line.length()) + last);
        long spent = processor.getCurrentThreadCpuTime() - start;
        Report shorter = reportSaying(line.repeat(150_000 / line.length()) + last);

        assertThat(endless.findings()).extracting(f -> f.code()).contains("NORM-009");
        assertThat(endless.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(Normalising.figures(endless)).doesNotContain("portal_posts=25");
        assertThat(shorter.findings()).extracting(f -> f.code()).doesNotContain("NORM-009");
        assertThat(Normalising.figures(shorter)).contains("portal_posts=25");
        assertThat(spent / 1_000_000).as("ms of the processor").isLessThan(10_000);
    }

    @Test
    void aLongDocumentTakesLittleOfTheProcessor() {
        String body = "Số hồ sơ trực tuyến là 1.250 hồ sơ, đạt tỷ lệ 71,83%.\n".repeat(150);
        String scan = "ty 1é hd so tryc tuyén la 1.250 hd so, dat ty 1é 71,83%.\n".repeat(150);
        for (int i = 0; i < 5; i++) {
            scanSaying(scan);
        }
        // not the clock on the wall: what else the machine does is none of it
        var processor = ManagementFactory.getThreadMXBean();
        long start = processor.getCurrentThreadCpuTime();
        reportSaying(body);
        scanSaying(scan);
        assertThat((processor.getCurrentThreadCpuTime() - start) / 1_000_000)
                .as("ms of the processor for two of them")
                .isLessThan(1500);
    }
}
