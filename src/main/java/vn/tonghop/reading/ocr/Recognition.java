package vn.tonghop.reading.ocr;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.reading.ocr.FigureCheck.Judged;
import vn.tonghop.reading.ocr.RecognisedPage.PlacedWord;
import vn.tonghop.reading.ocr.RecognisedPage.RecognisedLine;
import vn.tonghop.reading.ocr.RecognisedPage.SeenCell;
import vn.tonghop.reading.ocr.RecognisedPage.SeenTable;
import vn.tonghop.reading.ocr.TableReader.Written;
import vn.tonghop.report.Box;

/**
 * A picture of a page → its lines. Prepares the picture (red ink, margins, shadows, skew), has it
 * read, tries again where the reading is not certain, and keeps the better reading.
 */
public final class Recognition {

    /** A mean confidence below this is worth another try. */
    private static final double GOOD = 0.9;

    /** Below this it may stand on its side or its head. */
    private static final double BAD = 0.65;

    /** A word of a stamp that was read well enough to be told. */
    private static final double LEGIBLE = 0.6;

    /** More words in red than this share of the others are text and no stamp. */
    private static final double TEXT_IN_RED = 0.3;

    private static final double A4_INCHES = 8.27;
    private static final double HEADER_SHARE = 0.4;
    private static final String GAP = "   ";

    private final Ocr ocr;
    private final Runnable beforeEach;

    /**
     * @param beforeEach run before each reading of a whole page, which may take its time
     */
    public Recognition(Ocr ocr, Runnable beforeEach) {
        this.ocr = ocr;
        this.beforeEach = beforeEach;
    }

    /**
     * The lines of a page.
     *
     * @param dpi as the file says; 0 when it does not
     * @param first whether it is a document's first page, which has the header
     * @throws IOException when the engine failed or took too long
     */
    public RecognisedPage page(BufferedImage picture, int dpi, boolean first) throws IOException {
        var page = prepared(picture, dpi);
        var red = red(page.colours().onlyRed());
        var best = read(page);
        if (red.size() > TEXT_IN_RED * best.words().size()) {
            // somebody writes in red: this is no stamp
            page = new Prepared(page.colours().asOneLayer(), page.toPage());
            return said(read(page), first, "");
        }
        return said(best, first, String.join(" ", red));
    }

    private RecognisedPage said(Attempt best, boolean first, String inRed) throws IOException {
        var tables = checked(best);
        var rows = Rows.of(words(best, tables).stream().filter(SeenWord::isText).toList());
        if (first) {
            double header = best.picture().height() * HEADER_SHARE;
            rows = Rows.of(new SecondReading(ocr).of(rows, best.picture(), header));
        }
        return new RecognisedPage(
                lines(Columns.inOrder(rows, first), best.toPage()),
                tables.stream().map(t -> table(t, best.toPage())).toList(),
                best.confidence(),
                inRed);
    }

    /** The tables with their figures read again. */
    private List<List<Judged>> checked(Attempt page) throws IOException {
        var check = new FigureCheck(ocr, beforeEach);
        var tables = new ArrayList<List<Judged>>();
        for (var table : page.tables()) {
            tables.add(check.of(table));
        }
        return tables;
    }

    private static List<SeenWord> words(Attempt page, List<List<Judged>> tables) {
        var cells = new ArrayList<List<SeenWord>>();
        tables.forEach(t -> t.forEach(c -> cells.add(c.words())));
        return page.withTables(cells);
    }

    /** The best of as many readings as it takes to be certain. */
    private Attempt read(Prepared page) throws IOException {
        var straight = straight(page.colours().withoutRed(), page.toPage());
        var best = read(RuledAreas.of(straight.picture()), straight.toPage());
        if (best.confidence() < BAD || best.hasFewWords() || best.isSideways()) {
            best = upright(page, best);
        }
        if (best.confidence() < GOOD && !best.hasFewWords()) {
            best = best.orBetter(read(best.ruled().with(Median.of(best.picture())), best.toPage()));
        }
        return best;
    }

    private record Prepared(Colours colours, AffineTransform toPage) {}

    private static Prepared prepared(BufferedImage picture, int dpi) {
        int resolution = resolution(picture, dpi);
        var colours = Colours.of(picture, resolution);
        var toPage =
                AffineTransform.getScaleInstance(
                        1.0 / picture.getWidth(), 1.0 / picture.getHeight());
        if (resolution >= 500) {
            int factor = Math.round(resolution / 300f);
            colours = colours.each(g -> Scaling.smaller(g, factor));
            toPage.scale(factor, factor);
        } else if (resolution < 140
                && (long) picture.getWidth() * picture.getHeight() < 10_000_000) {
            colours = colours.each(g -> Scaling.larger(g, 2));
            toPage.scale(0.5, 0.5);
        }
        if (Paper.isUneven(colours.withoutRed())) {
            colours = colours.each(g -> Paper.evened(Paper.withoutMargins(g)));
        }
        return new Prepared(colours, toPage);
    }

    /** What the file says, unless the page would be much larger or smaller than paper is. */
    private static int resolution(BufferedImage picture, int dpi) {
        int estimate =
                Math.max(50, (int) (Math.min(picture.getWidth(), picture.getHeight()) / A4_INCHES));
        return dpi > estimate / 2 && dpi < estimate * 2 ? dpi : estimate;
    }

    private record Straight(Grey picture, AffineTransform toPage) {}

    private static Straight straight(Grey picture, AffineTransform toPage) {
        double angle = Deskew.angle(picture);
        if (angle == 0) {
            return new Straight(picture, toPage);
        }
        var back = new AffineTransform(toPage);
        try {
            back.concatenate(Deskew.turn(picture, angle).createInverse());
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IllegalStateException("a rotation can be undone", e);
        }
        return new Straight(Deskew.turned(picture, angle), back);
    }

    private Attempt read(RuledAreas ruled, AffineTransform toPage) throws IOException {
        beforeEach.run();
        var around = ocr.words(TableReader.around(ruled), Ocr.VIETNAMESE, Ocr.Layout.PAGE);
        var reader = new TableReader(ocr, beforeEach);
        var tables = new ArrayList<List<Written>>();
        for (var area : ruled.tables()) {
            tables.add(reader.cells(ruled.page(), area));
        }
        return new Attempt(ruled, toPage, around, tables);
    }

    /** Turned the right way up, where that reads better. */
    private Attempt upright(Prepared page, Attempt asItIs) throws IOException {
        var best = asItIs;
        for (int quarters : turns(page.colours().withoutRed())) {
            var turned = page.colours().withoutRed().turned(quarters);
            var laid = straight(turned, turnedBack(page, quarters));
            best = best.orBetter(read(RuledAreas.of(laid.picture()), laid.toPage()));
            if (best.confidence() >= GOOD) {
                break;
            }
        }
        return best;
    }

    private List<Integer> turns(Grey picture) {
        if (ocr.languages().contains(Ocr.ORIENTATION)) {
            try {
                int quarters = ocr.quartersToUpright(picture);
                return quarters == 0 ? List.of() : List.of(quarters);
            } catch (IOException tooLittleText) {
                // then by trying
            }
        }
        return List.of(1, 3, 2);
    }

    /** From the pixels of the page turned clockwise to shares of the page. */
    private static AffineTransform turnedBack(Prepared page, int quarters) {
        double w = page.colours().withoutRed().width();
        double h = page.colours().withoutRed().height();
        var back = new AffineTransform(page.toPage());
        switch (quarters) {
            case 1 -> back.concatenate(new AffineTransform(0, -1, 1, 0, 0, h));
            case 2 -> back.concatenate(new AffineTransform(-1, 0, 0, -1, w, h));
            default -> back.concatenate(new AffineTransform(0, 1, -1, 0, w, 0));
        }
        return back;
    }

    private List<String> red(Grey red) throws IOException {
        if (red == null) {
            return List.of();
        }
        return ocr.words(red, Ocr.VIETNAMESE, Ocr.Layout.SCATTERED).stream()
                .filter(w -> w.saysSomething() && w.confidence() > LEGIBLE)
                .map(SeenWord::text)
                .toList();
    }

    private static SeenTable table(List<Judged> cells, AffineTransform toPage) {
        var seen = new ArrayList<SeenCell>();
        for (var cell : cells) {
            var ink = cell.ink();
            var area =
                    new Rectangle2D.Double(
                            ink.left(), ink.top(), ink.picture().width(), ink.picture().height());
            seen.add(
                    new SeenCell(
                            ink.place().row(),
                            ink.place().column(),
                            ink.place().rows(),
                            ink.place().columns(),
                            cell.words().stream()
                                    .filter(SeenWord::isText)
                                    .map(SeenWord::text)
                                    .collect(Collectors.joining(" ")),
                            box(area, toPage),
                            cell.words().stream()
                                    .mapToDouble(SeenWord::confidence)
                                    .min()
                                    .orElse(0),
                            cell.doubt()));
        }
        return new SeenTable(seen);
    }

    private static List<RecognisedLine> lines(List<List<Piece>> rows, AffineTransform toPage) {
        var lines = new ArrayList<RecognisedLine>();
        for (var row : rows) {
            var text = new StringBuilder();
            var words = new ArrayList<PlacedWord>();
            for (var piece : row) {
                text.append(text.isEmpty() ? "" : GAP);
                for (var word : piece.words()) {
                    text.append(word == piece.words().get(0) ? "" : " ");
                    int start = text.length();
                    text.append(word.text());
                    words.add(
                            new PlacedWord(
                                    start, text.length(), box(area(word), toPage), word.confidence()));
                }
            }
            lines.add(new RecognisedLine(text.toString(), words));
        }
        return lines;
    }

    private static Rectangle2D area(SeenWord word) {
        return new Rectangle2D.Double(
                word.left(), word.top(), word.right() - word.left(), word.bottom() - word.top());
    }

    private static Box box(Rectangle2D pixels, AffineTransform toPage) {
        var area = toPage.createTransformedShape(pixels).getBounds2D();
        return new Box(
                share(area.getMinX()),
                share(area.getMinY()),
                share(area.getMaxX()),
                share(area.getMaxY()));
    }

    /** Rounded to a ten-thousandth, less than a pixel. */
    private static double share(double value) {
        return Math.round(Math.max(0, Math.min(1, value)) * 10_000) / 10_000.0;
    }
}
