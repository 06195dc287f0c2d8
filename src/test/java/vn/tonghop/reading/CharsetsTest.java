package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

    private static final String REPORT = String.join("\n", Reports.PARAGRAPHS);

    /** What came of samples: read right, of these without doubt, and wrong without doubt. */
    private record Count(int right, int sure, int wrongAndSure) {}

    @ParameterizedTest
    @EnumSource(names = {"TCVN3", "VNI", "VISCII", "WINDOWS_1258"})
    void twentyFiveWordsTellTheEncodingForCertain(LegacyEncoding encoding) {
        assertThat(read(encoding, 200, 25)).isEqualTo(new Count(200, 200, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "TCVN3, 10, 200, 190", "VNI, 10, 200, 190", "VISCII, 10, 198, 170",
        "WINDOWS_1258, 10, 200, 190", "TCVN3, 5, 198, 60", "VNI, 5, 198, 60",
        "VISCII, 5, 185, 40", "WINDOWS_1258, 5, 198, 150", "TCVN3, 3, 195, 0",
        "VNI, 3, 190, 0", "VISCII, 3, 165, 0", "WINDOWS_1258, 3, 195, 50"
    })
    void fewWordsAreMostlyRightAndNeverWrongWithoutADoubt(
            LegacyEncoding encoding, int words, int right, int sure) {
        var count = read(encoding, 200, words);

        assertThat(count.right()).isGreaterThanOrEqualTo(right);
        assertThat(count.sure()).isGreaterThanOrEqualTo(sure);
        assertThat(count.wrongAndSure()).isZero();
    }

    @Test
    void whatWasTakenIsSaidWithItsScoreAndTheRunnerUps() throws Exception {
        var decoded = Charsets.decode(LegacyBytes.of(LegacyEncoding.TCVN3, REPORT));

        assertThat(decoded.text()).isEqualToIgnoringCase(REPORT);
        assertThat(decoded.problems())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.severity().name()).isEqualTo("INFO");
                            assertThat(f.messageEn())
                                    .contains("TCVN3 (ABC) (100 % of its ")
                                    .matches(".*next best \\S+: \\d+ %.*");
                        });
    }

    @Test
    void aDoubtIsAnErrorSoThatAPersonLooks() throws Exception {
        var decoded = Charsets.decode(LegacyBytes.of(LegacyEncoding.TCVN3, "Số: 12"));

        assertThat(decoded.text()).isEqualTo("Số: 12");
        assertThat(decoded.problems())
                .singleElement()
                .extracting(f -> f.code() + " " + f.severity())
                .isEqualTo("READ-101 ERROR");
    }

    @Test
    void unicodeIsReadWithoutAWord() throws Exception {
        for (var charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            for (var text :
                    List.of(
                            REPORT,
                            "\uFEFF" + REPORT,
                            Normalizer.normalize(REPORT, Normalizer.Form.NFD))) {
                var decoded = Charsets.decode(text.getBytes(charset));
                assertThat(decoded.text()).isEqualTo(REPORT);
                assertThat(decoded.encoding()).isEqualTo(charset.name());
                assertThat(decoded.problems()).isEmpty();
            }
        }
    }

    @Test
    void asciiIsAscii() throws Exception {
        var ascii = "BAO CAO\r\nSo 12/BC-UBND: 1.234 ho so, dat 98,5%";

        assertThat(Charsets.decode(bytes(ascii)))
                .isEqualTo(new Charsets.Decoded(ascii, "UTF-8", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council’s “summary report” – naïve as it was – cost £30.",
                "Le résumé du ministère a été présenté à l'école; la période était très chargée.",
                "Où est la préfète? Elle a été reçue ce matin à côté de l'hôtel, très tôt.",
                "Café and résumé are the only words of this English text with marks"
            })
    void englishAndFrenchAreNotTakenForVietnamese(String text) throws Exception {
        assertThat(Charsets.decode(text.getBytes(Charset.forName("windows-1252"))).text())
                .isEqualTo(text);
        assertThat(Charsets.decode(bytes(text)))
                .isEqualTo(new Charsets.Decoded(text, "UTF-8", List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"TCVN3", "VNI"})
    void lettersOfAnOldEncodingPastedAsUnicodeAreFoundToo(LegacyEncoding encoding)
            throws Exception {
        var pasted = new String(LegacyBytes.of(encoding, REPORT), Charset.forName("windows-1252"));
        var decoded = Charsets.decode(bytes(pasted));

        assertThat(decoded.text()).isEqualToIgnoringCase(REPORT);
        assertThat(decoded.encoding()).isEqualTo(encoding.title());
        assertThat(decoded.problems()).extracting(f -> f.code()).containsExactly("READ-100");
    }

    @Test
    void damagedUtf8IsReadAndSaidToBeDamaged() throws Exception {
        byte[] cut = bytes(REPORT);
        cut = Arrays.copyOf(cut, cut.length - 1);
        cut[REPORT.indexOf('\n') + 400] = (byte) 0xFF;
        var decoded = Charsets.decode(cut);

        assertThat(decoded.text()).startsWith(REPORT.substring(0, 200)).contains("\uFFFD");
        assertThat(decoded.problems()).extracting(f -> f.code()).containsExactly("READ-102");
        assertThat(decoded.problems().get(0).messageEn()).contains("in line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C080", "E09F80", "EDA080", "F08F8080", "F4908080", "C3"})
    void whatOnlyLooksLikeUtf8IsDamage(String hex) {
        var broken = BrokenUtf8.in(HexFormat.of().parseHex("610A" + hex));

        assertThat(broken.broken()).isPositive();
        assertThat(broken.line()).isEqualTo(2);
        assertThat(broken.whole()).isZero();
        assertThat(BrokenUtf8.in(bytes("đ€\uD83D\uDE00")).broken()).isZero();
    }

    @Test
    void whatIsNoLanguageIsRefused() {
        byte[] noise = new byte[400];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 7 == 0 ? ' ' : 0x80 + i * 37 % 0x7F);
        }

        assertThat(Readouts.refusal("a.txt", noise)).isEqualTo("READ-011");
    }

    private static Count read(LegacyEncoding encoding, int count, int words) {
        int right = 0;
        int sure = 0;
        int wrong = 0;
        for (var text : Reports.samples(count, words, 20_260_801)) {
            try {
                var decoded = Charsets.decode(LegacyBytes.of(encoding, text));
                // a single capital with a tone is a small letter in TCVN3
                boolean same = decoded.text().equalsIgnoreCase(text);
                boolean certain =
                        decoded.problems().stream().noneMatch(f -> f.code().equals("READ-101"));
                right += same ? 1 : 0;
                sure += same && certain ? 1 : 0;
                wrong += !same && certain ? 1 : 0;
            } catch (CannotRead e) {
                assertThat(words).isLessThan(10);
            }
        }
        return new Count(right, sure, wrong);
    }
}
