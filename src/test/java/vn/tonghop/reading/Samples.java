package vn.tonghop.reading;

import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Files.docx;
import static vn.tonghop.reading.Files.word;
import static vn.tonghop.reading.Files.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

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
        samples.put("a.pdf", Files.pdf(new Files.At[] {new Files.At(70, 70, "5 hồ sơ")}));
        samples.put("scan.pdf", scannedPdf());
        samples.put("locked.pdf", Files.pdfWithPasswords("a", ""));
        samples.put("a.docx", docx(word("<w:p><w:r><w:t>5 hồ sơ</w:t></w:r></w:p>")));
        samples.put("a.xlsx", workbook());
        samples.put("a.eml", bytes(MAIL + "\nKính gửi Sở.\n5 hồ sơ.\n"));
        samples.put("a.zip", zip("a.txt", "5 hồ sơ", "b.txt", "6 hồ sơ"));
        samples.put("a.png", picture("png"));
        samples.put("a.jpg", picture("jpg"));
        return samples;
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
