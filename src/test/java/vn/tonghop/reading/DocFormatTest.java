package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** The sample (invented) is reading/mau.fodt, saved by LibreOffice as Word 97. */
class DocFormatTest {

    @Test
    void everythingThatAWordFileHoldsIsReadInItsPlace() throws Exception {
        assertThat(lines("a.doc", sample()))
                .containsExactly(
                        "1:1 HỎA TỐC",
                        "1:2 ỦY BAN NHÂN DÂN",
                        "1:3 XÃ MẪU",
                        "1:4 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "1:5 Tỷ lệ đạt 71,83% tổng số hồ sơ.",
                        "1:6 Khung: ",
                        "1:7 Font Báo cáo cư cũ",
                        "1:8 1. Kết quả",
                        "1:9 2. Khó khăn",
                        "1:10 Lĩnh vực\tTiếp nhận",
                        "1:11 Tổng số\tTrực tuyến",
                        "1:12 Đất đai\t1.234\t1.000",
                        "2:13 Trang hai",
                        "2:14 Trong khung",
                        "2:15 Tính trên 33.494 hồ sơ",
                        "2:16 Mẫu thử (không có thật)");
        assertThat(problems("a.doc", sample())).containsExactly("READ-055");
    }

    @Test
    void mergedCellsKnowTheirExtent() throws Exception {
        assertThat(read("a.doc", sample()).sheets())
                .singleElement()
                .satisfies(
                        s ->
                                assertThat(s.cells())
                                        .contains(
                                                new Cell(0, 0, 2, 1, "Lĩnh vực", null),
                                                new Cell(0, 1, 1, 2, "Tiếp nhận", null),
                                                new Cell(1, 1, 1, 1, "Tổng số", null),
                                                new Cell(2, 2, 1, 1, "1.000", null)));
    }

    @Test
    void aFileWithAPasswordSaysSo() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("mat-khau");
        byte[] locked;
        try (var document = new HWPFDocument(new ByteArrayInputStream(sample()))) {
            var out = new ByteArrayOutputStream();
            document.write(out);
            locked = out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(refusal("a.doc", locked)).isEqualTo("READ-007");
    }

    @Test
    void aFileOfWord6IsSaidToBeTooOld() throws Exception {
        byte[] beginning = new byte[5_000];
        beginning[0] = (byte) 0xDC;
        beginning[1] = (byte) 0xA5;
        beginning[2] = 0x65;

        assertThat(refusal("a.doc", ole("WordDocument", beginning))).isEqualTo("READ-054");
    }

    @Test
    void aFileThatEndsTooSoonIsBroken() throws Exception {
        assertThat(refusal("a.doc", Arrays.copyOf(sample(), 5_000)))
                .isIn("READ-004", "READ-008", "READ-018");
        assertThat(refusal("a.doc", ole("WordDocument", new byte[5_000])))
                .isIn("READ-008", "READ-018", "READ-054");
    }

    private static byte[] ole(String stream, byte[] content) throws IOException {
        try (var files = new POIFSFileSystem()) {
            files.getRoot().createDocument(stream, new ByteArrayInputStream(content));
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] sample() throws IOException {
        try (var in = DocFormatTest.class.getResourceAsStream("/reading/mau.doc")) {
            return in.readAllBytes();
        }
    }
}
