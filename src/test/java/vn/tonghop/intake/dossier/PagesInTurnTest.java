package vn.tonghop.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesInTurnTest {

    @Test
    void theLastDossierOfAPageIsFoundInItsBytes() {
        assertThat(last("{\"data\":[{\"MaHoSo\":\"H1-1\"},{ \"MaHoSo\" :\n \"H1-Đ2\", \"x\":1}]}"))
                .contains("H1-Đ2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"data\":[]}",
                "{\"data\":[{\"MaHoSo\":12}]}",
                "{\"data\":[{\"MaHoSo\":null}]}",
                "{\"data\":[{\"MaHoSo\":\"a\\\"b\"}]}",
                "{\"data\":[{\"x\":\"MaHoSo\"}]}",
                "{\"data\":[{\"MaHoSo\"",
                "{\"data\":[{\"MaHoSo\":\"cut"
            })
    void whereNoPlainTextStandsNothingIsGuessed(String answer) {
        assertThat(last(answer)).isEmpty();
    }

    private static Optional<String> last(String answer) {
        return PagesInTurn.lastCode(answer.getBytes(StandardCharsets.UTF_8));
    }
}
