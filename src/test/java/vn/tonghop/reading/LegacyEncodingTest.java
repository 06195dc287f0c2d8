package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegacyEncodingTest {

    private static final String SMALL = LegacyBytes.LETTERS;
    private static final String CAPITALS = SMALL.toUpperCase(Locale.ROOT);

    @ParameterizedTest
    @EnumSource(names = {"VNI", "VISCII", "WINDOWS_1258"})
    void everyLetterInBothCasesComesBack(LegacyEncoding encoding) {
        for (char letter : (SMALL + CAPITALS).toCharArray()) {
            assertThat(read(encoding, "t" + letter + "n")).isEqualTo("t" + letter + "n");
        }
    }

    @Test
    void everyLetterOfTcvn3ComesBackAndCapitalsAmongCapitals() {
        assertThat(SMALL).hasSize(67);
        for (char letter : SMALL.toCharArray()) {
            assertThat(read(LegacyEncoding.TCVN3, "t" + letter + "n"))
                    .isEqualTo("t" + letter + "n");
        }
        for (char letter : CAPITALS.toCharArray()) {
            assertThat(read(LegacyEncoding.TCVN3, "TH" + letter + "N"))
                    .isEqualTo("TH" + letter + "N");
        }
        for (char letter : "ĂÂÊÔƠƯĐ".toCharArray()) {
            assertThat(read(LegacyEncoding.TCVN3, letter + "n")).isEqualTo(letter + "n");
        }
    }

    @Test
    void smallLettersOfTcvn3AreCapitalsInLinesOfCapitals() {
        assertThat(read(LegacyEncoding.TCVN3, "UỶ BAN NHÂN DÂN XÃ Ô LÂM\nSố: 12/BC-UBND"))
                .isEqualTo("UỶ BAN NHÂN DÂN XÃ Ô LÂM\nSố: 12/BC-UBND");
        assertThat(read(LegacyEncoding.TCVN3, "KẾ HOẠCH\nCủa UBND: thu 50$ (TỔNG)"))
                .isEqualTo("KẾ HOẠCH\nCủa UBND: thu 50$ (TỔNG)");
        assertThat(read(LegacyEncoding.TCVN3, "Ở TP và ở Quảng Ngãi"))
                .isEqualTo("ở TP và ở Quảng Ngãi");
    }

    @Test
    void quotationMarksAndDashesAreThoseOfWindows() {
        for (var encoding : new LegacyEncoding[] {LegacyEncoding.TCVN3, LegacyEncoding.VNI}) {
            assertThat(encoding.decode("\u0093a\u0094 \u0096 b\u0085")).isEqualTo("“a” – b…");
        }
    }

    private static String read(LegacyEncoding encoding, String text) {
        var bytes = LegacyBytes.of(encoding, text);
        return encoding.decode(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
