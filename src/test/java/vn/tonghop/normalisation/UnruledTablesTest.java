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

    @Test
    void sharesStandUnderHeadersThatSaySo() {
        String table =
                "STT\tCơ quan\tTổng số tiếp nhận\tTrong đó\tĐã giải quyết\tTrước và đúng hạn\tTrễ hạn\n"
                        + "Trực tuyến\tTrực tiếp\tKỳ trước chuyển\tSố lượng\tTỷ lệ %\n"
                        + "1\tPhòng Tư pháp\t120\t90\t20\t10\t110\t99\t90,00\t11\n"
                        + "2\tPhòng Nội vụ\t80\t60\t15\t5\t80\t76\t95,00\t4\n"
                        + "\tTổng cộng\t200\t150\t35\t15\t190\t175\t92,11\t15\n";

        assertThat(figures(reportSaying(table)))
                .contains(
                        "dossiers_received=200",
                        "dossiers_online=150",
                        "dossiers_direct_postal=35",
                        "dossiers_carried_over=15",
                        "dossiers_resolved=190",
                        "dossiers_resolved_early_or_on_time=175",
                        "on_time_rate=92.11",
                        "dossiers_resolved_late=15");
    }

    @Test
    void sharesUnderALostHeadAreNotAddedUp() {
        String table =
                "TT\tNhóm một\tNhóm hai\tNhóm ba\n"
                        + "Loại A\tLoại B\tLoại C\tLoại D\tLoại E\n"
                        + "1\tXã A\t10\t5\t50,25\t4\n"
                        + "2\tXã B\t10\t5\t50,75\t4\n"
                        + "\tTổng cộng\t20\t10\t50,50\t8\n";

        assertThat(reportSaying(table).findings()).noneMatch(f -> f.code().equals("NORM-032"));
    }

    @Test
    void aRowThatLacksCellsStillHasItsSumInFront() {
        String table =
                "Nội dung   Cộng quý I   T1   T2   T3\n"
                        + "Hồ sơ tiếp nhận   321   131   88   102\n"
                        + "Hồ sơ trả kết quả   311   127   90   94\n"
                        + "Hồ sơ trễ hẹn   3   2      1\n"
                        + "Hồ sơ nộp trực tuyến   9   5      3\n";

        assertThat(figures(reportSaying(table)))
                .containsExactly(
                        "dossiers_received=321",
                        "dossiers_resolved=311",
                        "dossiers_resolved_late=3");
    }

    @Test
    void aHeaderMayBeginWithYearsAndOneRowIsATable() {
        assertThat(
                        figures(
                                reportSaying(
                                        "Nội dung\tNăm 2022\tNăm 2023\t2023/2022 (%)\n"
                                                + "Tin, bài đăng trên Cổng\t4.402\t5.128\t116,49\n"
                                                + "Lượt truy cập Cổng\t8.115\t9.003\t110,94\n")))
                .contains("portal_posts=5128", "portal_visits=9003");
        assertThat(
                        figures(
                                reportSaying(
                                        "Tổng số hồ sơ tiếp nhận\tTrực tuyến\tTrực tiếp\n"
                                                + "405\t329\t76\n")))
                .containsExactly(
                        "dossiers_received=405",
                        "dossiers_online=329",
                        "dossiers_direct_postal=76");
    }
}
