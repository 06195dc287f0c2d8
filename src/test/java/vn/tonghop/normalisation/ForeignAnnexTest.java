package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.Annex;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Readout;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Report;
import vn.tonghop.report.Source;

/** A form that came with a letter and is another report. All figures are invented. */
class ForeignAnnexTest {

    private static final String LETTER =
            """
            ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            HUYỆN %s                        Độc lập - Tự do - Hạnh phúc

            Số: 112/BC-UBND                 Đồng Tháp, ngày 17 tháng 11 năm 2023

            BÁO CÁO
            Kết quả giải quyết thủ tục hành chính %s

            1. Kết quả
            Tiếp nhận 21.500 hồ sơ trực tuyến.
            """;

    @Test
    void theFormOfTheSameUnitAndTimeIsPartOfTheReport() {
        Report report = read("THÁP MƯỜI", "tháng 11 năm 2023", "bieu.xlsx");

        assertThat(report.form()).isEqualTo("II.06a");
        assertThat(codes(report)).doesNotContain("NORM-050");
    }

    @Test
    void anotherUnitsFormIsNotCountedForThisOne() {
        Report report = read("LẤP VÒ", "tháng 11 năm 2023", "bieu.xlsx");

        assertThat(codes(report)).contains("NORM-050");
        assertThat(report.form()).isNull();
        assertThat(report.indicators()).allMatch(i -> i.evidence().file() == null);
        assertThat(Normalising.figures(report)).contains("dossiers_online=21500");
    }

    @Test
    void aMonthsFormBesideAYearsReportIsAnotherReport() {
        Report report = read("THÁP MƯỜI", "năm 2023", "bieu.xlsx");

        assertThat(codes(report)).contains("NORM-050");
        assertThat(report.period().label()).isEqualTo("năm 2023");
    }

    private static Report read(String district, String time, String annex) {
        List<Cell> cells = FormSheetsTest.head(0);
        cells.addAll(
                FormSheetsTest.row(12, 0, "Tổng cộng", 120, 70, 38, 12, 105, 55, 48, 2, 15, 14, 1));
        var form =
                new Readout.Read(
                        "application/vnd.ms-excel",
                        List.of(),
                        List.of(new Sheet("Sheet1", cells)),
                        List.of());
        var read =
                new Readout.Read(
                        "application/zip",
                        List.of(Normalising.page(LETTER.formatted(district, time))),
                        List.of(),
                        List.of(new Annex(annex, form)),
                        List.of());
        return Normalising.NORMALISER.normalise(
                new Source("ho-so.zip", "0".repeat(64), "application/zip"),
                read,
                new Context(LocalDate.of(2023, 11, 20), null));
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }
}
