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
    void aShareOfThingsIsToldOfTheRowItIsOf() {
        String table =
                "Nội dung\tTổng số\tĐã số hóa\tTỷ lệ số hóa (%)\n"
                        + "Hồ sơ tiếp nhận\t200\t190\t95,00\n"
                        + "Sổ hộ tịch lưu trữ (trang)\t1.000\t630\t63,00\n";

        assertThat(figures(reportSaying(table)))
                .contains("digitised_dossier_rate=95")
                .doesNotContain("digitised_dossier_rate=63");
    }

    private static List<String> told(String drawing) {
        return figures(Normalising.sheet(sheet("Bảng 1", drawing)));
    }
}
