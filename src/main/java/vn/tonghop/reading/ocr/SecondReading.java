package vn.tonghop.reading.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the line of the document's number and that of its date once more, each by itself and with
 * other data. Where both readings say the same digits they stand; where they differ, the words keep
 * what was read first and lose the confidence in it: a wrong number is worse than none.
 */
final class SecondReading {

    /** Below what counts as legible. */
    private static final double DOUBTED = 0.4;

    private static final Pattern NUMBER_LINE =
            Pattern.compile("^s[o06][:.;]?|\\d/[a-z0-9]{1,6}-|^\\d+-[a-z]{2}/");
    private static final Pattern DATE_LINE =
            Pattern.compile("ng[a-z]y.{0,6}th[a-z]ng.{0,6}n[a-z]m");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Ocr ocr;

    SecondReading(Ocr ocr) {
        this.ocr = ocr;
    }

    /**
     * The same words, those doubted whose digits are not read twice.
     *
     * @param rows of the first page, from the top
     * @param upTo pixels from the top; the header stands above
     */
    List<SeenWord> of(List<List<Piece>> rows, Grey picture, double upTo) throws IOException {
        var words = new ArrayList<SeenWord>();
        for (var row : rows) {
            for (var piece : row) {
                boolean asked = piece.top() < upTo && isAsked(piece);
                words.addAll(asked ? compared(piece, picture) : piece.words());
            }
        }
        return words;
    }

    private static boolean isAsked(Piece piece) {
        var text = Columns.letters(piece.text());
        return piece.words().stream().anyMatch(SeenWord::hasDigit)
                && (NUMBER_LINE.matcher(text).find() || DATE_LINE.matcher(text).find());
    }

    private List<SeenWord> compared(Piece piece, Grey picture) throws IOException {
        String language = ocr.languages().contains(Ocr.ENGLISH) ? Ocr.ENGLISH : Ocr.VIETNAMESE;
        var again = new ArrayList<String>();
        for (var word : ocr.words(cut(piece, picture), language, Ocr.Layout.LINE)) {
            again.addAll(digits(word.text()));
        }
        return doubted(piece.words(), again);
    }

    static List<SeenWord> doubted(List<SeenWord> words, List<String> again) {
        var judged = new ArrayList<SeenWord>();
        int from = 0;
        for (var word : words) {
            boolean same = true;
            for (var run : digits(word.text())) {
                int found = again.subList(from, again.size()).indexOf(run);
                same &= found >= 0;
                from += found >= 0 ? found + 1 : 0;
            }
            judged.add(same ? word : word.withConfidence(Math.min(DOUBTED, word.confidence())));
        }
        return judged;
    }

    private static List<String> digits(String text) {
        return DIGITS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Grey cut(Piece piece, Grey picture) {
        double space = (piece.bottom() - piece.top()) * 0.5;
        return picture.part(
                (int) Math.max(0, piece.left() - space),
                (int) Math.max(0, piece.top() - space),
                (int) Math.min(picture.width(), piece.right() + space),
                (int) Math.min(picture.height(), piece.bottom() + space));
    }
}
