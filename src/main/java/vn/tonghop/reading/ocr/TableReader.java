package vn.tonghop.reading.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the cells of the ruled tables on a page, all of a table in one go. */
final class TableReader {

    /** A text below this is looked at again. */
    private static final double SURE = 0.7;

    /** So many cells of a page; one with more is not fit for it. */
    private static final int MOST_ALONE = 25;

    private final Ocr ocr;
    private final Runnable beforeEach;
    private int alone;

    TableReader(Ocr ocr, Runnable beforeEach) {
        this.ocr = ocr;
        this.beforeEach = beforeEach;
    }

    /**
     * What is written in a cell, and how it was read.
     *
     * @param words in reading order
     */
    record Written(CutOut ink, List<SeenWord> words) {}

    /** The written cells of a table, by row and then by column. */
    List<Written> cells(Grey page, RuledAreas.Area table) throws IOException {
        int dark = page.threshold();
        var lines = new ArrayList<List<CutOut>>();
        for (var place : table.table().places()) {
            var ink = CutOut.of(page, table, place, dark);
            if (ink != null) {
                lines.add(List.of(ink));
            }
        }
        Map<CutOut, List<SeenWord>> read = Montage.read(lines, ocr, Ocr.VIETNAMESE, beforeEach);
        var cells = new ArrayList<Written>();
        for (var line : lines) {
            var ink = line.get(0);
            cells.add(surer(new Written(ink, read.getOrDefault(ink, List.of()))));
        }
        return cells;
    }

    /** A text of which little is sure, as a header of two short lines, is read by itself. */
    private Written surer(Written cell) throws IOException {
        boolean text = cell.words().stream().anyMatch(w -> w.text().length() > 2);
        if (!text || sureness(cell.words()) >= SURE || ++alone > MOST_ALONE) {
            return cell;
        }
        var again = cell.ink().read(ocr, Ocr.Layout.BLOCK);
        return sureness(again) > sureness(cell.words()) ? new Written(cell.ink(), again) : cell;
    }

    private static double sureness(List<SeenWord> words) {
        return words.stream().mapToDouble(SeenWord::confidence).min().orElse(0);
    }

    /** The page without what stands in its tables. */
    static Grey around(RuledAreas ruled) {
        if (ruled.tables().isEmpty()) {
            return ruled.page();
        }
        var page = ruled.page();
        var pixels = page.pixels().clone();
        for (var table : ruled.tables()) {
            for (var place : table.table().places()) {
                int right = Math.min(page.width(), table.right(place));
                for (int y = Math.max(0, table.top(place));
                        y < Math.min(page.height(), table.bottom(place));
                        y++) {
                    int from = y * page.width() + Math.max(0, table.left(place));
                    java.util.Arrays.fill(
                            pixels, from, Math.max(from, y * page.width() + right), (byte) 255);
                }
            }
        }
        return new Grey(page.width(), page.height(), pixels, page.dpi());
    }

    /** Words of one line of a cell are one line of the page. */
    static List<SeenWord> asLines(List<List<SeenWord>> cells, long first) {
        var lines = new LinkedHashMap<String, Long>();
        var words = new ArrayList<SeenWord>();
        for (int i = 0; i < cells.size(); i++) {
            for (var word : cells.get(i)) {
                String key = i + " " + word.line();
                long line = lines.computeIfAbsent(key, k -> first + lines.size());
                words.add(word.inLine(line));
            }
        }
        return words;
    }
}
