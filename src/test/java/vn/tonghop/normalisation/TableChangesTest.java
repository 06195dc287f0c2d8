package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import org.junit.jupiter.api.Test;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Report;

/** Tables of two times and what lies between them; all invented. */
class TableChangesTest {

    private static final String TABLE =
            "Chỉ tiêu\t9 tháng 2022\t9 tháng 2023\tTăng (+), giảm (-)\n"
                    + "Hồ sơ tiếp nhận (hồ sơ)\t3.104\t3.388\t+284\n"
                    + "Tỷ lệ hồ sơ trực tuyến (%)\t64,76\t81,20\t+16,44\n"
                    + "Hồ sơ trả quá hạn (hồ sơ)\t19\t4\tgiảm 15\n";

    @Test
    void aChangeThatIsNotWhatLiesBetweenIsSaid() {
        Report right = reportSaying(TABLE);
        Report wrong = reportSaying(TABLE.replace("+16,44", "+17,44"));

        assertThat(right.findings()).extracting(Finding::code).doesNotContain("NORM-035");
        assertThat(wrong.findings())
                .filteredOn(f -> f.code().equals("NORM-035"))
                .singleElement()
                .satisfies(f -> assertThat(f.evidence().cell()).isEqualTo("D3"))
                .satisfies(f -> assertThat(f.message()).contains("16,44"));
        assertThat(figures(wrong)).contains("online_rate=81.2", "online_rate_change=17.44");
    }

    @Test
    void columnsThatHaveNothingToDoWithEachOtherAreNotHeldAgainstEachOther() {
        Report report =
                reportSaying(
                        TABLE.replace("+284", "9").replace("+16,44", "7").replace("giảm 15", "8"));

        assertThat(report.findings()).extracting(Finding::code).doesNotContain("NORM-035");
    }

    @Test
    void thePointsByWhichARateRoseStandBesideTwoYears() {
        String table =
                "STT\tXã, thị trấn\tNăm 2022\tNăm 2023\tTăng (điểm %)\n"
                        + "Tổng HS\tHS trực tuyến\t%\tTổng HS\tHS trực tuyến\t%\n"
                        + "1\tXã Đông\t200\t100\t50,00\t300\t240\t80,00\t+30,00\n"
                        + "2\tXã Tây\t100\t40\t40,00\t100\t75\t75,00\t+35,00\n"
                        + "\tTOÀN HUYỆN\t300\t140\t46,67\t400\t315\t78,75\t+32,08\n";
        Report report = reportSaying(table);

        assertThat(figures(report))
                .contains(
                        "dossiers_total=400",
                        "dossiers_online=315",
                        "online_rate=78.75",
                        "online_rate_prev=46.67",
                        "online_rate_change=32.08");
        assertThat(report.findings()).extracting(Finding::code).doesNotContain("NORM-032");
    }
}
