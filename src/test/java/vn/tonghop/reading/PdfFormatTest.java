package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.pdf;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.refusal;

import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reading.Files.At;

class PdfFormatTest {

    private static final At[] ONE = {
        new At(70, 70, "Tổng số hồ sơ tiếp nhận: 33.494 hồ sơ,"),
        new At(70, 90, "trực tuyến 71,83%.")
    };
    private static final At[] TWO = {new At(70, 70, "Kiến nghị, đề xuất: không.")};

    @Test
    void linesCarryTheirPageAndCountOn() throws Exception {
        assertThat(lines("a.pdf", pdf(ONE, TWO)))
                .containsExactly(
                        "1:1 Tổng số hồ sơ tiếp nhận: 33.494 hồ sơ,",
                        "1:2 trực tuyến 71,83%.",
                        "2:3 Kiến nghị, đề xuất: không.");
    }

    @Test
    void aHeaderWrittenColumnByColumnStaysWhole() throws Exception {
        assertThat(
                        lines(
                                "a.pdf",
                                pdf(
                                        new At[] {
                                            new At(60, 60, "ỦY BAN NHÂN DÂN"),
                                            new At(60, 76, "HUYỆN THÁP MƯỜI"),
                                            new At(60, 100, "Số: 7919/BC-UBND"),
                                            new At(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
                                            new At(300, 76, "Độc lập - Tự do - Hạnh phúc"),
                                            new At(300, 100, "Tháp Mười, ngày 17 tháng 11"),
                                            new At(250, 130, "BÁO CÁO"),
                                        })))
                .containsExactly(
                        "1:1 ỦY BAN NHÂN DÂN",
                        "1:2 HUYỆN THÁP MƯỜI",
                        "1:3 Số: 7919/BC-UBND",
                        "1:4 CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
                        "1:5 Độc lập - Tự do - Hạnh phúc",
                        "1:6 Tháp Mười, ngày 17 tháng 11",
                        "1:7 BÁO CÁO");
    }

    @Test
    void aHeaderWrittenLineByLineIsTakenApart() throws Exception {
        assertThat(
                        lines(
                                "a.pdf",
                                pdf(
                                        new At[] {
                                            new At(60, 60, "ỦY BAN NHÂN DÂN"),
                                            new At(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
                                            new At(60, 76, "HUYỆN THÁP MƯỜI"),
                                            new At(60, 100, "Số: 7919/BC-UBND"),
                                            new At(300, 100, "Tháp Mười, ngày 17 tháng 11"),
                                            new At(200, 130, "BÁO CÁO kết quả tuyên truyền"),
                                        })))
                .containsExactly(
                        "1:1 ỦY BAN NHÂN DÂN",
                        "1:2 HUYỆN THÁP MƯỜI",
                        "1:3 Số: 7919/BC-UBND",
                        "1:4 CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
                        "1:5 Tháp Mười, ngày 17 tháng 11",
                        "1:6 BÁO CÁO kết quả tuyên truyền");
    }

    @Test
    void theNumberAndTheDateOfALineAreTakenApart() throws Exception {
        assertThat(
                        lines(
                                "a.pdf",
                                pdf(
                                        new At[] {
                                            new At(60, 60, "TỈNH HẢI DƯƠNG"),
                                            new At(60, 100, "Số: 185/BC-UBND"),
                                            new At(
                                                    300,
                                                    100,
                                                    "Hải Dương, ngày 17 tháng 11 năm 2023"),
                                        })))
                .containsExactly(
                        "1:1 TỈNH HẢI DƯƠNG",
                        "1:2 Số: 185/BC-UBND",
                        "1:3 Hải Dương, ngày 17 tháng 11 năm 2023");
    }

    @Test
    void thePagesOwnNumberIsNoText() throws Exception {
        assertThat(
                        lines(
                                "a.pdf",
                                pdf(
                                        new At[] {
                                            new At(60, 60, "có 24.060"), new At(300, 800, "1")
                                        },
                                        new At[] {
                                            new At(300, 40, "- 2 -"), new At(60, 60, "hồ sơ")
                                        })))
                .containsExactly("1:1 có 24.060", "2:2 hồ sơ");
    }

    @Test
    void aRowOfATableKeepsItsCellsApart() throws Exception {
        assertThat(
                        lines(
                                "a.pdf",
                                pdf(
                                        new At[] {
                                            new At(60, 60, "Đất đai"),
                                            new At(200, 60, "1.234"),
                                            new At(300, 60, "56"),
                                        })))
                .containsExactly("1:1 Đất đai   1.234   56");
    }

    @Test
    void aPasswordAgainstPrintingDoesNotKeepFromReading() throws Exception {
        assertThat(lines("a.pdf", Files.pdfWithPasswords("chủ", "")))
                .containsExactly("1:1 Tổng số hồ sơ: 24.060");
        assertThat(refusal("a.pdf", Files.pdfWithPasswords("chủ", "khách"))).isEqualTo("READ-007");
    }

    @Test
    void aPdfWithoutAnythingOnItsPagesIsEmpty() throws Exception {
        assertThat(refusal("a.pdf", Files.blankPdf(2))).isEqualTo("READ-016");
    }

    @Test
    void aPageWithoutTextIsMentioned() throws Exception {
        try (var document = Loader.loadPDF(pdf(ONE))) {
            document.addPage(new PDPage());
            assertThat(problems("a.pdf", Files.saved(document))).containsExactly("READ-020");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
    void aPdfThatEndsTooSoonIsBroken(double kept) throws Exception {
        byte[] whole = pdf(ONE, TWO);

        assertThat(refusal("a.pdf", Arrays.copyOf(whole, (int) (whole.length * kept))))
                .isEqualTo("READ-008");
    }

    @Test
    void aPdfOfTenThousandPagesIsTooMuch() throws Exception {
        assertThat(refusal("a.pdf", Files.blankPdf(10_000))).isEqualTo("READ-012");
    }

    @Test
    void whatOnlyBeginsLikeAPdfIsBroken() {
        assertThat(refusal("a.pdf", Files.bytes("%PDF-1.7\nrác\n%%EOF"))).isEqualTo("READ-008");
    }

    @Test
    void rubbishBeforeTheHeaderAndAWrongNameDoNotMatter() throws Exception {
        byte[] pdf = pdf(TWO);
        byte[] shifted = new byte[pdf.length + 10];
        Arrays.fill(shifted, (byte) '\n');
        System.arraycopy(pdf, 0, shifted, 10, pdf.length);

        assertThat(lines("a.docx", shifted)).containsExactly("1:1 Kiến nghị, đề xuất: không.");
    }
}
