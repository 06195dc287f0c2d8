package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Reference;
import vn.tonghop.report.Report;

/** The time a report is of, and what it says against itself. All texts are invented. */
class WindowsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kết quả 09 tháng đầu năm, phương hướng, nhiệm vụ 03 tháng cuối năm 2023|2023-01-01|2023-09-30",
                "Công tác tháng 10, nhiệm vụ trọng tâm tháng 11 năm 2023|2023-10-01|2023-10-31",
                "Tình hình quý III, kế hoạch quý IV năm 2023|2023-07-01|2023-09-30",
                "Kết quả năm 2022, phương hướng năm 2023|2022-01-01|2022-12-31"
            })
    void thePeriodOfASubjectStandsBeforeItsPlan(String subject, LocalDate from, LocalDate to) {
        Report report = report(subject, "");

        assertThat(report.period().from()).isEqualTo(from);
        assertThat(report.period().to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "(Từ ngày 15/9/2023 đến ngày 14/10/2023)",
        "Kỳ số liệu: 15/9/2023 - 14/10/2023.",
        "Thời gian chốt số liệu: từ 15/9/2023 đến 14/10/2023"
    })
    void daysUnderTheTitleAreThePeriodAndNoSubject(String line) {
        Report report = report("Tình hình giải quyết thủ tục hành chính", line);

        assertThat(report.period().from()).isEqualTo(LocalDate.of(2023, 9, 15));
        assertThat(report.period().to()).isEqualTo(LocalDate.of(2023, 10, 14));
        assertThat(report.header().subject().value())
                .isEqualTo("Tình hình giải quyết thủ tục hành chính");
    }

    @Test
    void aWindowStatedUnderTheTitleIsHeldAgainstTheDecree() {
        Report report =
                report("Tình hình tháng 10 năm 2023", "(Số liệu từ ngày 01/10/2023 đến 31/10/2023)");

        assertThat(report.findings()).extracting(Finding::code).contains("NORM-023");
    }

    @Test
    void aTextThatBeginsWithAnotherMonthIsAgainstItsSubject() {
        Report report =
                report(
                        "Kết quả tháng 10 năm 2023",
                        "",
                        "Trong tháng 9 năm 2023, Ủy ban nhân dân huyện đã phát 12 tin.");

        assertThat(report.findings()).extracting(Finding::code).contains("NORM-022");
    }

    @Test
    void aYearThatIsOnlyComparedIsNot() {
        Report report =
                report(
                        "Kết quả tháng 10 năm 2023",
                        "",
                        "1. Kết quả qua bưu chính: 987 hồ sơ, trong khi tháng 10 năm 2022 là 610 hồ sơ.");

        assertThat(report.findings()).extracting(Finding::code).doesNotContain("NORM-022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(thay thế Nghị định số 43/2011/NĐ-CP ngày 13/6/2011)|true",
                "Nghị định số 43/2011/NĐ-CP hết hiệu lực từ ngày 15/8/2022|true",
                "Nghị định số 43/2011/NĐ-CP được thay bằng Nghị định số 42/2022/NĐ-CP|true",
                "bãi bỏ Nghị định số 43/2011/NĐ-CP|true",
                "Căn cứ Nghị định số 43/2011/NĐ-CP ngày 13/6/2011|false",
                "Thực hiện Nghị định số 43/2011/NĐ-CP, huyện đã thay đổi giao diện Cổng|false"
            })
    void aDecreeNamedAsReplacedIsNotRestedOn(String text, boolean replaced) {
        var reference =
                new Reference("43/2011/NĐ-CP", null, "NĐ", null, Evidence.inText(1, 1, text));

        assertThat(reference.isNamedAsReplaced()).isEqualTo(replaced);
    }

    private static Report report(String subject, String line, String... body) {
        return Normalising.text(
                """
                ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                HUYỆN LẤP VÒ                 Độc lập - Tự do - Hạnh phúc
                Số: 482/BC-UBND          Lấp Vò, ngày 15 tháng 11 năm 2023

                BÁO CÁO
                """
                        + subject
                        + "\n"
                        + line
                        + "\n\n"
                        + (body.length == 0 ? "Huyện đã phát 12 tin." : body[0])
                        + "\n\nTrên đây là báo cáo của Ủy ban nhân dân huyện Lấp Vò./.\n");
    }
}
