package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Finding;

/** Shares of tables, by the counts beside them. All tables are invented. */
class TableSharesTest {

    private static final String HEAD = "Cấp|Tiếp nhận|Trực tuyến|Tỷ lệ (%)";

    @Test
    void aShareThatTheOtherRowsDenyIsSaidAtItsCell() {
        List<Finding> findings =
                findings(
                        HEAD,
                        "Cấp tỉnh|9.412|9.105|96,74",
                        "Cấp huyện|14.208|12.560|84,80",
                        "Cấp xã|38.655|33.107|85,65");

        assertThat(findings).extracting(Finding::code).containsExactly("NORM-036");
        assertThat(findings.get(0).evidence().cell()).isEqualTo("D3");
        assertThat(findings.get(0).messageEn()).contains("84,8", "88,4");
    }

    @Test
    void sharesThatFitOrAreOfSomethingElseSayNothing() {
        assertThat(
                        findings(
                                HEAD,
                                "Cấp tỉnh|9.412|9.105|96,74",
                                "Cấp huyện|14.208|12.560|88,40",
                                "Cấp xã|38.655|33.107|85,65"))
                .isEmpty();
        assertThat(
                        findings(
                                "Xã|Hồ sơ|Đúng hạn|Hài lòng (%)",
                                "Xã An|100|98|97,5", "Xã Bình|200|196|96,0", "Xã Chi|300|300|99,1"))
                .isEmpty();
    }

    @Test
    void aTotalOfWhichSomeRowsHaveNoShareIsLeft() {
        assertThat(
                        findings(
                                "Cấp học|Học sinh|Học bạ số|Tỷ lệ %",
                                "Mầm non|4.216|-|-",
                                "Tiểu học|10.874|10.760|98,95",
                                "Trung học cơ sở|7.431|7.302|98,26",
                                "Cộng|22.521|18.062|98,67"))
                .isEmpty();
    }

    private static List<Finding> findings(String... rows) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            String[] texts = rows[row].split("\\|");
            for (int column = 0; column < texts.length; column++) {
                cells.add(Normalising.cell(row, column, 1, 1, texts[column]));
            }
        }
        return TableShares.of(List.of(new Sheet("Bảng 1", cells)));
    }
}
