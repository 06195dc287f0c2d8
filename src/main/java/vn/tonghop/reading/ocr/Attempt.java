package vn.tonghop.reading.ocr;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading of a page.
 *
 * @param ruled the picture that was read, and where its ruled tables are
 * @param toPage from its pixels to shares of the page as it was handed in
 * @param around the words beside the tables
 * @param tables what is written in the cells of each
 */
record Attempt(
        RuledAreas ruled,
        AffineTransform toPage,
        List<SeenWord> around,
        List<List<TableReader.Written>> tables) {

    /** Lines of tables are told from those that an engine numbers. */
    private static final long TABLE_LINES = Long.MAX_VALUE / 2;

    /** A page with fewer words says little about how well it was read. */
    private static final int FEW = 4;

    Grey picture() {
        return ruled.page();
    }

    /** All words of the page, those of its tables too. */
    List<SeenWord> words() {
        return withTables(
                tables.stream().flatMap(List::stream).map(TableReader.Written::words).toList());
    }

    /**
     * The words beside the tables and these.
     *
     * @param cells the words of each cell
     */
    List<SeenWord> withTables(List<List<SeenWord>> cells) {
        var all = new ArrayList<>(around);
        all.addAll(TableReader.asLines(cells, TABLE_LINES));
        return all;
    }

    /** Mean of its words, the long ones counting more. */
    double confidence() {
        double sum = 0;
        double letters = 0;
        for (var word : words()) {
            if (!word.saysSomething()) {
                continue;
            }
            sum += word.confidence() * word.text().length();
            letters += word.text().length();
        }
        return letters == 0 ? 0 : sum / letters;
    }

    boolean hasFewWords() {
        return words().size() < FEW;
    }

    /** The engine reads a few lines that run upwards too, in an order that makes no sense. */
    boolean isSideways() {
        long upright = 0;
        long sideways = 0;
        for (var word : words()) {
            if (word.text().length() > 2) {
                upright += word.height() < word.right() - word.left() ? 1 : 0;
                sideways += word.height() > word.right() - word.left() ? 1 : 0;
            }
        }
        return sideways > upright;
    }

    /** The more certain one, unless it is so because it saw less. */
    Attempt orBetter(Attempt other) {
        if (isSideways() != other.isSideways()) {
            return isSideways() ? other : this;
        }
        boolean sawLess = other.certain() < 0.8 * certain();
        return !sawLess && other.confidence() > confidence() ? other : this;
    }

    private double certain() {
        return words().stream().mapToDouble(w -> w.confidence() * w.text().length()).sum();
    }
}
