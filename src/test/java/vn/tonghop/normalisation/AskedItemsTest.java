package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.Readout;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.RequestedItem;
import vn.tonghop.report.Source;

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
    void aSentenceWithNothingButCommas() {
        assertThat(
                        asked(
                                "Phòng đề nghị các thôn báo cáo tình hình sử dụng nhà văn hóa, số buổi sinh hoạt"
                                        + " có hướng dẫn bà con, các thiết bị hư hỏng chưa sửa được, mong muốn"
                                        + " của bà con đối với xã, gửi trước ngày 20/11/2023."))
                .containsExactly(
                        "tình hình sử dụng nhà văn hóa",
                        "số buổi sinh hoạt có hướng dẫn bà con",
                        "các thiết bị hư hỏng chưa sửa được",
                        "mong muốn của bà con đối với xã");
        assertThat(
                        asked(
                                "Phòng đề nghị các thôn báo cáo tình hình sử dụng nhà văn hóa, khó khăn, vướng mắc,"
                                        + " kiến nghị của thôn, gửi trước ngày 20/11/2023."))
                .containsExactly(
                        "tình hình sử dụng nhà văn hóa",
                        "khó khăn, vướng mắc",
                        "kiến nghị của thôn");
    }

    @Test
    void aSecondParagraphGoesOnWithTheFirst() {
        assertThat(
                        asked(
                                """
                                Sở đề nghị quý Ủy ban đánh giá thực chất hoạt động của các Tổ công nghệ số, có số liệu về số người được hướng dẫn.

                                Bên cạnh đó, quý Ủy ban cho biết những khó khăn, trở ngại về kinh phí, đồng thời có đề xuất cụ thể về mức hỗ trợ.

                                Báo cáo gửi về Sở trước ngày 20/11/2023.
                                """))
                .containsExactly(
                        "thực chất hoạt động của các Tổ công nghệ số, có số liệu về số người được hướng"
                                + " dẫn",
                        "những khó khăn, trở ngại về kinh phí",
                        "đề xuất cụ thể về mức hỗ trợ");
    }

    @Test
    void theRowsOfTheFormThatAListNamesAreAskedForToo() {
        assertThat(
                        asked(
                                """
                                Sở đề nghị các huyện báo cáo, gửi trước ngày 20/11/2023:

                                a) Kết quả thực hiện năm 2023;

                                b) Số liệu theo Biểu mẫu kèm theo.

                                TT Nội dung Đơn vị tính Số liệu

                                1 Hồ sơ tiếp nhận trong năm hồ sơ

                                2 Công chức được tập huấn người
                                """))
                .hasSize(4)
                .startsWith("Kết quả thực hiện năm 2023", "Số liệu theo Biểu mẫu kèm theo");
    }

    @Test
    void anOpinionOnADraftIsNoReport() {
        String letter =
                """
                Bộ đã xây dựng dự thảo Nghị định về vị trí việc làm.

                Đề nghị quý cơ quan nghiên cứu, cho ý kiến bằng văn bản, tập trung vào:

                1. Phạm vi điều chỉnh;

                2. Những khó khăn có thể phát sinh.

                Ý kiến gửi về Bộ trước ngày 20/11/2023.
                """;

        assertThat(asked(letter)).isEmpty();
        assertThat(asked(letter.replace("cho ý kiến", "báo cáo số liệu, cho ý kiến"))).hasSize(2);
    }

    @Test
    void whoIsToldToReportIsAsked() {
        assertThat(
                        asked(
                                "Các địa phương, đơn vị báo cáo nhanh: (1) hiện trạng trụ sở; (2) số hồ sơ đến hạn"
                                        + " trả;(3) kiến nghị hỗ trợ.\n\nBáo cáo gửi về Văn phòng trước 16 giờ ngày"
                                        + " 20/11/2023."))
                .containsExactly("hiện trạng trụ sở", "số hồ sơ đến hạn trả", "kiến nghị hỗ trợ");
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

    @Test
    void theRowsOfATableThatTheLetterNames() {
        var grid =
                new Sheet(
                        "Bảng 1",
                        List.of(
                                Normalising.cell(0, 0, 1, 1, "Mục"),
                                Normalising.cell(0, 1, 1, 1, "Nội dung báo cáo"),
                                Normalising.cell(0, 2, 1, 1, "Người chuẩn bị"),
                                Normalising.cell(1, 0, 1, 1, "1"),
                                Normalising.cell(1, 1, 1, 1, "Số tin, bài đã phát"),
                                Normalising.cell(1, 2, 1, 1, "Cán bộ truyền thanh"),
                                Normalising.cell(2, 0, 1, 1, "2"),
                                Normalising.cell(2, 1, 1, 1, "Tồn tại, vướng mắc"),
                                Normalising.cell(2, 2, 1, 1, "Công chức văn hóa")));

        assertThat(
                        askedWith(
                                grid,
                                "Sở đề nghị các huyện gửi báo cáo, trong đó nêu đủ những nội dung tại bảng"
                                        + " sau. Riêng huyện Lấp Vò báo cáo thêm mục 2. Báo cáo gửi trước ngày"
                                        + " 20/11/2023."))
                .containsExactly("Số tin, bài đã phát", "Tồn tại, vướng mắc");
    }

    @Test
    void theRowsOfAFormPrintedBelowTheLetter() {
        var grid =
                new Sheet(
                        "Bảng 1",
                        List.of(
                                Normalising.cell(0, 0, 1, 1, "STT"),
                                Normalising.cell(0, 1, 1, 1, "Tên chỉ tiêu"),
                                Normalising.cell(0, 2, 1, 1, "Kỳ báo cáo"),
                                Normalising.cell(1, 0, 1, 1, "1"),
                                Normalising.cell(1, 1, 1, 1, "Hồ sơ trực tuyến phát sinh"),
                                Normalising.cell(2, 0, 1, 1, "2"),
                                Normalising.cell(2, 1, 1, 1, "Bản sao điện tử đã cấp")));

        assertThat(
                        askedWith(
                                grid,
                                """
                                Sở đề nghị các huyện báo cáo các nội dung sau:

                                1. Số hồ sơ tiếp nhận, theo Biểu 01 dưới đây;

                                2. Khó khăn, vướng mắc.

                                Báo cáo gửi trước ngày 20/11/2023.
                                """))
                .containsExactly(
                        "Số hồ sơ tiếp nhận, theo Biểu 01 dưới đây",
                        "Khó khăn, vướng mắc",
                        "Hồ sơ trực tuyến phát sinh",
                        "Bản sao điện tử đã cấp");
    }

    private static List<String> askedWith(Sheet grid, String body) {
        return Normalising.NORMALISER
                .normalise(
                        new Source("invented.docx", "0".repeat(64), "docx"),
                        new Readout.Read(
                                "docx",
                                List.of(Normalising.page(HEAD + body + "\nTrân trọng./.\n")),
                                List.of(grid),
                                List.of()),
                        new Context(LocalDate.of(2023, 11, 20), null))
                .requestedItems()
                .stream()
                .map(RequestedItem::text)
                .toList();
    }

    private static final String HEAD =
            """
            UBND TỈNH ĐỒNG THÁP              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ THÔNG TIN VÀ TRUYỀN THÔNG     Độc lập - Tự do - Hạnh phúc

            Số: 512/STTTT-CNTT               Đồng Tháp, ngày 06 tháng 11 năm 2023
            V/v báo cáo kết quả tuyên truyền dịch vụ công trực tuyến

            Kính gửi: Ủy ban nhân dân các huyện, thành phố

            """;

    private static List<String> asked(String body) {
        return Normalising.text(HEAD + body + "\nTrân trọng./.\n").requestedItems().stream()
                .map(RequestedItem::text)
                .toList();
    }
}
