package vn.tonghop.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.report.Finding;

/** The cells of one sheet that hold something. */
final class XlsxSheet {

    /** Excel computes with and shows no more digits; what follows is binary noise. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    XlsxSheet(XSSFSheet sheet) {
        for (var area : sheet.getMergedRegions()) {
            merged.put(new CellAddress(area.getFirstRow(), area.getFirstColumn()), area);
        }
        for (var row : sheet) {
            for (var cell : row) {
                read((XSSFCell) cell);
            }
        }
    }

    List<Cell> cells() {
        return cells;
    }

    List<Finding> problems() {
        return problems;
    }

    private void read(XSSFCell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cached(cell) : cell.getCellType();
        switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> text(cell, cell.getRichStringCellValue().getString());
            case BOOLEAN -> text(cell, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> text(cell, cell.getErrorCellString());
            case FORMULA -> uncomputed(cell);
            default -> {}
        }
    }

    /** The type of a formula's kept result; FORMULA when its program kept none. */
    private static CellType cached(XSSFCell cell) {
        var type = cell.getCachedFormulaResultType();
        // without a result the library answers 0, which nobody wrote
        return type == CellType.NUMERIC && cell.getRawValue() == null ? CellType.FORMULA : type;
    }

    private void uncomputed(XSSFCell cell) {
        problems.add(
                Noticed.warning(
                        "READ-024",
                        cell.getSheet().getSheetName(),
                        cell.getAddress().formatAsString()));
        text(cell, "=" + cell.getCellFormula());
    }

    private void number(XSSFCell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            var day = cell.getLocalDateTimeCellValue();
            text(cell, day == null ? "" : DAY.format(day));
            return;
        }
        var number = number(cell.getNumericCellValue());
        boolean percent = cell.getCellStyle().getDataFormatString().contains("%");
        String text =
                percent
                        ? shown(number.movePointRight(2).stripTrailingZeros()) + "%"
                        : shown(number);
        add(cell, text, number);
    }

    private static BigDecimal number(double value) {
        var number = new BigDecimal(Double.toString(value)).round(EXCEL).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Decimals after a comma, as Vietnamese readers see them; thousands are not set apart. */
    private static String shown(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private void text(XSSFCell cell, String text) {
        if (!text.isBlank()) {
            add(cell, PlainText.of(text), null);
        }
    }

    private void add(XSSFCell cell, String text, BigDecimal number) {
        var area = merged.get(cell.getAddress());
        int rows = area == null ? 1 : area.getLastRow() - area.getFirstRow() + 1;
        int columns = area == null ? 1 : area.getLastColumn() - area.getFirstColumn() + 1;
        cells.add(new Cell(cell.getRowIndex(), cell.getColumnIndex(), rows, columns, text, number));
    }
}
