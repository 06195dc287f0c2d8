package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.ocr.RecognisedPage;
import vn.tonghop.reading.ocr.RecognisedPage.SeenCell;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;

/**
 * The ruled tables of a document with pages, as they are found: drawn by a program or seen on a
 * scan. A table that goes on over the next page is one more table there.
 */
final class PageTables {

    /** One cell alone is a frame, one row of two a header without its lines. */
    private static final int FEWEST_CELLS = 3;

    private static final int MOST = 1_000;

    /** So many cells that are not legible are told one by one. */
    private static final int MOST_TOLD = 20;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private int untold;

    boolean isFull() {
        return sheets.size() >= MOST;
    }

    /** A table of a page, unless it is too small to be one. */
    void add(List<Cell> cells, int page) {
        add(cells, List.of(), page);
    }

    private boolean add(List<Cell> cells, List<Spot> spots, int page) {
        boolean isTable = cells.size() >= FEWEST_CELLS && !isFull();
        if (isTable) {
            sheets.add(new Sheet(name(page), cells, spots));
        }
        return isTable;
    }

    private String name(int page) {
        return "Bảng " + (sheets.size() + 1) + " (trang " + page + ")";
    }

    /** The tables that were seen on a page. */
    void add(RecognisedPage seen, int page) {
        for (var table : seen.tables()) {
            String name = name(page);
            var cells = new ArrayList<Cell>();
            var spots = new ArrayList<Spot>();
            for (var c : table.cells()) {
                var cell = cell(c);
                if (!cell.text().isBlank()) {
                    cells.add(cell);
                    spots.add(new Spot(c.row(), c.column(), page, c.box(), c.confidence()));
                }
            }
            if (add(cells, spots, page)) {
                table.cells().stream()
                        .filter(c -> c.doubt() != null)
                        .forEach(c -> doubt(c, name, page));
            }
        }
    }

    /** A figure that is not legible is none: its text says what was seen. */
    private static Cell cell(SeenCell c) {
        String text = c.doubt() == null ? c.text() : c.doubt();
        return new Cell(c.row(), c.column(), c.rows(), c.columns(), PlainText.of(text), null);
    }

    private void doubt(SeenCell c, String table, int page) {
        if (problems.size() >= MOST_TOLD) {
            untold++;
            return;
        }
        String cell = cell(c).name();
        var at = new Evidence(page, null, table, cell, c.doubt(), null, c.box());
        problems.add(Noticed.error("READ-126", at, cell, table, c.doubt()));
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** What to say about the tables that were seen. */
    List<Finding> problems() {
        var all = new ArrayList<>(problems);
        if (untold > 0) {
            all.add(Noticed.error("READ-127", String.valueOf(untold)));
        }
        return all;
    }
}
