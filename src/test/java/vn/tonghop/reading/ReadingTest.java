package vn.tonghop.reading;

import static java.nio.file.Files.readString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.tonghop.reading.Files.bytes;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.ChildJvm;
import vn.tonghop.report.Box;

/** A document may take its worker with it, and nothing else. */
class ReadingTest {

    /** Long enough for a worker's first document on a busy machine. */
    private static final Limits PATIENT = limits(20, 30);

    private static final Limits SHORT = limits(5, 8);
    private static final Reading READING = HostileWorker.reading(PATIENT, 1, 200);
    private static final Reading IMPATIENT = HostileWorker.reading(SHORT, 1, 200);

    @AfterAll
    static void close() {
        READING.close();
        IMPATIENT.close();
    }

    @AfterEach
    void theNextDocumentIsReadRightAway() {
        assertThat(text(READING, "Tổng số hồ sơ: 24.060")).isEqualTo("Tổng số hồ sơ: 24.060");
    }

    @Test
    void aDocumentIsReadInAnotherProcess() {
        var readout = READING.read("a.txt", bytes("Kính gửi Sở.\n5 hồ sơ."));

        assertThat(readout)
                .isEqualTo(Readouts.READING.read("a.txt", bytes("Kính gửi Sở.\n5 hồ sơ.")));
    }

    @ParameterizedTest
    @CsvSource({
        "!crash, READ-080",
        "!memory, READ-082",
        "!garbage, READ-080",
        "!long, READ-080",
        "!json, READ-080"
    })
    void whatADocumentDoesToItsWorkerIsSaidOfTheDocument(String document, String code) {
        assertThat(refusal(READING, document)).isEqualTo(code);
    }

    @Test
    void aDocumentThatBurnsOnLosesItsWorkerWhenItsTimeIsOver() {
        assertThat(refusal(IMPATIENT, "!burn")).isEqualTo("READ-015");
        assertThat(text(IMPATIENT, "5 hồ sơ")).isEqualTo("5 hồ sơ");
    }

    @Test
    void aDocumentWhoseWorkerDiedOnceIsReadByAnother(@TempDir Path folder) {
        assertThat(text(READING, "!crash-once " + folder.resolve("mark"))).isEqualTo("đọc được");
    }

    @Test
    void aWorkerThatDiesBetweenDocumentsIsReplaced() {
        long pid = pid(READING);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        assertGone(pid);

        assertThat(pid(READING)).isNotEqualTo(pid);
    }

    @Test
    void aWorkerThatIsEndedFromOutsideSaysNothingOfTheDocument() {
        assertThatThrownBy(() -> READING.read("a.txt", bytes("!told")))
                .isInstanceOf(ReadingUnavailable.class);
    }

    @Test
    void eachPageThatIsSeenGetsMoreTime() {
        try (var reading = HostileWorker.reading(limits(3, 30), 1, 200)) {
            assertThat(text(reading, "!pages 8 700")).isEqualTo("đọc được");
        }
    }

    @Test
    void noDocumentGetsMoreThanTheMost() {
        long begin = System.nanoTime();

        var readout = (Readout.Unreadable) IMPATIENT.read("a.pdf", bytes("!pages 1000 100"));

        assertThat(readout.why().code()).isEqualTo("READ-015");
        assertThat(readout.why().messageEn()).contains("8 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void theProgramsThatAWorkerStartedAreKilledWithIt(@TempDir Path folder) throws Exception {
        var pid = folder.resolve("pid");

        assertThat(refusal(IMPATIENT, "!program " + pid)).isEqualTo("READ-015");

        assertGone(Long.parseLong(readString(pid)));
    }

    @Test
    void whatParsersPrintIsNoAnswer() {
        assertThat(text(READING, "!chatter")).isEqualTo("đọc được");
    }

    @Test
    void aWorkerHasNoSecretsInItsEnvironment() {
        assertThat(text(READING, "!environment").split(" "))
                .isSubsetOf("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "HOME");
    }

    @Test
    void aWorkerIsReplacedAfterSoManyDocuments() {
        try (var reading = HostileWorker.reading(PATIENT, 1, 3)) {
            var pids = Stream.generate(() -> pid(reading)).limit(7).toList();

            assertThat(pids.subList(0, 3)).containsOnly(pids.get(0));
            assertThat(pids.subList(3, 6)).containsOnly(pids.get(3));
            assertThat(Set.copyOf(pids)).hasSize(3);
        }
    }

    @Test
    void theTemporaryFilesOfAWorkerGoWithIt() {
        Path file;
        try (var reading = HostileWorker.reading(PATIENT, 1, 200)) {
            file = Path.of(text(reading, "!folder"));
            assertThat(file).exists();
            assertThat(refusal(reading, "!crash")).isEqualTo("READ-080");
            assertThat(file.getParent()).doesNotExist();
            file = Path.of(text(reading, "!folder"));
        }
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void manyAtOnceEachGetTheirOwnAnswerFromAsManyWorkersAsAreAllowed() throws Exception {
        try (var reading = HostileWorker.reading(PATIENT, 2, 200)) {
            var callers = Executors.newFixedThreadPool(8);
            var answers = new ArrayList<Future<String>>();
            for (int i = 0; i < 80; i++) {
                String document = i % 8 == 0 ? "!pid" : "hồ sơ " + i;
                answers.add(callers.submit(() -> text(reading, document)));
            }
            var pids = new HashSet<String>();
            for (int i = 0; i < 80; i++) {
                var answer = answers.get(i).get();
                if (i % 8 == 0) {
                    pids.add(answer);
                } else {
                    assertThat(answer).isEqualTo("hồ sơ " + i);
                }
            }
            callers.shutdown();
            assertThat(pids).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void closingTheReadingSaysNothingOfTheDocumentAtWork(@TempDir Path folder) throws Exception {
        var reading = HostileWorker.reading(Limits.DEFAULT, 1, 200);
        var pid = folder.resolve("pid");
        var caller = Executors.newSingleThreadExecutor();
        var answer = caller.submit(() -> reading.read("a.txt", bytes("!program " + pid)));
        await().until(() -> pid.toFile().exists());

        reading.close();

        assertThatThrownBy(answer::get).hasCauseInstanceOf(ReadingUnavailable.class);
        assertThatThrownBy(() -> reading.read("a.txt", bytes("a")))
                .isInstanceOf(ReadingUnavailable.class);
        caller.shutdown();
        assertGone(Long.parseLong(readString(pid)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!program"})
    void aGatewayKilledWithoutWarningLeavesNoWorkerBehind(String document, @TempDir Path folder)
            throws Exception {
        var pid = folder.resolve("pid");
        String worker;
        String temporary;
        try (var gateway =
                ChildJvm.start(ChildReading.class, document.isEmpty() ? "a" : "!program " + pid)) {
            worker = gateway.line();
            temporary = gateway.line();
            if (!document.isEmpty()) {
                await().until(() -> pid.toFile().exists());
            }
            assertThat(ProcessHandle.of(Long.parseLong(worker))).isPresent();

            gateway.kill();
        }

        assertGone(Long.parseLong(worker));
        await().untilAsserted(() -> assertThat(Path.of(temporary)).doesNotExist());
        if (!document.isEmpty()) {
            assertGone(Long.parseLong(readString(pid)));
        }
    }

    @Test
    void anAreaOfAPageIsDrawnInTheWorkerToo() throws Exception {
        byte[] pdf = Files.pdf(new Files.At[] {new Files.At(70, 70, "5 hồ sơ")});
        var area = new Box(0.5, 0.25, 1, 0.5);

        var picture = ImageIO.read(new ByteArrayInputStream(crop(pdf, 1, area).orElseThrow()));

        assertThat(picture.getWidth()).isBetween(619, 622);
        assertThat(picture.getHeight()).isBetween(438, 440);
        assertThat(crop(pdf, 2, area)).isEmpty();
        assertThat(crop(bytes("văn bản"), 1, area)).isEmpty();
        assertThat(crop(bytes("!crash"), 1, area)).isEmpty();
    }

    @Test
    void aPageThatTakesTooLongToDrawMayBeAskedForLater() {
        assertThatThrownBy(
                        () -> IMPATIENT.crop("a.pdf", bytes("!burn"), null, 1, new Box(0, 0, 1, 1)))
                .isInstanceOf(ReadingUnavailable.class);
    }

    private static Optional<byte[]> crop(byte[] bytes, int page, Box area) {
        return READING.crop("a.pdf", bytes, null, page, area);
    }

    private static void assertGone(long pid) {
        await().untilAsserted(
                        () ->
                                assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive))
                                        .isEmpty());
    }

    private static long pid(Reading reading) {
        return Long.parseLong(text(reading, "!pid"));
    }

    private static Limits limits(int seconds, int most) {
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
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(1),
                Duration.ofSeconds(most),
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
