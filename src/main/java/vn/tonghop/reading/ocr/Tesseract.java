package vn.tonghop.reading.ocr;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command {@code tesseract} as a child process: the picture goes in and the words come out
 * through pipes, no file is written. A crash or a hang of it is its own and not ours. With one
 * thread each ({@code OMP_THREAD_LIMIT=1}) a page takes a fifth of the time that its own threads
 * need, and no more run at once than there are processors.
 */
public final class Tesseract implements Ocr {

    private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);

    private static final Duration PAGE = Duration.ofSeconds(15);
    private static final int MOST_ANSWERED = 8 * 1024 * 1024;
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
    private static final Pattern TURN = Pattern.compile("(?m)^Rotate:\\s*(\\d+)");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z_A-Z]+");

    private final String command;
    private final String data;
    private final Duration time;
    private Set<String> languages;

    /**
     * @param command name on the PATH, or path
     * @param data folder of the trained data; empty for the command's own
     */
    public Tesseract(String command, String data) {
        this(command, data, PAGE);
    }

    Tesseract(String command, String data, Duration time) {
        this.command = command;
        this.data = data == null ? "" : data;
        this.time = time;
    }

    /**
     * As the machine has it; the system properties {@code tonghop.reading.tesseract} and {@code
     * tonghop.reading.tessdata} name another command and another folder of trained data.
     */
    public static Tesseract installed() {
        return new Tesseract(
                System.getProperty("tonghop.reading.tesseract", "tesseract"),
                System.getProperty("tonghop.reading.tessdata", ""));
    }

    @Override
    public synchronized Set<String> languages() {
        if (languages == null) {
            languages = listed();
        }
        return languages;
    }

    private Set<String> listed() {
        try {
            var answer = run(withData(command, "--list-langs"), new byte[0]);
            return answer.lines()
                    .skip(1)
                    .filter(l -> LANGUAGE.matcher(l).matches())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            LOG.info("no recognition of characters: {}", e.getMessage());
            return Set.of();
        }
    }

    @Override
    public List<SeenWord> words(Grey picture, String language, Layout layout) throws IOException {
        String psm =
                switch (layout) {
                    case PAGE -> "3";
                    case BLOCK -> "6";
                    case LINE -> "7";
                    case SCATTERED -> "11";
                };
        return TesseractTable.words(
                run(
                        withData(
                                command,
                                "stdin",
                                "stdout",
                                "-l",
                                language,
                                "--psm",
                                psm,
                                "--dpi",
                                String.valueOf(picture.dpi()),
                                "-c",
                                "tessedit_create_tsv=1"),
                        graymap(picture)));
    }

    @Override
    public int quartersToUpright(Grey picture) throws IOException {
        var answer =
                run(
                        withData(
                                command,
                                "stdin",
                                "stdout",
                                "-l",
                                ORIENTATION,
                                "--psm",
                                "0",
                                "--dpi",
                                String.valueOf(picture.dpi())),
                        graymap(picture));
        var turn = TURN.matcher(answer);
        if (!turn.find()) {
            throw new IOException("no orientation in the answer of " + command);
        }
        return Integer.parseInt(turn.group(1)) / 90 % 4;
    }

    private List<String> withData(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        if (!data.isEmpty()) {
            all.add("--tessdata-dir");
            all.add(data);
        }
        return all;
    }

    /** Portable graymap, binary: the simplest format the engine knows. */
    private static byte[] graymap(Grey picture) {
        byte[] head =
                ("P5\n" + picture.width() + " " + picture.height() + "\n255\n")
                        .getBytes(StandardCharsets.US_ASCII);
        var all = new byte[head.length + picture.pixels().length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(picture.pixels(), 0, all, head.length, picture.pixels().length);
        return all;
    }

    private String run(List<String> arguments, byte[] input) throws IOException {
        try {
            AT_ONCE.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            var process = start(arguments);
            try {
                return answer(process, input);
            } finally {
                process.destroyForcibly();
            }
        } finally {
            AT_ONCE.release();
        }
    }

    private static Process start(List<String> arguments) throws IOException {
        var builder = new ProcessBuilder(arguments);
        builder.directory(new File(System.getProperty("java.io.tmpdir")));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var path = System.getenv("PATH");
        builder.environment().clear();
        if (path != null) {
            builder.environment().put("PATH", path);
        }
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        return builder.start();
    }

    private String answer(Process process, byte[] input) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        var fed = CompletableFuture.runAsync(() -> feed(process.getOutputStream(), input), DAEMONS);
        var said = CompletableFuture.supplyAsync(() -> said(process.getInputStream()), DAEMONS);
        try {
            var answer = said.get(time.toNanos(), TimeUnit.NANOSECONDS);
            if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new OcrTimeout(time);
            }
            if (process.exitValue() != 0) {
                throw new IOException(command + " ended with " + process.exitValue());
            }
            return answer;
        } catch (TimeoutException e) {
            throw new OcrTimeout(time);
        } catch (ExecutionException e) {
            throw new IOException("the answer of " + command, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            fed.cancel(true);
        }
    }

    /** What it does not read to its end is its own affair: its exit status tells. */
    private static void feed(OutputStream to, byte[] input) {
        try (to) {
            to.write(input);
        } catch (IOException ended) {
            LOG.debug("the engine ended before it had read everything: {}", ended.getMessage());
        }
    }

    private static String said(InputStream from) {
        try (from) {
            var said = new ByteArrayOutputStream();
            said.write(from.readNBytes(MOST_ANSWERED));
            return said.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new IOException("interrupted");
    }

    private static final java.util.concurrent.Executor DAEMONS =
            task -> {
                var thread = new Thread(task, "tesseract pipe");
                thread.setDaemon(true);
                thread.start();
            };
}
