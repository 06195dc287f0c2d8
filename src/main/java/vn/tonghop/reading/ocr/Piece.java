package vn.tonghop.reading.ocr;

import java.util.List;
import java.util.stream.Collectors;

/** Words of one line without a wide gap between them, from left to right. */
record Piece(List<SeenWord> words) {

    Piece {
        words = List.copyOf(words);
    }

    double left() {
        return words.get(0).left();
    }

    double right() {
        return words.stream().mapToDouble(SeenWord::right).max().orElseThrow();
    }

    double top() {
        return words.stream().mapToDouble(SeenWord::top).min().orElseThrow();
    }

    double bottom() {
        return words.stream().mapToDouble(SeenWord::bottom).max().orElseThrow();
    }

    double middle() {
        return (top() + bottom()) / 2;
    }

    String text() {
        return words.stream().map(SeenWord::text).collect(Collectors.joining(" "));
    }

    /** Both stand on one line of the page. */
    boolean isBeside(Piece other) {
        double common = Math.min(bottom(), other.bottom()) - Math.max(top(), other.top());
        double lower = Math.min(bottom() - top(), other.bottom() - other.top());
        boolean apart = right() <= other.left() || other.right() <= left();
        return apart && common > 0.5 * lower;
    }
}
