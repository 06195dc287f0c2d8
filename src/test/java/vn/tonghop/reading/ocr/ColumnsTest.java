package vn.tonghop.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private final List<SeenWord> words = new ArrayList<>();
    private long lines;

    @Test
    void aHeadersColumnsAreReadOneAfterTheOther() {
        line(100, 100, "ỦY BAN NHÂN DÂN");
        line(520, 103, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        line(110, 130, "HUYỆN LẤP VÒ");
        line(600, 128, "Độc lập - Tự do - Hạnh phúc");
        line(100, 180, "Số: 482/BC-UBND");
        line(560, 172, "Lấp Vò, ngày 15 tháng 11 năm 2023");
        line(100, 260, "Thực hiện văn bản số 12 của tỉnh, huyện báo cáo kết quả sau đây rõ ràng");

        assertThat(inOrder(true))
                .containsExactly(
                        "ỦY BAN NHÂN DÂN",
                        "HUYỆN LẤP VÒ",
                        "Số: 482/BC-UBND",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Lấp Vò, ngày 15 tháng 11 năm 2023",
                        "Thực hiện văn bản số 12 của tỉnh, huyện báo cáo kết quả sau đây rõ ràng");
    }

    @Test
    void theRowsOfATableAreNoColumnsOfAHeader() {
        line(100, 100, "Đất đai");
        line(600, 100, "1.234");
        line(100, 130, "Hộ tịch");
        line(600, 130, "56");
        line(100, 160, "Tất cả các lĩnh vực trên địa bàn đều có hồ sơ trực tuyến trong kỳ");

        assertThat(inOrder(true))
                .containsExactly(
                        "Đất đai | 1.234",
                        "Hộ tịch | 56",
                        "Tất cả các lĩnh vực trên địa bàn đều có hồ sơ trực tuyến trong kỳ");
    }

    @Test
    void whatAnEngineTookForTwoBlocksIsOneRow() {
        line(100, 100, "Đất đai");
        line(100, 130, "Hộ tịch");
        line(600, 102, "1.234");
        line(600, 131, "56");

        assertThat(inOrder(false)).containsExactly("Đất đai | 1.234", "Hộ tịch | 56");
    }

    @Test
    void recipientsStandBeforeTheSignature() {
        line(100, 100, "Trên đây là báo cáo của Ủy ban nhân dân huyện Lấp Vò về kết quả ./.");
        line(100, 160, "Nơi nhận:");
        line(620, 158, "TM. ỦY BAN NHÂN DÂN");
        line(100, 190, "- Như trên;");
        line(660, 188, "CHỦ TỊCH");
        line(100, 220, "- Lưu: VT.");

        assertThat(inOrder(false))
                .containsExactly(
                        "Trên đây là báo cáo của Ủy ban nhân dân huyện Lấp Vò về kết quả ./.",
                        "Nơi nhận:",
                        "- Như trên;",
                        "- Lưu: VT.",
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH");
    }

    private void line(double left, double top, String text) {
        lines++;
        double at = left;
        for (var word : text.split(" ")) {
            double right = at + 10 * word.length();
            words.add(new SeenWord(word, at, top, right, top + 20, 0.95, lines));
            at = right + 6;
        }
    }

    private List<String> inOrder(boolean firstPage) {
        return Columns.inOrder(Rows.of(words), firstPage).stream()
                .map(r -> r.stream().map(Piece::text).collect(Collectors.joining(" | ")))
                .toList();
    }
}
