package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.RequestedItem;

/** What letters ask for, in every layout. All of them are invented. */
class AskedItemsTest {

    @Test
    void aSentenceThatNamesOneThingAfterTheOther() {
        assertThat(
                        asked(
                                "Sở đề nghị các huyện báo cáo kết quả thực hiện, trong đó nêu rõ số liệu"
                                        + " hồ sơ; những khó khăn, vướng mắc; đồng thời đề xuất giải pháp,"
                                        + " gửi về Sở chậm nhất ngày 20/11/2023."))
                .hasSize(3)
                .satisfies(i -> assertThat(i.get(1)).startsWith("những khó khăn"))
                .satisfies(i -> assertThat(i.get(2)).startsWith("đề xuất giải pháp"));
    }

    @Test
    void aNumberWhoseDotRecognitionMovedIsTheNumber() {
        assertThat(
                        asked(
                                "Sở đề nghị các huyện báo cáo ba nội dung: (¡) tình hình giải quyết hồ"
                                        + " sơ; (ii) vướng mắc về phần mềm; (iii) nội dung cần cấp trên"
                                        + " xử lý. Báo cáo gửi trước ngày 20/11/2023."))
                .hasSize(3);
    }

    @Test
    void theLeavesOfAListAreAskedFor() {
        assertThat(
                        asked(
                                """
                                Sở đề nghị các huyện báo cáo theo đề cương dưới đây, gửi trước ngày 20/11/2023:

                                I. Tình hình thực hiện

                                1. Việc kiện toàn tổ công nghệ số;

                                2. Công tác truyền thông.

                                II. Khó khăn, vướng mắc

                                III. Kiến nghị
                                """))
                .containsExactly(
                        "Việc kiện toàn tổ công nghệ số",
                        "Công tác truyền thông",
                        "Khó khăn, vướng mắc",
                        "Kiến nghị");
    }

    @Test
    void aListUnderAnItemIsThatItems() {
        assertThat(
                        asked(
                                """
                                Chủ tịch yêu cầu các đơn vị:

                                1. Xử lý dứt điểm hồ sơ quá hạn.

                                2. Báo cáo về Văn phòng trước ngày 20/11/2023 theo yêu cầu các nội dung:

                                - Danh sách hồ sơ quá hạn;

                                - Nguyên nhân, vướng mắc.
                                """))
                .contains("Danh sách hồ sơ quá hạn", "Nguyên nhân, vướng mắc");
    }

    private static List<String> asked(String body) {
        return Normalising.text(
                        """
                        UBND TỈNH ĐỒNG THÁP              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        SỞ THÔNG TIN VÀ TRUYỀN THÔNG     Độc lập - Tự do - Hạnh phúc

                        Số: 512/STTTT-CNTT               Đồng Tháp, ngày 06 tháng 11 năm 2023
                        V/v báo cáo kết quả tuyên truyền dịch vụ công trực tuyến

                        Kính gửi: Ủy ban nhân dân các huyện, thành phố

                        """
                                + body
                                + "\nTrân trọng./.\n")
                .requestedItems()
                .stream()
                .map(RequestedItem::text)
                .toList();
    }
}
