package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.DrawnTable.sheet;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.Annex;
import vn.tonghop.reading.Page;
import vn.tonghop.reading.Readout;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Report;
import vn.tonghop.report.Source;

/** Several tables in one delivery, tables in documents; all figures are invented. */
class TablesOfReportsTest {

    private static final String MONTH =
            """
            Biểu số II.06a/VPCP/KSTT | | | | | | | | | Đơn vị báo cáo: UBND huyện Tháp Mười, tỉnh Đồng Tháp
            Kỳ báo cáo: Tháng 11/2023 (Từ ngày 15/10/2023 đến ngày 14/11/2023)
            """;
    private static final String YEAR =
            """
            Biểu số II.06a/VPCP/KSTT | | | | | | | | | Đơn vị báo cáo: UBND huyện Tháp Mười, tỉnh Đồng Tháp
            Lũy kế năm 2023 (Từ ngày 15/12/2022 đến ngày 14/11/2023)
            """;
    private static final String COLUMNS =
            """
            TT | Lĩnh vực | Tiếp nhận | < | < | < | Đã giải quyết | < | < | < | Đang giải quyết | < | <
            ^ | ^ | Tổng số | Trong kỳ | < | Từ kỳ trước | Tổng số | Trước hạn | Đúng hạn | Quá hạn | Tổng số | Trong hạn | Quá hạn
            ^ | ^ | ^ | Trực tuyến | Trực tiếp, dịch vụ bưu chính | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^
            """;
    private static final String FIRST_ROW =
            "1 | Hộ tịch | 100 | 60 | 30 | 10 | 90 | 50 | 38 | 2 | 10 | 9 | 1\n";
    private static final String SECOND_ROW =
            "2 | Đất đai | 20 | 10 | 8 | 2 | 15 | 5 | 10 | 0 | 5 | 5 | 0\n";
    private static final String TOTAL =
            "| Tổng cộng | 120 | 70 | 38 | 12 | 105 | 55 | 48 | 2 | 15 | 14 | 1\n";

    private static final String REPORT =
            """
            ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            HUYỆN LẤP VÒ                 Độc lập - Tự do - Hạnh phúc
            Số: 482/BC-UBND          Lấp Vò, ngày 15 tháng 11 năm 2023

            BÁO CÁO
            Kết quả giải quyết thủ tục hành chính tháng 11 năm 2023

            I. KẾT QUẢ THỰC HIỆN
            %s
            Trên đây là báo cáo của Ủy ban nhân dân huyện Lấp Vò./.
            """;

    @Test
    void theSheetOfTheMonthCountsAndTheOthersAreMentioned() {
        Report report =
                workbook(
                        sheet("Mẫu", MONTH, COLUMNS),
                        sheet("Luy ke", YEAR, COLUMNS, TOTAL.replace("120", "1320")),
                        sheet("T11", MONTH, COLUMNS, FIRST_ROW, SECOND_ROW, TOTAL));

        assertThat(FormFamiliesTest.totals(report)).hasSize(11).contains("dossiers_received=120");
        assertThat(report.period().from()).isEqualTo(LocalDate.of(2023, 10, 15));
        assertThat(said(report, "NORM-040"))
                .hasSize(2)
                .anyMatch(m -> m.contains("“Luy ke”") && m.contains("lũy kế"))
                .anyMatch(m -> m.contains("“Mẫu”") && m.contains("chưa điền"))
                .allMatch(m -> m.contains("“T11”"));
        assertThat(said(report, "NORM-043")).isEmpty();
    }

    @Test
    void twoSheetsOfOneMonthThatDifferAreLeftToAPerson() {
        Report report =
                workbook(
                        sheet("A", MONTH, COLUMNS, TOTAL),
                        sheet("B", MONTH, COLUMNS, TOTAL.replace("120", "121")));

        assertThat(said(report, "NORM-043")).hasSize(1);
        assertThat(report.outcome().code()).isEqualTo("review");
    }

    @Test
    void aTableThatGoesOnOverThePageIsOneTable() {
        Report repeated =
                document(
                        "",
                        sheet("Bảng 1 (trang 1)", COLUMNS, FIRST_ROW),
                        sheet("Bảng 2 (trang 2)", COLUMNS, SECOND_ROW, TOTAL));
        Report bare =
                document(
                        "",
                        sheet("Bảng 1 (trang 1)", COLUMNS, FIRST_ROW),
                        sheet("Bảng 2 (trang 2)", SECOND_ROW, TOTAL));

        for (Report report : List.of(repeated, bare)) {
            assertThat(FormFamiliesTest.totals(report))
                    .hasSize(11)
                    .contains("dossiers_received=120");
            assertThat(report.indicators()).filteredOn(i -> !i.isTotal()).hasSize(22);
            assertThat(report.findings())
                    .extracting(Finding::code)
                    .doesNotContain("NORM-004", "NORM-040");
            Indicator total = Normalising.figure(report, "dossiers_received");
            assertThat(total.evidence().sheet()).isEqualTo("Bảng 2 (trang 2)");
        }
    }

    @Test
    void whatTheTextSaysAgainIsOneFigureAndWhatItContradictsIsSeen() {
        Sheet form = sheet("Bảng 1", COLUMNS, FIRST_ROW, SECOND_ROW, TOTAL);

        Report same = document("Trong tháng, tổng số hồ sơ đã tiếp nhận là 120 hồ sơ.", form);
        Report other = document("Trong tháng, tổng số hồ sơ đã tiếp nhận là 125 hồ sơ.", form);

        assertThat(received(same)).containsExactly("120");
        assertThat(received(other)).containsExactly("120", "125");
    }

    @Test
    void aFormOfAnotherTimeDoesNotContradictTheText() {
        Report report =
                document(
                        "Trong tháng, tổng số hồ sơ đã tiếp nhận là 125 hồ sơ.",
                        sheet("Bảng 1", MONTH.replace("2023", "2022"), COLUMNS, TOTAL));

        assertThat(received(report)).containsExactly("120");
    }

    @Test
    void rowsOfTheTableThatStandInTheTextAreNotReadAgain() {
        Report report =
                document(
                        "Tổng số hồ sơ đã tiếp nhận: 125 | 70 | 38",
                        sheet("Bảng 1", COLUMNS, FIRST_ROW, TOTAL),
                        sheet(
                                "Bảng 2",
                                """
                                Nội dung | Đơn vị tính | Kế hoạch | Kết quả
                                Tổng số hồ sơ đã tiếp nhận: 125 | 70 | 38 | 1
                                Số hồ sơ nộp trực tuyến | hồ sơ | 200 | 70
                                """));

        assertThat(received(report)).containsExactly("120");
    }

    @Test
    void rowsNamedByTheCataloguesPhrasesAreReadFromTheColumnOfResults() {
        Report report =
                document(
                        "",
                        sheet(
                                "Bảng 1",
                                """
                                STT | Nội dung | Đơn vị tính | Kế hoạch năm | Thực hiện kỳ trước | Thực hiện kỳ này | So với cùng kỳ (%)
                                1 | Số hồ sơ nộp trực tuyến | hồ sơ | 2000 | 1500 | '1.742 | 116
                                2 | Tỷ lệ hồ sơ trực tuyến | % | 80 | 70 | '91,5 | 12
                                3 | Số tiền thanh toán trực tuyến | triệu đồng | 100 | 80 | '120,5 | 50
                                4 | Số ca mắc sốt xuất huyết | ca | 5 | 3 | 4 | 2
                                5 | Tổ công nghệ số cộng đồng | tổ | 9 | 8 | chưa có | 1
                                """));

        assertThat(Normalising.figures(report))
                .containsExactlyInAnyOrder(
                        "dossiers_online=1742",
                        "dossiers_online_prev=1500",
                        "online_rate=91.5",
                        "online_rate_prev=70",
                        "online_payment_amount=120500000");
        assertThat(Normalising.figure(report, "online_rate_prev").baselineOf())
                .isEqualTo("online_rate");
        assertThat(Normalising.figure(report, "dossiers_online").evidence().cell()).isEqualTo("F2");
        assertThat(said(report, "NORM-005")).hasSize(1);
    }

    @Test
    void aTableWithTwoColumnsOfResultsIsNotGuessedAt() {
        Report report =
                document(
                        "",
                        sheet(
                                "Bảng 1",
                                """
                                Chỉ tiêu | Đơn vị tính | Kết quả đợt 1 | Kết quả đợt 2
                                Số hồ sơ nộp trực tuyến | hồ sơ | 100 | 200
                                """));

        assertThat(report.indicators()).isEmpty();
        assertThat(said(report, "NORM-044")).hasSize(1);
    }

    @Test
    void columnsNamedByTheCataloguesPhrasesAreReadFromTheTotalRow() {
        Report report =
                document(
                        "",
                        sheet(
                                "Bảng 1",
                                """
                                STT | Đơn vị | Số hồ sơ nộp trực tuyến | Tỷ lệ hồ sơ trực tuyến (%) | Kế hoạch | <
                                ^ | ^ | ^ | ^ | Số giao dịch thanh toán trực tuyến | Ghi chú
                                1 | Xã Mỹ An | 700 | '70,5 | 900 |
                                2 | Xã Tân Kiều | '1.042 | 90 | 900 |
                                | Toàn huyện | '1.742 | '82,1 | 1800 |
                                """));

        assertThat(FormFamiliesTest.totals(report))
                .containsExactlyInAnyOrder("dossiers_online=1742", "online_rate=82.1");
        assertThat(report.indicators()).filteredOn(i -> !i.isTotal()).hasSize(4);
        assertThat(report.form()).isNull();
    }

    @Test
    void columnsWithoutATotalRowAreNotAddedUp() {
        Report report =
                document(
                        "",
                        sheet(
                                "Bảng 1",
                                """
                                STT | Đơn vị | Số hồ sơ nộp trực tuyến | Tỷ lệ hồ sơ trực tuyến (%)
                                1 | Xã Mỹ An | 700 | '70,5
                                2 | Xã Tân Kiều | '1.042 | 90
                                """));

        assertThat(report.indicators()).isEmpty();
    }

    @Test
    void aPlanHasNoResults() {
        Report report =
                document(
                        "",
                        sheet(
                                "Bảng 1",
                                """
                                Nội dung | Đơn vị tính | Kế hoạch 2024 | Ghi chú
                                Số hồ sơ nộp trực tuyến | hồ sơ | 5000 |
                                """));

        assertThat(report.indicators()).isEmpty();
    }

    @Test
    void theAnnexOfAReportSpeaksForItAndIsNamed() {
        Sheet rows =
                sheet(
                        "Sheet1",
                        "Chỉ tiêu | ĐVT | Số liệu\n",
                        "Số hồ sơ nộp trực tuyến | Hồ sơ | 1742\n");
        Report report =
                read(
                        new Readout.Read(
                                "application/pdf",
                                List.of(page("")),
                                List.of(),
                                List.of(
                                        new Annex(
                                                "phu-luc.xlsx",
                                                new Readout.Read(
                                                        "x", List.of(), List.of(rows), List.of())),
                                        new Annex(
                                                "bieu.xlsx",
                                                new Readout.Read(
                                                        "x",
                                                        List.of(),
                                                        List.of(
                                                                sheet("Mẫu", COLUMNS),
                                                                sheet(
                                                                        "T11",
                                                                        MONTH.replace(
                                                                                "Tháp Mười",
                                                                                "Lấp Vò"),
                                                                        COLUMNS,
                                                                        TOTAL)),
                                                        List.of()))),
                                List.of()));

        assertThat(Normalising.figure(report, "dossiers_received").evidence().file())
                .isEqualTo("bieu.xlsx");
        assertThat(said(report, "NORM-040")).hasSize(1);
        // the form and the annex do not agree on what came online: both are kept to be seen
        assertThat(report.indicators())
                .filteredOn(i -> "dossiers_online".equals(i.id()))
                .extracting(i -> i.evidence().file())
                .containsExactly("bieu.xlsx", "phu-luc.xlsx");
    }

    private static List<String> received(Report report) {
        return report.indicators().stream()
                .filter(i -> i.isTotal() && "dossiers_received".equals(i.id()))
                .map(i -> i.value().toPlainString())
                .toList();
    }

    private static List<String> said(Report report, String code) {
        return report.findings().stream()
                .filter(f -> f.code().equals(code))
                .map(Finding::message)
                .toList();
    }

    private static Report workbook(Sheet... sheets) {
        return read(new Readout.Read("application/xlsx", List.of(), List.of(sheets), List.of()));
    }

    private static Report document(String said, Sheet... tables) {
        return read(
                new Readout.Read(
                        "application/docx", List.of(page(said)), List.of(tables), List.of()));
    }

    private static Page page(String said) {
        return Normalising.page(REPORT.formatted(said));
    }

    private static Report read(Readout.Read read) {
        return Normalising.NORMALISER.normalise(
                new Source("invented", "0".repeat(64), read.mediaType()),
                read,
                new Context(LocalDate.of(2023, 11, 20), null));
    }
}
