package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.reading.Files.bytes;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document may take its worker with it, and nothing else. */
class ReadingTest {

    private static final Limits SHORT = limits(Duration.ofSeconds(2), Duration.ofSeconds(1));
    private static final Reading READING = hostile(SHORT, 1);

    @AfterAll
    static void close() {
        READING.close();
    }

    @AfterEach
    void theNextDocumentIsReadRightAway() {
        assertThat(text(READING, "Tổng số hồ sơ: 24.060")).isEqualTo("Tổng số hồ sơ: 24.060");
    }

    @Test
    void aDocumentIsReadInAnotherProcess() {
        var readout = READING.read("a.txt", bytes("Kính gửi Sở.\n5 hồ sơ."));

        assertThat(readout).isEqualTo(Readouts.READING.read("a.txt", bytes("Kính gửi Sở.\n5 hồ sơ.")));
    }

    @ParameterizedTest
    @CsvSource({
        "!hang, READ-015",
        "!crash, READ-080",
        "!memory, READ-082",
        "!garbage, READ-080",
        "!long, READ-080",
        "!json, READ-080"
    })
    void whatADocumentDoesToItsWorkerIsSaidOfTheDocument(String document, String code) {
        assertThat(refusal(READING, document)).isEqualTo(code);
    }

    private static Reading hostile(Limits limits, int workers) {
        return new Reading(
                limits,
                new WorkerSettings(workers, 64, 200),
                WorkerCommand.ofThisProgram(64, HostileWorker.class.getName()));
    }

    private static Limits limits(Duration time, Duration picture) {
        var d = Limits.DEFAULT;
        return new Limits(
                d.bytes(),
                d.pages(),
                d.lines(),
                d.entries(),
                d.unpacked(),
                d.ratio(),
                d.tableBytes(),
                d.nesting(),
                time,
                picture,
                time.multipliedBy(3),
                d.pixels(),
                d.answer());
    }

    private static String text(Reading reading, String document) {
        var readout = reading.read("a.txt", bytes(document));
        assertThat(readout).isInstanceOf(Readout.Read.class);
        return ((Readout.Read) readout).pages().get(0).lines().get(0).text();
    }

    private static String refusal(Reading reading, String document) {
        var readout = reading.read("a.txt", bytes(document));
        assertThat(readout).isInstanceOf(Readout.Unreadable.class);
        return ((Readout.Unreadable) readout).why().code();
    }
}
