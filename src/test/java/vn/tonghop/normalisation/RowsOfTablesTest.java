package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import org.junit.jupiter.api.Test;

/** Tables whose rows are indicators, and what a row takes over from those above; all invented. */
class RowsOfTablesTest {

    @Test
    void theRowOfAGroupSaysWhatTheRowsUnderItCount() {
        String table =
                "STT\tChỉ tiêu\tHộ tịch\tĐất đai\tCộng\n"
                        + "I\tTổng số hồ sơ phải giải quyết\t120\t45\t165\n"
                        + "1\tTiếp nhận trực tuyến\t100\t20\t120\n"
                        + "2\tTiếp nhận trực tiếp, qua bưu điện\t20\t25\t45\n"
                        + "II\tHồ sơ đã giải quyết\t118\t30\t148\n"
                        + "1\tTrước hạn\t110\t20\t130\n"
                        + "2\tQuá hạn\t8\t10\t18\n"
                        + "III\tHồ sơ đang giải quyết\t2\t15\t17\n"
                        + "1\tTrong hạn\t2\t11\t13\n"
                        + "2\tQuá hạn\t0\t4\t4\n";

        assertThat(figures(reportSaying(table)))
                .contains(
                        "dossiers_online=120",
                        "dossiers_direct_postal=45",
                        "dossiers_resolved=148",
                        "dossiers_resolved_early=130",
                        "dossiers_resolved_late=18",
                        "dossiers_in_progress=17",
                        "dossiers_in_progress_in_time=13",
                        "dossiers_in_progress_late=4");
    }

    @Test
    void ofWhichIsAPartOfTheRowBefore() {
        String table =
                "Nội dung\tCộng quý I\tT1\tT2\tT3\n"
                        + "Hồ sơ tiếp nhận\t321\t131\t88\t102\n"
                        + "- Trong đó: trực tuyến\t287\t118\t80\t89\n"
                        + "Hồ sơ trả kết quả\t311\t127\t90\t94\n";

        assertThat(figures(reportSaying(table)))
                .contains("dossiers_received=321", "dossiers_online=287", "dossiers_resolved=311");
    }

    @Test
    void aShortWordThatOpensANameIsCounted() {
        String table =
                "Nội dung\tSố lượng\tGhi chú\n"
                        + "Tin phát trên loa\t64\t\n"
                        + "Số bài phát trên loa\t12\t\n"
                        + "Lượt hỗ trợ cài đặt\t259\t\n";

        assertThat(figures(reportSaying(table)))
                .containsExactly("broadcast_news=64", "broadcast_articles=12");
    }

    @Test
    void thousandsInBracketsBehindANameAreThousands() {
        String table =
                "Nội dung\tNăm 2023\tNăm 2022\n"
                        + "Tin, bài đăng tải trên Cổng (tin)\t5.128\t4.402\n"
                        + "Lượt truy cập Cổng thông tin điện tử (nghìn lượt)\t10.003\t8.115\n";

        assertThat(figures(reportSaying(table)))
                .contains("portal_posts=5128", "portal_visits=10003000");
        assertThat(reportSaying(table).indicators())
                .noneMatch(i -> i.value().intValueExact() == 10003);
    }
}
