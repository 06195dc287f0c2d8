package vn.tonghop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples' files are what an office would have made. */
class SampleFilesTest {

    private static final List<Sample> SAMPLES = Sample.all(Path.of("src/test/samples"));

    static Stream<Sample> samples() {
        return SAMPLES.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSameSourceGivesTheSameBytes(Sample sample) {
        for (SampleFile file : sample.files()) {
            assertThat(file.make(sample.folder())).isEqualTo(file.make(sample.folder()));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyDocumentThatIsSentHasADeclaredEnd(Sample sample) {
        var sent = sample.deliveries().stream().flatMap(d -> d.documents().stream()).distinct();
        assertThat(sample.documents().stream().map(End::file))
                .containsExactlyInAnyOrderElementsOf(sent.toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsNotConsolidatedSaysWhy(Sample sample) {
        for (End end : sample.documents()) {
            assertThat(end.consolidated() == null).isEqualTo(end.why() != null);
            assertThat(end.consolidated() == null).isEqualTo(end.submission() == null);
        }
    }

    @Test
    void aPdfKeepsItsVietnameseMarks() throws Exception {
        try (var pdf = Loader.loadPDF(of("13-nghe-an-pdf"))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("ỦY BAN NHÂN DÂN", "Số: 637/BC-UBND", "398.716/561.403")
                    .contains("Nghệ An, ngày 17 tháng 11 năm 2023", "18,6 tỷ đồng");
        }
    }

    @Test
    void aWordFileHasItsHeaderInATable() throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(of("12-dong-nai-docx")))) {
            assertThat(word.getTables()).hasSize(2);
            assertThat(new XWPFWordExtractor(word).getText())
                    .contains("Số: 412/BC-UBND", "Kính gửi: Bộ Thông tin và Truyền thông");
        }
    }

    @Test
    void aTextWithoutMarksIsAscii() {
        String text = new String(of("14-can-tho-no-marks"), StandardCharsets.UTF_8);
        assertThat(text).isASCII().contains("So: 298/BC-UBND", "ngay 15 thang 11 nam 2023");
    }

    @Test
    void aWorkbooksTotalsAreFormulasWithTheirResults() throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(of("01-thap-muoi")))) {
            var total = book.getSheetAt(0).getRow(19);
            assertThat(total.getCell(1).getStringCellValue()).isEqualTo("TỔNG CỘNG");
            assertThat(total.getCell(2).getCellFormula()).isEqualTo("SUM(C13:C19)");
            assertThat(total.getCell(2).getNumericCellValue()).isGreaterThan(1000);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFormSumsUpUnlessItsSampleIsAboutThat(Sample sample) {
        for (SampleFile file : sample.files()) {
            if (file.made() == SampleFile.Made.workbook) {
                var n = Sample.read(sample.folder().resolve(file.from()), Form06a.class).totals();
                boolean sound =
                        n.get(0) == n.get(1) + n.get(2) + n.get(3)
                                && n.get(4) == n.get(5) + n.get(6) + n.get(7)
                                && n.get(8) == n.get(9) + n.get(10)
                                && n.get(0) == n.get(4) + n.get(8);
                assertThat(sound).isNotEqualTo(sample.name().contains("wrong"));
            }
        }
    }

    private static byte[] of(String name) {
        Sample sample =
                SAMPLES.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
        return sample.files().get(0).make(sample.folder());
    }
}
