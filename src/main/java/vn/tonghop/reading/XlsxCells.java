package vn.tonghop.reading;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.report.Finding;

/** Makes what a sheet of an XLSX holds raw into cells that people read. */
final class XlsxCells {

    private final XlsxBook book;
    private final XlsxSheet sheet;
    private final Map<Integer, FontedText> texts;
    private final Uncomputed uncomputed;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * @param texts the shared ones by number
     */
    XlsxCells(XlsxBook book, XlsxSheet sheet, Map<Integer, FontedText> texts) {
        this.book = book;
        this.sheet = sheet;
        this.texts = texts;
        uncomputed = new Uncomputed(sheet.rows().name());
        sheet.rows().cells().forEach(this::read);
    }

    List<Cell> cells() {
        return cells;
    }

    List<Finding> problems() {
        var problems = new ArrayList<>(sheet.rows().findings());
        problems.addAll(uncomputed.findings());
        return problems;
    }

    private void read(XlsxSheet.Raw cell) {
        switch (cell.type()) {
            case "n" -> number(cell);
            case "s" -> text(cell, texts.get(Integer.valueOf(cell.value())));
            case "is" -> text(cell, cell.text());
            case "str" -> text(cell, FontedText.decoded(book.font(cell.style()), cell.value()));
            case "b" -> text(cell, cell.value().strip().equals("1") ? "TRUE" : "FALSE");
            case "d" -> text(cell, day(cell.value()));
            case "f" -> {
                var e = sheet.extent(cell);
                cells.add(uncomputed.cell(cell.row(), cell.column(), e[0], e[1], cell.value()));
            }
            default -> text(cell, cell.value());
        }
    }

    private void number(XlsxSheet.Raw cell) {
        double value;
        try {
            value = Double.parseDouble(cell.value());
        } catch (NumberFormatException e) {
            text(cell, cell.value());
            return;
        }
        var number = CellText.number(value);
        if (number == null) {
            text(cell, cell.value());
        } else if (book.isDay(cell.style())) {
            text(cell, CellText.day(value, book.since1904()));
        } else {
            var e = sheet.extent(cell);
            String text = CellText.shown(number, book.isPercent(cell.style()));
            cells.add(new Cell(cell.row(), cell.column(), e[0], e[1], text, number));
        }
    }

    private void text(XlsxSheet.Raw cell, FontedText text) {
        text(cell, text == null ? "" : text.text(book.font(cell.style())));
    }

    private void text(XlsxSheet.Raw cell, String text) {
        if (!text.isBlank()) {
            var e = sheet.extent(cell);
            cells.add(new Cell(cell.row(), cell.column(), e[0], e[1], PlainText.of(text), null));
        }
    }

    private static String day(String iso) {
        try {
            return CellText.day(
                    iso.contains("T")
                            ? LocalDateTime.parse(iso.replaceFirst("Z$", ""))
                            : LocalDateTime.parse(iso + "T00:00:00"));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}
