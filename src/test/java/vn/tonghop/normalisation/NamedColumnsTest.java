package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.DrawnTable.sheet;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose columns are indicators, named with few words; all invented. */
class NamedColumnsTest {

    @Test
    void theCountAndTheShareOfOneThingStandUnderItsName() {
        assertThat(
                        told(
                                """
                                STT | Cơ quan | Tổng số tiếp nhận | Trong đó | < | Đã giải quyết | Trước và đúng hạn | < | Trễ hạn
                                ^ | ^ | ^ | Trực tuyến | Trực tiếp | ^ | Số lượng | Tỷ lệ % | ^
                                1 | Phòng Tư pháp | 120 | 100 | 20 | 110 | 99 | '90,00 | 11
                                2 | Phòng Nội vụ | 80 | 60 | 20 | 80 | 76 | '95,00 | 4
                                | Tổng cộng | 200 | 160 | 40 | 190 | 175 | '92,11 | 15
                                """))
                .startsWith(
                        "dossiers_received=200",
                        "dossiers_online=160",
                        "dossiers_direct_postal=40",
                        "dossiers_resolved=190",
                        "dossiers_resolved_early_or_on_time=175",
                        "on_time_rate=92.11",
                        "dossiers_resolved_late=15");
    }

    @Test
    void oneRowOfFiguresNeedsNoName() {
        assertThat(
                        told(
                                """
                                Tổng số hồ sơ tiếp nhận | Trực tuyến | Trực tiếp | Từ năm 2022 chuyển sang
                                405 | 301 | 76 | 28
                                """))
                .containsExactly(
                        "dossiers_received=405",
                        "dossiers_online=301",
                        "dossiers_direct_postal=76",
                        "dossiers_carried_over=28");
    }

    @Test
    void whatIsReceivedWithoutWhatWasCarriedOverCameInThePeriod() {
        String table =
                """
                TT | Cơ quan | Tiếp nhận trong kỳ | < | < | < | Kỳ trước chuyển sang | Đã giải quyết | < | <
                ^ | ^ | Tổng | Trực tuyến | Tỷ lệ %% | Trực tiếp, BCCI | ^ | Tổng | Trước, đúng hạn | Quá hạn
                1 | Sở Tư pháp | 100 | 90 | '90,00 | 10 | 5 | 103 | 100 | 3
                2 | Sở Y tế | 200 | 150 | '75,00 | 50 | 7 | 204 | 203 | 1
                | TỔNG | 300 | 240 | '80,00 | 60 | %s | 307 | 303 | 4
                """;

        assertThat(told(table.formatted("12")))
                .startsWith(
                        "dossiers_received_in_period=300",
                        "dossiers_online=240",
                        "dossiers_direct_postal=60",
                        "dossiers_carried_over=12")
                .contains("online_rate=80");
    }

    @Test
    void theHeadingAboveATableSaysWhatItsColumnsAreAbout() {
        String table =
                "TT\tCấp\tSố tổ\tSố thành viên\n"
                        + "1\tTổ cấp xã\t24\t116\n"
                        + "2\tTổ thôn\t205\t1.370\n"
                        + "\tTổng số\t229\t1.486\n";

        assertThat(figures(reportSaying("1. Tổ công nghệ số cộng đồng\n\n" + table)))
                .containsSubsequence(
                        "community_digital_teams=229", "community_digital_team_members=1486");
        assertThat(figures(reportSaying("1. Tổ hòa giải ở cơ sở\n\n" + table))).isEmpty();
    }

    @Test
    void aBarePercentSignIsTheShareOfTheCountBesideIt() {
        assertThat(
                        told(
                                """
                                Stt | Xã, thị trấn | Tổng hs tiếp nhận | Hs trực tuyến | < | Hs được số hóa | < | Hs có phí, lệ phí | Hs thanh toán trực tuyến | <
                                ^ | ^ | ^ | SL | % | SL | % | ^ | SL | %
                                1 | Xã Cổ Đông | 100 | 90 | '90,0 | 80 | '80,0 | 40 | 20 | '50,0
                                2 | Xã Vạn Tây | 200 | 150 | '75,0 | 180 | '90,0 | 60 | 45 | '75,0
                                | CỘNG | 300 | 240 | '80,0 | 260 | '86,7 | 100 | 65 | '65,0
                                """))
                .startsWith("dossiers_received=300", "dossiers_online=240")
                .contains(
                        "online_rate=80",
                        "digitised_dossier_rate=86.7",
                        "online_payments=65",
                        "online_payment_rate=65");
    }

    @Test
    void ofWhichBetweenTwoHeadersAddsNothing() {
        assertThat(
                        told(
                                """
                                STT | Cơ quan | Nhận giải quyết | < | < | < | Kết quả giải quyết | < | < | < | < | <
                                ^ | ^ | Tổng số | Trong đó | < | < | Số HS đã giải quyết | < | < | Số HS đang giải quyết | < | <
                                ^ | ^ | ^ | Nộp qua Cổng DVC | Nộp trực tiếp và qua bưu điện | Số kỳ trước chuyển sang | Tổng số | Trước và đúng hạn | Quá hạn | Tổng số | Chưa đến hạn | Quá hạn
                                1 | Phòng Tư pháp | 120 | 90 | 20 | 10 | 118 | 110 | 8 | 2 | 2 | 0
                                2 | Phòng Kinh tế | 80 | 60 | 15 | 5 | 70 | 70 | 0 | 10 | 9 | 1
                                | CỘNG | 200 | 150 | 35 | 15 | 188 | 180 | 8 | 12 | 11 | 1
                                """))
                .startsWith(
                        "dossiers_received=200",
                        "dossiers_online=150",
                        "dossiers_direct_postal=35",
                        "dossiers_carried_over=15",
                        "dossiers_resolved=188");
    }

    @Test
    void aGroupWithoutPartsIsAColumnOfTheForm() {
        assertThat(
                        told(
                                """
                                STT | Cơ quan | Tiếp nhận | < | Đã giải quyết | < | < | Đang giải quyết
                                ^ | ^ | Tổng | Trong đó trực tuyến | Tổng | Đúng và trước hạn | Quá hạn | ^
                                1 | Sở Y tế | 100 | 90 | 95 | 90 | 5 | 5
                                2 | Sở Nội vụ | 50 | 40 | 48 | 48 | 0 | 2
                                | TỔNG CỘNG | 150 | 130 | 143 | 138 | 5 | 7
                                """))
                .contains("dossiers_resolved=143", "dossiers_in_progress=7");
    }

    @Test
    void aShareOfThingsIsToldOfTheRowItIsOf() {
        String table =
                "Nội dung\tTổng số\tĐã số hóa\tTỷ lệ số hóa (%)\n"
                        + "Hồ sơ tiếp nhận\t200\t190\t95,00\n"
                        + "Sổ hộ tịch lưu trữ (trang)\t1.000\t630\t63,00\n";

        assertThat(figures(reportSaying(table)))
                .contains("digitised_dossier_rate=95")
                .doesNotContain("digitised_dossier_rate=63");
    }

    @Test
    void aColumnIsCalledByItsGroupToo() {
        String table =
                """
                TT | Xã, thị trấn | Đài truyền thanh | < | Panô, băng rôn (cái) | Tổ công nghệ số cộng đồng | <
                ^ | ^ | Tin | Bài | ^ | Số tổ | Số thành viên
                1 | Xã Cổ Đông | 22 | 5 | 10 | 8 | 51
                2 | Xã Vạn Tây | 19 | 4 | 14 | 9 | 58
                | Cộng | 41 | 9 | 24 | 17 | 109
                """;

        assertThat(told(table))
                .startsWith(
                        "broadcast_news=41",
                        "broadcast_articles=9",
                        "visual_items=24",
                        "community_digital_teams=17",
                        "community_digital_team_members=109");
    }

    @Test
    void oneKindOfOnlineServiceIsNotAllAndChungIsAll() {
        String table =
                """
                Cấp | Tổng số hồ sơ | DVC toàn trình | < | < | Chung | <
                ^ | ^ | Phát sinh | Trực tuyến | % | Trực tuyến | %
                Cấp quận | 1000 | 800 | 700 | '87,50 | 900 | '90,00
                Cấp phường | 3000 | 2000 | 1900 | '95,00 | 2400 | '80,00
                Cộng | 4000 | 2800 | 2600 | '92,86 | 3300 | '82,50
                """;

        assertThat(told(table))
                .contains("dossiers_total=4000", "dossiers_online=3300", "online_rate=82.5")
                .doesNotContain("dossiers_online=2600", "online_rate=92.86");
    }

    @Test
    void anAmountInMillionsUnderACaptionIsMoney() {
        String table =
                "Loại giao dịch\tSố giao dịch\tSố tiền (triệu đồng)\n"
                        + "Nộp phí, lệ phí\t16.204\t2.104,5\n"
                        + "Nộp phạt vi phạm\t406\t512,3\n"
                        + "Cộng\t16.610\t2.616,8\n";

        assertThat(figures(reportSaying("2. Thanh toán trực tuyến\n\n" + table)))
                .contains("online_payments=16610", "online_payment_amount=2616800000");
    }

    private static List<String> told(String drawing) {
        return figures(Normalising.sheet(sheet("Bảng 1", drawing)));
    }
}
