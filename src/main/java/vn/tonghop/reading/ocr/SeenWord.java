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

    double height() {
        return bottom - top;
    }

    /** Lines and specks are seen as words too: "|", "—", ".". */
    boolean saysSomething() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
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

    SeenWord withConfidence(double other) {
        return new SeenWord(text, left, top, right, bottom, other, line);
    }
}
