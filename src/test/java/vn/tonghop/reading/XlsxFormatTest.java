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
