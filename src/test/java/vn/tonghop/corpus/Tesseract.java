package vn.tonghop.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** The tesseract command, one at a time; what it read is kept in {@code target/score/ocr}. */
final class Tesseract {

    private static final Path KEPT = Path.of("target/score/ocr");
    private static final int SECONDS = 120;

    private Tesseract() {}

    /** Whether the command and its data for this language are installed. */
    static boolean knows(String language) {
        try {
            Process asked = new ProcessBuilder("tesseract", "--list-langs").start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.lines().anyMatch(language::equals);
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** The text of a scanned document, an empty line between two pages. */
    static String read(CorpusDocument document, String language) throws IOException {
        var text = new StringBuilder();
        for (byte[] page : Scan.pages(document)) {
            text.append(read(page, language)).append('\n');
        }
        return text.toString();
    }

    private static String read(byte[] page, String language) throws IOException {
        Path kept = KEPT.resolve(digest(page) + "-" + language + ".txt");
        if (!Files.exists(kept)) {
            Files.createDirectories(KEPT);
            Path picture = Files.createTempFile(KEPT, "page", ".jpg");
            try {
                Files.write(picture, page);
                Files.writeString(kept, run(picture, language));
            } finally {
                Files.delete(picture);
            }
        }
        return Files.readString(kept);
    }

    private static String run(Path picture, String language) throws IOException {
        var builder =
                new ProcessBuilder(
                        "tesseract", picture.toString(), "stdout", "-l", language, "--dpi", "200");
        // one thread: faster on a page than several
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("tesseract could not read " + picture);
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 24);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
