package vn.tonghop.reading.ocr;

import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * One reading of a page.
 *
 * @param picture that was read
 * @param toPage from its pixels to shares of the page as it was handed in
 */
record Attempt(Grey picture, AffineTransform toPage, List<SeenWord> words) {

    /** A page with fewer words says little about how well it was read. */
    private static final int FEW = 4;

    /** Mean of its words, the long ones counting more. */
    double confidence() {
        double sum = 0;
        double letters = 0;
        for (var word : words) {
            sum += word.confidence() * word.text().length();
            letters += word.text().length();
        }
        return letters == 0 ? 0 : sum / letters;
    }

    boolean hasFewWords() {
        return words.size() < FEW;
    }

    /** The more certain one, unless it is so because it saw less. */
    Attempt orBetter(Attempt other) {
        boolean sawLess = other.certain() < 0.8 * certain();
        return !sawLess && other.confidence() > confidence() ? other : this;
    }

    private double certain() {
        return words.stream().mapToDouble(w -> w.confidence() * w.text().length()).sum();
    }
}
