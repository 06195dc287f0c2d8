package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XlsFormatTest {

    private HSSFWorkbook workbook;

    @BeforeEach
    void aWorkbook() {
        workbook = new HSSFWorkbook();
        workbook.createSheet("II.06a").createRow(0).createCell(0).setCellValue("Biểu số II.06a");
    }

    @Test
    void cellsHoldTheirRawValues() throws Exception {
        var row = workbook.getSheetAt(0).createRow(1);
        row.createCell(0).setCellValue(24060);
        row.createCell(1).setCellValue(71.829999999999998);
        row.createCell(2).setCellValue(0.7183);
        format(2, "0.00%");
        row.createCell(3).setCellValue(LocalDate.of(2023, 11, 14));
        format(3, "dd/mm/yyyy");
        row.createCell(4).setCellValue(true);
        row.createCell(5).setCellValue("1.234");

        assertThat(read("a.xls", saved()).sheets().get(0).cells())
                .containsExactly(
                        new Cell(0, 0, 1, 1, "Biểu số II.06a", null),
                        new Cell(1, 0, 1, 1, "24060", new BigDecimal("24060")),
                        new Cell(1, 1, 1, 1, "71,83", new BigDecimal("71.83")),
                        new Cell(1, 2, 1, 1, "71,83%", new BigDecimal("0.7183")),
                        new Cell(1, 3, 1, 1, "14/11/2023", null),
                        new Cell(1, 4, 1, 1, "TRUE", null),
                        new Cell(1, 5, 1, 1, "1.234", null));
    }

    @Test
    void aFormulaIsTheResultItsAuthorSaw() throws Exception {
        var row = workbook.getSheetAt(0).createRow(1);
        row.createCell(0).setCellFormula("2*3");
        row.createCell(1).setCellFormula("1/0");
        row.createCell(2).setCellFormula("\"a\"&\"b\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(read("a.xls", saved()).sheets().get(0).cells())
                .contains(
                        new Cell(1, 0, 1, 1, "6", new BigDecimal("6")),
                        new Cell(1, 1, 1, 1, "#DIV/0!", null),
                        new Cell(1, 2, 1, 1, "ab", null));
    }

    @Test
    void aFormulaThatNobodyComputedIsNoZero() throws Exception {
        workbook.getSheetAt(0).createRow(1).createCell(0).setCellFormula("1+1");

        assertThat(read("a.xls", saved()).sheets().get(0).cells())
                .contains(new Cell(1, 0, 1, 1, "=", null));
        assertThat(problems("a.xls", saved())).containsExactly("READ-024");
    }

    @Test
    void mergedCellsKnowTheirExtentAndAShiftedTableStaysWhereItIs() throws Exception {
        var sheet = workbook.getSheetAt(0);
        sheet.createRow(2).createCell(1).setCellValue("Tiếp nhận");
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 4));

        assertThat(read("a.xls", saved()).sheets().get(0).cells())
                .contains(new Cell(2, 1, 2, 4, "Tiếp nhận", null));
    }

    @Test
    void whatIsHiddenIsSaidToBe() throws Exception {
        var sheet = workbook.getSheetAt(0);
        sheet.createRow(4).createCell(2).setCellValue(5);
        sheet.getRow(4).setZeroHeight(true);
        sheet.setColumnHidden(2, true);
        workbook.createSheet("Năm trước").createRow(0).createCell(0).setCellValue(1);
        workbook.setSheetHidden(1, true);
        workbook.createSheet("Phụ lục").createRow(0).createCell(0).setCellValue("x");

        assertThat(read("a.xls", saved()).sheets())
                .extracting(Sheet::name)
                .containsExactly("II.06a", "Phụ lục");
        assertThat(problems("a.xls", saved())).containsExactly("READ-050", "READ-051", "READ-026");
    }

    @Test
    void textInOldFontsIsDecoded() throws Exception {
        // the fonts after the fourth are counted with a gap
        for (int i = 0; i < 4; i++) {
            workbook.createFont().setFontName("Arial");
        }
        var font = workbook.createFont();
        font.setFontName(".VnTime");
        var style = workbook.createCellStyle();
        style.setFont(font);
        var cell = workbook.getSheetAt(0).createRow(1).createCell(0);
        cell.setCellValue("Tæng sè");
        cell.setCellStyle(style);

        assertThat(read("a.xls", saved()).sheets().get(0).cells())
                .contains(new Cell(1, 0, 1, 1, "Tổng số", null));
    }

    @Test
    void aFileWithAPasswordSaysSo() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("mat-khau");
        byte[] locked;
        try {
            locked = saved();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(refusal("a.xls", locked)).isEqualTo("READ-007");
    }

    @Test
    void aFileOfExcel95IsSaidToBeTooOld() throws Exception {
        try (var files = new POIFSFileSystem()) {
            files.getRoot().createDocument("Book", new ByteArrayInputStream(new byte[5_000]));
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            assertThat(refusal("a.xls", out.toByteArray())).isEqualTo("READ-054");
        }
    }

    @Test
    void aFileThatEndsTooSoonIsBroken() throws Exception {
        byte[] whole = saved();

        assertThat(refusal("a.xls", Arrays.copyOf(whole, whole.length / 3)))
                .isIn("READ-004", "READ-008", "READ-018");
    }

    private void format(int column, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        workbook.getSheetAt(0).getRow(1).getCell(column).setCellStyle(style);
    }

    private byte[] saved() throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
