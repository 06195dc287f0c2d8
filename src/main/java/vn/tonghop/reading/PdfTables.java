package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.tonghop.reading.ruled.RuledTable;
import vn.tonghop.reading.ruled.Rulings;
import vn.tonghop.report.Finding;

/** The tables that a PDF file draws with lines, page by page. */
final class PdfTables {

    private final PageTables tables;
    private final List<Finding> problems = new ArrayList<>();

    /**
     * @param tables of the document, to which they are added
     */
    PdfTables(PageTables tables) {
        this.tables = tables;
    }

    /**
     * The tables of the next page.
     *
     * @param number of the page, from 1
     * @param glyphs its characters
     */
    void read(PDPage page, int number, List<PdfGlyph> glyphs) throws IOException {
        if (glyphs.isEmpty() || tables.isFull()) {
            return;
        }
        try {
            var lines = Rulings.joined(PdfRulings.of(page));
            for (var table : Rulings.tables(lines)) {
                tables.add(cells(new RuledTable(table), glyphs), number);
            }
        } catch (PdfRulings.TooLarge e) {
            problems.add(Noticed.info("READ-078", number));
        }
    }

    List<Finding> problems() {
        return problems;
    }

    private static List<Cell> cells(RuledTable table, List<PdfGlyph> glyphs) {
        var contents = new IdentityHashMap<RuledTable.Place, List<PdfGlyph>>();
        for (var glyph : glyphs) {
            var place = table.at(glyph.middle(), glyph.centre());
            if (place != null) {
                contents.computeIfAbsent(place, p -> new ArrayList<>()).add(glyph);
            }
        }
        var cells = new ArrayList<Cell>();
        for (var p : table.places()) {
            String text = PdfCellText.of(contents.getOrDefault(p, List.of()));
            if (!text.isEmpty()) {
                cells.add(new Cell(p.row(), p.column(), p.rows(), p.columns(), text, null));
            }
        }
        return cells;
    }
}
