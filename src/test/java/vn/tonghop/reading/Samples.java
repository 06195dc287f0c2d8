package vn.tonghop.reading;

import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Files.docx;
import static vn.tonghop.reading.Files.word;
import static vn.tonghop.reading.Files.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.mime.Signing;
import vn.tonghop.mime.TnefBytes;

/** One whole file of each format that is read, invented: a new format is a line here. */
final class Samples {

    private static final String MAIL =
            "From: a@b.vn\nTo: c@d.vn\nSubject: Báo cáo\nDate: Mon, 20 Nov 2023 08:15:00 +0700\n";

    private Samples() {}

    static Map<String, byte[]> all() throws IOException {
        var samples = new LinkedHashMap<String, byte[]>();
        samples.put("a.txt", bytes("Kính gửi Sở.\n5 hồ sơ.\n".repeat(20)));
        samples.put("a.html", bytes("<html><body><table><tr><td>5</table><p>hồ sơ"));
        samples.put("a.rtf", bytes("{\\rtf1\\ansi\\ansicpg1258 {\\b 5 ho so}\\par \\u7891? x}"));
        samples.put("a.csv", bytes("Xã;Số hồ sơ\nMỹ Lộc;5\nTân Hòa;6\n".repeat(10)));
        samples.put("report.json", bytes(ReportFormatTest.GOOD));
        samples.put("a.pdf", Files.pdf(new Files.At[] {new Files.At(70, 70, "5 hồ sơ")}));
        samples.put("scan.pdf", scannedPdf());
        samples.put("locked.pdf", Files.pdfWithPasswords("a", ""));
        samples.put("a.docx", docx(word("<w:p><w:r><w:t>5 hồ sơ</w:t></w:r></w:p>")));
        samples.put("a.xlsx", workbook());
        samples.put("a.eml", bytes(MAIL + "\nKính gửi Sở.\n5 hồ sơ.\n"));
        samples.put("a.zip", zip("a.txt", "5 hồ sơ", "b.txt", "6 hồ sơ"));
        samples.put("a.png", picture("png"));
        samples.put("a.jpg", picture("jpg"));
        pictures(samples);
        office(samples);
        containers(samples);
        return samples;
    }

    private static void pictures(Map<String, byte[]> samples) throws IOException {
        samples.put("a.gif", picture("gif"));
        samples.put("a.bmp", picture("bmp"));
        var fax = PictureFiles.page(BufferedImage.TYPE_BYTE_BINARY);
        samples.put("fax.tif", PictureFiles.tiff("CCITT T.6", fax, fax));
        var photo = PictureFiles.page(BufferedImage.TYPE_INT_RGB);
        samples.put("photo.tif", PictureFiles.tiff("JPEG", photo));
        samples.put("a.webp", PictureFiles.webp(fax));
        samples.put("printers.jpg", PictureFiles.cmyk(true));
        samples.put("telephone.jpg", PictureFiles.withOrientation(picture("jpg"), 6));
    }

    private static void office(Map<String, byte[]> samples) throws IOException {
        samples.put("a.doc", resource("/reading/mau.doc"));
        samples.put("a.xls", oldWorkbook());
        var flat = resource("/reading/mau.fodt");
        samples.put(
                "a.odt",
                zip("mimetype", OdtFormat.MEDIA_TYPE, "content.xml", flat, "styles.xml", flat));
        var cell = "<table:table-cell office:value-type=\"float\" office:value=\"5\"/>";
        samples.put(
                "a.ods",
                Files.odf(
                        "spreadsheet",
                        Files.odfContent(
                                "<office:spreadsheet><table:table table:name=\"Biểu\"><table:table-row>"
                                        + cell.repeat(3)
                                        + "</table:table-row></table:table></office:spreadsheet>")));
        samples.put(
                "a.mht",
                bytes(
                        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
                                + "--b\r\nContent-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding:"
                                + " quoted-printable\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n"
                                + "<html><meta charset=3Dutf-8><body><table><tr><td>B=C3=A1o"
                                + " c=C3=A1o<td>5</table></body></html>\r\n--b--\r\n"));
    }

    private static void containers(Map<String, byte[]> samples) throws IOException {
        byte[] report = bytes("Số: 12/BC-UBND\nBÁO CÁO\nTiếp nhận 24 hồ sơ.\n");
        samples.put("a.7z", Archives.sevenZip("a.txt", report));
        samples.put("four.rar", Archives.rar4("a.txt", report));
        samples.put("five.rar", Archives.rar5("a.txt", report));
        samples.put("a.tar", Archives.tar("a.txt", report));
        samples.put("a.gz", Archives.gzip(report));
        samples.put("winmail.dat", new TnefBytes().attach("a.txt", report).bytes());
        samples.put(
                "a.msg",
                OutlookFormatsTest.message(
                        "Gửi báo cáo",
                        root -> OutlookFormatsTest.attach(root, 0, "a.txt", report)));
        samples.put(
                "a.edxml",
                bytes(
                        "<?xml version=\"1.0\"?><edXML xmlns:edXML=\"http://www.e-doc.vn/Schema/\">"
                                + "<edXML:MessageHeader><edXML:Subject>Báo cáo</edXML:Subject>"
                                + "</edXML:MessageHeader><Attachment><AttachmentName>a.txt</AttachmentName>"
                                + "<edXML:ContentTransferEncoded>"
                                + Base64.getEncoder().encodeToString(report)
                                + "</edXML:ContentTransferEncoded></Attachment></edXML>"));
        samples.put("a.p7m", signed(report));
    }

    private static byte[] signed(byte[] report) throws IOException {
        try {
            return new Signing("Văn phòng UBND xã Mẫu").sign(report, true);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static byte[] oldWorkbook() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("a").createRow(0);
            row.createCell(0).setCellValue("chữ");
            row.createCell(1).setCellValue(7);
            row.createCell(2).setCellFormula("B1*2");
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Samples.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Biểu 1");
            for (int i = 0; i < 5; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("Xã " + i);
                row.createCell(1).setCellValue(i * 1.5);
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] scannedPdf() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var image = new BufferedImage(100, 140, BufferedImage.TYPE_BYTE_GRAY);
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture(String kind) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), kind, out);
        return out.toByteArray();
    }
}
