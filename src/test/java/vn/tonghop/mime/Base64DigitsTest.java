package vn.tonghop.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base64DigitsTest {

    private static Transfer.Decoded decoded(String text) {
        return Transfer.base64(Slice.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String read(String text) {
        return new String(decoded(text).bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void everythingThatWasEncodedComesBackWhateverTheLengthOfItsLines() {
        var random = new Random(7);
        for (int length = 0; length < 300; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            int line = 1 + random.nextInt(20) * 4;
            String text =
                    Base64.getMimeEncoder(line, new byte[] {'\r', '\n'}).encodeToString(bytes);
            assertThat(decoded(text).bytes()).isEqualTo(bytes);
            assertThat(decoded(text).damaged()).isFalse();
        }
    }

    @Test
    void linesMayBreakAnywhere() {
        assertThat(read("Q\r\nsOh\r\nbyB\r\n jw6Fv\t\r\nIA\r\n=\r\n="))
                .isEqualTo(read("QsOhbyBjw6FvIA=="));
        assertThat(decoded("Q\r\nsO\nh").damaged()).isFalse();
    }

    @Test
    void paddingMayStandInTheMiddleOrBeMissing() {
        assertThat(read("QQ==Qg==")).isEqualTo("AB");
        assertThat(read("QUI")).isEqualTo("AB");
    }

    @Test
    void whatIsNoDigitIsPassedOverAndSaid() {
        assertThat(read("Q!U\u00e9I*=")).isEqualTo("AB");
        assertThat(decoded("Q!UI=").damaged()).isTrue();
        assertThat(decoded("QUI\u00e9").damaged()).isTrue();
    }

    @Test
    void aDigitThatIsLeftOverIsDamage() {
        assertThat(decoded("QUIC Q").damaged()).isTrue();
        assertThat(read("QUIC Q")).isEqualTo(read("QUIC"));
    }
}
