package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Files.docx;
import static vn.tonghop.reading.Files.word;
import static vn.tonghop.reading.Files.zip;
import static vn.tonghop.reading.Readouts.refusal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class HostileFilesTest {

    private static final String TEXT = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(refusal("a.pdf", new byte[0])).isEqualTo("READ-001");
    }

    @Test
    void aFileOverTheLimitIsNotOpened() {
        var reading = new DocumentReader(limitedTo(10, Duration.ofSeconds(30)), Patience.ENDLESS);

        assertThat(code(reading.read("a.txt", bytes("hơn mười byte")))).isEqualTo("READ-002");
    }

    @Test
    void archivesProgramsAndOldFormatsAreToldApart() throws Exception {
        assertThat(refusal("a.rar", bytes("Rar!\u001a\u0007\u0000xxxx"))).isEqualTo("READ-008");
        assertThat(refusal("a.pdf", bytes("MZ\u0000\u0001\u0002xxxx"))).isEqualTo("READ-010");
        assertThat(refusal("a.ppt", oldOffice("PowerPoint Document"))).isEqualTo("READ-004");
        assertThat(refusal("a.odp", Files.odf("presentation", "<x/>"))).isEqualTo("READ-004");
    }

    @Test
    void anOfficeFileWithAPasswordSaysSo() throws Exception {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (var out = encryptor.getDataStream(files)) {
                out.write(docx(word(TEXT)));
            }
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            assertThat(refusal("a.docx", out.toByteArray())).isEqualTo("READ-007");
        }
    }

    @Test
    void aBombOfBlanksIsNotUnpacked() throws Exception {
        String xml = word(TEXT + " ".repeat(30_000_000));

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(refusal("a.docx", docx(xml))).isEqualTo("READ-019"));
    }

    @Test
    void aZipOfTooManyEntriesIsNotUnpacked() throws Exception {
        assertThat(refusal("a.docx", crowded(1_100))).isEqualTo("READ-019");
        assertThat(refusal("a.docx", crowded(25_000))).isEqualTo("READ-019");
    }

    @Test
    void anXmlBombIsNotParsed() throws Exception {
        var bomb = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        String xml = bomb + "]>" + word("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>");

        assertThat(refusal("a.docx", docx(xml))).isEqualTo("READ-014");
    }

    @Test
    void anXmlBombInAnotherEncodingIsNotParsedEither() throws Exception {
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE w [<!ENTITY a SYSTEM"
                        + " \"file:///etc/passwd\">]>"
                        + word("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>");
        byte[] whole =
                zip(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                        "word/document.xml",
                        xml.getBytes(StandardCharsets.UTF_16));

        assertThat(refusal("a.docx", whole)).isIn("READ-008", "READ-014", "READ-018");
    }

    @Test
    void xmlNestedWithoutEndIsRefused() throws Exception {
        String xml = word("<w:sdt><w:sdtContent>".repeat(200_000));

        assertThat(refusal("a.docx", docx(xml))).isIn("READ-008", "READ-018", "READ-019");
    }

    @Test
    void nothingThatComesInMakesTheReadingThrow() throws Exception {
        var random = new Random(5443);
        byte[][] seeds = {
            docx(word(TEXT)),
            Files.pdf(new Files.At[] {new Files.At(70, 70, "a")}),
            zip("a", "b"),
            Archives.rar5("a", bytes("b")),
            Archives.rar4("a", bytes("b")),
            Archives.sevenZip("a", bytes("b")),
            Archives.gzip(Archives.tar("a", bytes("b")))
        };
        for (int i = 0; i < 350; i++) {
            byte[] bytes = seeds[i % seeds.length].clone();
            for (int j = 0; j < 1 + i / 10; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            bytes = i % 4 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            assertThat(Readouts.READING.read("a" + i, bytes)).isNotNull();
        }
    }

    private static byte[] crowded(int count) throws Exception {
        var entries = new Object[count * 2 + 6];
        for (int i = 0; i < count; i++) {
            entries[2 * i] = "e" + i;
            entries[2 * i + 1] = "";
        }
        entries[2 * count] = "[Content_Types].xml";
        entries[2 * count + 1] = "wordprocessingml.document.main+xml";
        entries[2 * count + 2] = "word/document.xml";
        entries[2 * count + 3] = word(TEXT);
        entries[2 * count + 4] = "_rels/.rels";
        entries[2 * count + 5] = "x";
        return zip(entries);
    }

    private static byte[] oldOffice(String stream) throws Exception {
        try (var files = new POIFSFileSystem()) {
            files.getRoot()
                    .createDocument(stream, new java.io.ByteArrayInputStream(new byte[5_000]));
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static Limits limitedTo(long bytes, Duration time) {
        var d = Limits.DEFAULT;
        return new Limits(
                bytes,
                d.pages(),
                10_000_000,
                d.entries(),
                d.unpacked(),
                d.ratio(),
                d.tableBytes(),
                d.nesting(),
                time,
                d.pictureTime(),
                d.mostTime(),
                d.pixels(),
                d.answer());
    }

    private static String code(Readout readout) {
        return ((Readout.Unreadable) readout).why().code();
    }
}
