package vn.tonghop.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.ocr.Strokes.Run;
import vn.tonghop.reading.ocr.Strokes.Stroke;
import vn.tonghop.reading.ruled.RuledTable;
import vn.tonghop.reading.ruled.Ruling;
import vn.tonghop.reading.ruled.Rulings;

/**
 * The ruled tables on a straight page, found by their rules alone.
 *
 * @param tables from the top
 * @param page without the rules of these tables: what is left in their cells is writing
 */
record RuledAreas(List<Area> tables, Grey page) {

    private static final double POINTS = 72;

    /** Two cells are a frame or a heading; what was framed is read with the page. */
    private static final int FEWEST_CELLS = 4;

    private static final int MOST_LINES = 1_500;

    /** A stroke may have hung on another that hung in the air. */
    private static final int ENDS_PRUNED = 4;

    /** More than a page of small print has; beyond, this is a pattern. */
    private static final int MOST_CELLS = 3_000;

    /**
     * A table.
     *
     * @param pixels of the page that are a point of the table's lines
     */
    record Area(RuledTable table, double pixels) {

        int left(RuledTable.Place place) {
            return (int) Math.round(table.area(place).left() * pixels);
        }

        int top(RuledTable.Place place) {
            return (int) Math.round(table.area(place).top() * pixels);
        }

        int right(RuledTable.Place place) {
            return (int) Math.round(table.area(place).right() * pixels);
        }

        int bottom(RuledTable.Place place) {
            return (int) Math.round(table.area(place).bottom() * pixels);
        }
    }

    private record Rule(Ruling line, boolean across, List<Run> runs) {}

    /** The same tables on another picture of the page. */
    RuledAreas with(Grey other) {
        return new RuledAreas(tables, other);
    }

    static RuledAreas of(Grey page) {
        int dark = page.ink();
        double point = page.dpi() / POINTS;
        var strokes = new ArrayList<Rule>();
        for (var s : Strokes.across(page, dark)) {
            strokes.add(rule(s, true, point, 0));
        }
        if (strokes.size() < 2) {
            return new RuledAreas(List.of(), page);
        }
        for (var s : Strokes.across(page.turned(1), dark)) {
            strokes.add(rule(s, false, point, page.height()));
        }
        var lines = crossing(Rulings.joined(strokes.stream().map(Rule::line).toList()));
        var tables = new ArrayList<Area>();
        var used = new ArrayList<Ruling>();
        int cells = 0;
        for (var hanging : Rulings.tables(lines)) {
            var table = new RuledTable(hanging);
            cells += table.places().size();
            if (table.places().size() >= FEWEST_CELLS && cells <= MOST_CELLS) {
                tables.add(new Area(table, point));
                used.addAll(hanging);
            }
        }
        return tables.isEmpty()
                ? new RuledAreas(List.of(), page)
                : new RuledAreas(tables, without(page, strokes, used));
    }

    /** The page turned by a quarter has its columns as rows, from the left, bottom first. */
    private static Rule rule(Stroke s, boolean across, double point, int height) {
        float at = (float) (s.at() / point);
        double from = across ? s.from() : height - s.to();
        double to = across ? s.to() : height - s.from();
        var line =
                across
                        ? Ruling.across(at, (float) (from / point), (float) (to / point))
                        : Ruling.down(at, (float) (from / point), (float) (to / point));
        return new Rule(line, across, s.runs());
    }

    /** Without strokes that end in the open: a rule begins and ends at others. */
    private static List<Ruling> crossing(List<Ruling> lines) {
        var left = lines;
        for (int i = 0; i < ENDS_PRUNED && left.size() <= MOST_LINES; i++) {
            var all = left;
            var kept =
                    all.stream()
                            .filter(
                                    l ->
                                            all.stream()
                                                            .filter(o -> l.meets(o, Rulings.SLACK))
                                                            .limit(2)
                                                            .count()
                                                    == 2)
                            .toList();
            if (kept.size() == all.size()) {
                return kept;
            }
            left = kept;
        }
        return left.size() <= MOST_LINES ? left : List.of();
    }

    private static Grey without(Grey page, List<Rule> strokes, List<Ruling> used) {
        var pixels = page.pixels().clone();
        int beside = Math.max(1, page.dpi() / 100);
        for (var stroke : strokes) {
            if (used.stream().anyMatch(u -> isPart(stroke.line(), u))) {
                for (var run : stroke.runs()) {
                    wipe(page, pixels, run, stroke.across(), beside);
                }
            }
        }
        return new Grey(page.width(), page.height(), pixels, page.dpi());
    }

    private static boolean isPart(Ruling stroke, Ruling rule) {
        return stroke.across() == rule.across()
                && Math.abs(stroke.at() - rule.at()) <= Rulings.SLACK
                && stroke.from() >= rule.from() - 1
                && stroke.to() <= rule.to() + 1;
    }

    /** With the grey edge that a scanner gives a black line. */
    private static void wipe(Grey page, byte[] pixels, Run run, boolean across, int beside) {
        for (int a = Math.max(0, run.y() - beside); a <= run.y() + beside; a++) {
            for (int b = Math.max(0, run.from() - beside); b < run.to() + beside; b++) {
                int x = across ? b : a;
                int y = across ? a : page.height() - 1 - b;
                if (x >= 0 && y >= 0 && x < page.width() && y < page.height()) {
                    pixels[y * page.width() + x] = (byte) 255;
                }
            }
        }
    }
}
