package vn.tonghop.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void aCauseIsToldInTheReadersLanguageWithWhatTheOtherSideSaid() {
        var kept = Cause.of("SUB-003", "java.net.ConnectException: Connection refused");

        assertThat(kept).startsWith("SUB-003 · Không kết nối").endsWith("[Connection refused]");
        assertThat(Cause.in(Locale.ENGLISH, kept))
                .startsWith("SUB-003 · The ministry's server cannot")
                .endsWith("[Connection refused]");
        assertThat(Cause.in(Messages.VIETNAMESE, kept)).isEqualTo(kept);
    }

    @Test
    void aTextOfAnotherVersionStaysAsItIs() {
        assertThat(Cause.in(Locale.ENGLISH, "HTTP 500")).isEqualTo("HTTP 500");
        assertThat(Cause.in(Locale.ENGLISH, "SUB-999 · gì đó")).isEqualTo("SUB-999 · gì đó");
        assertThat(Cause.in(Locale.ENGLISH, null)).isNull();
    }
}
