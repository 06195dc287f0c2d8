package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.odf;
import static vn.tonghop.reading.Files.zip;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OdtFormatTest {

    @Test
    void everythingThatATextHoldsIsReadInItsPlace() throws Exception {
        byte[] whole = sample();

        assertThat(lines("a.odt", whole))
                .containsExactly(
                        "1:1 HỎA TỐC",
                        "1:2 ỦY BAN NHÂN DÂN",
                        "1:3 XÃ MẪU",
                        "1:4 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "1:5 Tỷ lệ đạt 71,83% tổng số hồ sơ.",
                        "1:6 Khung: ",
                        "1:7 Trong khung",
                        "1:8 Font Báo cáo cư cũ",
                        "1:9 1. Kết quả",
                        "1:10 2. Khó khăn",
                        "1:11 Lĩnh vực\tTiếp nhận",
                        "1:12 Tổng số\tTrực tuyến",
                        "1:13 Đất đai\t1.234\t1.000",
                        "2:14 Trang hai",
                        "2:15 Tính trên 33.494 hồ sơ",
                        "2:16 Mẫu thử (không có thật)");
        assertThat(problems("a.odt", whole)).containsExactly("READ-055");
        assertThat(read("a.odt", whole).sheets().get(0).cells())
                .contains(
                        new Cell(0, 0, 2, 1, "Lĩnh vực", null),
                        new Cell(0, 1, 1, 2, "Tiếp nhận", null),
                        new Cell(1, 1, 1, 1, "Tổng số", null),
                        new Cell(2, 1, 1, 1, "1.234", null));
    }

    @Test
    void blanksCountOnlyWhenTheyAreElements() throws Exception {
        assertThat(
                        lines(
                                "a.odt",
                                text(
                                        "<text:p>\n  một \n hai<text:s text:c=\"3\"/>ba<text:tab/>bốn</text:p>")))
                .containsExactly("1:1 một hai   ba\tbốn");
    }

    @Test
    void cellsThatAreRepeatedWithoutEndAreNot() throws Exception {
        byte[] file =
                text(
                        "<table:table><table:table-row><table:table-cell"
                                + " table:number-columns-repeated=\"999999999\"><text:p>1</text:p></table:table-cell>"
                                + "</table:table-row></table:table>");

        assertThat(read("a.odt", file).sheets().get(0).cells()).hasSize(1_000);
    }

    @Test
    void aFileWithAPasswordSaysSo() throws Exception {
        byte[] locked =
                zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                + "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
                                + "</manifest:file-entry></manifest:manifest>",
                        "content.xml",
                        "\u0001\u0002");

        assertThat(refusal("a.odt", locked)).isEqualTo("READ-007");
    }

    @Test
    void bombsAndBrokenFilesAreRefused() throws Exception {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";

        assertThat(refusal("a.odt", odf("text", bomb + "<x>&b;</x>"))).isEqualTo("READ-014");
        assertThat(refusal("a.odt", text("<text:section>".repeat(100_000))))
                .isIn("READ-018", "READ-019");
        assertThat(refusal("a.odt", odf("text", "<office:document-content"))).isEqualTo("READ-008");
        assertThat(refusal("a.odt", text("<text:p/>"))).isEqualTo("READ-016");
        assertThat(refusal("a.odt", Arrays.copyOf(sample(), 900))).isEqualTo("READ-008");
    }

    /** The parts of a flat file are those of a package. */
    private static byte[] sample() throws IOException {
        try (var in = OdtFormatTest.class.getResourceAsStream("/reading/mau.fodt")) {
            byte[] flat = in.readAllBytes();
            return zip(
                    "mimetype",
                    "application/vnd.oasis.opendocument.text",
                    "content.xml",
                    flat,
                    "styles.xml",
                    flat);
        }
    }

    private static byte[] text(String body) throws IOException {
        return odf("text", Files.odfContent("<office:text>" + body + "</office:text>"));
    }
}
