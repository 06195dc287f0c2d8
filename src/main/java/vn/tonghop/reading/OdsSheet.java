package vn.tonghop.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.report.Finding;

/** One sheet of an OpenDocument workbook, from the start of its table to its end. */
final class OdsSheet {

    private final OdfStyles styles;
    private final SheetRows<Cell> rows;
    private final Uncomputed uncomputed;
    private final Map<Integer, String> columnStyles = new HashMap<>();
    private int row;
    private int columns;

    OdsSheet(String name, SheetRows.Budget budget, OdfStyles styles) {
        this.styles = styles;
        rows = new SheetRows<>(name, budget, Cell::row);
        uncomputed = new Uncomputed(name);
    }

    SheetRows<Cell> rows() {
        return rows;
    }

    List<Finding> problems() {
        var problems = new ArrayList<>(rows.findings());
        problems.addAll(uncomputed.findings());
        return problems;
    }

    void read(XmlEvents xml) throws IOException, CannotRead {
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            switch (xml.name()) {
                case "table-column" -> column(xml);
                case "table-row" -> row(xml);
                case "table-columns",
                        "table-header-columns",
                        "table-column-group",
                        "table-rows",
                        "table-header-rows",
                        "table-row-group" ->
                        read(xml);
                default -> xml.skip();
            }
        }
    }

    private void column(XmlEvents xml) throws IOException, CannotRead {
        int times = xml.number("number-columns-repeated", 1);
        if (isHidden(xml)) {
            rows.hideColumns(columns, columns + times - 1);
        }
        String style = xml.attribute("default-cell-style-name");
        for (int i = 0; style != null && i < times && columns + i < SheetRows.MOST_COLUMNS; i++) {
            columnStyles.put(columns + i, style);
        }
        columns = Math.min(columns + times, SheetRows.MOST_COLUMNS);
        xml.skip();
    }

    private void row(XmlEvents xml) throws IOException, CannotRead {
        int times = Math.max(1, xml.number("number-rows-repeated", 1));
        boolean hidden = isHidden(xml);
        String style = xml.attribute("default-cell-style-name");
        var cells = new ArrayList<Cell>();
        int column = 0;
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
            var cell = cell(xml, column, style);
            for (int i = 0;
                    cell != null && i < repeated && column + i < SheetRows.MOST_COLUMNS;
                    i++) {
                cells.add(moved(cell, row, column + i));
            }
            column = Math.min(column + repeated, SheetRows.MOST_COLUMNS);
        }
        if (!cells.isEmpty()) {
            if (row + (long) times > SheetRows.MOST_ROWS) {
                throw new IOException("row " + row);
            }
            repeat(cells, times, hidden);
        }
        row = (int) Math.min((long) row + times, Integer.MAX_VALUE / 2);
    }

    /** The same row many times: those between the first and the last are only counted. */
    private void repeat(List<Cell> cells, int times, boolean hidden) {
        for (int i = 0; i < times; i++) {
            if (rows.isFull() && i < times - SheetRows.LAST) {
                rows.leaveOut(row + i, times - SheetRows.LAST - i);
                i = times - SheetRows.LAST;
            }
            for (var cell : cells) {
                rows.add(moved(cell, row + i, cell.column()), row + i, cell.column());
            }
            if (hidden) {
                rows.hideRow(row + i);
            }
        }
    }

    /** What stands in the cell; null when nothing does. */
    private Cell cell(XmlEvents xml, int column, String rowStyle) throws IOException, CannotRead {
        if (!xml.starts("table-cell")) {
            xml.skip();
            return null;
        }
        String kind = xml.attribute("value-type", "");
        String formula = xml.attribute("formula");
        String value = xml.attribute("value", "");
        String day = xml.attribute("date-value", "");
        String stated = xml.attribute("string-value", "");
        boolean truth = "true".equals(xml.attribute("boolean-value"));
        int high = Math.max(1, xml.number("number-rows-spanned", 1));
        int wide = Math.max(1, xml.number("number-columns-spanned", 1));
        String style = xml.attribute("style-name", rowStyle);
        String shown = text(xml, style == null ? columnStyles.get(column) : style);
        if (formula != null && kind.isEmpty() && shown.isBlank()) {
            return uncomputed.cell(
                    row, column, high, wide, formula.replaceFirst("^(?:\\w+:)?=", ""));
        }
        return switch (kind) {
            case "float", "percentage", "currency" -> {
                var number = number(value);
                String text =
                        number == null ? shown : CellText.shown(number, kind.equals("percentage"));
                yield filled(column, high, wide, text, number);
            }
            case "date" -> filled(column, high, wide, day(day, shown), null);
            case "boolean" -> filled(column, high, wide, truth ? "TRUE" : "FALSE", null);
            default -> filled(column, high, wide, shown.isBlank() ? stated : shown, null);
        };
    }

    private Cell filled(int column, int high, int wide, String text, BigDecimal number) {
        return text.isBlank()
                ? null
                : new Cell(row, column, high, wide, PlainText.of(text), number);
    }

    private static BigDecimal number(String value) {
        try {
            return CellText.number(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** "2023-11-14", with or without a time. */
    private static String day(String iso, String shown) {
        return iso.matches("\\d{4}-\\d\\d-\\d\\d.*")
                ? iso.substring(8, 10) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4)
                : shown;
    }

    private String text(XmlEvents xml, String style) throws IOException, CannotRead {
        String font = styles.font("table-cell", style);
        var lines = new ArrayList<String>();
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            if (xml.starts("p")) {
                var paragraph = new OdtParagraph(styles, null, null, null);
                paragraph.read(xml, font);
                lines.add(paragraph.text());
            } else {
                xml.skip();
            }
        }
        return String.join("\n", lines);
    }

    private static Cell moved(Cell c, int row, int column) {
        return new Cell(row, column, c.rows(), c.columns(), c.text(), c.number());
    }

    private static boolean isHidden(XmlEvents xml) {
        return xml.attribute("visibility", "visible").matches("collapse|filter");
    }
}
