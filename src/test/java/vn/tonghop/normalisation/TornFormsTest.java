package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Report;

/** Forms whose heads recognition tore to pieces; all figures are invented. */
class TornFormsTest {

    private static final String TOTAL =
            "Tổng cộng _|28.808| 21.404 7.106 298 |28.443| 11.782 |16.527| 134 | 365 335 30";

    @Test
    void theTotalRowOfAFormThatIsNamedIsReadWhereAllItsSumsComeOut() {
        Report report = form("Biểu số II.06a/VPCP/KSTT", TOTAL);

        assertThat(report.form()).isEqualTo("II.06a");
        assertThat(Normalising.figures(report))
                .contains(
                        "dossiers_received=28808",
                        "dossiers_online=21404",
                        "dossiers_direct_postal=7106",
                        "dossiers_carried_over=298",
                        "dossiers_resolved=28443",
                        "dossiers_resolved_early=11782",
                        "dossiers_resolved_on_time=16527",
                        "dossiers_resolved_late=134",
                        "dossiers_in_progress=365",
                        "dossiers_in_progress_in_time=335",
                        "dossiers_in_progress_late=30");
        var online = Normalising.figure(report, "dossiers_online");
        assertThat(online.evidence().sheet()).isNull();
        assertThat(online.evidence().line()).isEqualTo(12);
        assertThat(online.evidence().text()).isEqualTo(TOTAL);
    }

    @Test
    void theNameOfTheFormIsKnownWithTheLettersThatRecognitionConfuses() {
        assertThat(form("Biểu số Il.O6a/VPCP/KSTT", TOTAL).form()).isEqualTo("II.06a");
    }

    @Test
    void theNumbersUnderItsHeadersNameTheFormToo() {
        String numbers = "(1) (2) (3) (4) (5) 6) (7) (8) (9) (10) (1) (12) a3)";

        assertThat(form("biểu kèm theo", numbers + "\n" + TOTAL).form()).isEqualTo("II.06a");
        assertThat(form("biểu kèm theo", "(1) (2) (3) (4)\n" + TOTAL).form()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // one figure misread
                "Tổng cộng 28.808 21.404 7.106 298 28.443 11.782 16.527 134 365 335 31",
                // one lost
                "Tổng cộng 28.808 21.404 7.106 298 28.443 11.782 16.527 134 365 335",
                // nothing to tell the columns by
                "Tổng cộng 0 0 0 0 0 0 0 0 0 0 0",
                // no total
                "Phường Một 28.808 21.404 7.106 298 28.443 11.782 16.527 134 365 335 30",
            })
    void aRowThatDoesNotProveItsColumnsIsNoForm(String row) {
        Report report = form("Biểu số II.06a/VPCP/KSTT", row);

        assertThat(report.form()).isNull();
        assertThat(report.indicators()).noneMatch(i -> "dossiers_online".equals(i.id()));
    }

    @Test
    void twoTotalsThatDifferAreNone() {
        String other = "Tổng cộng 3 1 1 1 2 1 1 0 1 1 0";

        assertThat(form("Biểu số II.06a/VPCP/KSTT", TOTAL + "\n" + other).form()).isNull();
    }

    @Test
    void withoutTheNameOfTheFormItIsNone() {
        assertThat(form("Biểu tổng hợp của huyện", TOTAL).form()).isNull();
    }

    private static Report form(String name, String rows) {
        return Normalising.text(
                String.join(
                        "\n",
                        List.of(
                                "UBND TỈNH ĐỒNG THÁP   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "VĂN PHÒNG            Độc lập – Tự do – Hạnh phúc",
                                "Số: 88/BC-VP    Đồng Tháp, ngày 20 tháng 11 năm 2023",
                                "BÁO CÁO",
                                "Kết quả giải quyết thủ tục hành chính tháng 11 năm 2023",
                                "",
                                "Số liệu theo " + name + " như sau:",
                                "",
                                "Trực Trực tiếp, trước số hạn hạn hạn",
                                "Phòng Quản lý",
                                "đô thị",
                                rows,
                                "")));
    }
}
