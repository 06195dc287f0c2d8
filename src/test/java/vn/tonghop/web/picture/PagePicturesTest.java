package vn.tonghop.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tonghop.reading.Reading;
import vn.tonghop.report.Box;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.PageFiles;
import vn.tonghop.web.picture.PagePictures.Drawing;

@Timeout(60)
class PagePicturesTest {

    private static final PageArea AREA = new PageArea(null, 1, new Box(0.2, 0.2, 0.4, 0.3));
    private static final byte[] PNG = {1};

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch drawn = new CountDownLatch(1);
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void goHome() {
        drawn.countDown();
        people.shutdownNow();
    }

    @Test
    void noMoreThanTwoAreDrawnAtATime() throws Exception {
        var pictures = pictures(this::slowly, Duration.ofMinutes(1));

        var asked = ask(10, pictures);
        await().until(() -> atWork.get() == 2);
        drawn.countDown();

        for (var picture : asked) {
            assertThat(picture.get()).isEqualTo(PNG);
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void whoWouldWaitTooLongIsToldToComeAgain() {
        var pictures = pictures(this::slowly, Duration.ofMillis(20));
        ask(2, pictures);
        await().until(() -> atWork.get() == 2);

        assertProblem(() -> pictures.draw(1, AREA), 503, "WEB-013");
    }

    @Test
    void theLineOfThoseWhoWaitIsBounded() {
        var pictures = pictures(this::slowly, Duration.ofMinutes(1));

        var asked = ask(40, pictures);

        await().untilAsserted(
                        () ->
                                assertThat(asked.stream().filter(Future::isDone).count())
                                        .isEqualTo(14));
        assertThat(asked.stream().filter(Future::isDone))
                .allSatisfy(f -> assertProblem(() -> value(f), 503, "WEB-013"));
    }

    @Test
    void aPlaceIsGivenBackWhateverComesOfADrawing() {
        var failing = new AtomicInteger(60);
        var pictures =
                pictures(
                        (name, bytes, annex, page, area) -> {
                            if (failing.getAndDecrement() > 0) {
                                throw new IllegalStateException("invented");
                            }
                            return Optional.of(PNG);
                        },
                        Duration.ofMillis(20));

        for (int i = 0; i < 60; i++) {
            assertThatThrownBy(() -> pictures.draw(1, AREA)).hasMessage("invented");
        }
        assertThat(pictures.draw(1, AREA)).isEqualTo(PNG);
    }

    @Test
    void aReadingThatIsNotThereIsToldApartFromAPageThatIsNotThere() {
        var closed = Reading.withDefaults();
        closed.close();
        assertProblem(
                () -> pictures(closed::crop, Duration.ofSeconds(5)).draw(1, AREA), 503, "WEB-013");
        assertProblem(
                () ->
                        pictures((n, b, a, p, x) -> Optional.empty(), Duration.ofSeconds(5))
                                .draw(1, AREA),
                404,
                "WEB-012");
        assertProblem(
                () -> pictures(this::slowly, Duration.ofSeconds(5)).draw(2, AREA), 404, "WEB-404");
    }

    private Optional<byte[]> slowly(String name, byte[] bytes, String annex, int page, Box area) {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        try {
            drawn.await();
            return Optional.of(PNG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            atWork.decrementAndGet();
        }
    }

    private List<Future<byte[]>> ask(int times, PagePictures pictures) {
        return IntStream.range(0, times)
                .mapToObj(i -> people.submit(() -> pictures.draw(1, AREA)))
                .toList();
    }

    private static byte[] value(Future<byte[]> picture) throws Throwable {
        try {
            return picture.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause();
        }
    }

    private static PagePictures pictures(Drawing drawing, Duration patience) {
        var files =
                new PageFiles(null) {
                    @Override
                    public Optional<PageFile> find(long document, String file) {
                        return document == 1
                                ? Optional.of(new PageFile("0", "a.pdf", file))
                                : Optional.empty();
                    }
                };
        return new PagePictures(files, sha256 -> new byte[0], drawing, patience);
    }

    private static void assertProblem(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(status);
                            assertThat(problem.code()).isEqualTo(code);
                        });
    }
}
