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

    @Test
    void unitsStandInTheCellsAndOneCellMayHoldTwoFigures() {
        String table =
                "Nội dung\tKết quả\n"
                        + "Tổng số hs tiếp nhận\t608 hs\n"
                        + "Trong đó hs trực tuyến\t571 hs\n"
                        + "Hs trả quá hạn\t0 hs\n"
                        + "Tin, bài trên trang TTĐT xã\t9 tin, bài\n"
                        + "Tổ CNSCĐ\t16 tổ/ 97 thành viên\n";

        assertThat(figures(reportSaying(table)))
                .containsExactly(
                        "dossiers_received=608",
                        "dossiers_online=571",
                        "dossiers_resolved_late=0",
                        "portal_posts=9",
                        "community_digital_teams=16",
                        "community_digital_team_members=97");
    }

    @Test
    void whoMadeAFileIsNoPartOfItsName() {
        String table =
                "Nội dung\tĐVT\tSố lượng\n"
                        + "File âm thanh do tỉnh cung cấp, đã phát\tfile\t46\n"
                        + "Băng rôn, áp phích\tcái\t720\n";

        assertThat(figures(reportSaying(table)))
                .containsExactly("radio_files=46", "visual_items=720");
    }

    @Test
    void theFormerPeriodIsTheBaselineOrIsListed() {
        String table =
                "TT\tNội dung\tĐVT\tKỳ này\tKỳ trước\tLũy kế\n"
                        + "1\tSố hồ sơ tiếp nhận trong kỳ\tHồ sơ\t2.018\t1.764\t3.782\n"
                        + "2\tSố hồ sơ đã giải quyết\tHồ sơ\t1.987\t1.720\t3.707\n";

        assertThat(figures(reportSaying(table)))
                .contains("dossiers_received_in_period=2018", "dossiers_total_prev=1764")
                .contains("dossiers_resolved=1987");
        assertThat(reportSaying(table).indicators())
                .anyMatch(
                        i ->
                                i.id() == null
                                        && i.value().intValue() == 1720
                                        && i.name().endsWith("Kỳ trước"));
    }

    @Test
    void shortenedHeadersSayWhatIsPlannedAndWhatIsDone() {
        String table =
                "TT\tNội dung\tĐơn vị\tKH năm 2026\tTH 6 tháng 2026\tĐạt so KH (%)\tTH 6 tháng 2025\tGhi chú\n"
                        + "1\tTin, bài đăng trên Trang thông tin điện tử Sở\tTin, bài\t800\t462\t57,75\t398\t\n"
                        + "2\tPa nô, áp phích tuyên truyền DVC trực tuyến\tCái\t400\t287\t71,75\t154\tKể cả 12 màn hình\n"
                        + "3\tTổ công nghệ số cộng đồng đang hoạt động\tTổ\t\t3.788\t\t3.805\tGiảm\n";

        assertThat(figures(reportSaying(table)))
                .contains("portal_posts=462", "visual_items=287", "community_digital_teams=3788")
                .noneMatch(f -> f.endsWith("=398") || f.endsWith("=800"));
    }

    @Test
    void aRowThatSumsUpOthersIsCalledByWhatItSumsUp() {
        String table =
                "STT\tHình thức nộp\tSố hồ sơ\tTỷ lệ (%)\n"
                        + "1\tTrực tuyến toàn trình\t700\t70,00\n"
                        + "2\tTrực tuyến một phần\t200\t20,00\n"
                        + "\tCộng nộp trực tuyến (1+2)\t900\t90,00\n"
                        + "3\tQua bưu chính công ích\t30\t3,00\n"
                        + "4\tTrực tiếp tại Trung tâm\t70\t7,00\n"
                        + "\tTổng cộng (1+2+3+4)\t1.000\t100\n";

        assertThat(figures(reportSaying(table)))
                .contains("dossiers_online=900", "dossiers_postal=30", "dossiers_direct_postal=70")
                .doesNotContain(
                        "dossiers_online=700", "dossiers_online=200", "dossiers_total=1000");
    }

    @Test
    void aFoldedTableIsTwoTables() {
        String table =
                "Nội dung\tSố liệu\tNội dung\tSố liệu\n"
                        + "1. Tổng số hồ sơ tiếp nhận\t412\t2. Tổng số hồ sơ đã giải quyết\t373\n"
                        + "- Trực tuyến\t377\t- Trước hạn\t301\n"
                        + "- Trực tiếp, bưu chính\t24\t- Đúng hạn\t68\n"
                        + "- Tháng trước chuyển sang\t11\t- Quá hạn\t04\n"
                        + "3. Tổng số hồ sơ đang giải quyết\t39\t4. Các tỷ lệ\t\n"
                        + "- Chưa đến hạn\t36\t- Trực tuyến/tiếp nhận trong tháng\t94,01%\n"
                        + "- Quá hạn\t03\t- Đúng và trước hạn\t98,93%\n"
                        + "5. Hồ sơ thanh toán trực tuyến\t158\t6. Số tiền thanh toán trực tuyến\t9.347.000đ\n"
                        + "7. Bản sao chứng thực điện tử\t21\t8. Hồ sơ số hóa\t92,3%\n";

        assertThat(figures(reportSaying(table)))
                .containsExactlyInAnyOrder(
                        "dossiers_received=412",
                        "dossiers_online=377",
                        "dossiers_direct_postal=24",
                        "dossiers_carried_over=11",
                        "dossiers_in_progress=39",
                        "dossiers_in_progress_in_time=36",
                        "dossiers_in_progress_late=3",
                        "online_payments=158",
                        "e_certified_documents=21",
                        "dossiers_resolved=373",
                        "dossiers_resolved_early=301",
                        "dossiers_resolved_on_time=68",
                        "dossiers_resolved_late=4",
                        "online_rate=94.01",
                        "on_time_rate=98.93",
                        "online_payment_amount=9347000",
                        "digitised_dossier_rate=92.3");
    }

    @Test
    void aFigureBesideTheResultThatSaysItsUnitIsTold() {
        String table =
                "Kênh truyền thông\tSố lượng\tLượt tiếp cận\n"
                        + "Chương trình phát thanh, truyền hình của Đài tỉnh\t118 chương trình\t-\n"
                        + "Báo tỉnh (báo in, báo điện tử)\t246 tin, bài\t1,9 triệu lượt xem\n"
                        + "Cổng Thông tin điện tử tỉnh\t1.372 tin, bài\t2.845.117 lượt truy cập\n"
                        + "Hệ thống loa truyền thanh\t5.904 tin; 1.188 bài\t\n"
                        + "Mạng xã hội (Zalo, Facebook)\t633 nội dung\t740.500 lượt xem\n"
                        + "Pa nô, băng rôn, áp phích\t3.260 cái\t\n";

        assertThat(figures(reportSaying(table)))
                .containsExactlyInAnyOrder(
                        "portal_posts=1372",
                        "portal_visits=2845117",
                        "broadcast_news=5904",
                        "broadcast_articles=1188",
                        "visual_items=3260");
        assertThat(reportSaying(table).indicators())
                .filteredOn(i -> i.id() == null)
                .extracting(i -> Normalising.plain(i.value()) + " " + i.unit())
                .contains("118 chương trình", "1900000 lượt xem", "740500 lượt xem");
    }
}
