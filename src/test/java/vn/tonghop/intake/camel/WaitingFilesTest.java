package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.camel.component.file.GenericFile;
import org.apache.commons.net.ftp.FTPFile;
import org.junit.jupiter.api.Test;

/** Since when files wait, look by look. */
class WaitingFilesTest {

    private static final Instant EIGHT = Instant.parse("2023-11-20T01:00:00Z");

    private final WaitingFiles waiting = new WaitingFiles();

    @Test
    void overFtpAFileWaitsSinceItWasSeenFirstAlsoWhenALookHasFailedMeanwhile() {
        look(EIGHT, "a.txt");
        look(EIGHT.plusSeconds(30), "a.txt", "b.txt");
        waiting.begins(EIGHT.plusSeconds(60));
        waiting.fails();
        assertThat(waiting.oldest()).isEqualTo(EIGHT);
        look(EIGHT.plusSeconds(90), "a.txt", "b.txt");

        assertThat(waiting.oldest()).isEqualTo(EIGHT);
        waiting.taken("a.txt");
        assertThat(waiting.oldest()).isEqualTo(EIGHT.plusSeconds(30));
        waiting.taken("b.txt");
        assertThat(waiting.oldest()).isNull();
    }

    @Test
    void anotherFileOfTheSameNameWaitsSinceItCame() {
        look(EIGHT, "a.txt");
        waiting.taken("a.txt");
        look(EIGHT.plusSeconds(30));
        assertThat(waiting.oldest()).isNull();
        look(EIGHT.plusSeconds(60), "a.txt");

        assertThat(waiting.oldest()).isEqualTo(EIGHT.plusSeconds(60));
    }

    private void look(Instant at, String... names) {
        waiting.begins(at);
        for (String name : names) {
            var file = new GenericFile<FTPFile>();
            file.setFileNameOnly(name);
            file.setFile(new FTPFile());
            waiting.listed(file);
        }
    }
}
