package vn.tonghop.wire;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * An answer's bytes; one that is too large is not read to its end, one that says so not at all.
 *
 * <p>They are gathered in one array and not kept as the pieces they come in: an answer of single
 * bytes would hold a buffer for each.
 */
public final class BoundedBody implements BodySubscriber<byte[]> {

    private static final int FIRST = 64 * 1024;

    /** An announcement is only believed so far. */
    private static final int MOST_AT_FIRST = 4 * 1024 * 1024;

    private final long most;
    private final long announced;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private byte[] bytes = {};
    private int size;
    private Flow.Subscription answer;

    /**
     * @param most bytes of an answer
     * @param announced bytes by its {@code Content-Length}; less than 0 when it does not say
     */
    BoundedBody(long most, long announced) {
        this.most = Math.min(most, Integer.MAX_VALUE - 8);
        this.announced = announced;
    }

    /**
     * @param most bytes of an answer
     */
    public static BodyHandler<byte[]> ofAtMost(long most) {
        return answer ->
                new BoundedBody(
                        most, answer.headers().firstValueAsLong("Content-Length").orElse(-1));
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        answer = subscription;
        if (announced > most) {
            refuse();
            return;
        }
        bytes = new byte[(int) Math.min(announced < 0 ? FIRST : announced, MOST_AT_FIRST)];
        answer.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int more = buffer.remaining();
            if (size + (long) more > most) {
                refuse();
                return;
            }
            makeRoomFor(more);
            buffer.get(bytes, size, more);
            size += more;
        }
    }

    private void makeRoomFor(int more) {
        long needed = size + (long) more;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(needed, 2L * bytes.length)));
        }
    }

    private void refuse() {
        answer.cancel();
        bytes = new byte[0];
        size = 0;
        body.completeExceptionally(new IOException("the answer has more than " + most + " bytes"));
    }

    @Override
    public void onError(Throwable problem) {
        body.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        body.complete(size == bytes.length ? bytes : Arrays.copyOf(bytes, size));
    }
}
