package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.cell;
import static vn.tonghop.normalisation.Normalising.figure;
import static vn.tonghop.normalisation.Normalising.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;

/** Form II.06a as offices fill it in; all figures are invented. */
class FormSheetsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void columnsAreFoundByTheirHeadersWhereverTheyStand(int shift) {
        List<Cell> cells = head(shift);
        cells.addAll(row(10, shift, "Hộ tịch", 100, 60, 30, 10, 90, 50, 38, 2, 10, 9, 1));
        cells.addAll(row(11, shift, "Đất đai", 20, 10, 8, 2, 15, 5, 10, 0, 5, 5, 0));
        cells.addAll(row(12, shift, "Tổng cộng", 120, 70, 38, 12, 105, 55, 48, 2, 15, 14, 1));

        Report report = Normalising.sheet(new Sheet("Sheet1", cells));

        assertThat(report.form()).isEqualTo("II.06a");
        assertThat(report.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(report.unit().code()).isEqualTo("872");
        assertThat(report.header().issuer().value()).isEqualTo("Ủy ban nhân dân huyện Tháp Mười");
        assertThat(report.header().addressee().value()).isEqualTo("Văn phòng UBND tỉnh Đồng Tháp");
        assertThat(report.period().from()).isEqualTo(LocalDate.of(2023, 10, 15));
        assertThat(report.period().to()).isEqualTo(LocalDate.of(2023, 11, 14));
        assertThat(report.period().label()).isEqualTo("tháng 11/2023");
        assertThat(totals(report))
                .containsExactlyInAnyOrder(
                        "dossiers_received=120",
                        "dossiers_online=70",
                        "dossiers_direct_postal=38",
                        "dossiers_carried_over=12",
                        "dossiers_resolved=105",
                        "dossiers_resolved_early=55",
                        "dossiers_resolved_on_time=48",
                        "dossiers_resolved_late=2",
                        "dossiers_in_progress=15",
                        "dossiers_in_progress_in_time=14",
                        "dossiers_in_progress_late=1");
        assertThat(report.indicators().stream().filter(i -> !i.isTotal()))
                .hasSize(22)
                .allSatisfy(i -> assertThat(i.breakdown()).isIn("Hộ tịch", "Đất đai"));
        Indicator online = figure(report, "dossiers_online");
        assertThat(online.evidence().sheet()).isEqualTo("Sheet1");
        assertThat(online.evidence().cell())
                .isEqualTo(new Cell(12, 3 + shift, 1, 1, "", null).name());
    }

    @Test
    void theOnlyRowIsTheTotal() {
        List<Cell> cells = head(0);
        cells.addAll(
                row(10, 0, "UBND huyện Tháp Mười", 120, 70, 38, 12, 105, 55, 48, 2, 15, 14, 1));

        assertThat(totals(Normalising.sheet(new Sheet("Biểu", cells))))
                .contains("dossiers_received=120");
    }

    @Test
    void rowsWithoutATotalAreNotAddedUp() {
        List<Cell> cells = head(0);
        cells.addAll(row(10, 0, "Hộ tịch", 100, 60, 30, 10, 90, 50, 38, 2, 10, 9, 1));
        cells.addAll(row(11, 0, "Đất đai", 20, 10, 8, 2, 15, 5, 10, 0, 5, 5, 0));

        Report report = Normalising.sheet(new Sheet("Sheet1", cells));

        assertThat(totals(report)).isEmpty();
        assertThat(report.findings()).extracting(f -> f.code()).contains("NORM-004");
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void nothingAroseIsZero() {
        List<Cell> cells = head(0);
        cells.add(cell(10, 0, 1, 13, "Trong kỳ không phát sinh hồ sơ thủ tục hành chính"));

        Report report = Normalising.sheet(new Sheet("Sheet1", cells));

        assertThat(totals(report)).hasSize(11).allMatch(f -> f.endsWith("=0"));
    }

    @Test
    void figuresTypedAsTextAreFigures() {
        List<Cell> cells = head(0);
        cells.addAll(row(10, 0, "Tổng số", 1915, 1742, 163, 10, 1850, 1790, 60, 0, 65, 65, 0));
        cells.removeIf(
                c -> c.row() == 10 && (c.column() == 2 || c.column() == 3 || c.column() == 4));
        cells.add(cell(10, 2, 1, 1, "1.915"));
        cells.add(cell(10, 3, 1, 1, "1,742"));
        cells.add(cell(10, 4, 1, 1, "abc"));
        cells.sort((a, b) -> a.row() != b.row() ? a.row() - b.row() : a.column() - b.column());

        Report report = Normalising.sheet(new Sheet("Sheet1", cells));

        assertThat(totals(report)).contains("dossiers_received=1915", "dossiers_online=1742");
        assertThat(report.findings()).extracting(f -> f.code()).contains("NORM-005");
    }

    @Test
    void aTableOfSomethingElseIsNoForm() {
        Report report =
                Normalising.sheet(
                        new Sheet("Sheet1", List.of(cell(0, 0, 1, 1, "Họ tên"), number(1, 0, 5))));

        assertThat(report.form()).isNull();
        assertThat(report.outcome()).isEqualTo(Outcome.NOT_A_REPORT);
    }

    private static List<String> totals(Report report) {
        return report.indicators().stream()
                .filter(Indicator::isTotal)
                .map(i -> i.id() + "=" + i.value().toPlainString())
                .toList();
    }

    /** The head and the headers of three rows, shifted by some columns. */
    static List<Cell> head(int s) {
        return new ArrayList<>(
                List.of(
                        cell(0, s, 1, 3, "Biểu số II.06a/VPCP/KSTT"),
                        cell(
                                0,
                                s + 9,
                                1,
                                4,
                                "Đơn vị báo cáo: UBND huyện Tháp Mười, tỉnh Đồng Tháp"),
                        cell(1, s, 1, 13, "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"),
                        cell(
                                2,
                                s,
                                1,
                                13,
                                "Kỳ báo cáo: Tháng 11/2023\n(Từ ngày 15/10/2023 đến ngày 14/11/2023)"),
                        cell(3, s + 9, 1, 4, "Đơn vị nhận báo cáo: Văn phòng UBND tỉnh Đồng Tháp"),
                        cell(5, s, 1, 4, "Đơn vị tính: Hồ sơ"),
                        cell(6, s, 3, 1, "TT"),
                        cell(6, s + 1, 3, 1, "Lĩnh vực"),
                        cell(6, s + 2, 1, 4, "Số lượng hồ sơ tiếp nhận"),
                        cell(6, s + 6, 1, 4, "Số lượng hồ sơ đã giải quyết"),
                        cell(6, s + 10, 1, 3, "Số lượng hồ sơ đang giải quyết"),
                        cell(7, s + 2, 2, 1, "Tổng số"),
                        cell(7, s + 3, 1, 2, "Trong kỳ"),
                        cell(7, s + 5, 2, 1, "Từ kỳ trước"),
                        cell(7, s + 6, 2, 1, "Tổng số"),
                        cell(7, s + 7, 2, 1, "Trước hạn"),
                        cell(7, s + 8, 2, 1, "Đúng hạn"),
                        cell(7, s + 9, 2, 1, "Quá hạn"),
                        cell(7, s + 10, 2, 1, "Tổng số"),
                        cell(7, s + 11, 2, 1, "Trong hạn"),
                        cell(7, s + 12, 2, 1, "Quá hạn"),
                        cell(8, s + 3, 1, 1, "Trực tuyến"),
                        cell(8, s + 4, 1, 1, "Trực tiếp, dịch vụ bưu chính"),
                        number(9, s + 2, 3),
                        number(9, s + 3, 4),
                        number(9, s + 4, 5),
                        number(9, s + 5, 6),
                        number(9, s + 6, 7),
                        number(9, s + 7, 8),
                        number(9, s + 8, 9),
                        number(9, s + 9, 10),
                        number(9, s + 10, 11),
                        number(9, s + 11, 12),
                        number(9, s + 12, 13)));
    }

    static List<Cell> row(int row, int shift, String label, long... values) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(row, shift + 1, 1, 1, label));
        for (int i = 0; i < values.length; i++) {
            cells.add(number(row, shift + 2 + i, values[i]));
        }
        return cells;
    }
}
