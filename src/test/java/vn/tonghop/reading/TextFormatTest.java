package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextFormatTest {

    @Test
    void linesAreNumberedAsCatDoes() {
        assertThat(lines("a.txt", bytes("một\n\nba\u2028vẫn ba\rvẫn ba\r\nbốn\n")))
                .containsExactly("1:1 một", "1:2 ", "1:3 ba\u2028vẫn ba\rvẫn ba", "1:4 bốn");
        assertThat(lines("a.txt", bytes("một\nhai"))).containsExactly("1:1 một", "1:2 hai");
    }

    @Test
    void aFormFeedBeginsAPageAndNoLine() {
        assertThat(lines("a.txt", bytes("một\n\fhai\nba\fvẫn ba\n\f")))
                .containsExactly("1:1 một", "2:2 hai", "2:3 ba", "3:3 vẫn ba");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(lines("a.txt", bytes("\uFEFFmột"))).containsExactly("1:1 một");
        assertThat(lines("a.txt", "\uFEFFmột".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("1:1 một");
        assertThat(lines("a.txt", "\uFEFFmột".getBytes(StandardCharsets.UTF_16BE)))
                .containsExactly("1:1 một");
    }

    @Test
    void decomposedTextIsComposed() {
        var decomposed = Normalizer.normalize("Tháp Mười", Normalizer.Form.NFD);

        assertThat(lines("a.txt", bytes(decomposed))).containsExactly("1:1 Tháp Mười");
    }

    @Test
    void anOldEncodingIsReadAndSaidByLine() {
        byte[] tcvn = LegacyBytes.of(LegacyEncoding.TCVN3, "Báo cáo\nthực hiện tháng tám\ncủa xã");

        assertThat(lines("a.txt", tcvn))
                .containsExactly("1:1 Báo cáo", "1:2 thực hiện tháng tám", "1:3 của xã");
        assertThat(Readouts.problems("a.txt", tcvn)).containsExactly("READ-100");
    }

    @Test
    void utf16IsReadWithoutAMarkToo() {
        byte[] wide = "Báo cáo\nsố 1".getBytes(StandardCharsets.UTF_16LE);

        assertThat(lines("a.txt", wide)).containsExactly("1:1 Báo cáo", "1:2 số 1");
    }

    @Test
    void controlsAreBlanksAndTheEndOfAnOldFileIsNone() {
        assertThat(lines("a.txt", bytes("một\u001a"))).containsExactly("1:1 một ");
        assertThat(lines("a.txt", bytes("a".repeat(300) + "\u0007\tb")))
                .containsExactly("1:1 " + "a".repeat(300) + " \tb");
    }

    @Test
    void aLineWithoutEndComesInPiecesUnderItsNumber() {
        var lines = lines("a.txt", bytes("chín mươi ".repeat(5_000) + "\nhết"));

        assertThat(lines).hasSize(4).last().isEqualTo("1:2 hết");
        assertThat(lines.subList(0, 3))
                .allSatisfy(l -> assertThat(l).startsWith("1:1 ").hasSizeLessThan(20_010));
        assertThat(String.join("", lines.subList(0, 3)).replace("1:1 ", ""))
                .isEqualTo("chín mươi ".repeat(5_000));
    }

    @Test
    void theSoftHyphenStaysBecauseAnOldEncodingsLetterIsOne() {
        assertThat(lines("a.txt", bytes("\u00ADa"))).containsExactly("1:1 \u00ADa");
    }

    @Test
    void blankTextAndBinaryRubbishAreNoText() {
        assertThat(refusal("a.txt", bytes(" \n\n\t\n"))).isEqualTo("READ-016");
        assertThat(refusal("a.txt", new byte[] {1, 2, 0, 3, 4, 5})).isEqualTo("READ-003");
        assertThat(refusal("a.txt", bytes("a\n".repeat(20_000) + "\0"))).isEqualTo("READ-003");
    }

    @Test
    void aTextOfTooManyLinesOrPagesIsRefused() {
        assertThat(refusal("a.txt", bytes("a\n".repeat(100_001)))).isEqualTo("READ-012");
        assertThat(refusal("a.txt", bytes("a\n\f".repeat(301)))).isEqualTo("READ-012");
    }

    @Test
    void theTypeIsThatOfTheContent() {
        assertThat(read("a.pdf", bytes("Báo cáo")).mediaType()).isEqualTo("text/plain");
        assertThat(Readouts.problems("a.pdf", bytes("Báo cáo"))).containsExactly("READ-023");
        assertThat(Readouts.problems("a.txt", bytes("Báo cáo"))).isEmpty();
    }

    @Test
    void aReportThatSpeaksOfMailsIsNoMail() {
        var text = "From: phòng\nKính gửi: Sở\nsubject matter: a\nTo: b\nTiếp";

        assertThat(read("a.txt", bytes(text)).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void aWebPageIsReadAsAPersonSeesIt() {
        var page =
                "<html><head><meta charset=utf-8></head><body><p>Báo&nbsp;cáo</p>số 1</body></html>";

        assertThat(lines("a.doc", bytes(page))).containsExactly("1:1 Báo cáo", "1:2 số 1");
        assertThat(read("a.doc", bytes(page)).mediaType()).isEqualTo("text/html");
    }
}
