package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {

    @Test
    void everyWordOfTheReportsIsASyllable() {
        for (var paragraph : Reports.PARAGRAPHS) {
            for (var word : paragraph.replaceAll("\\d+,\\d km", "").split("[^\\p{L}]+")) {
                assertThat(Syllables.isSyllable(word)).as(word).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoà", "hòa", "thuỷ", "thủy", "quý", "quyết", "giếng", "gì", "nghiêng", "khuỷu",
                "khuya", "ngoèo", "yếu", "ươm", "UỶ", "Ủy", "quốc", "giữa", "huỷ", "xoong"
            })
    void rareAndOldSpellingsAreSyllables(String word) {
        assertThat(Syllables.isSyllable(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bàc", "cát́", "kà", "ngê", "cé", "résumé", "tòan", "hôà", "đđ", "ñ", "b", "été",
                "ghà", "tuỏng", "quùa", "aé", "ộp", "thượg"
            })
    void whatBreaksARuleIsNone(String word) {
        assertThat(Syllables.isSyllable(word)).isEqualTo(word.equals("ộp"));
    }
}
