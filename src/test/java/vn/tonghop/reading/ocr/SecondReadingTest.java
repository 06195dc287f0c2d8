package vn.tonghop.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecondReadingTest {

    private static final Grey PAPER = Grey.white(1_000, 1_000, 200);

    @Test
    void whatIsReadTwiceAlikeIsKept() throws Exception {
        assertThat(confidence("Số: 482/BC-UBND", "So: 482/BC-UBND")).containsExactly(0.95, 0.95);
    }

    @Test
    void aNumberThatIsReadTwiceInDifferentWaysIsDoubted() throws Exception {
        assertThat(confidence("Số: 482/BC-UBND", "So: 432/BC-UBND")).containsExactly(0.95, 0.4);
    }

    @Test
    void onlyTheDoubtfulPartOfADateIsDoubted() throws Exception {
        assertThat(
                        confidence(
                                "Lấp Vò, ngày 15 tháng 11 năm 2023",
                                "Lap V6, ngay 16 thang 11 nam 2023"))
                .containsExactly(0.95, 0.95, 0.95, 0.4, 0.95, 0.95, 0.95, 0.95);
    }

    @Test
    void otherLinesAndLinesFarBelowAreNotReadAgain() throws Exception {
        var engine = new Second("9");
        var second = new SecondReading(engine);

        second.of(Rows.of(line("có 24.060 hồ sơ", 100)), PAPER, 400);
        second.of(Rows.of(line("Số: 482/BC-UBND", 500)), PAPER, 400);

        assertThat(engine.asked).isEmpty();
    }

    @Test
    void theSecondReadingIsOfThatLineAloneAndWithOtherData() throws Exception {
        var engine = new Second("482");

        new SecondReading(engine).of(Rows.of(line("Số: 482/BC", 100)), PAPER, 400);

        assertThat(engine.asked).containsExactly("eng LINE 40");
    }

    private static List<Double> confidence(String first, String second) throws IOException {
        return new SecondReading(new Second(second))
                .of(Rows.of(line(first, 100)), PAPER, 400).stream()
                        .map(SeenWord::confidence)
                        .toList();
    }

    private static List<SeenWord> line(String text, double top) {
        var words = new ArrayList<SeenWord>();
        double left = 50;
        for (var word : text.split(" ")) {
            double right = left + 10 * word.length();
            words.add(new SeenWord(word, left, top, right, top + 20, 0.95, 1));
            left = right + 8;
        }
        return words;
    }

    /** An engine that says this. */
    private static final class Second implements Ocr {
        private final String says;
        private final List<String> asked = new ArrayList<>();

        Second(String says) {
            this.says = says;
        }

        @Override
        public Set<String> languages() {
            return Set.of("vie", "eng");
        }

        @Override
        public List<SeenWord> words(Grey picture, String language, Layout layout) {
            asked.add(language + " " + layout + " " + picture.height());
            return line(says, 0);
        }

        @Override
        public int quartersToUpright(Grey picture) {
            return 0;
        }
    }
}
