package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import org.junit.jupiter.api.Test;

/** Tables of plain text, whose rulings and merged cells are lost; all invented. */
class UnruledTablesTest {

    private static final String HEAD =
            "TT\tLĩnh vực\tSố lượng hồ sơ tiếp nhận\tSố lượng hồ sơ đã giải quyết\tSố lượng hồ sơ đang giải quyết\n"
                    + "Tổng số\tTrong kỳ\tTừ kỳ trước\tTổng số\tTrước hạn\tĐúng hạn\tQuá hạn\tTổng số\tTrong hạn\tQuá hạn\n"
                    + "Trực tuyến\tTrực tiếp, dịch vụ bưu chính\n";

    private static final String ROWS =
            "1\tHộ tịch\t214\t160\t50\t4\t210\t150\t59\t1\t4\t4\t0\n"
                    + "2\tĐất đai\t61\t22\t30\t9\t48\t20\t26\t2\t13\t12\t1\n"
                    + "Tổng cộng\t275\t182\t80\t13\t258\t170\t85\t3\t17\t16\t1\n";

    private static final String[] TOTALS = {
        "dossiers_received=275",
        "dossiers_online=182",
        "dossiers_direct_postal=80",
        "dossiers_carried_over=13",
        "dossiers_resolved=258",
        "dossiers_resolved_early=170",
        "dossiers_resolved_on_time=85",
        "dossiers_resolved_late=3",
        "dossiers_in_progress=17",
        "dossiers_in_progress_in_time=16",
        "dossiers_in_progress_late=1"
    };

    @Test
    void theSumsTellUnderWhichHeaderAColumnStands() {
        assertThat(figures(reportSaying(HEAD + ROWS))).contains(TOTALS);
    }

    @Test
    void wideGapsPartCellsToo() {
        assertThat(figures(reportSaying((HEAD + ROWS).replace("\t", "    ")))).contains(TOTALS);
    }

    @Test
    void aLineOfColumnNumbersIsNoRow() {
        String numbers = "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)\t(10)\t(11)\t(12)\t(13)\n";

        assertThat(figures(reportSaying(HEAD + numbers + ROWS))).contains(TOTALS);
    }

    @Test
    void whereNeitherSumsNorWordsTellNoColumnIsGuessed() {
        String head =
                "TT\tĐơn vị\tNhóm một\tNhóm hai\tNhóm ba\n"
                        + "Loại A\tLoại B\tLoại C\tLoại D\tLoại E\tLoại G\tLoại H\n";
        String rows =
                "1\tXã A\t1\t2\t3\t4\t5\t6\t7\n"
                        + "2\tXã B\t1\t2\t3\t4\t5\t6\t7\n"
                        + "Tổng cộng\t2\t4\t6\t8\t10\t12\t14\n";

        assertThat(reportSaying(head + rows).indicators()).isEmpty();
    }

    @Test
    void aTotalThatTakesTheColumnOfNumbersTooIsARow() {
        String table =
                "STT\tĐịa phương\tSố Tổ công nghệ số cộng đồng\tSố thành viên\n"
                        + "1\tHuyện Đông\t120\t840\n"
                        + "2\tHuyện Tây\t95\t610\n"
                        + "Toàn tỉnh\t215\t1.450\n";

        assertThat(figures(reportSaying(table)))
                .containsSubsequence(
                        "community_digital_teams=215", "community_digital_team_members=1450");
        assertThat(reportSaying(table.replace("1.450", "1.540")).findings())
                .anyMatch(f -> f.code().equals("NORM-032"));
    }

    @Test
    void aLineThatLacksAFigureIsNoTotal() {
        String table =
                "STT\tĐịa phương\tSố Tổ công nghệ số cộng đồng\tSố thành viên\n"
                        + "1\tHuyện Đông\t120\t840\n"
                        + "2\tHuyện Tây\t95\t610\n"
                        + "Toàn tỉnh\t1.450\n";

        assertThat(figures(reportSaying(table))).isEmpty();
    }

    @Test
    void aHeaderMayBeAsHighAsTwoOfItsNeighbours() {
        String table =
                "TT\tLĩnh vực\tSố hồ sơ tiếp nhận\tKết quả giải quyết\n"
                        + "Số hồ sơ đã giải quyết\tSố hồ sơ đang giải quyết\n"
                        + "Tổng\tTrực tuyến\tTrực tiếp và BCCI\tKỳ trước\tTổng\tĐúng và trước hạn\tQuá hạn"
                        + "\tTổng\tChưa đến hạn\tQuá hạn\n"
                        + "1\tHộ tịch\t214\t160\t50\t4\t210\t209\t1\t4\t4\t0\n"
                        + "2\tĐất đai\t61\t22\t30\t9\t48\t46\t2\t13\t12\t1\n"
                        + "\tCộng\t275\t182\t80\t13\t258\t255\t3\t17\t16\t1\n";

        assertThat(figures(reportSaying(table)))
                .contains(
                        "dossiers_received=275",
                        "dossiers_online=182",
                        "dossiers_direct_postal=80",
                        "dossiers_carried_over=13",
                        "dossiers_resolved=258",
                        "dossiers_resolved_early_or_on_time=255",
                        "dossiers_resolved_late=3",
                        "dossiers_in_progress=17",
                        "dossiers_in_progress_in_time=16",
                        "dossiers_in_progress_late=1");
    }

    @Test
    void thePostMayBeShortened() {
        assertThat(
                        figures(
                                reportSaying(
                                        (HEAD + ROWS)
                                                .replace(
                                                        "Số lượng hồ sơ tiếp nhận",
                                                        "Số hồ sơ nhận giải quyết")
                                                .replace(
                                                        "Trực tiếp, dịch vụ bưu chính",
                                                        "Trực tiếp/BCCI"))))
                .contains(TOTALS);
    }

    @Test
    void aRowWithoutItsLastCellsStandsAtTheLeft() {
        String table =
                "STT   Nội dung   ĐVT   Số liệu   Ghi chú\n"
                        + "I   Hồ sơ thủ tục hành chính\n"
                        + "1   Tổng số hồ sơ tiếp nhận   Hồ sơ   1.918\n"
                        + "2   Số hồ sơ đã giải quyết   Hồ sơ   1.755\n"
                        + "3   Giải quyết quá hạn   Hồ sơ   17   Dược: 15\n";

        assertThat(figures(reportSaying(table)))
                .contains(
                        "dossiers_received=1918",
                        "dossiers_resolved=1755",
                        "dossiers_resolved_late=17");
    }
}
