package vn.tonghop.routes.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tonghop.message.Cause;

/** A failure is told in the reader's language from its first word to its last. */
class FaultWordsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** What a service answered cannot be used, as the sources of our own say it. */
    private static final class Unusable extends IOException implements KnownFault {
        private static final long serialVersionUID = 1L;

        Unusable(String said) {
            super(said);
        }

        @Override
        public Fault fault() {
            return Fault.NOT_UNDERSTOOD;
        }
    }

    @Test
    void aSentenceWithACodeOfItsOwnIsNotPutIntoAnotherOne() {
        var why =
                new IllegalStateException("poll failed", new Unusable(Cause.of("INT-052", "JSON")));

        String kept = FaultWords.of(why, UnaryOperator.identity());

        assertThat(Cause.in(Locale.ENGLISH, kept))
                .startsWith("INT-052 · ")
                .endsWith(" [JSON]")
                .doesNotContain("INT-075", "Trả lời", "Dịch vụ");
        assertThat(Cause.in(VIETNAMESE, kept)).isEqualTo(Cause.of("INT-052", "JSON"));
    }

    @Test
    void whatTheOtherSideSaidStandsInBracketsAsItSaidIt() {
        String kept = FaultWords.of(new Unusable("<html>"), UnaryOperator.identity());

        assertThat(Cause.in(Locale.ENGLISH, kept)).startsWith("INT-075 · ").endsWith(" [<html>]");
    }

    @Test
    void aSecretInASentenceOfOursIsLeftOutToo() {
        var why = new Unusable(Cause.of("INT-052", "token hunter2"));

        assertThat(FaultWords.of(why, s -> s.replace("hunter2", "xxxxxx")))
                .contains("[token xxxxxx]");
    }
}
