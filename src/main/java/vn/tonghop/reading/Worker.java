package vn.tonghop.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiFunction;
import org.slf4j.LoggerFactory;
import vn.tonghop.reading.Frame.Kind;
import vn.tonghop.report.Box;

/**
 * The process in which documents are read: takes files on its standard input one after another and
 * answers on its standard output, until its input ends. It may be killed at any moment.
 *
 * <p>It listens while it reads: when the gateway is gone, so is the worker, whatever its document
 * keeps it busy with.
 */
final class Worker {

    /** What is done with a file. */
    interface Work {

        Readout read(String fileName, byte[] bytes);

        /** An area of a page as PNG. */
        Optional<byte[]> picture(String fileName, byte[] bytes, String annex, int page, Box area);
    }

    private record Request(Question question, byte[] bytes) {}

    private final BlockingQueue<Request> requests = new ArrayBlockingQueue<>(1);
    private final DataInputStream in;
    private final DataOutputStream out;

    private Worker(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) {
        serve(DocumentWork::new);
    }

    /** Works until the input ends; does not return. */
    static void serve(BiFunction<Limits, Patience, Work> maker) {
        var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out);
        // what libraries print is no answer
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        WorkerLogging.quiet();
        try {
            new Worker(
                            new DataInputStream(new BufferedInputStream(in)),
                            new DataOutputStream(new BufferedOutputStream(out)))
                    .work(maker);
        } catch (Throwable failure) {
            LoggerFactory.getLogger(Worker.class).error("the worker failed", failure);
            Runtime.getRuntime().halt(1);
        }
    }

    private void work(BiFunction<Limits, Patience, Work> maker)
            throws IOException, InterruptedException {
        new Frame(Kind.READY).write(out);
        var limits = PipeJson.read(next(Kind.LIMITS).body(), Limits.class);
        var work = maker.apply(limits, () -> send(new Frame(Kind.MORE_TIME)));
        var listener = new Thread(this::listen, "listener");
        listener.setDaemon(true);
        listener.start();
        while (true) {
            var request = requests.take();
            send(answer(work, request.question(), request.bytes(), limits));
        }
    }

    private static Frame answer(Work work, Question question, byte[] bytes, Limits limits) {
        if (question.wantsPicture()) {
            return work.picture(
                            question.fileName(),
                            bytes,
                            question.annex(),
                            question.page(),
                            question.area())
                    .map(png -> new Frame(Kind.PICTURE, png))
                    .orElse(new Frame(Kind.NO_PICTURE));
        }
        try {
            return frame(work.read(question.fileName(), bytes), limits.answer());
        } catch (PipeJson.TooMuch e) {
            var why = Noticed.error("READ-081", String.valueOf(limits.answer() / 1_000_000));
            return unreadable(new Readout.Unreadable("application/octet-stream", why));
        }
    }

    private static Frame frame(Readout readout, long most) throws PipeJson.TooMuch {
        return readout instanceof Readout.Read read
                ? new Frame(Kind.READ, PipeJson.write(read, most))
                : unreadable((Readout.Unreadable) readout);
    }

    private static Frame unreadable(Readout.Unreadable why) {
        try {
            return new Frame(Kind.UNREADABLE, PipeJson.write(why, Integer.MAX_VALUE));
        } catch (PipeJson.TooMuch e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(Frame frame) {
        synchronized (out) {
            try {
                frame.write(out);
            } catch (IOException gatewayIsGone) {
                WorkerEnd.now();
            }
        }
    }

    private void listen() {
        try {
            while (true) {
                var question = PipeJson.read(next(Kind.QUESTION).body(), Question.class);
                requests.put(new Request(question, next(Kind.BYTES).body()));
            }
        } catch (IOException | InterruptedException gatewayIsGone) {
            WorkerEnd.now();
        }
    }

    private Frame next(Kind kind) throws IOException {
        var frame = Frame.read(in, Integer.MAX_VALUE);
        if (frame.kind() != kind) {
            throw new IOException(frame.kind() + " instead of " + kind);
        }
        return frame;
    }
}
