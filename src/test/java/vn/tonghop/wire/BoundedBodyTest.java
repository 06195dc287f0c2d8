package vn.tonghop.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer, whatever it says of its own size. */
class BoundedBodyTest {

    private final Asked asked = new Asked();

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 3, 300_000, 500_000, -9})
    void everyByteIsThereWhateverWasAnnounced(long announced) throws Exception {
        var body = new BoundedBody(500_000, announced);
        body.onSubscribe(asked);
        var all = new byte[300_000];
        for (int from = 0; from < all.length; from += 1_000) {
            for (int at = from; at < from + 1_000; at++) {
                all[at] = (byte) (at * 31);
            }
            body.onNext(
                    List.of(
                            ByteBuffer.wrap(all, from, 400),
                            ByteBuffer.wrap(all, from + 400, 600)));
        }
        body.onComplete();

        assertThat(read(body).get()).isEqualTo(all);
        assertThat(asked.cancelled).isFalse();
    }

    @Test
    void oneThatAnnouncesTooMuchIsNotAskedFor() {
        var body = new BoundedBody(100, 101);
        body.onSubscribe(asked);

        assertThat(asked.cancelled).isTrue();
        assertThat(asked.wanted).isZero();
        assertThatThrownBy(() -> read(body).get()).hasMessageContaining("more than 100 bytes");
    }

    @Test
    void oneThatGoesOnBeyondTheMostIsBrokenOff() {
        var body = new BoundedBody(100, 50);
        body.onSubscribe(asked);
        body.onNext(List.of(ByteBuffer.allocate(100)));
        assertThat(asked.cancelled).isFalse();
        body.onNext(List.of(ByteBuffer.allocate(1)));
        body.onComplete();

        assertThat(asked.cancelled).isTrue();
        assertThatThrownBy(() -> read(body).get()).hasMessageContaining("more than 100 bytes");
    }

    @Test
    void anEmptyOneIsEmpty() throws Exception {
        var body = new BoundedBody(100, -1);
        body.onSubscribe(asked);
        body.onComplete();

        assertThat(read(body).get()).isEmpty();
    }

    private static CompletableFuture<byte[]> read(BoundedBody body) {
        return body.getBody().toCompletableFuture();
    }

    private static final class Asked implements Flow.Subscription {

        private long wanted;
        private boolean cancelled;

        @Override
        public void request(long items) {
            wanted += items;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
