package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.DrawnTable.sheet;
import static vn.tonghop.normalisation.Normalising.figures;

import org.junit.jupiter.api.Test;

/** Sheets of a workbook with more than one table; all invented. */
class SheetBlocksTest {

    @Test
    void tablesPartedByAnEmptyRowAreReadEachByItself() {
        String two =
                """
                Tổng số hồ sơ tiếp nhận | Trực tuyến | Trực tiếp | Từ năm 2022 chuyển sang
                405 | 301 | 76 | 28

                TT | Lĩnh vực | Giải quyết trước hạn | Giải quyết đúng hạn | Đang giải quyết
                1 | Hộ tịch | 200 | 50 | 10
                2 | Đất đai | 100 | 30 | 15
                | Tổng | 300 | 80 | 25
                """;

        assertThat(figures(Normalising.sheet(sheet("Phụ lục", two))))
                .contains(
                        "dossiers_received=405",
                        "dossiers_carried_over=28",
                        "dossiers_resolved_early=300",
                        "dossiers_resolved_on_time=80");
        assertThat(SheetBlocks.of(sheet("Phụ lục", two))).hasSize(2);
    }

    @Test
    void anEmptyRowInATableDoesNotEndIt() {
        String one =
                """
                TT | Nội dung | Số liệu
                I | Hồ sơ đã giải quyết | 118
                1 | Trước hạn | 110

                II | Hồ sơ đang giải quyết |
                1 | Trong hạn | 11
                """;

        assertThat(SheetBlocks.of(sheet("Phụ lục", one))).hasSize(1);
    }
}
