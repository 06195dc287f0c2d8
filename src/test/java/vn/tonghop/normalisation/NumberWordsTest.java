package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole numbers in words, as amounts are spelled out. */
class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "ba ty bon tram nam muoi trieu, 3450000000",
        "mot nghin hai tram ty, 1200000000000",
        "hai muoi mot, 21",
        "muoi lam, 15",
        "muoi, 10",
        "nam, 5",
        "mot tram linh nam, 105",
        "bay tram le hai nghin, 702000",
        "sau muoi tu trieu ba tram nghin khong tram linh mot, 64300001",
        "chin tram chin muoi chin, 999"
    })
    void areRead(String words, BigDecimal value) {
        assertThat(NumberWords.read(words)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nam hai nghin",
                "trieu",
                "ba muoi muoi",
                "ba xa",
                "tram",
                "hai ba",
                "linh nam",
                "mot trieu hai ty ba ty ty"
            })
    void whatIsNoNumberIsNone(String words) {
        assertThat(NumberWords.read(words)).isEmpty();
    }
}
