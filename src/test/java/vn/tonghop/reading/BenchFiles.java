package vn.tonghop.reading;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files to be read against the clock (invented); the same ones every time. */
final class BenchFiles {

    private static final long SEED = 20_251_122;
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private BenchFiles() {}

    /** A report as running text, with marks. */
    static String report() {
        var text = new StringBuilder();
        text.append("ỦY BAN NHÂN DÂN\nXÃ THÁP MƯỜI\n\nSố: 87/BC-UBND\n");
        text.append("Tháp Mười, ngày 5 tháng 9 năm 2025\n\nBÁO CÁO\n");
        text.append("Kết quả giải quyết thủ tục hành chính tháng 8 năm 2025\n\n");
        var random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            text.append(sentence(i, random)).append('\n');
        }
        return text.append("\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n").toString();
    }

    private static String sentence(int i, Random random) {
        int all = 1_000 + random.nextInt(9_000);
        int online = random.nextInt(all);
        return "%d. Tổng số hồ sơ tiếp nhận: %d hồ sơ, trong đó trực tuyến %d hồ sơ."
                .formatted(i + 1, all, online);
    }

    /** A PDF of so many A4 pages of 40 lines, with a font of its own. */
    static byte[] pdf(int pages) throws IOException {
        var random = new Random(SEED);
        var all = new Files.At[pages][];
        for (int page = 0; page < pages; page++) {
            all[page] = new Files.At[40];
            for (int line = 0; line < 40; line++) {
                all[page][line] =
                        new Files.At(60, 60 + 18 * line, sentence(40 * page + line, random));
            }
        }
        return Files.pdf(all);
    }

    /** A workbook of one sheet; the first column is a shared text, another in each row. */
    static void workbook(Path file, int rows, int columns) throws IOException {
        try (var out =
                new ZipOutputStream(
                        new BufferedOutputStream(java.nio.file.Files.newOutputStream(file)))) {
            entry(
                    out,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + type("workbook", "sheet.main")
                            + type("sheet", "worksheet")
                            + type("strings", "sharedStrings")
                            + "</Types>");
            entry(out, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            entry(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "sheet.xml", "sharedStrings", "strings.xml"));
            entry(
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='II.06a' sheetId='1' r:id='r0'/></sheets></workbook>"
                            .formatted(MAIN, OFFICE));
            out.putNextEntry(new ZipEntry("xl/sheet.xml"));
            print(out, "<worksheet xmlns='" + MAIN + "'><sheetData>");
            var random = new Random(SEED);
            for (int row = 0; row < rows; row++) {
                print(out, row(row, columns, random));
            }
            print(out, "</sheetData></worksheet>");
            out.closeEntry();
            out.putNextEntry(new ZipEntry("xl/strings.xml"));
            print(out, "<sst xmlns='" + MAIN + "'>");
            for (int row = 0; row < rows; row++) {
                print(out, "<si><t>Xã số " + (row + 1) + "</t></si>");
            }
            print(out, "</sst>");
            out.closeEntry();
        }
    }

    private static String row(int row, int columns, Random random) {
        int number = row + 1;
        var xml = new StringBuilder("<row r='" + number + "'>");
        xml.append("<c r='A" + number + "' t='s'><v>" + row + "</v></c>");
        for (int column = 1; column < columns; column++) {
            xml.append("<c r='").append(Cell.letters(column)).append(number).append("'><v>");
            xml.append(random.nextInt(1_000)).append("</v></c>");
        }
        return xml.append("</row>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName='/xl/%s.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml'/>"
                .formatted(part, type);
    }

    private static String relations(String... kindsAndTargets) {
        var xml = new StringBuilder("<Relationships xmlns='http://schemas.openxmlformats.org");
        xml.append("/package/2006/relationships'>");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            xml.append(
                    "<Relationship Id='r%d' Type='%s/%s' Target='%s'/>"
                            .formatted(i / 2, OFFICE, kindsAndTargets[i], kindsAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        print(out, text);
        out.closeEntry();
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
