package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.tonghop.report.Finding;

/**
 * The ruled tables of a PDF file, page by page. A table that goes on over the next page is one more
 * table there.
 */
final class PdfTables {

    /** One cell alone is a frame, one row of two a header without its lines. */
    private static final int FEWEST_CELLS = 3;

    private static final int MOST = 1_000;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    /**
     * The tables of the next page.
     *
     * @param number of the page, from 1
     * @param glyphs its characters
     */
    void read(PDPage page, int number, List<PdfGlyph> glyphs) throws IOException {
        if (glyphs.isEmpty() || sheets.size() >= MOST) {
            return;
        }
        try {
            var lines = Rulings.joined(PdfRulings.of(page));
            for (var table : Rulings.tables(lines)) {
                var cells = cells(new RuledTable(table), glyphs);
                if (cells.size() >= FEWEST_CELLS) {
                    sheets.add(
                            new Sheet(
                                    "Bảng " + (sheets.size() + 1) + " (trang " + number + ")",
                                    cells));
                }
            }
        } catch (PdfRulings.TooLarge e) {
            problems.add(Noticed.info("READ-078", number));
        }
    }

    List<Sheet> sheets() {
        return sheets;
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
