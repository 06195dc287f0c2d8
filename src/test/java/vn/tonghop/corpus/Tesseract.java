package vn.tonghop.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The tesseract command, one at a time. */
final class Tesseract {

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
        return RecognisedPages.text(document, language, page -> run(page, language));
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
}
