package vn.tonghop.reading.ocr;

/**
 * A word that an engine saw.
 *
 * @param left pixels from the left of the picture that was read
 * @param top pixels from its top
 * @param right pixels, beyond the last
 * @param bottom pixels, beyond the last
 * @param confidence 0 to 1
 * @param line the same for words that the engine took for one line
 */
public record SeenWord(
        String text,
        double left,
        double top,
        double right,
        double bottom,
        double confidence,
        long line) {

    /** Seen clearly enough for what has no letters. */
    private static final double CLEAR = 0.8;

    private static final double SPECK = 0.3;

    double height() {
        return bottom - top;
    }

    /** Lines and specks are seen as words too: "|", "—", ".". */
    boolean saysSomething() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Neither a line of a table nor a speck. What has a digit is never taken for dirt. */
    boolean isText() {
        if (hasDigit()) {
            return true;
        }
        return saysSomething() ? text.length() > 2 || confidence >= SPECK : confidence >= CLEAR;
    }

    boolean hasDigit() {
        return text.chars().anyMatch(Character::isDigit);
    }

    SeenWord moved(double right, double down) {
        return new SeenWord(
                text,
                left + right,
                top + down,
                this.right + right,
                bottom + down,
                confidence,
                line);
    }

    SeenWord inLine(long other) {
        return new SeenWord(text, left, top, right, bottom, confidence, other);
    }

    SeenWord withConfidence(double other) {
        return new SeenWord(text, left, top, right, bottom, other, line);
    }
}
