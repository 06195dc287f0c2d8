package vn.tonghop.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Real files, made by the programs' own libraries. */
final class Files {

    /** Text at a place of a page, in points from the upper left corner. */
    record At(float x, float y, String text) {}

    private Files() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A PDF of A4 pages with these texts, in this order. */
    static byte[] pdf(At[]... pages) throws IOException {
        try (var document = new PDDocument()) {
            write(document, pages);
            return saved(document);
        }
    }

    static byte[] pdfWithPasswords(String owner, String user) throws IOException {
        try (var document = new PDDocument()) {
            write(document, new At[] {new At(70, 70, "Tổng số hồ sơ: 24.060")});
            document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            return saved(document);
        }
    }

    static byte[] blankPdf(int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            return saved(document);
        }
    }

    static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A zip of name, content, name, content, … */
    static byte[] zip(Object... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write(
                        entries[i + 1] instanceof byte[] raw
                                ? raw
                                : bytes((String) entries[i + 1]));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A DOCX with this XML as its document, as little around it as Word needs. */
    static byte[] docx(String documentXml) throws IOException {
        return zip(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                documentXml);
    }

    /** An XLSX of one sheet with these rows, as little around it as Excel needs. */
    static byte[] xlsx(String rows, String afterRows) throws IOException {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r\" Type=\""
                        + office;
        return zip(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
                "_rels/.rels",
                relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/_rels/workbook.xml.rels",
                relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\""
                        + office
                        + "\"><sheets><sheet name=\"Biểu\" r:id=\"r\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData>" + afterRows + "</worksheet>");
    }

    /** An OpenDocument file of this kind ("text") with this content.xml. */
    static byte[] odf(String kind, String content) throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument." + kind,
                "content.xml",
                content,
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
    }

    /** A content.xml with this in it. */
    static String odfContent(String inner) {
        String urn = "urn:oasis:names:tc:opendocument:xmlns:";
        return "<office:document-content xmlns:office=\""
                + urn
                + "office:1.0\" xmlns:text=\""
                + urn
                + "text:1.0\" xmlns:table=\""
                + urn
                + "table:1.0\" xmlns:style=\""
                + urn
                + "style:1.0\"><office:body>"
                + inner
                + "</office:body></office:document-content>";
    }

    /** The XML of a document with this body. */
    static String word(String body) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
                + body
                + "</w:body></w:document>";
    }

    private static void write(PDDocument document, At[]... pages) throws IOException {
        var font =
                PDType0Font.load(
                        document,
                        PDDocument.class.getResourceAsStream(
                                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
        for (var texts : pages) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                for (var at : texts) {
                    content.beginText();
                    content.setFont(font, 13);
                    content.newLineAtOffset(at.x, PDRectangle.A4.getHeight() - at.y);
                    content.showText(at.text);
                    content.endText();
                }
            }
        }
    }
}
