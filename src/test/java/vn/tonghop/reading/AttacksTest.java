package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Files.docx;
import static vn.tonghop.reading.Files.word;
import static vn.tonghop.reading.Files.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known to be done to readers, done to the workers as they run in the gateway. */
class AttacksTest {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Reading READING = new Reading(limits(), new WorkerSettings(1, 128, 200));

    @AfterAll
    static void close() {
        READING.close();
    }

    @AfterEach
    void theNextDocumentIsRead() {
        assertThat(READING.read("a.txt", bytes("5 hồ sơ"))).isInstanceOf(Readout.Read.class);
    }

    @Test
    void aZipBomb() throws Exception {
        assertRefused("a.docx", docx(word(" ".repeat(50_000_000))), "READ-019");
    }

    @Test
    void anXmlBomb() throws Exception {
        var bomb = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        assertRefused("a.docx", docx(bomb + "]>" + word("<w:p>&a11;</w:p>")), "READ-014");
    }

    @Test
    void deepXml() throws Exception {
        assertRefused(
                "a.docx",
                docx(word("<w:sdt><w:sdtContent>".repeat(400_000))),
                "READ-008",
                "READ-018",
                "READ-019");
    }

    @Test
    void deepHtml() {
        var page = bytes("<html><body>" + "<div><table><tr><td>".repeat(300_000) + "5 hồ sơ");

        assertOutcome("a.html", page);
    }

    @Test
    void mailsInMails() {
        assertRefused("a.eml", mailInMails(60), "READ-013", "READ-017", "READ-016");
    }

    @Test
    void zipsInZips() throws Exception {
        byte[] inner = zip("a.txt", "5 hồ sơ");
        for (int i = 0; i < 60; i++) {
            inner = zip("a.zip", inner);
        }
        assertOutcome("a.zip", inner);
    }

    @Test
    void aHugeWorkbook() throws Exception {
        assertOutcome("a.xlsx", workbook(3_000_000));
    }

    @Test
    void aPdfThatBurnsOn() throws Exception {
        assertRefused("a.pdf", burner(), "READ-015");
    }

    @Test
    void aPdfThatUnpacksToMoreThanFits() throws Exception {
        assertOutcome("a.pdf", pdfOf("(a) Tj ".repeat(20_000_000)));
    }

    @Test
    void anEncryptedPdf() throws Exception {
        assertRefused("a.pdf", Files.pdfWithPasswords("chủ", "người dùng"), "READ-007");
    }

    @Test
    void aPdfCutInTwo() throws Exception {
        byte[] whole = Files.pdf(new Files.At[] {new Files.At(70, 70, "5 hồ sơ")});

        assertRefused("a.pdf", Arrays.copyOf(whole, whole.length / 2), "READ-008");
    }

    @Test
    void tenThousandPages() throws Exception {
        assertRefused("a.pdf", Files.blankPdf(10_000), "READ-012");
    }

    @Test
    void anotherExtension() throws Exception {
        byte[] pdf = Files.pdf(new Files.At[] {new Files.At(70, 70, "5 hồ sơ")});

        var read = (Readout.Read) READING.read("a.docx", pdf);

        assertThat(read.mediaType()).isEqualTo("application/pdf");
        assertThat(read.problems()).extracting(f -> f.code()).containsExactly("READ-023");
    }

    private static void assertRefused(String name, byte[] bytes, String... codes) {
        assertThat(assertOutcome(name, bytes)).isIn((Object[]) codes);
    }

    /** Within its time and that of a worker's start, whatever it is. */
    private static String assertOutcome(String name, byte[] bytes) {
        long begin = System.nanoTime();
        var readout = READING.read(name, bytes);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TIME.multipliedBy(4));
        return readout instanceof Readout.Unreadable unreadable
                ? unreadable.why().code()
                : readout.mediaType();
    }

    private static byte[] mailInMails(int depth) {
        var mail = bytes("From: a@b.vn\nTo: c@d.vn\nSubject: a\nDate: x\n\n5 hồ sơ");
        for (int i = 0; i < depth; i++) {
            mail =
                    bytes(
                            "From: a@b.vn\nTo: c@d.vn\nSubject: a\n"
                                    + "Content-Type: application/octet-stream; name=\"a.eml\"\n"
                                    + "Content-Transfer-Encoding: base64\n\n"
                                    + Base64.getMimeEncoder().encodeToString(mail));
            if (mail.length > 30_000_000) {
                return mail;
            }
        }
        return mail;
    }

    /** Its sheet is larger than any memory it is read with. */
    private static byte[] workbook(int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    bytes(
                            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                    + "<Override PartName=\"/xl/s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(relationship("officeDocument", "xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write(relationship("worksheet", "s.xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(
                    bytes(
                            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                    + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>"));
            zip.putNextEntry(new ZipEntry("xl/s.xml"));
            zip.write(
                    bytes(
                            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"));
            for (int i = 1; i <= rows; i++) {
                zip.write(
                        bytes(
                                "<row r=\""
                                        + i
                                        + "\"><c r=\"A"
                                        + i
                                        + "\"><v>"
                                        + i
                                        + "</v></c></row>"));
            }
            zip.write(bytes("</sheetData></worksheet>"));
        }
        return out.toByteArray();
    }

    private static byte[] relationship(String kind, String target) {
        return bytes(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + kind
                        + "\" Target=\""
                        + target
                        + "\"/></Relationships>");
    }

    /** A form that draws a form ten times, which draws a form ten times, … */
    private static byte[] burner() throws IOException {
        try (var pdf = new PDDocument()) {
            PDFormXObject form = null;
            for (int i = 0; i < 12; i++) {
                var next =
                        new PDFormXObject(stream(pdf, (form == null ? "n " : "/F Do ").repeat(10)));
                next.setBBox(PDRectangle.A4);
                next.setResources(with(form));
                form = next;
            }
            var page = new PDPage(PDRectangle.A4);
            page.setResources(with(form));
            page.setContents(stream(pdf, "/F Do"));
            pdf.addPage(page);
            return Files.saved(pdf);
        }
    }

    private static PDResources with(PDFormXObject form) {
        var resources = new PDResources();
        if (form != null) {
            resources.put(COSName.getPDFName("F"), form);
        }
        return resources;
    }

    private static byte[] pdfOf(String content) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            page.setContents(stream(pdf, content));
            pdf.addPage(page);
            return Files.saved(pdf);
        }
    }

    private static PDStream stream(PDDocument pdf, String content) throws IOException {
        return new PDStream(
                pdf,
                new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)),
                COSName.FLATE_DECODE);
    }

    private static Limits limits() {
        var d = Limits.DEFAULT;
        return new Limits(
                d.bytes(),
                d.pages(),
                d.lines(),
                d.entries(),
                d.unpacked(),
                d.ratio(),
                d.tableBytes(),
                d.nesting(),
                TIME,
                d.pictureTime(),
                d.mostTime(),
                d.pixels(),
                d.answer());
    }
}
