package vn.tonghop.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The texts recognised so far, in {@code target/score/ocr}, one file a page and language. Which
 * pages a document has is kept too, so that a text that is there is found without drawing the page
 * again: a page takes seconds to draw and the corpus has hundreds.
 */
final class RecognisedPages {

    private static final Path KEPT = Path.of("target/score/ocr");

    /** What draws a page: where one of them changes the pages do. */
    private static final List<Class<?>> DRAW =
            List.of(AsPdf.class, Ink.class, Scan.class, RuledTable.class, LineBreaks.class);

    private RecognisedPages() {}

    /** Reads one page, given as a JPEG file. */
    interface Recogniser {
        String read(Path picture) throws IOException;
    }

    /** The text of a document, a line end after each page. */
    static String text(CorpusDocument document, String language, Recogniser recogniser)
            throws IOException {
        Path list = KEPT.resolve("pages-" + key(document) + ".txt");
        List<String> names =
                Files.exists(list) ? Files.readAllLines(list) : names(Scan.pages(document));
        var text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            Path kept = KEPT.resolve(names.get(i) + "-" + language + ".txt");
            if (!Files.exists(kept)) {
                keep(kept, Scan.pages(document).get(i), recogniser);
            }
            text.append(Files.readString(kept)).append('\n');
        }
        if (!Files.exists(list)) {
            Files.write(list, names);
        }
        return text.toString();
    }

    private static void keep(Path kept, byte[] page, Recogniser recogniser) throws IOException {
        Files.createDirectories(KEPT);
        Path picture = Files.createTempFile(KEPT, "page", ".jpg");
        try {
            Files.write(picture, page);
            Files.writeString(kept, recogniser.read(picture));
        } finally {
            Files.delete(picture);
        }
    }

    private static List<String> names(List<byte[]> pages) {
        var names = new ArrayList<String>();
        for (byte[] page : pages) {
            MessageDigest digest = sha256();
            names.add(name(digest.digest(page)));
        }
        return names;
    }

    private static String key(CorpusDocument document) throws IOException {
        MessageDigest digest = sha256();
        digest.update(document.name().getBytes(StandardCharsets.UTF_8));
        digest.update(document.blocks().toString().getBytes(StandardCharsets.UTF_8));
        for (Class<?> draws : DRAW) {
            try (InputStream code = draws.getResourceAsStream(draws.getSimpleName() + ".class")) {
                digest.update(code.readAllBytes());
            }
        }
        return name(digest.digest());
    }

    private static String name(byte[] digest) {
        return HexFormat.of().formatHex(digest).substring(0, 24);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
