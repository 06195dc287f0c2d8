package vn.tonghop.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The annex of a report as a workbook: the lines of its head, then its tables with merged headers
 * and figures as numbers.
 */
final class AsWorkbook {

    private final XSSFSheet sheet;
    private int row;

    private AsWorkbook(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    static byte[] of(CorpusDocument document) throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var annex = new AsWorkbook(book.createSheet("Phụ lục"));
            annex.head(document);
            for (Block block : document.blocks()) {
                if (block instanceof Block.Table table) {
                    annex.table(table);
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void head(CorpusDocument document) {
        if (document.blocks().get(0) instanceof Block.Columns header) {
            header.left().get(0).forEach(this::line);
        }
        document.blocks().stream()
                .filter(Block.Line.class::isInstance)
                .map(Block.Line.class::cast)
                .filter(l -> l.style() == Block.Style.TITLE)
                .forEach(l -> line(l.text()));
        row++;
    }

    private void line(String text) {
        sheet.createRow(row++).createCell(0).setCellValue(text);
    }

    private void table(Block.Table table) {
        int top = row;
        for (int r = 0; r < table.rows().size(); r++) {
            var line = sheet.createRow(row++);
            for (int c = 0; c < table.width(); c++) {
                if (table.begins(r, c)) {
                    fill(line.createCell(c), table.rows().get(r).get(c));
                    int lastRow = top + r + table.rows(r, c) - 1;
                    int lastColumn = c + table.columns(r, c) - 1;
                    if (lastRow > top + r || lastColumn > c) {
                        sheet.addMergedRegion(
                                new CellRangeAddress(top + r, lastRow, c, lastColumn));
                    }
                }
            }
        }
        row++;
    }

    private static void fill(XSSFCell cell, String text) {
        if (text.matches("\\d{1,3}(\\.\\d{3})*|\\d+")) {
            cell.setCellValue(Double.parseDouble(text.replace(".", "")));
        } else {
            cell.setCellValue(text);
        }
    }
}
