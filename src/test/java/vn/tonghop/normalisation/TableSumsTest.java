package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Finding;

/** What a table adds up, by its own arithmetic. All tables are invented. */
class TableSumsTest {

    @Test
    void aTotalBelowThatIsNotTheSumIsSaidAtItsCell() {
        var findings =
                findings(
                        "TT|Đơn vị|Lượt|Hồ sơ|Quá hạn",
                        "1|Xã An|100|80|1",
                        "2|Xã Bình|200|150|0",
                        "|Tổng cộng|310|230|1");

        assertThat(findings).extracting(Finding::code).containsExactly("NORM-032");
        assertThat(findings.get(0).evidence().cell()).isEqualTo("C4");
        assertThat(findings.get(0).messageEn()).contains("310", "300");
    }

    @Test
    void decimalsAndRowsWithoutFiguresAreAddedUpToo() {
        assertThat(
                        codes(
                                "Cấp học|Trường|Lớp|Học sinh|Học bạ",
                                "Mầm non|11|142|4.216|-",
                                "Tiểu học|10|263|10.874|10.760",
                                "Cả năm|21|404|15.090|10.760"))
                .containsExactly("NORM-032");
        assertThat(
                        codes(
                                "TT|Chủ đầu tư|Vốn|Giải ngân|Còn lại",
                                "1|Ban A|140,5|42,9|97,6",
                                "2|Ban B|55,4|18,6|36,8",
                                "|Tổng cộng|195,9|61,5|135,4"))
                .containsExactly("NORM-032");
    }

    @Test
    void aTotalOfOneColumnIsToldWhenItComesNear() {
        assertThat(codes("Đơn vị|Hồ sơ", "Xã An|120", "Xã Bình|230", "Xã Chi|75", "Tổng cộng|435"))
                .containsExactly("NORM-032");
        assertThat(codes("Đơn vị|Hồ sơ", "Xã An|120", "Xã Bình|230", "Xã Chi|75", "Tổng cộng|425"))
                .isEmpty();
        assertThat(codes("Đơn vị|Hồ sơ", "Xã An|120", "Xã Bình|230", "Tổng cộng|1.425")).isEmpty();
        assertThat(codes("Xã|Tin|Bài", "Xã An|12|4", "Xã Bình|23|7", "Cộng|36|11"))
                .containsExactly("NORM-032");
    }

    @Test
    void aTotalBesideItsPartsInOneHeaderIsHeldAgainstThem() {
        assertThat(
                        codes(
                                "Đơn vị|Tổng số|Trực tuyến|Trực tiếp|Ghi chú",
                                "Xã An|120|100|20|",
                                "Xã Bình|230|200|40|",
                                "Xã Chi|75|70|5|"))
                .containsExactly("NORM-033");
        assertThat(
                        codes(
                                "Đơn vị|Trực tuyến|Trực tiếp|Cộng",
                                "Xã An|100|20|120",
                                "Xã Bình|200|40|240",
                                "Xã Chi|70|5|57"))
                .containsExactly("NORM-033");
    }

    @Test
    void aTotalAboveIsHeldAgainstTheRowsBelow() {
        assertThat(
                        codes(
                                "TT|Đơn vị|Lượt|Hồ sơ|Quá hạn",
                                "|Toàn huyện|300|231|1",
                                "1|Xã An|100|80|1",
                                "2|Xã Bình|200|150|0"))
                .containsExactly("NORM-032");
    }

    @Test
    void subtotalsAndWhatStandsBelowTheTotalAreNoParts() {
        assertThat(
                        codes(
                                "TT|Lĩnh vực|Lượt|Hồ sơ|Quá hạn",
                                "A|Tư pháp|100|80|1",
                                "1|Hộ tịch|60|50|1",
                                "2|Chứng thực|40|30|0",
                                "B|Đất đai|200|150|0",
                                "3|Đăng ký|200|150|0",
                                "|Tổng cộng|300|230|1",
                                "|Trong đó: liên thông|20|10|0"))
                .isEmpty();
    }

    @Test
    void aTableThatAddsNothingUpIsLeft() {
        assertThat(
                        codes(
                                "TT|Đơn vị|Kỳ này|Kỳ trước|Cả năm",
                                "1|Tổng số hồ sơ tiếp nhận|510|480|900",
                                "2|Hồ sơ trực tuyến|400|390|800",
                                "3|Số giao dịch|170|150|300"))
                .isEmpty();
    }

    @Test
    void aNumberIsHeldAgainstItsOwnParts() {
        assertThat(
                        codes(
                                "STT|Nội dung|ĐVT|Số liệu",
                                "1|Tổng số hồ sơ tiếp nhận|Hồ sơ|1.918",
                                "1.1|Trực tuyến|Hồ sơ|1.602",
                                "1.2|Trực tiếp|Hồ sơ|204",
                                "2|Số hồ sơ đã giải quyết|Hồ sơ|1.738",
                                "2.1|Trước hạn|Hồ sơ|1.120",
                                "2.2|Đúng hạn|Hồ sơ|618"))
                .containsExactly("NORM-032");
    }

    @Test
    void aRowIsHeldAgainstTheColumnsOfItsGroup() {
        List<Cell> cells = new ArrayList<>();
        cells.add(Normalising.cell(0, 0, 2, 1, "TT"));
        cells.add(Normalising.cell(0, 1, 2, 1, "Đơn vị"));
        cells.add(Normalising.cell(0, 2, 1, 3, "Chưa xong"));
        cells.add(Normalising.cell(1, 2, 1, 1, "Tổng"));
        cells.add(Normalising.cell(1, 3, 1, 1, "Còn hạn"));
        cells.add(Normalising.cell(1, 4, 1, 1, "Trễ hạn"));
        int[][] rows = {{1, 54, 52, 2}, {2, 67, 64, 3}, {3, 40, 30, 9}};
        for (int r = 0; r < rows.length; r++) {
            cells.add(Normalising.cell(r + 2, 0, 1, 1, "" + rows[r][0]));
            cells.add(Normalising.cell(r + 2, 1, 1, 1, "Phòng " + "ABC".charAt(r)));
            for (int c = 1; c < 4; c++) {
                cells.add(Normalising.number(r + 2, c + 1, rows[r][c]));
            }
        }

        var findings = TableSums.of(List.of(new Sheet("Bảng 1", cells)));

        assertThat(findings).extracting(Finding::code).containsExactly("NORM-033");
        assertThat(findings.get(0).evidence().cell()).isEqualTo("C5");
    }

    private static List<String> codes(String... rows) {
        return findings(rows).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(String... rows) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            String[] texts = rows[row].split("\\|");
            for (int column = 0; column < texts.length; column++) {
                if (!texts[column].isEmpty()) {
                    cells.add(Normalising.cell(row, column, 1, 1, texts[column]));
                }
            }
        }
        return TableSums.of(List.of(new Sheet("Bảng 1", cells)));
    }
}
