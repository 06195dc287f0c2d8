package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;

/** Where a text contradicts itself. All of it is invented. */
class ContradictionsTest {

    private static final String LONG =
            "Công tác tuyên truyền về dịch vụ công trực tuyến được các phòng chuyên môn phối hợp"
                    + " thực hiện thường xuyên trên hệ thống truyền thanh cơ sở.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng số tiền thanh toán trực tuyến là 3.450.000.000 đồng (Ba tỷ năm trăm bốn mươi triệu"
                        + " đồng).",
                "Đã chi 2,5 tỷ đồng (Bằng chữ: hai tỷ bốn trăm triệu đồng chẵn) cho công tác này.",
                "Có 05 (sáu) xã chưa thành lập tổ công nghệ số cộng đồng."
            })
    void digitsThatTheWordsBesideThemDenyAreSaidAndLookedAt(String sentence) {
        Report report = reportSaying("- " + sentence);

        assertThat(codes(report)).contains("NORM-020");
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(finding(report, "NORM-020").evidence().line()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng số tiền là 3.450.000.000 đồng (Ba tỷ bốn trăm năm mươi triệu đồng).",
                "Đã chi 2,5 tỷ đồng (hai tỷ năm trăm triệu đồng).",
                "Có 05 (năm) xã đã thành lập tổ công nghệ số cộng đồng.",
                "Đạt 98 % (tăng so với cùng kỳ); 12 lớp (có danh sách kèm theo)."
            })
    void wordsThatAgreeOrAreNoNumberSayNothing(String sentence) {
        assertThat(codes(reportSaying("- " + sentence))).doesNotContain("NORM-020");
    }

    @Test
    void aParagraphThatStandsTwiceIsSaidWithBothLines() {
        Report report = reportSaying("- " + LONG + "\n- Phát 125 tin.\n- " + LONG);

        assertThat(codes(report)).contains("NORM-021");
        assertThat(finding(report, "NORM-021").messageEn()).containsPattern("line \\d+.*line \\d+");
        assertThat(codes(reportSaying("- " + LONG))).doesNotContain("NORM-021");
    }

    @Test
    void aSubjectOfAnotherMonthThanTheTextIsLookedAt() {
        Report report = Normalising.text(letter("tháng 10 năm 2023", "tháng 9 năm 2023"));

        assertThat(codes(report)).contains("NORM-022");
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(codes(Normalising.text(letter("tháng 10 năm 2023", "tháng 10 năm 2023"))))
                .doesNotContain("NORM-022");
    }

    @Test
    void aParagraphOfShortSentencesThatStandsTwiceIsSaid() {
        String said = "Đã cử hai cán bộ trực tại xã. Đã in 300 tờ gấp. Đã treo 12 băng rôn ở chợ.";

        assertThat(codes(reportSaying("- " + said + "\n- Phát 125 tin.\n- " + said)))
                .contains("NORM-021");
    }

    @Test
    void aRepeatedParagraphIsOneWhateverNumberStandsBeforeIt() {
        String said = "Xã đã bố trí hai máy tính và một máy quét cho người dân tự nộp hồ sơ.";

        assertThat(codes(reportSaying("1. " + said + "\n2. Phát 125 tin.\n3. " + said)))
                .contains("NORM-021");
        assertThat(codes(reportSaying("1. " + said + "\n2. Phát 125 tin. " + said)))
                .as("in another paragraph")
                .contains("NORM-021");
        assertThat(codes(reportSaying("1. Không phát sinh hồ sơ.\n2. Không phát sinh hồ sơ.")))
                .doesNotContain("NORM-021");
    }

    @Test
    void aQuarterUnderASubjectOfSixMonthsIsLookedAt() {
        assertThat(codes(Normalising.text(letter("6 tháng đầu năm 2023", "quý I năm 2023"))))
                .contains("NORM-022");
        assertThat(codes(Normalising.text(letter("6 tháng đầu năm 2023", "6 tháng đầu năm 2023"))))
                .doesNotContain("NORM-022");
    }

    @Test
    void twoCopiesThatRecognitionLeftAlikeAreOneParagraphTwice() {
        String once =
                "- Tuyén truyén van dong céac td chirc, ca nhan tich cuc huong Gng tham gia, dong goép ¥"
                        + " kién vao cong tic cai cach hanh chinh, phdi hop véi co quan quan 1y.";
        String again =
                "- Tuyén truyén van dong céac td chic, ca nhan tich cuc huong Gng tham gia, dong gbp ¥y"
                        + " kién vao cong tac cai cach hanh chinh, phdi hop véi co quan quan 1y .";
        String other = once.replace("cai cach hanh chinh", "phong chong thién tai, bao lut");

        assertThat(codes(Normalising.scanSaying(once + "\n\n" + again))).contains("NORM-021");
        assertThat(codes(Normalising.scanSaying(once + "\n\n" + other))).doesNotContain("NORM-021");
        assertThat(
                        codes(
                                Normalising.scanSaying(
                                        once + " Phat 12 tin.\n\n" + again + " Phat 14 tin.")))
                .doesNotContain("NORM-021");
    }

    @Test
    void aYearThatHoldsTheMonthIsNoContradiction() {
        assertThat(codes(Normalising.text(letter("năm 2023", "tháng 10 năm 2023"))))
                .doesNotContain("NORM-022");
    }

    private static String letter(String subject, String text) {
        return """
        ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        HUYỆN THÁP MƯỜI                 Độc lập - Tự do - Hạnh phúc

        Số: 112/BC-UBND                 Tháp Mười, ngày 17 tháng 11 năm 2023

        BÁO CÁO
        Kết quả giải quyết thủ tục hành chính %s

        Ủy ban nhân dân huyện báo cáo kết quả giải quyết thủ tục hành chính %s như sau:
        1. Kết quả
        Tiếp nhận 120 hồ sơ trực tuyến.
        """
                .formatted(subject, text);
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static Finding finding(Report report, String code) {
        return report.findings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
