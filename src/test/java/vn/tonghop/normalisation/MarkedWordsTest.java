package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that have the same letters are told apart by their marks. */
class MarkedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "nhận, nhận, true",
        "nhận, nhân, false",
        "nhận được, nhân, false",
        "ban chỉ đạo, bản chỉ đạo, false",
        "ban chỉ đạo, Ban Chỉ đạo, true",
        "số hóa, số hoá, true",
        "đã giải quyết, đã giai quyết, true",
        "hồ sơ, HS, true",
    })
    void aStretchIsAWordWhenItsMarksAreNotAnothers(String word, String printed, boolean is) {
        assertThat(MarkedWords.mayBe(word, printed)).isEqualTo(is);
    }
}
