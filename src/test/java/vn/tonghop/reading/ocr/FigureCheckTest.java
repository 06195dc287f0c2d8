package vn.tonghop.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.ocr.FigureCheck.Judged;
import vn.tonghop.reading.ocr.TableReader.Written;
import vn.tonghop.reading.ruled.RuledTable.Place;

/** A figure of a table stands when two readings say it. */
class FigureCheckTest {

    @Test
    void whatIsReadTwiceAlikeStandsWithTheBetterConfidence() throws Exception {
        var judged = check(written("182", 0.6), "182", "");

        assertThat(judged.doubt()).isNull();
        assertThat(judged.words()).extracting(SeenWord::text).containsExactly("182");
        assertThat(judged.words().get(0).confidence()).isEqualTo(0.9);
    }

    @Test
    void ofThreeReadingsTwoDecide() throws Exception {
        assertThat(text(check(written("162", 0.95), "182", "182"))).isEqualTo("182");
        assertThat(text(check(written("182", 0.95), "162", "182"))).isEqualTo("182");
    }

    @Test
    void whatIsReadInThreeWaysIsNoFigure() throws Exception {
        var judged = check(written("162", 0.95), "182", "152");

        assertThat(judged.doubt()).isEqualTo("162 ≠ 182 ≠ 152");
        assertThat(judged.words().get(0).confidence()).isEqualTo(FigureCheck.DOUBTED);
    }

    @Test
    void whatOnlyOneReadingSawIsNoFigure() throws Exception {
        assertThat(check(written("", 0), "7", "").doubt()).isEqualTo("… ≠ 7");
        assertThat(check(written("7", 0.97), "", "").doubt()).isEqualTo("7 ≠ …");
    }

    @Test
    void aLetterThatStandsForADigitIsReadAgain() throws Exception {
        assertThat(text(check(written("O", 0.9), "0", "0"))).isEqualTo("0");
        assertThat(check(written("l2", 0.9), "12", "72").doubt()).isEqualTo("l2 ≠ 12 ≠ 72");
    }

    @Test
    void aFigureTornIntoPiecesIsOne() throws Exception {
        var torn = new Written(cut(), List.of(word("1.", 0.9, 0), word("498", 0.9, 30)));

        assertThat(text(check(torn, "1.498", ""))).isEqualTo("1.498");
    }

    @Test
    void wordsDashesAndColumnNumbersAreLeftAsTheyWereRead() throws Exception {
        for (var text : List.of("Chứng thực", "TT", "IV", "-", "(4)")) {
            var judged = check(written(text, 0.8), "x", "(y)");

            assertThat(judged.doubt()).as(text).isNull();
            assertThat(text(judged)).isEqualTo(text);
        }
    }

    private static Judged check(Written cell, String second, String third) throws IOException {
        return new FigureCheck(engine(second, third), () -> {}).of(List.of(cell)).get(0);
    }

    private static String text(Judged cell) {
        return String.join(" ", cell.words().stream().map(SeenWord::text).toList());
    }

    private static Written written(String text, double confidence) {
        return new Written(cut(), text.isEmpty() ? List.of() : List.of(word(text, confidence, 0)));
    }

    private static CutOut cut() {
        return new CutOut(new Place(3, 4, 1, 1), 400, 700, Grey.white(60, 30, 200));
    }

    private static SeenWord word(String text, double confidence, double x) {
        return new SeenWord(text, 400 + x, 705, 425 + x, 725, confidence, 1);
    }

    /** An engine that reads this in a block and that in a line by itself. */
    private static Ocr engine(String block, String line) {
        return new Ocr() {
            @Override
            public Set<String> languages() {
                return Set.of("vie", "eng");
            }

            @Override
            public List<SeenWord> words(Grey picture, String language, Layout layout) {
                String text = layout == Layout.BLOCK ? block : line;
                return text.isEmpty()
                        ? List.of()
                        : List.of(new SeenWord(text, 30, 25, 60, 45, 0.9, 1));
            }

            @Override
            public int quartersToUpright(Grey picture) {
                return 0;
            }
        };
    }
}
