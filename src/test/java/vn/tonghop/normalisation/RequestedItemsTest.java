package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.RequestedItem;

/** How letters list what they ask for. All of them are invented. */
class RequestedItemsTest {

    @Test
    void aListWithinASentenceIsSeveralItems() {
        Report report =
                letter(
                        "Sở Thông tin và Truyền thông đề nghị Ủy ban nhân dân các huyện báo cáo về: (1) Hiện"
                                + " trạng triển khai; (2) Khó khăn, vướng mắc; (3) Đề xuất, kiến nghị. Báo"
                                + " cáo gửi về Sở trước ngày 20/11/2023.");

        assertThat(report.outcome()).isEqualTo(Outcome.REQUEST);
        assertThat(report.requestedItems())
                .extracting(RequestedItem::text)
                .containsExactly(
                        "Hiện trạng triển khai", "Khó khăn, vướng mắc", "Đề xuất, kiến nghị");
        assertThat(report.requestedItems())
                .extracting(RequestedItem::section)
                .containsExactly("currentState", "difficulties", "proposals");
        assertThat(report.header().deadline().value()).isEqualTo(LocalDate.of(2023, 11, 20));
        assertThat(report.indicators()).isEmpty();
    }

    @Test
    void aListUnderTheContentsOfTheReportIsToo() {
        Report report =
                letter(
                        """
                        Sở Thông tin và Truyền thông đề nghị các huyện báo cáo, gửi về Sở chậm nhất ngày 20/11/2023.
                        Nội dung báo cáo gồm:
                        - Kết quả thực hiện năm 2023;
                        - Tồn tại, hạn chế;
                        - Kiến nghị.""");

        assertThat(report.requestedItems())
                .extracting(RequestedItem::section)
                .containsExactly("currentState", "difficulties", "proposals");
    }

    private static Report letter(String body) {
        return Normalising.text(
                """
                UBND TỈNH ĐỒNG THÁP              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ THÔNG TIN VÀ TRUYỀN THÔNG     Độc lập - Tự do - Hạnh phúc

                Số: 512/STTTT-CNTT               Đồng Tháp, ngày 06 tháng 11 năm 2023
                V/v báo cáo kết quả tuyên truyền dịch vụ công trực tuyến

                Kính gửi: Ủy ban nhân dân các huyện, thành phố

                """
                        + body
                        + "\nTrân trọng./.\n");
    }
}
