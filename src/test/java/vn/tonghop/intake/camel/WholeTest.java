package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTest {

    private static final byte[] BYTES = Bench.bytes("invented");

    @Test
    void aFileOfTheListedLengthIsReadToItsEnd() throws IOException {
        assertThat(file(BYTES.length).readAllBytes()).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 9})
    void aFileOfAnotherLengthBreaksOff(int listed) {
        assertThatThrownBy(() -> file(listed).readAllBytes())
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.code()).isEqualTo("INT-013"));
    }

    private static Whole file(long listed) {
        return new Whole(new ByteArrayInputStream(BYTES), listed);
    }
}
