package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileTest {

    private static final byte[] BYTES = Bench.bytes("invented");

    @Test
    void aFileOfTheListedLengthIsReadToItsEnd() throws IOException {
        assertThat(file(BYTES.length).readAllBytes()).isEqualTo(BYTES);
        assertThat(file(-1).readAllBytes()).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 9})
    void aFileOfAnotherLengthBreaksOff(int listed) {
        assertThatThrownBy(() -> file(listed).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("8 were read");
    }

    private static WholeFile file(long listed) {
        return new WholeFile(new ByteArrayInputStream(BYTES), listed);
    }
}
