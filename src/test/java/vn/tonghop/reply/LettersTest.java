package vn.tonghop.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {

    private final Letters letters = new Letters("tonghop.example.vn");

    @Test
    void theReceiptSaysWhatWasUnderstoodAndWhatToDo() {
        var letter =
                letters.write(
                        "vanthu@thapmuoi.example.vn",
                        arrival("Báo cáo tháng 11"),
                        List.of(
                                new Said("bieu-06a.xlsx", InventedReports.wrongSum(), 2, false),
                                new Said("quet.pdf", InventedReports.unreadable(), 1, true)));

        assertThat(letter.subject())
                .isEqualTo("[TH-20231120-000007] Đã tiếp nhận: Báo cáo tháng 11");
        assertThat(letter.body())
                .isEqualToIgnoringNewLines(
                        """
                        Kính gửi quý đơn vị,

                        Cổng tổng hợp báo cáo đã nhận văn bản của quý đơn vị lúc 08:05 ngày 20/11/2023.
                        Mã tiếp nhận: TH-20231120-000007

                        1. bieu-06a.xlsx
                           Kết quả: CẦN KIỂM TRA – số liệu chưa được tính vào tổng hợp; xem các nội dung bên dưới.
                           Đây là bản thứ 2 của văn bản này; bản mới nhất được chấp nhận sẽ được tính.
                           Đơn vị: Huyện Tháp Mười
                           Số, ký hiệu: 142/BC-UBND
                           Ngày ban hành: 15/11/2023
                           Kỳ báo cáo: từ ngày 15/10/2023 đến ngày 14/11/2023
                           Số liệu đọc được: 5
                             - Tiếp nhận: Tổng số: 1.915
                             - Tỷ lệ trực tuyến: 71,83 %
                             - Tin phát thanh: trên 1.200 tin
                           Nội dung cần lưu ý:
                             - VAL-014 · tổng tiếp nhận 1.915 khác 1.905 (dòng 12). Đề nghị gửi lại.

                        2. quet.pdf
                           Kết quả: KHÔNG ĐỌC ĐƯỢC – đề nghị gửi lại, lý do nêu bên dưới.
                           Văn bản này đã được nhận trước đó; các lần gửi chỉ tính là một.
                           Nội dung cần lưu ý:
                             - READ-002 · Tệp bị hỏng: đề nghị lưu lại và gửi lại.

                        Nếu cần đính chính, đề nghị gửi văn bản mới đến cùng địa chỉ. Thư này do máy soạn tự động.

                        --
                        Automatic receipt. Reference TH-20231120-000007; received 2023-11-20 08:05 (UTC+7); documents: 2; outcome: review, unreadable.
                        """);
        assertThat(letter.messageId())
                .matches("<TH-20231120-000007\\.[0-9a-f-]{36}@tonghop\\.example\\.vn>");
        assertThat(letter.inReplyTo()).isEqualTo("<1@thapmuoi.example.vn>");
    }

    @Test
    void aHostileSubjectStaysOnItsLineAndTurnsNothingAround() {
        var letter =
                letters.write(
                        "a@example.vn",
                        arrival(
                                "Báo cáo\r\nBcc: all@example.vn\n\u202Egpj.exe\u0000"
                                        + "x".repeat(500)),
                        List.of());
        assertThat(letter.subject())
                .startsWith(
                        "[TH-20231120-000007] Đã tiếp nhận: Báo cáo Bcc: all@example.vn gpj.exe x")
                .endsWith("x…")
                .hasSizeLessThan(170);
    }

    @Test
    void aMessageIdThatIsNoneIsNotRepeated() {
        for (var id :
                new String[] {null, "", "x", "<a\r\nBcc: b@example.vn>", "<a b@c>", "<á@b>"}) {
            assertThat(letters.write("a@example.vn", arrival(id, "x"), List.of()).inReplyTo())
                    .as(id)
                    .isNull();
        }
    }

    @Test
    void aLetterWithTwoLinesInItsHeadCannotBeMade() {
        assertThatThrownBy(() -> new Letter("a@b.vn\r\nBcc: c@d.vn", "s", "b", "<1@x>", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter("a@b.vn", "s\nBcc: c@d.vn", "b", "<1@x>", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeliveryOfVeryManyDocumentsIsAnsweredInBoundedLength() {
        var many =
                Collections.nCopies(1000, new Said("a.pdf", InventedReports.wrongSum(), 1, false));
        var body = letters.write("a@example.vn", arrival("x"), many).body();
        assertThat(body).contains("… và 980 văn bản khác").hasSizeLessThan(30_000);
    }

    private static Arrival arrival(String subject) {
        return arrival("<1@thapmuoi.example.vn>", subject);
    }

    private static Arrival arrival(String messageId, String subject) {
        return new Arrival(
                7,
                "TH-20231120-000007",
                "mail",
                "source.mail.reports",
                "vanthu@thapmuoi.example.vn",
                "872",
                null,
                subject,
                messageId,
                false,
                Instant.parse("2023-11-20T01:05:00Z"));
    }
}
