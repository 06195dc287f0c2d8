package vn.tonghop.reading;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples with bytes changed or cut off, the same ones each time: there is always an outcome. */
class OfficeFuzzTest {

    private static final int ROUNDS = 150;

    static Stream<Map.Entry<String, byte[]>> samples() throws IOException {
        String flat = new String(resource("/reading/mau.fodt"), StandardCharsets.UTF_8);
        return Map.of(
                "doc", resource("/reading/mau.doc"),
                "rtf",
                        ("{\\rtf1\\ansi{\\fonttbl{\\f0 .VnTime;}}\\trowd\\cellx100\\cellx200\\intbl a\\cell"
                                        + " {\\footnote b}\\'e2\\u7841?\\cell\\row\\pard{\\*\\shpinst{\\shptxt c\\par}}\\par}")
                                .getBytes(StandardCharsets.ISO_8859_1),
                "xls", xls(),
                "odt", flat.getBytes(StandardCharsets.UTF_8),
                "html", Files.bytes("<html><table><tr><td rowspan=2>1<td>2<tr><td>3</table><p>x"),
                "docx",
                        Files.bytes(
                                Files.word(
                                        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                                                + "<w:p><w:ins><w:r><w:t>hồ sơ</w:t></w:r></w:ins></w:p>")),
                "ods",
                        Files.bytes(
                                Files.odfContent(
                                        "<office:spreadsheet><table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"2\">"
                                                + "<table:table-cell office:value-type=\"float\" office:value=\"5\"/></table:table-row></table:table></office:spreadsheet>")),
                "xlsx", Files.bytes("<row r=\"1\"><c r=\"A1\"><f>1</f><v>7</v></c></row>"))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thereIsAlwaysAnOutcome(Map.Entry<String, byte[]> sample) {
        var random = new Random(5443);
        var reader = new DocumentReader(Limits.DEFAULT, Patience.ENDLESS);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = mutated(sample.getValue(), random, i);
            assertTimeoutPreemptively(
                    ofSeconds(30),
                    () -> assertThat(reader.read("a", packed(sample.getKey(), bytes))).isNotNull());
        }
    }

    private static byte[] mutated(byte[] sample, Random random, int round) {
        byte[] bytes = sample.clone();
        for (int j = 0; j < 1 + round / 10; j++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return round % 5 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** What stands in a zip is changed before it is packed, or its checksum would tell. */
    private static byte[] packed(String kind, byte[] bytes) throws IOException {
        return switch (kind) {
            case "odt" ->
                    Files.zip(
                            "mimetype",
                            OdtFormat.MEDIA_TYPE,
                            "content.xml",
                            bytes,
                            "styles.xml",
                            bytes);
            case "docx" -> Files.docx(new String(bytes, StandardCharsets.UTF_8));
            case "ods" -> Files.odf("spreadsheet", new String(bytes, StandardCharsets.UTF_8));
            case "xlsx" -> Files.xlsx(new String(bytes, StandardCharsets.UTF_8), "");
            default -> bytes;
        };
    }

    private static byte[] xls() throws IOException {
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
        try (var in = OfficeFuzzTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
