package vn.tonghop.routes.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.tonghop.routes.file.Digest;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.RouteKind;

/** When a file that changes is taken, by a clock that the test moves. */
class FolderWatchTest {

    private final SortedMap<String, FileText> folder = new TreeMap<>();
    private long now;
    private final FolderWatch watch =
            new FolderWatch(() -> new TreeMap<>(folder), TimeUnit.SECONDS.toNanos(2), () -> now);

    @Test
    void aFileIsTakenWhenItWasQuietForTwoSecondsAndNotBefore() throws IOException {
        write("a", "1", 1);
        assertThat(watch.look()).isEmpty();
        pass(1_999);
        assertThat(watch.look()).isEmpty();
        pass(1);
        assertThat(watch.look()).hasValueSatisfying(w -> assertThat(w).containsKey("sources/a"));
        pass(5_000);
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void everyChangeBeginsTheWaitAnew() throws IOException {
        write("a", "1", 1);
        for (int i = 0; i < 10; i++) {
            write("a", "1".repeat(i), 1);
            assertThat(watch.look()).isEmpty();
            pass(1_500);
        }
        assertThat(watch.look()).isEmpty();
        pass(2_000);
        assertThat(watch.look()).isPresent();
    }

    @Test
    void aChangeThatKeepsSizeAndTimeIsNoticed() throws IOException {
        write("a", "one", 7);
        watch.takeAll();
        write("a", "two", 7);
        watch.look();
        pass(2_000);
        assertThat(watch.look())
                .hasValueSatisfying(w -> assertThat(w.get("sources/a").text()).isEqualTo("two"));
    }

    @Test
    void aFileThatIsOnlyTouchedIsNotTakenAgain() throws IOException {
        write("a", "one", 7);
        watch.takeAll();
        write("a", "one", 8);
        watch.look();
        pass(2_000);
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void aFileThatIsReplacedByWayOfNothingNeverGoes() throws IOException {
        write("a", "one", 7);
        write("b", "b", 7);
        watch.takeAll();
        folder.remove("sources/a");
        watch.look();
        pass(1_000);
        write("a", "one", 9);
        watch.look();
        pass(2_000);
        assertThat(watch.look()).isEmpty();
        assertThat(watch.taken()).containsKey("sources/a");
    }

    @Test
    void aFileThatStaysAwayIsGivenUp() throws IOException {
        write("a", "one", 7);
        write("b", "b", 7);
        watch.takeAll();
        folder.remove("sources/a");
        assertThat(watch.look()).isEmpty();
        pass(2_000);
        assertThat(watch.look())
                .hasValueSatisfying(w -> assertThat(w).containsOnlyKeys("sources/b"));
    }

    @Test
    void aRenamedFileComesAndGoesInOneLook() throws IOException {
        write("a", "one", 7);
        write("z", "z", 7);
        watch.takeAll();
        folder.remove("sources/a");
        write("b", "one", 7);
        assertThat(watch.look()).isEmpty();
        pass(2_000);
        assertThat(watch.look())
                .hasValueSatisfying(w -> assertThat(w).containsOnlyKeys("sources/b", "sources/z"));
    }

    @Test
    void filesThatChangeOneAfterAnotherAreTakenTogether() throws IOException {
        write("a", "1", 1);
        write("b", "1", 1);
        watch.takeAll();
        write("a", "2", 2);
        watch.look();
        pass(1_000);
        write("b", "2", 2);
        watch.look();
        pass(1_000);
        assertThat(watch.look()).as("a is quiet, b is not").isEmpty();
        pass(1_000);
        assertThat(watch.look())
                .hasValueSatisfying(
                        w ->
                                assertThat(w.values())
                                        .extracting(FileText::text)
                                        .containsExactly("2", "2"));
    }

    @Test
    void aFileThatNeverComesToRestHoldsUpTheOthersForSixSecondsAtMost() throws IOException {
        write("a", "1", 1);
        watch.takeAll();
        write("a", "2", 2);
        for (int i = 0; i < 6; i++) {
            write("restless", "" + i, i);
            assertThat(watch.look()).isEmpty();
            pass(1_000);
        }
        write("restless", "6", 6);
        assertThat(watch.look())
                .hasValueSatisfying(w -> assertThat(w).containsOnlyKeys("sources/a"));
    }

    @Test
    void aFolderThatLosesEverythingAtOnceIsADiskThatIsNotThere() throws IOException {
        write("a", "one", 7);
        write("b", "b", 7);
        watch.takeAll();
        folder.clear();
        assertThatThrownBy(watch::look).isInstanceOf(IOException.class);
        assertThat(watch.taken()).hasSize(2);
    }

    private void write(String name, String text, long modified) {
        String key = "sources/" + name;
        folder.put(
                key,
                new FileText(
                        RouteKind.SOURCE,
                        Path.of("routes", key),
                        key,
                        "routes/" + key,
                        text,
                        Digest.of(text),
                        modified,
                        null));
    }

    private void pass(long milliseconds) {
        now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }
}
