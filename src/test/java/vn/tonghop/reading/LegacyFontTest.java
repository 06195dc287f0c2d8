package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyFontTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".VnTime",
                ".vntime",
                ".VnArial Narrow",
                "ABCDEF+.VnTime",
                ".VnTime,Bold",
                ".VnTime-BoldItalic",
                "VnTime"
            })
    void textInAVnFontIsTcvn3(String font) {
        assertThat(decoded(font, "B¸o c¸o th¸ng 8: 1.234 hå s¬, ®¹t 98%"))
                .isEqualTo("Báo cáo tháng 8: 1.234 hồ sơ, đạt 98%");
    }

    @ParameterizedTest
    @ValueSource(strings = {".VnTimeH", ".VnArial NarrowH", ".VnTimeH,Bold", "VnTimeH"})
    void aFontOfCapitalsShowsCapitals(String font) {
        assertThat(decoded(font, "Céng hoµ x· héi chñ nghÜa ViÖt Nam"))
                .isEqualTo("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    @Test
    void theSoftHyphenIsALetter() {
        assertThat(decoded(".VnTime", "ph\u00ADêng")).isEqualTo("phường");
    }

    @Test
    void textInAVniFontIsALetterAndThenItsMarks() {
        assertThat(decoded("VNI-Times", "Baùo caùo thaùng 8 cuûa ñôn vò"))
                .isEqualTo("Báo cáo tháng 8 của đơn vị");
        assertThat(decoded("VNI-Helve", "COÄNG HOØA XAÕ HOÄI")).isEqualTo("CỘNG HÒA XÃ HỘI");
        assertThat(decoded("VNI-Times", "Hoà Aâu")).isEqualTo("Hồ Âu");
    }

    @Test
    void textInAViFontIsViscii() {
        assertThat(decoded("VI Times", "h\u00B0 s\u00BD \u00F0\u00E3 gi\u00E4i"))
                .isEqualTo("hồ sơ đã giải");
    }

    @Test
    void controlsAndWhatWesternWindowsShowsForThemAreTheSameBytes() {
        assertThat(decoded("VI Times", "ti\u00AAp nh\u00A7n \u0080 \u20AC"))
                .isEqualTo("tiếp nhận Ạ Ạ");
        assertThat(decoded(".VnTime", "\u0093B¸o\u0094 \u201CB¸o\u201D \u2013 \u0096"))
                .isEqualTo("“Báo” “Báo” – –");
    }

    @Test
    void symbolsOfWordAreBytesToo() {
        assertThat(decoded(".VnTime", "B\uF0B8o")).isEqualTo("Báo");
    }

    @Test
    void unicodeUnderAnOldFontsNameStaysWhatItIs() {
        assertThat(decoded(".VnTime", "Hồ sơ")).isEqualTo("Hồ sơ");
        assertThat(decoded(".VnTime", "Báo cáo")).isEqualTo("Báo cáo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Times New Roman",
                "Arial",
                "VNtimes New Roman",
                "Vivaldi",
                "Viner Hand ITC",
                ""
            })
    void otherFontsShowWhatIsThere(String font) {
        assertThat(LegacyFont.of(font)).isEmpty();
        assertThat(LegacyFont.of(null)).isEmpty();
    }

    private static String decoded(String font, String text) {
        return LegacyFont.of(font).orElseThrow().decode(text);
    }
}
