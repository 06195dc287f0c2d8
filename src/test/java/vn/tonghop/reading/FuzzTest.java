package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged files of every format always have an outcome, soon. In this process, so that no worker's
 * death hides what a reader should have noticed itself.
 */
class FuzzTest {

    private static final long SEED = 5443;
    private static final Duration FOR_EACH_SAMPLE = Duration.ofMillis(1_000);
    private static final int MOST = 2_000;

    /** Recognition itself is another process; what is done in this one is fuzzed here. */
    private static final DocumentReader READING =
            new DocumentReader(Limits.DEFAULT, Patience.ENDLESS, Seeing.of("5", "hồ", "sơ"));

    /** One damaged file of some hundred bytes has no reason to take longer, on a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aDamagedFileHasAnOutcomeSoon(String name, byte[] sample) {
        var random = new Random(SEED);
        assertThat(outcome(name, sample)).isNotNull();
        long end = System.nanoTime() + FOR_EACH_SAMPLE.toNanos();
        for (int i = 0; i < MOST && System.nanoTime() < end; i++) {
            byte[] damaged = damaged(sample, random);
            long begin = System.nanoTime();

            assertThat(outcome(name, damaged)).as("%s, variant %s", name, i).isNotNull();

            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("%s, variant %s", name, i)
                    .isLessThan(SOON);
        }
    }

    /** A reader that somebody adds is not forgotten here. */
    @Test
    void everyReaderHasASampleThatItRecognises() throws Exception {
        var formats = new Formats(READING);
        var recognised = new HashSet<Format>();
        for (var sample : Samples.all().entrySet()) {
            formats.of(new Original(sample.getKey(), sample.getValue(), 0))
                    .ifPresent(recognised::add);
        }

        assertThat(formats.all())
                .allSatisfy(f -> assertThat(recognised).as(f.name()).contains(f));
    }

    @Test
    void theSamplesAreWholeFiles() throws Exception {
        for (var sample : Samples.all().entrySet()) {
            var readout = READING.read(sample.getKey(), sample.getValue());

            assertThat(readout).as(sample.getKey()).isInstanceOf(Readout.Read.class);
        }
    }

    static Stream<Object[]> samples() throws Exception {
        return Samples.all().entrySet().stream().map(FuzzTest::row);
    }

    private static Object[] row(Map.Entry<String, byte[]> sample) {
        return new Object[] {sample.getKey(), sample.getValue()};
    }

    /** The media type of what was read, or the code of why it was not. */
    private static String outcome(String name, byte[] bytes) {
        var readout = READING.read(name, bytes);
        return readout instanceof Readout.Unreadable unreadable
                ? unreadable.why().code()
                : readout.mediaType();
    }

    private static byte[] damaged(byte[] sample, Random random) {
        byte[] bytes = sample.clone();
        switch (random.nextInt(5)) {
            case 0 -> flip(bytes, random, 1);
            case 1 -> flip(bytes, random, 1 + bytes.length / 50);
            case 2 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 3 -> bytes = withRepeated(bytes, random);
            default -> {
                int at = random.nextInt(bytes.length);
                int to = Math.min(bytes.length, at + 1 + random.nextInt(8));
                Arrays.fill(bytes, at, to, (byte) (random.nextBoolean() ? 0xFF : 0));
            }
        }
        return bytes;
    }

    private static void flip(byte[] bytes, Random random, int times) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
    }

    /** A part of it stands in it once more. */
    private static byte[] withRepeated(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from) + 1;
        byte[] longer = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, longer, to, bytes.length - from);
        return longer;
    }
}
