package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Readouts.annexes;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import vn.tonghop.mime.Signing;
import vn.tonghop.mime.TnefBytes;

class OutlookFormatsTest {

    private static final String REPORT = "Số: 12/BC-UBND\nBÁO CÁO\nTiếp nhận 24 hồ sơ.\n";

    @Test
    void aMessageOfOutlookIsReadWithItsAttachments() throws Exception {
        byte[] msg =
                message(
                        "Kính gửi Sở, xin gửi báo cáo.",
                        (root) -> {
                            attach(root, 0, "phụ lục.txt", bytes("Phụ lục\n20 hồ sơ"));
                            attach(root, 1, "báo cáo.txt", bytes(REPORT));
                        });

        assertThat(lines("a.msg", msg)).contains("1:3 Tiếp nhận 24 hồ sơ.");
        assertThat(annexes("a.msg", msg)).containsExactly("phụ lục.txt");
        assertThat(read("a.msg", msg).mediaType()).isEqualTo("application/vnd.ms-outlook");
    }

    @Test
    void aMessageWithinAMessageIsOpenedToo() throws Exception {
        byte[] msg =
                message(
                        "Chuyển tiếp",
                        root -> {
                            var dir = root.createDirectory("__attach_version1.0_#00000000");
                            properties(dir, 8);
                            var inner = dir.createDirectory("__substg1.0_3701000D");
                            properties(inner, 24);
                            text(inner, "1000", "Kính gửi");
                            attach(inner, 0, "báo cáo.txt", bytes(REPORT));
                        });

        assertThat(lines("a.msg", msg)).contains("1:3 Tiếp nhận 24 hồ sơ.");
    }

    @Test
    void aMessageWithoutAttachmentsIsItsText() throws Exception {
        assertThat(lines("a.msg", message(REPORT, root -> {}))).startsWith("1:1 Số: 12/BC-UBND");
    }

    @Test
    void winmailIsOpenedByItself() {
        byte[] packed =
                new TnefBytes()
                        .attach("phụ lục.txt", bytes("Phụ lục\n20"))
                        .attach("báo cáo.txt", bytes(REPORT))
                        .bytes();

        assertThat(lines("winmail.dat", packed)).startsWith("1:1 Số: 12/BC-UBND");
        assertThat(annexes("winmail.dat", packed)).containsExactly("phụ lục.txt");
    }

    @Test
    void aSignedFileIsOpenedAndItsSignatureJudged() throws Exception {
        var office = new Signing("Văn phòng UBND xã Mẫu");
        byte[] signed = office.sign(bytes(REPORT), true);

        assertThat(lines("báo cáo.txt.p7m", signed)).startsWith("1:1 Số: 12/BC-UBND");
        assertThat(read("báo cáo.txt.p7m", signed).problems())
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo("READ-070"))
                .satisfies(f -> assertThat(f.message()).contains("Văn phòng UBND xã Mẫu"));

        int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("24 h");
        signed[at] = '9';
        assertThat(problems("báo cáo.txt.p7m", signed)).containsExactly("READ-071");
    }

    @Test
    void signedMailsAreReadWithTheirSignatureAndEncryptedOnesSaidToBe() throws Exception {
        var office = new Signing("Văn phòng UBND xã Mẫu");
        String entity = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + REPORT;
        byte[] mail = office.detached(entity.replace("\n", "\r\n").replace("\r\r", "\r"));

        assertThat(lines("a.eml", mail)).startsWith("1:1 Số: 12/BC-UBND");
        assertThat(problems("a.eml", mail)).contains("READ-070");
        assertThat(refusal("a.eml", Signing.enveloped(office.encrypt(bytes(entity)))))
                .isEqualTo("READ-073");
        assertThat(refusal("a.p7s", office.sign(bytes(REPORT), false))).isEqualTo("READ-074");
    }

    interface Filling {
        void of(DirectoryEntry root) throws IOException;
    }

    static byte[] message(String body, Filling filling) throws IOException {
        try (var files = new POIFSFileSystem()) {
            properties(files.getRoot(), 32);
            text(files.getRoot(), "0037", "Báo cáo tháng 8");
            text(files.getRoot(), "1000", body);
            filling.of(files.getRoot());
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static void attach(DirectoryEntry in, int number, String name, byte[] content)
            throws IOException {
        var dir = in.createDirectory("__attach_version1.0_#0000000" + number);
        properties(dir, 8);
        text(dir, "3707", name);
        stream(dir, "__substg1.0_37010102", content);
    }

    private static void properties(DirectoryEntry dir, int head) throws IOException {
        stream(dir, "__properties_version1.0", new byte[head]);
    }

    private static void text(DirectoryEntry dir, String id, String value) throws IOException {
        stream(dir, "__substg1.0_" + id + "001F", value.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry dir, String name, byte[] value) throws IOException {
        dir.createDocument(name, new ByteArrayInputStream(value));
    }
}
