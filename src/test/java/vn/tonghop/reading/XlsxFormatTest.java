package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFormatTest {

    private XSSFWorkbook workbook;

    @BeforeEach
    void aWorkbook() {
        workbook = new XSSFWorkbook();
        workbook.createSheet("II.06a").createRow(0).createCell(0).setCellValue("Biểu số II.06a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24060|#,##0|24060|24060",
                "71.83|0.00|71.83|71,83",
                "71.829999999999998|General|71.83|71,83",
                "0.30000000000000004|General|0.3|0,3",
                "0.7183|0.00%|0.7183|71,83%",
                "20000000000|General|20000000000|20000000000",
                "0|General|0|0",
            })
    void aFigureIsItsRawValueAndShownTheVietnameseWay(
            double value, String format, BigDecimal number, String shown) throws Exception {
        var cell = workbook.getSheetAt(0).createRow(1).createCell(1);
        cell.setCellValue(value);
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);

        assertThat(cell(1, 1)).isEqualTo(new Cell(1, 1, 1, 1, shown, number));
        assertThat(cell(1, 1).name()).isEqualTo("B2");
    }

    @Test
    void aDayIsNoFigure() throws Exception {
        var cell = workbook.getSheetAt(0).createRow(1).createCell(0);
        cell.setCellValue(LocalDate.of(2023, 11, 14));
        var style = workbook.createCellStyle();
        style.setDataFormat((short) 14);
        cell.setCellStyle(style);

        assertThat(cell(1, 0)).isEqualTo(new Cell(1, 0, 1, 1, "14/11/2023", null));
    }

    @Test
    void aFormulaIsTheResultItsAuthorSaw() throws Exception {
        var row = workbook.getSheetAt(0).createRow(1);
        row.createCell(0).setCellValue(2);
        row.createCell(1).setCellFormula("A2*3");
        row.createCell(2).setCellFormula("1/0");
        row.createCell(3).setCellFormula("\"a\"&\"b\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(cell(1, 1)).isEqualTo(new Cell(1, 1, 1, 1, "6", new BigDecimal("6")));
        assertThat(cell(1, 2)).isEqualTo(new Cell(1, 2, 1, 1, "#DIV/0!", null));
        assertThat(cell(1, 3)).isEqualTo(new Cell(1, 3, 1, 1, "ab", null));
    }

    @Test
    void aFormulaWithoutAResultIsNoZero() throws Exception {
        workbook.getSheetAt(0).createRow(1).createCell(0).setCellFormula("1+1");

        assertThat(cell(1, 0)).isEqualTo(new Cell(1, 0, 1, 1, "=1+1", null));
        assertThat(problems("a.xlsx", saved())).containsExactly("READ-024");
    }

    @Test
    void mergedCellsKnowTheirExtent() throws Exception {
        var sheet = workbook.getSheetAt(0);
        sheet.createRow(2).createCell(1).setCellValue("Tiếp nhận");
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 4));

        assertThat(cell(2, 1)).isEqualTo(new Cell(2, 1, 2, 4, "Tiếp nhận", null));
    }

    @Test
    void everySheetThatHoldsSomethingIsReadExceptHiddenOnes() throws Exception {
        workbook.createSheet("Trống");
        workbook.createSheet("Phụ lục").createRow(4).createCell(2).setCellValue("x");
        workbook.createSheet("Năm trước").createRow(0).createCell(0).setCellValue(1);
        workbook.setSheetHidden(3, true);

        assertThat(read("a.xlsx", saved()).sheets())
                .extracting(Sheet::name)
                .containsExactly("II.06a", "Phụ lục");
        assertThat(read("a.xlsx", saved()).pages()).isEmpty();
        assertThat(problems("a.xlsx", saved())).containsExactly("READ-026");
    }

    @Test
    void textIsNoFigureEvenIfItLooksLikeOne() throws Exception {
        workbook.getSheetAt(0).createRow(1).createCell(0).setCellValue("1.234");

        assertThat(cell(1, 0)).isEqualTo(new Cell(1, 0, 1, 1, "1.234", null));
    }

    @Test
    void anEmptyWorkbookSaysSo() throws Exception {
        workbook = new XSSFWorkbook();
        workbook.createSheet("a");

        assertThat(refusal("a.xlsx", saved())).isEqualTo("READ-016");
    }

    @Test
    void hiddenRowsAndColumnsAreReadAndSaidToBeHidden() throws Exception {
        var sheet = workbook.getSheetAt(0);
        for (int row = 1; row < 5; row++) {
            sheet.createRow(row).createCell(2).setCellValue(row);
            sheet.getRow(row).setZeroHeight(row == 2 || row == 3);
        }
        sheet.createRow(8).setZeroHeight(true);
        sheet.setColumnHidden(2, true);
        sheet.setColumnHidden(5, true);

        assertThat(cell(2, 2).text()).isEqualTo("2");
        assertThat(read("a.xlsx", saved()).problems())
                .extracting(p -> p.messageEn().replaceFirst(" are hidden.*", ""))
                .containsExactly("Sheet II.06a: rows 3–4", "Sheet II.06a: columns C");
    }

    @Test
    void textInOldFontsIsDecodedByCellAndByRun() throws Exception {
        var row = workbook.getSheetAt(0).createRow(1);
        var font = workbook.createFont();
        font.setFontName(".VnTime");
        var style = workbook.createCellStyle();
        style.setFont(font);
        row.createCell(0).setCellValue("Tæng sè");
        row.getCell(0).setCellStyle(style);
        var rich = new XSSFRichTextString("Xã B×nh");
        rich.applyFont(3, 7, font);
        row.createCell(1).setCellValue(rich);

        assertThat(cell(1, 0).text()).isEqualTo("Tổng số");
        assertThat(cell(1, 1).text()).isEqualTo("Xã Bình");
    }

    @Test
    void ofAVeryLongSheetTheFirstAndTheLastRowsAreKept() throws Exception {
        var book = new SXSSFWorkbook(null, 100, false, true);
        var sheet = book.createSheet("Dài");
        for (int row = 0; row < 30_000; row++) {
            sheet.createRow(row).createCell(0).setCellValue("dòng " + row);
        }
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        sheet.addMergedRegion(new CellRangeAddress(29_999, 29_999, 0, 1));
        var out = new ByteArrayOutputStream();
        book.write(out);
        var read = read("a.xlsx", out.toByteArray());

        assertThat(read.sheets().get(0).cells())
                .hasSize(20_500)
                .contains(
                        new Cell(0, 0, 1, 4, "dòng 0", null),
                        new Cell(19_999, 0, 1, 1, "dòng 19999", null),
                        new Cell(29_500, 0, 1, 1, "dòng 29500", null))
                .endsWith(new Cell(29_999, 0, 1, 2, "dòng 29999", null));
        assertThat(read.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("READ-052"))
                .satisfies(
                        p ->
                                assertThat(p.messageEn())
                                        .contains("9500 of its rows", "rows 20001 and 29500"));
    }

    @Test
    void aSheetThatLiesAboutItsPlacesIsBroken() throws Exception {
        for (var cell :
                new String[] {"<row r=\"9999999\"><c r=\"A9999999\">", "<row><c r=\"ZZZZZ1\">"}) {
            assertThat(refusal("a.xlsx", Files.xlsx(cell + "<v>1</v></c></row>", "")))
                    .isEqualTo("READ-008");
        }
    }

    @Test
    void figuresThatAreNoneAndTextsThatAreMissingDoNoHarm() throws Exception {
        byte[] file =
                Files.xlsx(
                        "<row><c><v>1E999999999</v></c><c><v>NaN</v></c><c t=\"s\"><v>77</v></c>"
                                + "<c t=\"inlineStr\"><is><t>chữ</t></is></c><c t=\"d\"><v>2023-11-14</v></c></row>",
                        "");

        assertThat(read("a.xlsx", file).sheets().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("1E999999999", "NaN", "chữ", "14/11/2023");
    }

    private Cell cell(int row, int column) throws IOException {
        List<Cell> cells = read("a.xlsx", saved()).sheets().get(0).cells();
        return cells.stream()
                .filter(c -> c.row() == row && c.column() == column)
                .findFirst()
                .orElseThrow();
    }

    private byte[] saved() throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
